// The ticks of one list, kept by themselves in this browser.
import { isObject, parsed } from "../domain/state.js";
import { keep } from "./keep.js";
import { scope } from "./scope.js";

const VERSION = 1;
const ON = ["on"]; // what is kept of a box

/** @param {HTMLFormElement} form */
export const keyOf = (form) => `${scope}.werkblad.${VERSION}.${form.dataset.worksheet}`;

/** The boxes that were ticked, by name. @param {HTMLFormElement} form @returns {Set<string>} */
export function read(form) {
  const found = parsed(localStorage.getItem(keyOf(form)) ?? "");
  if (!isObject(found)) return new Set();
  return new Set(Object.keys(found).filter((name) => Array.isArray(found[name])));
}

/** Whether they are kept. @param {HTMLFormElement} form @param {Set<string>} names */
export function write(form, names) {
  const kept = Object.fromEntries([...names].map((name) => [name, ON]));
  return keep(keyOf(form), names.size ? JSON.stringify(kept) : "");
}
