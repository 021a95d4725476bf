// The fields of one question: its own, and those that the script adds. Fields become an answer, and
// an answer fills in fields.
import { LIMITS, OWN } from "../../domain/state.js";
import { all, el } from "../dom.js";

/** @import { Questionnaire } from "../../domain/form.js" */
/** @import { Entry, Later } from "../../domain/state.js" */

/** @typedef {HTMLInputElement | HTMLTextAreaElement} TextField */
/** @typedef {ReturnType<typeof dress>} Fields */

/**
 * What can be said of a question that waits: who comes back to it, and when.
 * @param {string} id
 * @param {Questionnaire} form
 */
function laterFields(id, { words, plan }) {
  /** @param {string} name @param {string} text */
  const label = (name, text) => el("label", { for: `${id}--${name}` }, text);
  const later = el("input", { type: "checkbox", id: `${id}--later` });
  const limits = { maxlength: LIMITS.who, autocomplete: "off" };
  const who = el("input", { type: "text", id: `${id}--wie`, ...limits });
  const when = el("input", { type: "text", id: `${id}--wanneer`, ...limits });
  const some = el("p", { class: "question__help", hidden: true });
  const details = el(
    "div",
    { class: "later__details", hidden: true },
    some,
    el("div", {}, label("wie", words.later_who), who),
    el("div", {}, label("wanneer", words.later_when), when),
  );
  const line = el(
    "div",
    { class: "later" },
    later,
    label("later", plan ? words.point_check : words.later_check),
    details,
  );
  return { later, who, when, some, details, line };
}

/**
 * The fields of a question, with those that the script adds.
 * @param {Questionnaire} form
 * @param {FormQuestion} question
 * @param {HTMLElement} box
 */
function dress(form, question, box) {
  const id = `veld-${form.id}-${question.id}`;
  const { line, ...talk } = laterFields(id, form);
  const fault = el("p", { class: "fault", id: `${id}--fout`, hidden: true });
  const change = el("div", { class: "change", role: "status" });
  const beside = el("div", { class: "against", role: "status" });
  const inputs = all(box, ".options input", HTMLInputElement);
  /** @type {TextField | null} */
  const field = box.querySelector(`[name="${question.id}"]:not([type=radio], [type=checkbox])`);
  const [own = null] = all(box, "[data-own]", HTMLTextAreaElement);
  box.append(fault, beside, change, line);
  if (own) own.maxLength = LIMITS.own;
  if (field && question.bounds) field.maxLength = question.bounds.length;
  return { question, box, inputs, field, own, fault, beside, change, ...talk };
}

/** The fields of each question by its id. @param {Questionnaire} form
 * @param {HTMLElement} element */
export function dressAll(form, element) {
  /** @type {Map<string, Fields>} */
  const fields = new Map();
  for (const box of all(element, "[data-question]", HTMLElement)) {
    const question = form.byId.get(box.dataset.question ?? "");
    if (!question) continue;
    box.id ||= `vraag-${form.id}-${question.id}`;
    fields.set(question.id, dress(form, question, box));
  }
  return fields;
}

/** @param {Fields} fields @param {Entry | undefined} before @returns {Later | undefined} */
function readLater(fields, before) {
  if (!fields.later.checked) return undefined;
  const { options } = before?.later ?? {};
  const who = fields.who.value.trim() ? fields.who.value : undefined;
  const when = fields.when.value.trim() ? fields.when.value : undefined;
  return { ...(who ? { who } : {}), ...(when ? { when } : {}), ...(options ? { options } : {}) };
}

/**
 * The answer that the fields hold; what no field shows stays as it was.
 * @param {Fields} fields
 * @param {Entry | undefined} before
 * @returns {Entry | undefined}
 */
export function readEntry(fields, before) {
  const { inputs, own, field } = fields;
  const later = readLater(fields, before);
  const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
  const text = field?.value;
  const entry = {
    ...(chosen.length ? { chosen } : {}),
    ...(own?.value.trim() ? { own: own.value } : {}),
    ...(before?.hands ? { hands: before.hands } : {}),
    ...(text?.trim() ? { text } : {}),
    ...(later ? { later } : {}),
  };
  return Object.keys(entry).length ? entry : undefined;
}

/** Who types in a field keeps the place of the cursor. @param {TextField | null} field
 * @param {string} value */
export const set = (field, value) => {
  if (field && field.value !== value) field.value = value;
};

/** @param {Fields} fields @param {Entry | undefined} entry */
export function fillIn(fields, entry) {
  for (const input of fields.inputs) input.checked = Boolean(entry?.chosen?.includes(input.value));
  set(fields.own, entry?.own ?? "");
  set(fields.field, entry?.text ?? "");
  fields.later.checked = Boolean(entry?.later);
  set(fields.who, entry?.later?.who ?? "");
  set(fields.when, entry?.later?.when ?? "");
}

/** Who could come back to a question that waits. @param {Fields} fields */
export function propose({ question, later, who }) {
  if (later.checked && !who.value) who.value = question.owner;
}

/** Who writes in own words, chooses them. @param {Fields} fields */
export function chooseOwn({ inputs, own }) {
  const input = inputs.find((one) => one.value === OWN);
  if (input && own?.value.trim()) input.checked = true;
}
