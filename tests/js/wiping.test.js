// What was ticked or answered is kept in this browser, and nothing of it once it is wiped.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { empty } from "../../docs/assets/js/domain/state.js";
import { form as asked } from "./example.js";

/** The store of a browser. */
class Storage extends Map {
  getItem = (key) => this.get(key) ?? null;
  setItem = (key, text) => this.set(key, String(text));
  removeItem = (key) => this.delete(key);
}

class Element {
  dataset = {};
  hidden = false;
  textContent = "";
  constructor(facts = {}) {
    Object.assign(this, facts);
  }
  /** What it is in, or itself, as far as one looks for that. */
  closest(selector) {
    if (this.in?.[selector]) return this.in[selector];
    return this.matches(selector) ? this : null;
  }
  querySelectorAll = (selector) => this.holds?.[selector] ?? [];
  querySelector = () => null;
  matches = (selector) => selector.split(", ").includes(this.is);
  setAttribute() {}
  append() {}
  remove() {}
  focus() {}
  addEventListener(_, listener) {
    answer = (is) => listener({ target: new Element({ is }) });
  }
}
class HTMLElement extends Element {}
class HTMLFormElement extends HTMLElement {}
class HTMLInputElement extends HTMLElement {}

/** Answers what the page asks. */
let answer;
const listeners = {};
const listen = (name, listener) => (listeners[name] = [...(listeners[name] ?? []), listener]);
const fire = (name, event) => listeners[name].forEach((listener) => listener(event));

/** A checklist with two boxes, as a page has it. */
function checklist(dataset) {
  const parts = ["kept", "not-kept", "progress", "wiped", "tools"];
  const named = parts.map((name) => [`[data-worksheet-${name}]`, [new HTMLElement()]]);
  const form = new HTMLFormElement({ dataset });
  const boxes = ["a", "b"].map((name) => new HTMLInputElement({ name, in: { form } }));
  const wipe = new HTMLElement({ is: "[data-worksheet-wipe]", in: { form } });
  form.holds = { ...Object.fromEntries(named), "input[type=checkbox]": boxes };
  /** @param {number} n @param {boolean} checked */
  const tick = (n, checked) => {
    boxes[n].checked = checked;
    fire("input", { target: boxes[n] });
  };
  return { form, boxes, wipe, tick };
}

const list = checklist({ worksheet: "lijst" });
const points = checklist({ worksheet: "punten", points: "checklist:norm" });
const OLD = "/vos/.werkblad.1.punten";
Object.assign(globalThis, { Element, HTMLElement, HTMLFormElement, HTMLInputElement });
globalThis.localStorage = new Storage([[OLD, '{"b":["on"]}']]);
globalThis.location = { href: "https://x.example/vos/school/" };
globalThis.addEventListener = listen;
globalThis.document = {
  documentElement: { dataset: { scope: ".." } },
  addEventListener: listen,
  createElement: () => new HTMLElement(),
  querySelectorAll: (selector) =>
    ({
      "form.checklist[data-worksheet]:not([data-points])": [list.form],
      "form.checklist[data-points]": [points.form],
    })[selector] ?? [],
};
await import("../../docs/assets/js/page/worksheet.js");
await import("../../docs/assets/js/page/points.js");
const { keyOf, load, save } = await import("../../docs/assets/js/page/questionnaire/store.js");
const file = await import("../../docs/assets/js/page/schoolfile/store.js");
const moved = [...localStorage.keys()];
const states = () => Object.entries(file.load().marks).map(([id, { state }]) => [id, state]);
const before = states();
localStorage.clear();

afterEach(() => localStorage.clear());

test("ticks are kept, and wiped from the page and from the browser after asking", async () => {
  list.tick(0, true);
  const [[key, kept]] = localStorage;
  assert.match(key, /^\/vos\/\./);
  assert.deepEqual(JSON.parse(kept), { a: ["on"] });
  for (const [choice, left] of [
    ["[data-no]", 1],
    ["[data-yes]", 0],
  ]) {
    fire("click", { target: list.wipe });
    answer(choice);
    await null;
    assert.equal(localStorage.size, left);
    assert.equal(list.boxes[0].checked, Boolean(left));
  }
});

test("another tab that wiped is followed", () => {
  list.tick(1, true);
  const [key] = localStorage.keys();
  localStorage.clear();
  fire("storage", { key });
  assert.equal(list.boxes[1].checked, false);
});

test("a page with a tick is kept once it is all there, also after another tab wiped it", async () => {
  const stores = new Set();
  const settled = () => new Promise((done) => setImmediate(done));
  const store = { addAll: async () => {}, keys: async () => [] };
  globalThis.caches = {
    keys: async () => [...stores],
    delete: async (name) => stores.delete(name),
    open: async (name) => stores.add(name) && store,
  };
  Object.defineProperty(navigator, "serviceWorker", { value: { controller: {} } });
  const found = [];
  for (const state of ["interactive", "complete"]) {
    document.readyState = state;
    list.tick(1, state === "complete");
    list.tick(0, true);
    await settled();
    found.push([...stores]);
  }
  const [key] = localStorage.keys();
  assert.deepEqual(found, [[], [`filled /vos/ ${key} lijst`]]);
  localStorage.clear();
  stores.clear();
  fire("storage", { key });
  list.tick(0, true);
  await settled();
  assert.equal(stores.size, 1);
  list.tick(0, false);
  await settled();
  assert.equal(stores.size, 0);
});

test("ticks of a list that stands for the school are in its file, those of before too", () => {
  assert.deepEqual([moved, before], [[file.KEY], [["checklist:norm.b", "klaar"]]]);
  points.tick(0, true);
  assert.deepEqual(states(), [
    ["checklist:norm.a", "klaar"],
    ["checklist:norm.b", "klaar"],
  ]);
  points.tick(1, false);
  assert.deepEqual(states().pop(), ["checklist:norm.b", ""]);
});

test("a questionnaire without answers leaves nothing in the browser", () => {
  const state = { ...empty(), answers: { merk: { text: "Douwe" } } };
  assert.equal(save(asked, state), true);
  assert.deepEqual([...localStorage.keys()], [keyOf(asked)]);
  assert.deepEqual(load(asked), state);
  save(asked, empty());
  assert.equal(localStorage.size, 0);
  assert.deepEqual(load(asked), empty());
});
