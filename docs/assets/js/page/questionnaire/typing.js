// What a reader types in a questionnaire becomes an answer, and the page says what that changes.
import { changes } from "../../domain/answers.js";
import { put } from "../dom.js";
import { chooseOwn, propose, readEntry } from "./fields.js";
import { changeLines } from "./result.js";

/** @import { Fields } from "./fields.js" */
/** @import { View } from "./view.js" */

/**
 * Told aloud for a choice; who types hears each letter already. It must not wait until the field
 * is left: then it would push away what the reader is about to press.
 * @param {View} it
 * @param {Fields} fields
 * @param {boolean} letters
 */
function showChange({ form, words, before, state }, { change }, letters) {
  change.setAttribute("aria-live", letters ? "off" : "polite");
  change.replaceChildren(...changeLines(words, changes(form, before, state)));
}

/** An answer changes in a field of its question.
 * @param {View} it @param {Fields} fields @param {Element} at */
function answered(it, fields, at) {
  const { id } = fields.question;
  it.turnTo(id);
  if (at === fields.own) chooseOwn(fields);
  if (at === fields.later) propose(fields);
  if (at === fields.later && !fields.later.checked) delete it.state.answers[id]?.later;
  it.answer(id, readEntry(fields, it.state.answers[id]));
  it.refresh();
  showChange(it, fields, at === fields.field || at === fields.own);
}

/** @param {View} it @param {HTMLInputElement | HTMLTextAreaElement} at */
export function typed(it, at) {
  put(it.tool("wiped"), "");
  if (at === it.result.school) it.setSchool(at.value);
  else if (at.matches("[data-pick]")) it.pick(at.value);
  else {
    const box = at.closest("[data-question]");
    const fields = [...it.fields.values()].find((one) => one.box === box);
    if (fields) answered(it, fields, at);
  }
}
