// Lighthouse (mobile, its own slow line) and a line of 256 kbit/s with 600 ms, on five public pages of an instance that runs.
// node measure.mjs http://localhost:5080
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const base = process.argv[2] ?? "http://localhost:5080";
const pages = ["/", "/daerah/33.25/penjelasan?tahun=2022", "/daerah/33.25/program/GV-01", "/daerah/33.25/peta?tahun=2022", "/inovasi"];
const slow = {
  rttMs: 600,
  throughputKbps: 256,
  requestLatencyMs: 600,
  downloadThroughputKbps: 256,
  uploadThroughputKbps: 256,
  cpuSlowdownMultiplier: 4,
};
const chrome = await launch({
  chromePath: process.env.CERDAS_CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
});
const run = async (url, settings) =>
  (await lighthouse(base + url, { port: chrome.port, logLevel: "error", output: "json", ...settings })).lhr;
let low = false;
try {
  console.log(
    "page                                      performance accessibility best-practices seo | " +
      "256 kbit/s, 600 ms: first paint, largest, usable (s), bytes",
  );
  for (const url of pages) {
    const usual = await run(url, { onlyCategories: ["performance", "accessibility", "best-practices", "seo"] });
    const scores = ["performance", "accessibility", "best-practices", "seo"].map((c) => Math.round(usual.categories[c].score * 100));
    const line = await run(url, { onlyCategories: ["performance"], throttlingMethod: "devtools", throttling: slow });
    const s = (id) => (line.audits[id].numericValue / 1000).toFixed(2);
    const usable = Number(s("interactive"));
    low ||= scores.some((x) => x < 95) || usable > 5;
    console.log(
      url.padEnd(44),
      scores.map((x) => String(x).padStart(7)).join(" "),
      "|",
      s("first-contentful-paint"),
      s("largest-contentful-paint"),
      s("interactive"),
      line.audits["total-byte-weight"].numericValue,
    );
    for (const [, audit] of Object.entries(usual.audits))
      if (audit.score !== null && audit.score < 0.9 && !["informative", "notApplicable", "manual"].includes(audit.scoreDisplayMode))
        console.log("   ", audit.id, audit.displayValue ?? audit.title);
  }
} finally {
  await chrome.kill();
}
process.exit(low ? 1 : 0);
