// The ticks of one list, kept by themselves in this browser.
import { scope } from "./scope.js";

const VERSION = 1;
const ON = ["on"]; // what is kept of a box

/** @param {HTMLFormElement} form */
export const keyOf = (form) => `${scope}.werkblad.${VERSION}.${form.dataset.worksheet}`;

/** The boxes that were ticked, by name. @param {HTMLFormElement} form @returns {Set<string>} */
export function read(form) {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(form)) ?? "");
    return new Set(Object.keys(found ?? {}).filter((name) => Array.isArray(found[name])));
  } catch {
    return new Set();
  }
}

/** Whether they are kept. @param {HTMLFormElement} form @param {Set<string>} names */
export function write(form, names) {
  try {
    const kept = Object.fromEntries([...names].map((name) => [name, ON]));
    if (names.size) localStorage.setItem(keyOf(form), JSON.stringify(kept));
    else localStorage.removeItem(keyOf(form));
    return !localStorage.forgets;
  } catch {
    return false;
  }
}
