// The worker that keeps pages readable without a network: whole versions, and the network first.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

const CODE = readFileSync(new URL("../../docs/sw.js", import.meta.url), "utf8");
const SCOPE = "https://x.example/vos/";
const FILES = { "stijl.css?v=0123abcd": "a {}" };

/** Stores of answers by their name, as a browser has them; shared by workers of one site. */
class Caches extends Map {
  async keys() {
    return [...super.keys()];
  }
  async open(name) {
    if (!this.has(name)) this.set(name, new Map());
    const found = this.get(name);
    return { put: async (url, answer) => found.set(url, answer) };
  }
  async match(asked, { cacheName, ignoreSearch = false } = {}) {
    const url = ignoreSearch ? asked.split("?")[0] : asked;
    const stores = cacheName ? [this.get(cacheName)] : [...this.values()];
    return stores
      .find((one) => one?.has(url))
      ?.get(url)
      .clone();
  }
}

/** What the server has for a version, in which a number stands on the one page that is kept. */
const served = (version, number) => ({
  ...FILES,
  [`kept.json?v=${version}`]: JSON.stringify({
    version,
    pages: { "nu/": [0] },
    away: [1],
    lines: [`Bel ${number}.`, "Niet bewaard: %site%/nu/."],
  }),
});

/** Timers that go off when a test says so. */
class Timers extends Map {
  set = (run) => super.set(run, run) && run;
  clear = (run) => this.delete(run);
}

/** A worker for some versions, with the files of a server or none when there is no network. */
function worker(caches, kept, files, timers = new Timers()) {
  const events = {};
  const told = [];
  const registration = { scope: SCOPE, unregister: async () => told.push("unregistered") };
  const fetch = async (asked, { signal } = {}) => {
    if (!files) throw new TypeError("offline");
    const text = files[(asked.url ?? asked).slice(SCOPE.length)];
    if (typeof text === "function") return text(signal);
    return new Response(text ?? "", { status: text === undefined ? 404 : 200 });
  };
  const globals = {
    ...{ caches, registration, fetch, URL, Response, Blob, AbortController },
    setTimeout: timers.set,
    clearTimeout: timers.clear,
    navigator: {},
    clients: { claim: async () => {} },
    skipWaiting: async () => {},
    addEventListener: (name, listener) => (events[name] = listener),
  };
  runInNewContext(`const KEPT = ${JSON.stringify(kept)};\n${CODE}`, globals);
  /** Lets something happen, and waits for all that it leads to. */
  const on = async (name, event = {}) => {
    let answer;
    const wait = (promise) => (answer = promise);
    events[name]({ ...event, waitUntil: wait, respondWith: wait });
    return answer;
  };
  return { on, told, events };
}

const only = (version) => ({ "": { version, assets: Object.keys(FILES) } });

/** A browser in which a reader saw a page of the first version. */
async function visited() {
  const caches = new Caches();
  const { on } = worker(caches, only("een"), served("een", 112));
  await on("install");
  await on("activate");
  await on("message", { data: "" });
  return caches;
}

/** What a reader gets to read at an address. */
async function read({ on }, path, mode = "navigate") {
  const answer = await on("fetch", { request: { method: "GET", mode, url: SCOPE + path } });
  return [answer.status, await answer.text()];
}

test("a kept page stands without a network, and one that is not kept says so", async () => {
  const away = worker(await visited(), only("een"));
  assert.deepEqual(await read(away, "nu/"), [200, "Bel 112."]);
  assert.deepEqual(await read(away, "nu/?q=1"), [200, "Bel 112."]);
  assert.deepEqual(await read(away, "stijl.css?v=0123abcd", "no-cors"), [200, "a {}"]);
  assert.deepEqual(await read(away, "wet/"), [503, "Niet bewaard: /vos/nu/."]);
});

test("a page that was filled in stands too, below what is kept for an incident", async () => {
  const caches = await visited();
  const filled = await caches.open("filled /vos/ antwoorden");
  for (const path of ["werkbladen/code/", "nu/"])
    await filled.put(SCOPE + path, new Response("Vul in."));
  const away = worker(caches, only("twee"), served("twee", 113));
  await away.on("install");
  await away.on("activate");
  const later = worker(caches, only("twee"));
  assert.deepEqual(await read(later, "werkbladen/code/?x=1"), [200, "Vul in."]);
  assert.deepEqual(await read(later, "nu/"), [200, "Bel 113."]);
});

test("nothing is kept before a reader has seen a page", async () => {
  const caches = new Caches();
  await worker(caches, only("een"), served("een", 112)).on("install");
  assert.deepEqual(await caches.keys(), []);
});

test("what the network brings goes before what is kept", async () => {
  const caches = await visited();
  assert.deepEqual(await read(worker(caches, only("een"), { "nu/": "Bel 113." }), "nu/"), [
    200,
    "Bel 113.",
  ]);
  assert.deepEqual(await read(worker(caches, only("een"), {}), "nu/"), [200, "Bel 112."]);
});

/** A page of which parts come when a test sends them, until the worker has waited long enough. */
function parts() {
  const sent = {};
  const page = (signal) => {
    const start = (stream) => {
      sent.more = (text) => stream.enqueue(new TextEncoder().encode(text));
      sent.end = () => stream.close();
      signal.addEventListener("abort", () => stream.error(signal.reason));
    };
    return new Response(new ReadableStream({ start }));
  };
  const timers = new Timers();
  const seen = async () => new Promise((done) => setImmediate(done));
  return { page, sent, timers, seen };
}

test("a page that stalls halfway is as good as away", async () => {
  const { page, sent, timers, seen } = parts();
  const reading = read(worker(await visited(), only("een"), { "wet/": page }, timers), "wet/");
  await seen();
  sent.more("Half");
  await seen();
  assert.equal(timers.size, 1);
  for (const run of timers.values()) run();
  assert.deepEqual(await reading, [503, "Niet bewaard: /vos/nu/."]);
});

test("a page that keeps coming may take its time", async () => {
  const { page, sent, timers, seen } = parts();
  const reading = read(worker(await visited(), only("een"), { "wet/": page }, timers), "wet/");
  for (const text of ["De ", "hele ", "wet."]) {
    await seen();
    const [before] = timers.keys();
    sent.more(text);
    await seen();
    assert.equal(timers.size, 1);
    assert.ok(!timers.has(before));
  }
  sent.end();
  assert.deepEqual(await reading, [200, "De hele wet."]);
  assert.equal(timers.size, 0);
});

test("a kept page does not wait for each part", async () => {
  const { page, sent, timers, seen } = parts();
  const reading = read(worker(await visited(), only("een"), { "nu/": page }, timers), "nu/");
  await seen();
  const [limit] = timers.keys();
  sent.more("Half");
  await seen();
  assert.deepEqual([...timers.keys()], [limit]);
  limit();
  assert.deepEqual(await reading, [200, "Bel 112."]);
});

test("a new version takes the place of the old one", async () => {
  const caches = await visited();
  const { on } = worker(caches, only("twee"), served("twee", 113));
  await on("install");
  await on("activate");
  assert.equal(caches.size, 1);
  assert.deepEqual(await read(worker(caches, only("twee")), "nu/"), [200, "Bel 113."]);
});

test("a version that is not whole, or is another, leaves the old one", async () => {
  const half = served("twee", 113);
  delete half["stijl.css?v=0123abcd"];
  const other = { ...FILES, "kept.json?v=twee": served("een", 112)["kept.json?v=een"] };
  for (const files of [half, other]) {
    const caches = await visited();
    await assert.rejects(worker(caches, only("twee"), files).on("install"));
    assert.deepEqual(await read(worker(caches, only("een")), "nu/"), [200, "Bel 112."]);
  }
});

test("with nothing to keep the worker goes, with all that is ours", async () => {
  const caches = await visited();
  for (const name of ["van een ander", "filled /vos/ antwoorden"]) await caches.open(name);
  const { on, told, events } = worker(caches, {}, {});
  await on("install");
  await on("activate");
  assert.deepEqual(await caches.keys(), ["van een ander"]);
  assert.deepEqual(told, ["unregistered"]);
  assert.equal(events.fetch, undefined);
});
