// What was typed as an answer: a number, a time as minutes since midnight, a day or a text; whether
// it fits, and how people write it. Knows no page.
import { fill } from "./form.js";
import { isDay } from "./state.js";

/** @import { Questionnaire } from "./form.js" */

/** @typedef {"" | "number" | "time" | "step" | "minutes" | "date" | "past" | "future" | "length"} Fault */

const TIME = /^(\d{1,2})(?:\s*[:.,uh]\s*(\d\d))?\s*(?:uur|[uh])?$/i;
const DAY = /^(\d{1,2})([-./, ])(\d{1,2})\2(\d{4})$/;
const NUMBER = /^\d{1,9}$/;

/** The day on the reader's own clock, as 2026-11-21. */
export function today() {
  const now = new Date();
  /** @param {number} number */
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @param {string} typed */
function minutes(typed) {
  const [, hours, rest = "0"] = TIME.exec(typed) ?? [];
  return Number(hours) < 24 && Number(rest) < 60 ? Number(hours) * 60 + Number(rest) : NaN;
}

/** The day that was typed, as 2026-11-21; nothing when it is none. @param {string} [text] */
export function dayOf(text = "") {
  const typed = text.trim().replace(/^(\d\d)(\d\d)(\d{4})$/, "$1-$2-$3");
  const [, day = "", , month = "", year] = DAY.exec(typed) ?? [];
  const made = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : typed;
  return isDay(made) ? made : "";
}

/** The number or the time that was typed. @param {FormQuestion} question @param {string} [text] */
export function valueOf({ kind }, text = "") {
  const typed = text.trim();
  if (kind === "tijd") return minutes(typed);
  return kind === "getal" && NUMBER.test(typed) ? Number(typed) : NaN;
}

/** @param {FormQuestion} question @param {FormBounds} bounds @param {string} typed
 * @returns {Fault} */
function faultOfValue(question, { least, most, step }, typed) {
  const value = valueOf(question, typed);
  const time = question.kind === "tijd";
  if (!(least <= value && value <= most)) return time ? "time" : "number";
  if ((value - least) % step) return time ? "minutes" : "step";
  return "";
}

/** @param {FormBounds} bounds @param {string} typed @returns {Fault} */
function faultOfDay({ future, past }, typed) {
  const day = dayOf(typed);
  if (!day) return "date";
  if (past && day > today()) return "future";
  return future && day < today() ? "past" : "";
}

/** What is wrong with what was typed; nothing typed is not wrong. @param {FormQuestion} question
 * @param {string} [text] @returns {Fault} */
export function faultIn(question, text = "") {
  const { kind, bounds } = question;
  const typed = text.trim();
  if (!bounds || !typed) return "";
  if (kind === "datum") return faultOfDay(bounds, typed);
  if (kind === "getal" || kind === "tijd") return faultOfValue(question, bounds, typed);
  return typed.length > bounds.length ? "length" : "";
}

/** Whether a text answers a question without options. @param {FormQuestion} question
 * @param {string} [text] */
export const answers = (question, text = "") => text.trim() !== "" && !faultIn(question, text);

/** A day as people write it. @param {Form} form @param {string} day */
export const dayInWords = (form, day) =>
  new Intl.DateTimeFormat(form.locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));

/** When someone comes back to a question: a day, or as it was typed. @param {Form} form
 * @param {string} [text] */
export const whenInWords = (form, text = "") =>
  dayOf(text) ? dayInWords(form, dayOf(text)) : text.trim();

/** A time as people write it. @param {Words} words @param {number} value */
const clock = (words, value) =>
  fill(words.clock, {
    hours: Math.floor(value / 60),
    minutes: String(value % 60).padStart(2, "0"),
  });

/** A right answer as people write it. @param {Questionnaire} form @param {FormQuestion} question
 * @param {string} text */
export function inWords(form, question, text) {
  if (question.kind === "datum") return dayInWords(form, dayOf(text));
  const value = valueOf(question, text);
  if (question.kind === "tijd") return clock(form.words, value);
  return question.kind === "getal" ? String(value) : text.trim();
}

/** What is wrong, and what fits. @param {Questionnaire} form @param {FormQuestion} question
 * @param {string} [text] */
export function faultInWords({ words }, question, text) {
  const fault = faultIn(question, text);
  if (!fault || !question.bounds) return "";
  const { least, most, step, length } = question.bounds;
  /** @param {number} value */
  const shown = (value) => (question.kind === "tijd" ? clock(words, value) : String(value));
  const some = least + Math.floor((most - least) / 1.5 / step) * step;
  const said = { least: shown(least), most: shown(most), sample: shown(some) };
  return fill(words[`error_${fault}`], { ...said, step, length });
}
