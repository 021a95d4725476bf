// What is wrong with the answer to a question, told at its field; and what still waits for a talk.
import { status } from "../../domain/answers.js";
import { fill } from "../../domain/form.js";
import { OWN } from "../../domain/state.js";
import { faultInWords } from "../../domain/values.js";
import { put } from "../dom.js";

/** @import { Entry } from "../../domain/state.js" */
/** @import { Fields } from "./fields.js" */
/** @import { View } from "./view.js" */

/**
 * What is wrong, and at which element.
 * @param {View} it
 * @param {Fields} fields
 * @param {Entry | undefined} entry
 * @returns {[text: string, at: HTMLElement | null]}
 */
function faultOf({ form, words, strict }, { question, field, own, box }, entry) {
  const wrong = field && faultInWords(form, question, field.value);
  if (wrong) return [wrong, field];
  if (entry?.chosen?.includes(OWN) && !entry.own) return [words.error_own, own];
  const open = strict && question.required && status(form, question, entry) === "open";
  return open ? [words.error_required, field ?? box] : ["", null];
}

/**
 * The error is named by the field that it is about, beside what describes it already.
 * @param {HTMLElement} element
 * @param {string} fault
 * @param {boolean} here
 */
function describe(element, fault, here) {
  const named = (element.getAttribute("aria-describedby") ?? "").split(" ");
  const others = named.filter((id) => id && id !== fault);
  const ids = here ? [...others, fault] : others;
  if (ids.length) element.setAttribute("aria-describedby", ids.join(" "));
  else element.removeAttribute("aria-describedby");
}

/** @param {View} it @param {Fields} fields @param {Entry | undefined} entry */
export function showFault(it, fields, entry) {
  const { fault, box } = fields;
  const [text, at] = faultOf(it, fields, entry);
  fault.hidden = !text;
  put(fault, text);
  for (const element of [fields.field, fields.own, box]) {
    if (!element) continue;
    describe(element, fault.id, element === at);
    if (element === at && element !== box) element.setAttribute("aria-invalid", "true");
    else element.removeAttribute("aria-invalid");
  }
}

/** What of a question still waits. @param {View} it @param {Fields} fields
 * @param {Entry | undefined} entry */
export function showWaiting({ words }, { question, details, some }, entry) {
  const later = entry?.later;
  const waiting = question.options.filter((option) => later?.options?.includes(option.id));
  const answered = later && !later.options && (entry.chosen || entry.text);
  const options = waiting.map((option) => option.text).join(", ");
  details.hidden = !later;
  some.hidden = waiting.length === 0 && !answered;
  put(some, answered ? words.later_waits : fill(words.later_options, { options }));
}
