// The frame of every page: buttons of the header, the colours, and what a page says past its
// date. Without this file everything but the search, the drawer and the choice of colours works.
import "./box.js";
import { fromDisk } from "./disk.js";
import { all, find, target } from "./dom.js";

const { dataset: config } = document.documentElement;
const drawer = find(document, "#__drawer", HTMLInputElement);
const menu = find(document, "#menu", HTMLElement);
const [opener] = all(document, "button[data-opens=__drawer]", HTMLElement);

function toggleDrawer() {
  drawer.click();
  if (drawer.checked) all(menu, "a", HTMLElement)[0]?.focus({ preventScroll: true });
  else opener.focus();
}
drawer.addEventListener("change", () =>
  opener.setAttribute("aria-expanded", String(drawer.checked)),
);
document.addEventListener("click", (event) => {
  if (target(event)?.closest("[data-opens=__drawer], [data-closes=__drawer]")) toggleDrawer();
});
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && drawer.checked) toggleDrawer();
});
// It lies over the page, so that nothing behind it may get the focus.
menu.addEventListener("focusout", ({ relatedTarget }) => {
  const within = relatedTarget instanceof Node && menu.contains(relatedTarget);
  if (drawer.checked && relatedTarget && !within) drawer.click();
});
// Some browsers give a page back as it was left, an open menu included.
addEventListener("pagehide", () => {
  drawer.checked = false;
});

// Colours: those of the system until the reader chooses. The script at the top of the page
// paints it before it shows.
const SCHEME = `${config.scope}.scheme`;
const dark = matchMedia("(prefers-color-scheme: dark)");
const [choice] = all(document, "[data-scheme-slate]", HTMLElement);
const { dataset: look } = document.body;
const label = () => {
  const { schemeDefault = "", schemeSlate = "" } = choice.dataset;
  choice.textContent = look.scheme === "slate" ? schemeDefault : schemeSlate;
};
if (choice) {
  label();
  choice.addEventListener("click", () => {
    look.scheme = look.scheme === "slate" ? "default" : "slate";
    localStorage.setItem(SCHEME, look.scheme);
    label();
  });
  dark.addEventListener("change", () => {
    if (!localStorage.getItem(SCHEME)) look.scheme = dark.matches ? "slate" : "default";
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
if ("serviceWorker" in navigator && !fromDisk) {
  const keep = () => void keepPages().catch(() => {});
  const soon = globalThis.requestIdleCallback ?? ((run) => setTimeout(run));
  addEventListener("load", () => soon(keep, { timeout: 5000 })); // a busy page is never idle
}

// A table or a piece of code that is wider than the screen scrolls by itself; the keyboard must
// reach it too, and no other. What is folded has no width yet.
const reachTables = () => {
  for (const box of all(document, ".scrolls, pre > code", HTMLElement)) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else if (box.clientWidth) box.removeAttribute("tabindex");
  }
};
reachTables();
addEventListener("resize", reachTables);
document.addEventListener("toggle", () => requestAnimationFrame(reachTables), true);

/** What to do and what not, as a text. */
function whatFirst() {
  const said = all(document, ".first__line p", HTMLElement).map(
    ({ textContent = "", children }) => {
      const name = children[0].textContent ?? "";
      return `${name}: ${textContent?.replace(name, "").trim()}`;
    },
  );
  return [document.title, ...said].join("\n");
}

/** A plan goes to a colleague as what comes first and its address, by the system or the clipboard.
 * @param {DOMStringMap} words */
async function share(words) {
  const url = location.href.split(/[?#]/)[0];
  const text = whatFirst();
  if (await bySystem({ title: document.title, text, url })) return;
  const copied = await copy(`${text}\n${url}`);
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

document.addEventListener("click", (event) => {
  const button = target(event)?.closest("button");
  if (button?.matches("[data-share]")) share(button.dataset);
  if (button?.matches("[data-print]")) print();
});

// Paper says where it comes from, and shows what is folded away.
for (const place of all(document, "[data-address]", HTMLElement))
  place.textContent = location.origin + location.pathname;

/** What was closed, and its name: of those with one name only one can be open.
 * @type {Map<HTMLDetailsElement, string>} */
const folded = new Map();
addEventListener("beforeprint", () => {
  for (const box of all(document, "details:not([open])", HTMLDetailsElement)) {
    folded.set(box, box.name);
    box.name = "";
    box.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const [box, name] of folded) {
    box.open = false;
    box.name = name;
  }
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
  if (due < today) {
    line.textContent = late;
    line.classList.remove("only-print");
  }
}
