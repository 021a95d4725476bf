// The box of the search. One question is asked at a time and the newest wins; what stands in the
// box is kept in the history, so that Back closes it and coming back keeps it.
import { all, el, find, put, target } from "./dom.js";

const box = find(document, "#search", HTMLDialogElement);
const field = find(box, "input", HTMLInputElement);
const status = find(box, "[role=status]", HTMLElement);
const care = find(box, ".search__care", HTMLElement);
const list = find(box, ".search__found", HTMLElement);
const ways = find(box, ".search__ways", HTMLElement);
const words = status.dataset;
const PATIENCE = 3000; // milliseconds

/** What stands in the history is that the box is open, and with which text. */
const kept = () => history.state?.search;
/** @param {string} text */
const state = (text) => ({ ...history.state, search: text });

// From a disk there is no worker, and an address names the file itself.
const fromDisk = location.protocol === "file:";
const home = new URL(document.documentElement.dataset.home ?? "./", location.href);
/** @param {string} address */
function link(address) {
  const found = new URL(address, home);
  if (fromDisk && found.pathname.endsWith("/")) found.pathname += "index.html";
  return found.href;
}

/** @typedef {(text: string) => Promise<SearchFound>} Ask */
/** @param {string} source */
const script = (source) =>
  new Promise((done, failed) => {
    const loading = el("script", { src: source });
    loading.onload = done;
    loading.onerror = failed;
    document.body.append(loading);
  });

/** @returns {Promise<Ask>} */
async function here() {
  await Promise.all([script(box.dataset.searcher ?? ""), script(box.dataset.index ?? "")]);
  const search = modules["page/searcher.js"].searcher();
  return async (text) => search(text);
}

/** @returns {Ask} */
function beside() {
  const worker = new Worker(box.dataset.searcher ?? "");
  worker.postMessage({ index: new URL(box.dataset.index ?? "", location.href).href });
  /** @type {Map<number, (answer: SearchFound) => void>} */
  const waiting = new Map();
  let last = 0;
  worker.onmessage = ({ data: { number, answer } }) => waiting.get(number)?.(answer);
  worker.onerror = (event) => {
    event.preventDefault();
    asking = undefined; // the next question tries again
    put(status, words.fails ?? "");
  };
  return (text) =>
    new Promise((done) => {
      waiting.set((last += 1), done);
      worker.postMessage({ number: last, text });
    });
}

/** @type {Promise<Ask> | undefined} */
let asking;
const ready = () => (asking ??= fromDisk ? here() : Promise.resolve(beside()));

let busy = false;
async function look() {
  if (busy) return; // the text of then is looked at when this answer is there
  busy = true;
  const late = setTimeout(() => {
    busy = false; // an answer that never comes holds up no other question
    put(status, words.fails ?? "");
  }, PATIENCE);
  const text = field.value;
  try {
    const answer = await (await ready())(text);
    if (text === field.value) show(text, answer);
  } catch {
    asking = undefined;
    put(status, words.fails ?? "");
  }
  clearTimeout(late);
  busy = false;
  if (text !== field.value) look();
}

/** @param {string} text @param {SearchFound} answer */
function show(text, answer) {
  const { results } = answer;
  const asked = text.trim() !== "";
  const counted = results.length === 1 ? words.one : words.many?.replace("#", `${results.length}`);
  const said = results.length ? counted : words.none;
  put(status, (asked && said) || "");
  care.replaceChildren(...answer.care.map(call));
  care.hidden = !answer.care.length;
  list.replaceChildren(...results.map(row));
  ways.hidden = results.length > 0;
  box.scrollTop = 0;
}

/** @param {SearchPhone} line */
const call = ({ name, phone, href }) => {
  const number = name.includes(phone) ? [] : [el("strong", {}, phone), " "];
  return el("a", { class: "search__call", href }, ...number, name);
};

/** A part of a page and what it says. @param {string[]} said */
const worded = (...said) => said.filter(Boolean).join(": ");

/** @param {SearchResult} found */
function row({ address, language, label, title, part, sentence, phone }) {
  const way = el(
    "a",
    { href: link(address), lang: language || undefined },
    el("span", { class: "search__kind" }, label),
    el("strong", {}, title),
    el("span", { class: "search__text" }, part === title ? sentence : worded(part, sentence)),
  );
  return el("li", {}, way, ...(phone ? [call(phone)] : []));
}

/** @param {string} text */
function open(text) {
  if (!box.open) box.showModal();
  field.value = text;
  field.focus();
  look();
}

field.addEventListener("input", look);
find(box, "form", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  all(list, "a", HTMLElement)[0]?.focus();
});

box.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [field, ...all(list, "li > a:first-child", HTMLElement)];
  const now = stops.findIndex((one) => one === document.activeElement);
  if (now < 0 || !stops[now + step]) return;
  event.preventDefault();
  stops[now + step].focus();
});

box.addEventListener("click", (event) => {
  if (event.target === box) box.close(); // beside what it holds
  if (target(event)?.closest("a")) history.replaceState(state(field.value), "");
});
box.addEventListener("close", () => {
  if (kept() !== undefined) history.back();
  all(document, "[data-opens-search]", HTMLElement)[0]?.focus();
});
function follow() {
  if (kept() === undefined) box.close();
  else open(kept());
}
addEventListener("popstate", follow);
addEventListener("hashchange", follow);

/** The frame has opened the box. */
function begin() {
  if (kept() === undefined) history.pushState(state(field.value), "");
  else field.value = kept();
  field.select(); // another text takes the place of this one
  look();
}
box.addEventListener("opened", begin);
begin();
