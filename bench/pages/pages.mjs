// Reads every page a visitor and each demo account can reach, in both languages, without a script, and keeps it in a normal form: so that a change
// of the code that should change no page can be shown to change none.
//   node pages.mjs take http://localhost:5080 FOLDER [--like OTHER [--only PATTERN]]
//     OTHER: reads the addresses kept there instead of following links; PATTERN: those of them that match
//   node pages.mjs compare BEFORE AFTER [--show N]   compares what both keep; exit status 1 where a page differs
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { join } from "node:path";

const people = [
  "",
  "admin@batang.demo",
  "perencana@batang.demo",
  "operator@batang.demo",
  "kepala@batang.demo",
  "verifikator@batang.demo",
  "evaluator@batang.demo",
  "bupati@batang.demo",
  "nasional@kementerian.demo",
];
const starts = ["/", "/nasional", "/inovasi", "/gaya", "/api", "/luring", "/masuk", "/kerja", "/capaian", "/pusat-kendali", "/daerah"];
// Addresses of one kind differ in their numbers and in the values of their query: so many of each are read.
const ofEachKind = 12;

// White space beside these means nothing; beside all others one space is not none.
const blocks =
  "html|head|body|title|meta|link|script|style|main|header|footer|nav|section|article|div|p|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|th|td|" +
  "form|fieldset|legend|label|select|option|textarea|details|summary|figure|figcaption|blockquote|pre|svg|g|path|rect|circle|line|text|tspan|hr|br";

/** One visitor with their cookies. */
class Visitor {
  #cookies = new Map();
  constructor(origin) {
    this.origin = origin;
  }

  async ask(url, form) {
    const answer = await fetch(this.origin + url, {
      method: form ? "POST" : "GET",
      redirect: "manual",
      body: form && new URLSearchParams(form),
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      this.#cookies.set(name, value);
    }
    return answer;
  }

  async signIn(email, password) {
    const page = await (await this.ask("/masuk")).text();
    const token = /name="__RequestVerificationToken"[^>]*value="([^"]+)"/.exec(page)[1];
    const answer = await this.ask("/masuk", { "Input.Email": email, "Input.Password": password, __RequestVerificationToken: token });
    if (answer.status !== 302) throw new Error(`${email} is not let in: ${answer.status}`);
  }
}

async function take({ like, only }, origin, folder) {
  await mkdir(folder, { recursive: true });
  const password = /class="code">([^<]+)<\/span>/.exec(await (await fetch(origin + "/masuk")).text())[1];
  const known = like && JSON.parse(await readFile(join(like, "index.json"), "utf8"));
  const index = {};
  for (const lang of ["id", "en"])
    for (const who of people) {
      const visitor = new Visitor(origin);
      if (who) await visitor.signIn(who, password);
      if (who.startsWith("nasional")) await chooseRegency(visitor);
      await visitor.ask(`/bahasa/${lang}?kembali=/`);
      const set = `${who.split("@")[0] || "public"}-${lang}`;
      const queue = known ? Object.keys(known[set]).filter((url) => new RegExp(only ?? "").test(url)) : [...starts];
      const [seen, kinds] = [new Set(queue), new Map()];
      index[set] = {};
      for (let url; (url = queue.shift()); ) {
        const answer = await visitor.ask(url);
        const html = (answer.headers.get("content-type") ?? "").startsWith("text/html");
        const bytes = Buffer.from(await answer.arrayBuffer());
        const text = html ? normal(bytes.toString()) : (answer.headers.get("location")?.replace(/^https?:\/\/localhost:\d+/, "http://localhost") ?? createHash("sha256").update(withoutOrigin(bytes)).digest("hex"));
        const file = createHash("sha256").update(`${set} ${url}`).digest("hex").slice(0, 16) + ".txt";
        await writeFile(join(folder, file), `${answer.status}\n${text}\n`);
        index[set][url] = file;
        if (known || !html) continue;
        for (const [, raw] of bytes.toString().matchAll(/<(?:a|area)\b[^>]*\bhref="([^"]+)"/g)) {
          const target = new URL(raw.replaceAll("&amp;", "&"), origin + url);
          const address = target.pathname + target.search;
          if (target.origin !== origin || /^\/(bahasa|keluar|masuk\/oidc)/.test(address) || seen.has(address)) continue;
          seen.add(address);
          const kind = target.pathname.replace(/[^/]*\d[^/]*/g, "#") + [...target.searchParams.keys()].sort();
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          if (kinds.get(kind) <= ofEachKind) queue.push(address);
        }
      }
      console.log(`${set}: ${Object.keys(index[set]).length} pages`);
    }
  await writeFile(join(folder, "index.json"), JSON.stringify(index, null, 1));
}

/** What an answer says of the server it came from is no difference. */
function withoutOrigin(bytes) {
  const text = bytes.toString("latin1");
  return Buffer.from(text.replace(/https?:\/\/localhost:\d+/g, "http://localhost"), "latin1");
}

async function chooseRegency(visitor) {
  const page = await (await visitor.ask("/daerah")).text();
  const token = /name="__RequestVerificationToken"[^>]*value="([^"]+)"/.exec(page)?.[1];
  const [, name, value] = /<button[^>]*\bname="([^"]+)"[^>]*\bvalue="([^"]+)"/.exec(page) ?? /<input[^>]*\bname="(\w+)"[^>]*\bvalue="([^"]+)"/.exec(page) ?? [];
  if (token && name) await visitor.ask("/daerah", { [name]: value, __RequestVerificationToken: token });
}

/** One element or text a line, attributes in order of their names, without what differs from one answer to the next. */
function normal(html) {
  return html
    .replace(/<input[^>]*__RequestVerificationToken[^>]*>/g, "")
    .replace(/(\/assets\/[\w-]+)\.[a-z0-9]{10}\./g, "$1.")
    .replace(/\?v=[\w-]+/g, "")
    .replace(/https?:\/\/localhost:\d+/g, "http://localhost")
    .replace(/datetime="[^"]*Z"/g, 'datetime="T"')
    .replace(/\d\d[.:]\d\d (WIB|WITA|WIT)/g, "T $1")
    .replace(/(value|data-key)="[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"/g, '$1="GUID"')
    .replace(/[ \t\r\n]+/g, " ")
    .replace(/<([a-zA-Z][\w-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/g, (_, name, attributes, end) => `<${name}${sorted(attributes)}${end}>`)
    .replace(new RegExp(` ?(</?(?:${blocks})\\b[^>]*>) ?`, "g"), "\n$1\n")
    .replace(/(<[^>]+>)/g, "\n$1\n")
    .replace(/\n( ?)\n/g, "\n$1")
    .replace(/&#x([0-9A-F]+);/g, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/\n+/g, "\n")
    .trim();
}

function sorted(attributes) {
  const each = [...attributes.matchAll(/([^\s"'>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g)].map(([, name, value]) => {
    const text = value?.replace(/^["']|["']$/g, "").trim();
    return text === undefined ? ` ${name}` : ` ${name}="${name === "class" ? text.split(" ").sort().join(" ") : text}"`;
  });
  return each.sort().join("");
}

async function compare(show, before, after) {
  const index = JSON.parse(await readFile(join(before, "index.json"), "utf8"));
  const there = JSON.parse(await readFile(join(after, "index.json"), "utf8"));
  let [same, different] = [0, 0];
  for (const [set, pages] of Object.entries(index))
    for (const [url, file] of Object.entries(pages)) {
      if (!there[set]?.[url]) continue;
      const [a, b] = await Promise.all([before, after].map((folder) => readFile(join(folder, file), "utf8")));
      if (a === b) same++;
      else if (different++ < show) console.log(`${set} ${url}\n${difference(a.split("\n"), b.split("\n"))}`);
    }
  console.log(`${same} pages the same, ${different} different`);
  process.exitCode = different > 0 ? 1 : 0;
}

/** The first lines that differ, with one line before them. */
function difference(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  let [endA, endB] = [a.length, b.length];
  while (endA > at && endB > at && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const lines = (list, sign, end) => list.slice(at, Math.min(end, at + 6)).map((l) => `  ${sign} ${l.slice(0, 200)}`);
  return [`    ${a[at - 1] ?? ""}`, ...lines(a, "-", endA), ...lines(b, "+", endB)].join("\n");
}

const [verb, ...rest] = process.argv.slice(2);
const option = (name) => (rest.includes(name) ? rest.splice(rest.indexOf(name), 2)[1] : undefined);
if (verb === "take") await take({ like: option("--like"), only: option("--only") }, ...rest);
else if (verb === "compare") await compare(Number(option("--show") ?? 20), ...rest);
else {
  console.error("usage: pages.mjs take URL FOLDER [--like OTHER [--only PATTERN]] | compare BEFORE AFTER [--show N]");
  process.exitCode = 2;
}
