// For who is signed in: my work and its forms can be read without a line, what is written then is kept on this device and sent later.
import { openDB } from "idb";

const officer = document.documentElement.dataset.officer,
  words = document.getElementById("kata-luring").dataset;
const pages = "halaman";
const db = openDB("cerdas", 1, { upgrade: (d) => d.createObjectStore("drafts", { keyPath: "key" }) });
const keyOf = (path) => `${officer} ${path}`;
const time = (at) =>
  new Date(at).toLocaleString(document.documentElement.lang === "en" ? "en-GB" : "id-ID", { dateStyle: "medium", timeStyle: "short" });
const offlineSince = document.body.dataset.offline;

// Another person's pages are not kept for the next one at a shared computer.
if (localStorage.getItem("officer") !== officer) await globalThis.caches?.delete(pages);
localStorage.setItem("officer", officer);

const tell = (text, ...parts) => {
  const box = document.createElement("div");
  box.className = "note wait offline-note";
  box.setAttribute("role", "status");
  const p = document.createElement("p");
  p.textContent = text;
  box.append(p, ...parts);
  document.querySelector("main").prepend(box);
  return box;
};
const button = (text, act) => {
  const b = document.createElement("button");
  b.type = "button";
  b.className = "second";
  b.textContent = text;
  b.addEventListener("click", act);
  return b;
};

if (offlineSince) {
  tell(words.offline.replace("{0}", time(offlineSince)));
  if (document.body.dataset.unsent) tell(words.unsent);
  addEventListener("online", () =>
    tell(
      words.back,
      button(words.reload, () => location.reload()),
    ),
  );
} else if ("serviceWorker" in navigator) {
  navigator.serviceWorker
    .register("/sw.js")
    .then(async () => {
      const { active } = await navigator.serviceWorker.ready;
      // The forms that wait on this list are fetched ahead, few and only where nobody counts bytes.
      const ahead =
        location.pathname === "/kerja" && !navigator.connection?.saveData
          ? [...document.querySelectorAll('main a[href*="/realisasi/"]')].map((a) => a.pathname).slice(0, 20)
          : [];
      active.postMessage({ keep: [...new Set([...(navigator.serviceWorker.controller ? [] : [location.pathname]), ...ahead])] });
    })
    .catch(() => {});
}

const store = {
  all: async () => (await (await db).getAll("drafts")).filter((d) => d.officer === officer),
  get: async (path) => (await db).get("drafts", keyOf(path)),
  put: async (draft) => (await db).put("drafts", draft),
  remove: async (path) => (await db).delete("drafts", keyOf(path)),
};

// The one form that was sent from here is no draft any more where the page that follows says that it arrived.
const sent = sessionStorage.getItem("terkirim");
sessionStorage.removeItem("terkirim");
if (sent && !offlineSince && document.querySelector("main > .done")) await store.remove(sent);

for (const form of document.querySelectorAll("form[data-journal]")) {
  const path = location.pathname,
    made = form.querySelector('[name="Input.Version"]')?.value;
  const says = form.querySelector("[data-saved]");
  const filesOf = (input) => [...new Set([...(input.travelling ?? []), ...input.files])];
  let timer;

  // "saved": the server has it all; it is kept for a page of before that is opened without a line.
  // "wanted": Submit was pressed and did not get through.
  let wanted;
  const journal = async (saved = false) => {
    clearTimeout(timer);
    const fields = [...new FormData(form).entries()].filter(
      ([name, value]) => !(value instanceof File) && name !== "__RequestVerificationToken" && !name.endsWith("~unggahan"),
    );
    const files = [...form.querySelectorAll("input[type=file]")].flatMap((input) => filesOf(input).map((file) => [input.name, file]));
    await store.put({
      key: keyOf(path),
      officer,
      path,
      title: document.title.replace(/ – Cerdas$/, ""),
      at: Date.now(),
      fields,
      files,
      wanted,
      saved: saved && !wanted && files.length === 0,
    });
  };
  const kept = () => {
    says.textContent = words.kept.replace("{0}", time(Date.now())) + (wanted ? " " + words.later : "");
  };
  const note = () =>
    journal().then(
      () => {
        if (offlineSince || !navigator.onLine) kept();
      },
      () => {
        says.textContent = words.full;
      },
    );
  form.addEventListener("unsaved", kept);
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(note, 400);
  });
  form.addEventListener("change", (e) => {
    if (e.target.type === "file") setTimeout(note, 0);
  });
  form.addEventListener("autosaved", () => journal(true).catch(() => {}));
  addEventListener("online", () => form.dispatchEvent(new Event("input")));

  form.addEventListener(
    "submit",
    async (e) => {
      if (form.dataset.journaled) {
        delete form.dataset.journaled;
        return;
      }
      e.preventDefault();
      e.stopImmediatePropagation();
      const submitter = e.submitter;
      wanted = submitter?.value === "ajukan" ? "ajukan" : undefined;
      // A device without room keeps nobody from sending.
      const there = await journal().then(
        () => true,
        () => false,
      );
      if (offlineSince || !navigator.onLine) {
        if (there) kept();
        else says.textContent = words.full;
        says.scrollIntoView({ block: "center" });
        return;
      }
      sessionStorage.setItem("terkirim", path);
      form.dataset.journaled = "yes";
      form.requestSubmit(submitter);
    },
    { capture: true },
  );

  // What was written without a line comes back into the form; the version it was written on comes too,
  // so that the server finds what changed meanwhile.
  const draft = await store.get(path);
  if (!draft) continue;
  // The server has looked at it and gives it back: what was good of the files it keeps, what was not is not sent again.
  if (document.querySelector(".error-summary, #bentrok")) {
    await store.put({ ...draft, files: [], wanted: undefined });
    continue;
  }
  if (draft.saved && !offlineSince) {
    await store.remove(path);
    continue;
  }
  const saved = Object.fromEntries(draft.fields);
  for (const element of form.elements) {
    if (!element.name || element.name === "__RequestVerificationToken" || element.type === "file") continue;
    const values = draft.fields.filter(([name]) => name === element.name).map(([, value]) => value);
    if (element.type === "checkbox" || element.type === "radio") element.checked = values.includes(element.value);
    else if (values.length) element.value = values[0];
  }
  for (const input of form.querySelectorAll("input[type=file]")) {
    const files = draft.files.filter(([name]) => name === input.name).map(([, file]) => file);
    if (!files.length) continue;
    const back = new DataTransfer();
    for (const file of files) back.items.add(file);
    input.files = back.files;
    if (!offlineSince) setTimeout(() => input.dispatchEvent(new Event("change", { bubbles: true })), 0);
  }
  if (draft.saved) continue;
  const older = !offlineSince && made !== undefined && saved["Input.Version"] !== made;
  const box = tell(
    (older ? words.older : words.restored).replace("{0}", time(draft.at)) + (draft.wanted ? " " + words.unsubmitted : ""),
    button(words.discard, async () => {
      await store.remove(path);
      location.reload();
    }),
  );
  box.classList.toggle("bad", older);
}

// Signing out is said to the server: without a line nobody would be out.
for (const form of document.querySelectorAll('form[action="/keluar"]'))
  form.addEventListener(
    "submit",
    (e) => {
      if (!offlineSince && navigator.onLine) return;
      e.preventDefault();
      e.stopImmediatePropagation();
      tell(words.staying);
    },
    { capture: true },
  );

// Elsewhere: what waits to be sent, with the way to it.
const waiting = (await store.all()).filter((d) => !d.saved && d.path !== location.pathname);
if (waiting.length) {
  const list = document.createElement("ul");
  list.className = "plain";
  for (const d of waiting) {
    const item = document.createElement("li"),
      link = document.createElement("a"),
      at = document.createElement("span");
    link.href = d.path;
    link.textContent = d.title;
    at.className = "muted small";
    at.textContent = " " + time(d.at);
    item.append(link, at);
    list.append(item);
  }
  tell(words.waiting.replace("{0}", waiting.length), list);
  for (const form of document.querySelectorAll('form[action="/keluar"]'))
    form.addEventListener(
      "submit",
      (e) => {
        if (!confirm(words.leaving)) {
          e.preventDefault();
          e.stopImmediatePropagation();
        }
      },
      { capture: true },
    );
}
