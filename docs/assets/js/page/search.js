// What the box of the search finds. One question is asked at a time and the newest wins.
import { box, field, status, wait } from "./box.js";
import { fromDisk, onDisk } from "./disk.js";
import { all, el, find, put } from "./dom.js";

const care = find(box, ".search__care", HTMLElement);
const list = find(box, ".search__found", HTMLElement);
const ways = find(box, ".search__ways", HTMLElement);
const words = status.dataset;
const { lang, dataset } = document.documentElement;
const home = new URL(dataset.home ?? "./", location.href);

/** @typedef {(text: string) => Promise<SearchFound>} Ask */
/** @param {string} [source] */
const script = (source) =>
  new Promise((done, failed) => {
    const loading = el("script", { src: source });
    loading.onload = done;
    loading.onerror = failed;
    document.body.append(loading);
  });

/** From a disk there is no worker. @returns {Promise<Ask>} */
async function here() {
  await Promise.all([script(box.dataset.searcher), script(box.dataset.index)]);
  const search = modules["page/searcher.js"].searcher();
  return async (text) => search(text);
}

/** @returns {Ask} */
function beside() {
  const worker = new Worker(box.dataset.searcher ?? "");
  worker.postMessage({ index: new URL(box.dataset.index ?? "", location.href).href });
  return (text) =>
    new Promise((done, failed) => {
      worker.onmessage = ({ data }) => done(data);
      worker.onerror = (event) => {
        event.preventDefault();
        failed();
      };
      worker.postMessage({ text });
    });
}

/** @type {Promise<Ask> | undefined} */
let asking;
const ready = () => (asking ??= fromDisk ? here() : Promise.resolve(beside()));

let busy = false;
async function look() {
  if (busy) return; // the text of then is looked at when this answer is there
  busy = true;
  const text = field.value;
  const late = list.childElementCount ? undefined : wait();
  try {
    const answer = await (await ready())(text);
    if (text === field.value) show(text, answer);
  } catch {
    asking = undefined; // the next question tries again
    put(status, words.fails ?? "");
  }
  clearTimeout(late);
  busy = false;
  if (text !== field.value) look();
}

/** @param {string} text @param {SearchFound} answer */
function show(text, answer) {
  const { results, marks } = answer;
  list.replaceChildren(...results.map((one) => row(one, marks)));
  care.replaceChildren(...answer.care.map((line) => call(line, "call call--danger")));
  care.hidden = !answer.care.length;
  ways.hidden = results.length > 0;
  put(status, text.trim().length > 1 ? said(answer) : "");
  const { search, top = 0 } = history.state ?? {};
  box.scrollTop = search === text ? top : 0;
  if (!navigator.onLine) markAway();
}

/** What a reader hears: whom to call, and how much there is. @param {SearchFound} answer */
function said({ care, results: { length } }) {
  const numbers = new Intl.ListFormat(lang, { type: "disjunction" });
  const calls = care.length
    ? words.call?.replace("#", numbers.format(care.map((c) => c.phone)))
    : "";
  const count = length === 1 ? words.one : words.many?.replace("#", String(length));
  return [calls, length ? count : words.none].filter(Boolean).join(" ");
}

/** @param {SearchPhone} line @param {string} look */
const call = ({ name, phone, href, hours }, look) => {
  const number = name.includes(phone) ? [] : [el("strong", {}, phone), " "];
  const said = hours ? [" ", el("small", {}, hours)] : [];
  return el("a", { class: look, href }, ...number, el("span", {}, name, ...said));
};

/** A text of which some words stand out. @param {string} text @param {string[]} marks */
const marked = (text, marks) =>
  text
    .split(/([^\p{L}\p{N}]+)/u)
    .map((word) => (marks.includes(word) ? el("mark", {}, word) : word));

/** @param {SearchResult} found @param {string[]} marks */
function row({ address, kind: sort, language, label, title, part, sentence, phone }, marks) {
  const text = [part, sentence].filter(Boolean).join(": ");
  const kind = el("span", { class: "search__kind" }, label);
  const way = el(
    "a",
    { href: onDisk(address, home) },
    el("strong", { lang: language || undefined }, title),
    el(
      "span",
      { class: sort === "plan" ? "search__acts" : "search__text" }, // what to do is never cut
      kind,
      el("span", { lang: (part && language) || undefined }, ...marked(text, marks)),
    ),
  );
  return el("li", {}, way, ...(phone ? [call(phone, "search__call")] : []));
}

/** Of a page that is not on this device a reader without a network sees nothing. */
async function markAway() {
  for (const [way] of all(list, "li", HTMLElement).map((one) => all(one, "a", HTMLAnchorElement))) {
    const [kind] = all(way, ".search__kind", HTMLElement);
    if (await caches.match(way.href.split("#")[0])) continue;
    kind.append(` – ${words.away}`);
  }
}

field.addEventListener("input", look);
const links = () => all(box, ".search__care a, .search__found li > a:first-child", HTMLElement);
find(box, "form", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  links()[0]?.focus();
});
box.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [field, ...links()];
  const now = stops.findIndex((one) => one === document.activeElement);
  if (!step || now < 0 || !stops[now + step]) return;
  event.preventDefault();
  stops[now + step].focus();
});
look();
