// The pages of my work, readable without a line. Registered only for who is signed in.
import { registerRoute, setCatchHandler } from "workbox-routing";
import { CacheFirst, NetworkFirst, NetworkOnly } from "workbox-strategies";
import { CacheableResponsePlugin } from "workbox-cacheable-response";
import { ExpirationPlugin } from "workbox-expiration";

const offline = "/luring",
  pages = "halaman",
  mine = /^\/(kerja|program\/\d+(\/realisasi\/\d+\/\d)?|realisasi\/\d+)$/;

self.addEventListener("install", (e) =>
  e.waitUntil(
    (async () => {
      await (await caches.open("luring")).add(new Request(offline, { cache: "reload", credentials: "omit" }));
      await self.skipWaiting();
    })(),
  ),
);
self.addEventListener("activate", (e) => e.waitUntil(self.clients.claim()));

// A page from the cache says that it is one, and of when.
const marked = async (answer, unsent) => {
  const text = await answer.text(),
    at = new Date(answer.headers.get("date") ?? Date.now()).toISOString();
  return new Response(text.replace("<body", `<body data-offline="${at}"${unsent ? ' data-unsent="yes"' : ""}`), {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": answer.headers.get("Content-Security-Policy") ?? "" },
  });
};

const newest = new NetworkFirst({
  cacheName: pages,
  matchOptions: { ignoreVary: true },
  plugins: [
    new CacheableResponsePlugin({ statuses: [200] }),
    // Long enough for days in the field; a session that ended unseen leaves its pages readable no longer than that.
    new ExpirationPlugin({ maxEntries: 60, maxAgeSeconds: 3 * 86400 }),
    { cachedResponseWillBeUsed: async ({ cachedResponse }) => cachedResponse && marked(cachedResponse) },
  ],
});
registerRoute(({ request, url }) => request.mode === "navigate" && url.origin === location.origin && mine.test(url.pathname), newest);
registerRoute(({ request, url }) => request.mode === "navigate" && url.origin === location.origin, new NetworkOnly());
// A form that did not get through: its page again, from which the script gives back what was written.
registerRoute(
  ({ request, url }) => request.mode === "navigate" && mine.test(url.pathname),
  async ({ request, url }) => {
    try {
      return await fetch(request);
    } catch {
      const kept = await caches.match(url.pathname, { cacheName: pages, ignoreVary: true, ignoreSearch: true });
      return kept ? marked(kept, true) : Response.redirect(offline);
    }
  },
  "POST",
);
// Asked of the line each time, since their names stay and their content moves; the copy is for when there is no line.
registerRoute(
  ({ url }) =>
    url.origin === location.origin && /^\/(assets\/.*\.(css|js)|favicon\.svg|manifest\.webmanifest|ikon-\d+\.png)$/.test(url.pathname),
  ({ request, url, event }) => (/\.[a-z0-9]{10}\.(css|js)$/.test(url.pathname) ? named : assets).handle({ request, event }),
);
const assets = new NetworkFirst({ cacheName: "aset", plugins: [new CacheableResponsePlugin({ statuses: [200] })] });
const named = new CacheFirst({
  cacheName: "aset",
  plugins: [new CacheableResponsePlugin({ statuses: [200] }), new ExpirationPlugin({ maxEntries: 40 })],
});
setCatchHandler(
  async ({ request }) => (request.mode === "navigate" && (await caches.match(offline, { ignoreVary: true }))) || Response.error(),
);

// Pages fetched ahead, each with the css and scripts it names.
self.addEventListener("message", (e) => {
  if (!Array.isArray(e.data?.keep)) return;
  e.waitUntil(
    (async () => {
      const cache = await caches.open(pages),
        parts = await caches.open("aset");
      for (const path of e.data.keep.filter((p) => mine.test(p))) {
        try {
          // Says what it is: a message that is shown once is for the reader, not for the shelf.
          const answer = await fetch(path, { credentials: "same-origin", redirect: "manual", headers: { "X-Cerdas-Ahead": "yes" } });
          if (answer.status !== 200) continue;
          for (const [, part] of (await answer.clone().text()).matchAll(/(?:href|src)="(\/assets\/[\w.-]+)"/g))
            if (!(await parts.match(part))) await parts.add(part);
          await cache.put(path, answer);
        } catch {
          return;
        }
      }
    })(),
  );
});
