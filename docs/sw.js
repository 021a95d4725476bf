// Keeps the pages for an incident readable without a network. The build puts one line above
// this: KEPT, what each language keeps and in which version. A language is kept once a reader
// has seen it. Of a page the network has a moment to bring all; what is kept answers otherwise.
// A version is fetched whole or not at all, and the old one goes when the new one is there.
// A page that a reader filled in has a store of its own, which it makes itself (page/stay.js).
// With nothing to keep, the worker takes away what older ones kept, and itself.
"use strict";

const LIMIT = 2500; // milliseconds, so that a page stands within three seconds
const LATER = 10000; // for each next part of a page that stands nowhere else
const AWAY = "offline"; // the page for what is not kept
const HERE = "%site%/"; // what stands there for the way to the site
const SCOPE = new URL(registration.scope).pathname;
const OURS = `incident ${SCOPE} `;
const FILLED = `filled ${SCOPE} `;
const LASTING = /[/=][0-9a-f]{8}/; // an address that changes with its content, so never is old
const LANGUAGES = Object.keys(KEPT);
const place = (path) => new URL(path, registration.scope).href;
const series = (language) => `${OURS}${language} `;
const store = (language) => series(language) + KEPT[language].version;

async function load(path) {
  const answer = await fetch(place(path), { priority: "low" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

// Pages come as lines, so that what they share crosses the network once: each as a step from the
// one before it. The page for the rest is put last: where it is, all is.
async function keep(language) {
  const { version, assets } = KEPT[language];
  const cacheName = store(language);
  if (await caches.match(place(AWAY), { cacheName })) return;
  const found = await (await load(`${language}kept.json?v=${version}`)).json();
  if (found.version !== version) throw new Error(`${version}: ${found.version}`);
  const files = await Promise.all(assets.map(async (path) => [path, await load(path)]));
  const cache = await caches.open(cacheName);
  const put = ([path, answer]) => cache.put(place(path), answer);
  const text = (steps) => {
    let line = 0;
    return steps.map((step) => found.lines[(line += step)]).join("\n");
  };
  const page = (html, status) =>
    new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
  await Promise.all(files.map(put));
  await Promise.all(
    Object.entries(found.pages).map(([path, lines]) => put([path, page(text(lines), 200)])),
  );
  await put([AWAY, page(text(found.away).replaceAll(HERE, SCOPE), 503)]);
}

// What a reader kept before is renewed; who asked the browser to save data keeps the old one.
async function renew() {
  const names = await caches.keys();
  const known = (language) => names.some((name) => name.startsWith(series(language)));
  const languages = LANGUAGES.filter(known);
  if (languages.length && navigator.connection?.saveData) throw new Error("saveData");
  await Promise.all(languages.map(keep));
  await skipWaiting();
}

async function takeOver() {
  const current = new Set(LANGUAGES.map(store));
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && !current.has(name)) await caches.delete(name);
    if (name.startsWith(FILLED) && !LANGUAGES.length) await caches.delete(name);
  }
  if (LANGUAGES.length) await clients.claim();
  else await registration.unregister();
}

async function first(languages, path, ignoreSearch = false) {
  for (const language of languages) {
    const found = await caches.match(path, { cacheName: store(language), ignoreSearch });
    if (found) return found;
  }
  return undefined;
}

// In the language of the address where that is kept, and else in another.
async function away({ url }) {
  const path = url.slice(registration.scope.length);
  const own = LANGUAGES.filter((language) => path.startsWith(language));
  own.sort((one, other) => other.length - one.length);
  return (await first([...own, ...LANGUAGES], place(AWAY))) ?? Response.error();
}

// The body counts: a network that sends a head and then stalls has brought nothing. So a page is
// given once it is whole; most are one round trip, and half a page would not say that it is half.
async function whole(request, options, came) {
  const answer = await fetch(request, options);
  if (!answer.body) return answer;
  const parts = [];
  const reader = answer.body.getReader();
  for (let one = await reader.read(); !one.done; one = await reader.read()) {
    parts.push(one.value);
    came();
  }
  return new Response(new Blob(parts), answer);
}

async function open(request) {
  // The browser's own store may hold an old page as well; a page is always asked for again.
  const cache = "no-cache";
  const ignoreSearch = true;
  const kept =
    (await first(LANGUAGES, request.url, ignoreSearch)) ??
    (await caches.match(request.url, { ignoreSearch }));
  const stop = new AbortController();
  const { signal } = stop;
  let end = setTimeout(() => stop.abort(), kept ? LIMIT : LATER);
  // A long page may take its time, as long as it comes; one that is kept stands at once.
  const came = () => {
    if (kept) return;
    clearTimeout(end);
    end = setTimeout(() => stop.abort(), LATER);
  };
  try {
    const answer = await whole(request, { cache, signal }, came);
    return answer.ok || answer.type === "opaqueredirect" ? answer : (kept ?? answer);
  } catch {
    return kept ?? away(request);
  } finally {
    clearTimeout(end);
  }
}

addEventListener("install", (event) => event.waitUntil(renew()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => {
  // A network that fails now may not fail at the next page.
  if (LANGUAGES.includes(event.data)) event.waitUntil(keep(event.data).catch(() => {}));
});

function answer(event) {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  if (request.mode === "navigate") event.respondWith(open(request));
  else if (LASTING.test(request.url))
    event.respondWith(caches.match(request.url).then((found) => found ?? fetch(request)));
}

if (LANGUAGES.length) addEventListener("fetch", answer);
