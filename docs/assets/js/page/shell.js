// The frame of every page: buttons of the header, the colours, and what a page says past its
// date. The script of the theme, which holds the search, loads when the reader reaches
// for the search and not before. Without this file everything but search, the drawer and
// the choice of colours works; their buttons then stay hidden.
import { all, find, target } from "./dom.js";

/** A box of the frame, by its name; checked is open. @param {string} name */
const toggle = (name) => find(document, `#${name}`, HTMLInputElement);
/** @param {string} name */
const opener = (name) => all(document, `button[data-opens="${name}"]`, HTMLElement)[0];

const { dataset: config } = find(document, "#__config", HTMLElement);

const [query] = all(document, "[data-md-component=search-query]", HTMLElement);
const [result] = all(document, ".md-search-result__meta", HTMLElement);
const failed = [...(result?.childNodes ?? [])]; // so that it also stands there without this file

const PATIENCE = 10_000; // milliseconds for the script, its worker and the index together
/** @type {Promise<unknown> | undefined} */
let loading;
function loadSearch() {
  loading ??= new Promise((done, fail) => {
    // The theme would ask for a sitemap at each of these addresses.
    for (const link of all(document, "link[rel=alternate]", HTMLElement)) link.remove();
    const script = document.createElement("script");
    script.src = config.bundle ?? "";
    script.onload = done;
    script.onerror = fail;
    document.body.append(script);
    result.textContent = result.dataset.wait ?? "";
    setTimeout(sayFailed, PATIENCE);
  });
  return loading;
}

/** Unless the theme has said something by now; it will still, when all comes later. */
function sayFailed() {
  if (result.textContent === result.dataset.wait) result.replaceChildren(...failed);
}

let opened = false;
async function openSearch() {
  opened = true;
  if (!toggle("__search").checked) toggle("__search").click();
  query.focus(); // what the reader types meanwhile is kept
  try {
    await loadSearch();
    query.blur(); // the theme listens for the moment at which the field gets the focus
    query.focus();
  } catch {
    sayFailed();
    loading = undefined; // the next time it may be there
    opened = false;
  }
}

query?.addEventListener("focus", () => {
  if (!opened) openSearch();
});

/** @param {string} name */
function open(name) {
  const box = toggle(name);
  box.click();
  if (box.checked) all(document, "#menu a", HTMLElement)[0]?.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const closes = target(event)?.closest("[data-closes]")?.getAttribute("data-closes");
  if (closes) toggle(closes).click();
  const name = target(event)?.closest("button")?.dataset.opens;
  if (name === "__search") openSearch();
  else if (name) open(name);
});

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches("#__drawer, #__search")) return;
  opener(target.id)?.setAttribute("aria-expanded", String(target.checked));
});

/** Whether a key asks for the search, as in the theme. @param {KeyboardEvent} event */
function asksSearch(event) {
  const typing = target(event)?.closest("input, textarea, select, [contenteditable]");
  const held = event.ctrlKey || event.metaKey || event.altKey;
  return !typing && !held && ["/", "f", "s"].includes(event.key);
}

// Some browsers give a page back as it was left, open boxes included.
addEventListener("pagehide", () => {
  for (const name of ["__drawer", "__search"]) toggle(name).checked = false;
});

document.addEventListener("keydown", (event) => {
  if (asksSearch(event) && !opened) {
    event.preventDefault();
    openSearch();
  }
  if (event.key !== "Escape" || !toggle("__drawer").checked) return;
  toggle("__drawer").click();
  opener("__drawer").focus();
});

// Colours: those of the system until the reader chooses. The script at the top of the page
// paints it before it shows.
const dark = matchMedia("(prefers-color-scheme: dark)");
const [choice] = all(document, "[data-scheme-slate]", HTMLElement);
const { dataset: look } = document.body;
const label = () => {
  const { schemeDefault = "", schemeSlate = "" } = choice.dataset;
  choice.textContent = look.mdColorScheme === "slate" ? schemeDefault : schemeSlate;
};
if (choice) {
  label();
  choice.addEventListener("click", () => {
    look.mdColorScheme = look.mdColorScheme === "slate" ? "default" : "slate";
    __md_set("scheme", look.mdColorScheme);
    label();
  });
  dark.addEventListener("change", () => {
    if (!__md_get("scheme")) look.mdColorScheme = dark.matches ? "slate" : "default";
    label();
  });
}

// Keeps the pages for an incident in the language of this page for when the network is gone;
// after everything else, and not for someone who asked the browser to save data.
async function keepPages() {
  const { worker, language } = config;
  if (!worker || navigator.connection?.saveData) return;
  await navigator.serviceWorker.register(worker, { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(language);
}
if ("serviceWorker" in navigator) {
  const keep = () => void keepPages().catch(() => {});
  const soon = globalThis.requestIdleCallback ?? ((run) => setTimeout(run));
  addEventListener("load", () => soon(keep, { timeout: 5000 })); // a busy page is never idle
}

// A table or a piece of code that is wider than the screen scrolls by itself; the keyboard must
// reach it too.
const boxes = all(document, ".md-typeset__scrollwrap, .map-wrap, pre > code", HTMLElement);
const reachTables = () => {
  for (const box of boxes) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
};
reachTables();
addEventListener("resize", reachTables);

/** A plan goes to a colleague as its address alone, by the system or by the clipboard.
 * @param {DOMStringMap} words */
async function share(words) {
  const url = location.href.split(/[?#]/)[0];
  if (await bySystem({ title: document.title, url })) return;
  const copied = await copy(url);
  find(document, "[data-share-said]", HTMLElement).textContent =
    (copied ? words.shared : words.failed) ?? "";
}

/** Whether the system took it, or the reader changed their mind. @param {ShareData} what */
async function bySystem(what) {
  try {
    await navigator.share(what);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError";
  }
}

/** Whether a text is on the clipboard; a browser may have none. @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A plan on one sheet: print.css leaves out what can wait. A phone goes on at once and prints
 * later; one that never says that it is done must not print the page so for good.
 * @param {string | undefined} paper */
function printPage(paper) {
  if (paper) {
    document.body.dataset.paper = paper;
    setTimeout(wholePage, PRINTING);
  }
  print();
}
const PRINTING = 60_000;
function wholePage() {
  delete document.body.dataset.paper;
}
addEventListener("afterprint", wholePage);

document.addEventListener("click", (event) => {
  const button = target(event)?.closest("button");
  if (button?.matches("[data-share]")) share(button.dataset);
  if (button?.matches("[data-print]")) printPage(button.dataset.print);
});

// Paper says where it comes from, and shows what is folded away.
for (const place of all(document, "[data-address]", HTMLElement))
  place.textContent = location.origin + location.pathname;

/** @type {Set<HTMLDetailsElement>} */
const folded = new Set();
addEventListener("beforeprint", () => {
  for (const box of all(document, "details:not([open])", HTMLDetailsElement)) {
    folded.add(box);
    box.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const box of folded) box.open = false;
  folded.clear();
});

// The address of what is folded, or of the heading of a fold, opens it; not every browser does so.
function unfold() {
  const at = named(location.hash.slice(1));
  const folds = all(document, "details:not([open])", HTMLDetailsElement);
  const around = folds.filter((fold) => fold.contains(at));
  for (const fold of around) fold.open = true;
  if (around.length) at?.scrollIntoView();
}
/** What a mistyped address names is nothing. @param {string} name */
function named(name) {
  try {
    return document.getElementById(decodeURIComponent(name));
  } catch {
    return null;
  }
}
unfold();
addEventListener("hashchange", unfold);

const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format();
for (const line of all(document, "[data-due]", HTMLElement)) {
  const { due = "", late = "" } = line.dataset;
  if (due < today) line.textContent = late;
}
