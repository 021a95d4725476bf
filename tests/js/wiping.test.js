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
    return this.is === selector ? this : null;
  }
  querySelectorAll = (selector) => this.holds?.[selector] ?? [];
  matches = (selector) => this.is === selector;
}
class HTMLElement extends Element {}
class HTMLFormElement extends HTMLElement {}
class HTMLInputElement extends HTMLElement {}

const listeners = {};
const listen = (name, listener) => (listeners[name] = [...(listeners[name] ?? []), listener]);
const fire = (name, event) => listeners[name].forEach((listener) => listener(event));

/** A checklist with two boxes and a line to write on, as a page has it. */
function checklist() {
  const parts = ["kept", "not-kept", "progress", "wiped", "tools"];
  const named = parts.map((name) => [`[data-worksheet-${name}]`, [new HTMLElement()]]);
  const form = new HTMLFormElement({ dataset: { worksheet: "lijst" } });
  const field = (name, type) => {
    const within = { form, "form[data-worksheet]": form };
    return new HTMLInputElement({ name, type, value: type === "text" ? "" : "aan", in: within });
  };
  const boxes = [field("a", "checkbox"), field("b", "checkbox")];
  const line = field("wie", "text");
  const fields = [...boxes, line];
  const wipe = new HTMLElement({
    is: "[data-worksheet-wipe]",
    in: { "form[data-worksheet]": form },
  });
  form.holds = {
    ...Object.fromEntries(named),
    "input[name]": fields,
    "input[type=checkbox]": boxes,
  };
  return { form, boxes, line, wipe };
}

const list = checklist();
Object.assign(globalThis, { Element, HTMLElement, HTMLFormElement, HTMLInputElement });
globalThis.localStorage = new Storage();
globalThis.location = { href: "https://x.example/vos/school/" };
globalThis.addEventListener = listen;
globalThis.document = {
  documentElement: { dataset: { scope: ".." } },
  addEventListener: listen,
  querySelectorAll: (selector) =>
    selector === "form.checklist[data-worksheet]" ? [list.form] : [],
};
await import("../../docs/assets/js/page/worksheet.js");
const { keyOf, load, save } = await import("../../docs/assets/js/page/questionnaire/store.js");

afterEach(() => localStorage.clear());

test("ticks and words are kept, and wiped from the page and from the browser", () => {
  list.boxes[0].checked = true;
  list.line.value = "de mentor";
  fire("input", { target: list.line });
  const [[key, kept]] = localStorage;
  assert.match(key, /^\/vos\/\./);
  assert.deepEqual(JSON.parse(kept), { a: ["aan"], wie: "de mentor" });
  fire("click", { target: list.wipe });
  assert.equal(localStorage.size, 0);
  assert.deepEqual([list.boxes[0].checked, list.line.value], [false, ""]);
});

test("another tab that wiped is followed", () => {
  list.boxes[1].checked = true;
  fire("input", { target: list.boxes[1] });
  const [key] = localStorage.keys();
  localStorage.clear();
  fire("storage", { key });
  assert.equal(list.boxes[1].checked, false);
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
