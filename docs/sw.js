// Keeps the pages for an incident readable without a network. The build puts two lines above
// this: VERSION, which changes with every file, and FILES per language.
// The network always goes first; what is kept answers only when the network does not.
// A version is fetched whole or not at all, and the old one goes when the new one is there.
"use strict";

const LANGUAGE = new URL(location).searchParams.get("language") ?? "";
const { start, files } = FILES[LANGUAGE] ?? FILES[""];
const SCOPE = new URL(registration.scope).pathname;
const NAME = `incident ${SCOPE} ${LANGUAGE} `;
const KEPT = NAME + VERSION;
const place = (path) => new URL(path, registration.scope).href;

addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(KEPT);
      await cache.addAll(files.map((path) => new Request(place(path), { cache: "no-cache" })));
      await skipWaiting();
    })(),
  );
});

addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(`incident ${SCOPE} `) && name !== KEPT) await caches.delete(name);
      }
      await clients.claim();
    })(),
  );
});

async function kept(request) {
  const cache = await caches.open(KEPT);
  // A file to print or open is not kept, and a page in its place would mislead.
  const page = request.mode === "navigate" && !/\.[a-z]+$/.test(new URL(request.url).pathname);
  const found = await cache.match(request, { ignoreSearch: page });
  if (found) return found;
  return page ? Response.redirect(place(start)) : Response.error();
}

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  // The browser's own store may hold an old page as well; a page is always asked for again.
  const answer =
    request.mode === "navigate" ? fetch(request, { cache: "no-cache" }) : fetch(request);
  event.respondWith(answer.catch(() => kept(request)));
});
