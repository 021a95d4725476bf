// The box of the search before its own script is there: it opens, closes and is kept in the
// history, so that Back closes it and coming back keeps it. Without this file its button leads to
// the list of everything.
import { all, find, put, target } from "./dom.js";

export const box = find(document, "#search", HTMLDialogElement);
export const field = find(box, "input", HTMLInputElement);
export const status = find(box, "[role=status]", HTMLElement);
const [opener] = all(document, "[data-opens-search]", HTMLElement);

const PATIENCE = 3000; // milliseconds
/** Says so when nothing was said in time; what comes later still counts. */
export function wait() {
  const { wait = "", fails = "" } = status.dataset;
  put(status, wait);
  return setTimeout(() => status.textContent === wait && put(status, fails), PATIENCE);
}

/** @type {HTMLScriptElement | undefined} */
let script;
function load() {
  if (script) return;
  const late = wait();
  script = document.createElement("script");
  script.src = box.dataset.script ?? "";
  script.onerror = () => {
    clearTimeout(late);
    put(status, status.dataset.fails ?? "");
    script?.remove();
    script = undefined; // the next time it may be there
  };
  document.body.append(script);
}

/** What the history keeps: the text, and how far the reader was. @returns {string | undefined} */
const kept = () => history.state?.search;
const keep = () => {
  if (!box.open) return;
  history.replaceState({ ...history.state, search: field.value, top: box.scrollTop }, "");
};

function open() {
  if (!box.open) box.showModal();
  load();
  field.select(); // another text takes the place of this one
}

let leads = false; // a link leads the reader on, so that the focus goes there and not back
let returns = false; // the reader closed the box, and the history goes back after it
function follow() {
  const text = kept();
  if (text !== undefined) {
    field.value = text;
    open();
    field.dispatchEvent(new Event("input"));
  } else if (box.open) {
    box.close();
    if (leads) lead();
    // Only after the history has gone back the focus stays where we put it.
  } else if (returns) setTimeout(() => opener?.focus());
  leads = returns = false;
}

/** To the place on this page that was found. */
function lead() {
  const at = document.getElementById(location.hash.slice(1));
  if (!at) return;
  at.tabIndex = -1;
  at.focus();
}

/** Whether a click asks for another tab or window. @param {MouseEvent} event */
const held = (event) => event.ctrlKey || event.metaKey || event.shiftKey;

box.addEventListener("close", () => {
  returns = !box.open && kept() !== undefined; // who went back and on at once has it open again
  if (returns) history.back();
});
box.addEventListener("click", (event) => {
  const at = target(event);
  if (at?.closest("[data-closes-search]")) box.close();
  leads = !!at?.closest("a") && !held(event);
  if (leads) keep();
});
document.addEventListener("click", (event) => {
  if (held(event) || !target(event)?.closest("[data-opens-search]")) return;
  event.preventDefault();
  open();
  history.pushState({ ...history.state, search: "", top: 0 }, "");
});
const PAUSE = 300; // milliseconds without a key; browsers count how often the history changes
let pausing = 0;
field.addEventListener("input", () => {
  clearTimeout(pausing);
  pausing = setTimeout(keep, PAUSE);
});
addEventListener("popstate", follow);
// A reader comes back, or comes from an address where nothing is.
if (kept() !== undefined) follow();
else if (location.hash === `#${box.id}`) {
  history.replaceState(null, "", location.pathname);
  opener?.click();
}
