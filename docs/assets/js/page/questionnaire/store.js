// The browser's own store of answers.
import { fromKept, toKeep } from "../../domain/pack.js";
import { keep } from "../keep.js";
import { scope } from "../scope.js";

/** @import { Questionnaire } from "../../domain/form.js" */
/** @import { State } from "../../domain/state.js" */

/** @param {Form} form */
export const keyOf = (form) => `${scope}.vragenlijst.${form.id}`;

/** @param {Questionnaire} form */
export const load = (form) => fromKept(form, localStorage.getItem(keyOf(form)) ?? "");

/** Whether a state is kept. @param {Questionnaire} form @param {State} state */
export const save = (form, state) => keep(keyOf(form), toKeep(form, state));
