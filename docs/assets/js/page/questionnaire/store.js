// The browser's own store of answers.
import { empty } from "../../domain/state.js";
import { fromKept, toKeep } from "../../domain/pack.js";
import { scope } from "../scope.js";

/** @import { Questionnaire } from "../../domain/form.js" */
/** @import { State } from "../../domain/state.js" */

/** @param {Form} form */
export const keyOf = (form) => `${scope}.vragenlijst.${form.id}`;

/** @param {Questionnaire} form */
export function load(form) {
  try {
    return fromKept(form, localStorage.getItem(keyOf(form)) ?? "");
  } catch {
    return empty();
  }
}

/**
 * Whether a state is kept; a browser may forbid it, or have no room left.
 * @param {Questionnaire} form
 * @param {State} state
 */
export function save(form, state) {
  try {
    const text = toKeep(form, state);
    if (text) localStorage.setItem(keyOf(form), text);
    else localStorage.removeItem(keyOf(form));
    return !localStorage.forgets;
  } catch {
    return false;
  }
}
