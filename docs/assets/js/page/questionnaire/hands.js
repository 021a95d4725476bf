// The fields of the large view for a team (team.js): hands per answer, an answer as text, who comes
// back to it and when. Each field hands on what is right, and says so when it is not.
import { fill } from "../../domain/form.js";
import { LIMITS, OWN, isWhole, lean } from "../../domain/state.js";
import { faultInWords } from "../../domain/values.js";
import { el, put } from "../dom.js";

/** @import { Entry, Later } from "../../domain/state.js" */
/** @import { TextField } from "./fields.js" */
/** @import { View } from "./view.js" */

/** What becomes of an answer. @typedef {(entry: Entry) => Entry} Change */
/** @typedef {{ least: number, most: number, value?: number, empty: boolean }} Range */

/** @type {Partial<Record<FormQuestion["kind"], Record<string, string>>>} */
const LOOKS = {
  getal: { inputmode: "numeric" },
  tijd: { inputmode: "decimal" },
  datum: { inputmode: "text" },
};

/**
 * A label, its field, and the error that belongs to it; use() tells what is wrong, or nothing.
 * @param {string} text
 * @param {TextField} made
 * @param {(text: string) => string} use
 * @param {boolean} [heard] the label is for a screen reader alone
 * @param {string} [before] what is wrong already
 */
function field(text, made, use, heard = false, before = "") {
  const fault = el("p", { class: "fault", id: `${made.id}-fout` });
  showWrong(made, fault, before);
  made.setAttribute("aria-describedby", fault.id);
  made.addEventListener("input", () => showWrong(made, fault, use(made.value.trim())));
  const label = el("label", { for: made.id, class: heard ? "visually-hidden" : undefined }, text);
  return el("div", { class: "team__field" }, label, made, fault);
}

/** @param {TextField} made @param {HTMLElement} fault @param {string} wrong */
function showWrong(made, fault, wrong) {
  fault.hidden = !wrong;
  put(fault, wrong);
  if (wrong) made.setAttribute("aria-invalid", "true");
  else made.removeAttribute("aria-invalid");
}

/**
 * A field for a whole number; where it may be empty, that is zero.
 * @param {string} text
 * @param {string} id
 * @param {Range} range
 * @param {string} error
 * @param {(number: number) => void} hand
 * @param {boolean} [heard]
 */
function whole(text, id, { least, most, value, empty }, error, hand, heard) {
  const limits = { min: least, max: most, value: value || undefined };
  const made = el("input", { type: "number", inputmode: "numeric", id, ...limits });
  /** @param {string} typed */
  const use = (typed) => {
    const nothing = typed === "" && !made.validity.badInput;
    const right = nothing ? empty : isWhole(Number(typed), least, most) && /^\d+$/.test(typed);
    if (right) hand(Number(typed));
    return right ? "" : error;
  };
  return field(text, made, use, heard);
}

/** How many people take part. @param {View} it @param {() => void} [after] */
export function people(it, after = () => {}) {
  const { words, state } = it;
  const range = { least: 1, most: LIMITS.hands, value: state.team.people, empty: true };
  return whole(words.team_people, "team-mensen", range, words.team_error_people, (number) => {
    it.setTeam({ people: number });
    after();
  });
}

/** At what percentage a team agrees. @param {View} it */
export function threshold(it) {
  const { words, state } = it;
  const range = { least: 51, most: 100, value: state.team.threshold, empty: false };
  const error = words.team_error_threshold;
  return whole(words.team_threshold, "team-drempel", range, error, (number) =>
    it.setTeam({ threshold: number }),
  );
}

/** @param {string} id @param {number} number @returns {Change} */
const setHands = (id, number) => (entry) => {
  const hands = { ...entry.hands, [id]: number };
  if (!number) delete hands[id];
  return lean({ ...entry, hands: Object.keys(hands).length ? hands : undefined });
};

/** @param {Partial<Entry>} values @returns {Change} */
const having = (values) => (entry) => lean({ ...entry, ...values });

/**
 * One option: its words, its hands, and the sentence where it is in own words.
 * @param {View} it
 * @param {FormQuestion} question
 * @param {FormOption} one
 * @param {number} n
 * @param {(how: Change) => void} change
 */
export function option({ words, state }, question, one, n, change) {
  const entry = state.answers[question.id];
  const value = entry?.hands?.[one.id];
  const range = { least: 0, most: LIMITS.hands, value, empty: true };
  const own = el("textarea", { rows: 2, maxlength: LIMITS.own, "aria-label": one.text });
  own.hidden = !entry?.own && !value;
  const label = fill(words.team_hands_for, { option: one.text });
  /** @param {number} number */
  const hand = (number) => {
    own.hidden = !number && !own.value;
    change(setHands(one.id, number));
  };
  const hands = whole(label, `team-handen-${n}`, range, words.team_error_hands, hand, true);
  const row = el("li", { class: "team__option" }, el("span", {}, one.text), hands);
  if (one.id !== OWN) return row;
  own.value = entry?.own ?? "";
  own.addEventListener("input", () =>
    change(having({ own: own.value.trim() ? own.value : undefined })),
  );
  row.append(own);
  return row;
}

/** The field for an answer as text. @param {FormQuestion} question @returns {TextField} */
function textField(question) {
  const look = { id: "team-tekst", autocomplete: "off", maxlength: question.bounds?.length };
  return question.kind === "lang"
    ? el("textarea", { ...look, rows: 4 })
    : el("input", { ...look, type: "text", ...LOOKS[question.kind] });
}

/**
 * A question without options: its answer, or that it waits.
 * @param {View} it
 * @param {FormQuestion} question
 * @param {(how: Change) => void} change
 */
export function text({ form, words, state }, question, change) {
  const entry = state.answers[question.id];
  const made = textField(question);
  made.value = entry?.text ?? "";
  const wrong = () => faultInWords(form, question, made.value);
  const use = () => {
    change(having({ text: made.value.trim() ? made.value : undefined }));
    return wrong();
  };
  const box = field(question.text, made, use, true, wrong());
  const waits = Boolean(entry?.later);
  const later = el("input", { type: "checkbox", id: "team-later", checked: waits });
  later.addEventListener("input", () => change(having({ later: later.checked ? {} : undefined })));
  const label = el("label", { for: later.id }, words.later_check);
  return el("div", {}, box, el("p", { class: "team__later" }, later, label));
}

/**
 * Who comes back to a question, and when; typing it is remembered when the count changes.
 * @param {View} it
 * @param {Later} known
 * @param {(values: Later) => void} change
 */
export function talk({ words }, known, change) {
  const limits = { maxlength: LIMITS.who, autocomplete: "off" };
  const who = el("input", { type: "text", id: "team-wie", ...limits });
  const when = el("input", { type: "text", id: "team-wanneer", ...limits });
  who.value = known.who ?? "";
  when.value = known.when ?? "";
  who.addEventListener("input", () => change({ who: who.value.trim() ? who.value : undefined }));
  when.addEventListener("input", () =>
    change({ when: when.value.trim() ? when.value : undefined }),
  );
  /** @param {HTMLInputElement} made @param {string} label */
  const labelled = (made, label) =>
    el("div", { class: "team__field" }, el("label", { for: made.id }, label), made);
  return el(
    "div",
    { class: "team__talk", hidden: true },
    labelled(who, words.later_who),
    labelled(when, words.later_when),
  );
}
