// What a school filled in, and how it may look: every value is judged before it is believed.
// Knows no page and no storage.
import { takesMany } from "./form.js";

/**
 * @typedef {{ who?: string, when?: string, options?: string[] }} Later
 *
 * @typedef {{
 *   chosen?: string[],
 *   own?: string,
 *   hands?: Record<string, number>,
 *   text?: string,
 *   later?: Later,
 * }} Entry
 *
 * @typedef {{ [question: string]: Entry | undefined }} Answers
 *
 * @typedef {{ threshold: number, people: number }} Team
 *
 * What was adopted before stands beside what is answered now.
 * @typedef {{
 *   school: string,
 *   team: Team,
 *   answers: Answers,
 *   adopted?: Answers,
 *   aside: Record<string, unknown>,
 * }} State
 */

export const OWN = "eigen"; // the answer in own words, which every choice has
export const LIMITS = { text: 4000, own: 1000, who: 100, school: 120, hands: 9999 };
/** @type {Team} */
export const TEAM = { threshold: 75, people: 0 };

/** @returns {State} */
export const empty = () => ({ school: "", team: { ...TEAM }, answers: {}, aside: {} });

/**
 * A copy without what is not there.
 * @template {object} T
 * @param {T} object
 * @returns {T}
 */
export const lean = (object) =>
  /** @type {T} */ (
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
  );

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isObject = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What JSON holds, with a mark of its order in front or without; nothing where it is none.
 * @param {string} text @returns {unknown} */
export function parsed(text) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

/** Whether two names mean one school, however they are written. @param {string} one
 * @param {string} other */
export const sameName = (one, other) =>
  !one.localeCompare(other, undefined, { sensitivity: "base", ignorePunctuation: true });

/** @param {unknown} value @param {string[]} allowed @returns {value is Record<string, unknown>} */
export const onlyKeys = (value, allowed) =>
  isObject(value) && Object.keys(value).every((key) => allowed.includes(key));

/** @param {unknown} value @param {number} most @returns {value is string} */
export const isText = (value, most) =>
  typeof value === "string" && value.trim() !== "" && value.length <= most;

/** @param {unknown} value @param {number} least @param {number} most @returns {value is number} */
export const isWhole = (value, least, most) =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;

/** @param {unknown} value @returns {value is string} */
export function isDay(value) {
  if (typeof value !== "string" || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** @param {unknown} value @returns {value is Team} */
export const isTeam = (value) =>
  onlyKeys(value, ["threshold", "people"]) &&
  isWhole(value.threshold, 51, 100) &&
  isWhole(value.people, 0, LIMITS.hands);

/**
 * The options that the team agrees on; a question that waits has none, unless it names the
 * options that wait.
 * @param {Entry | undefined} entry
 */
export function agreed(entry) {
  if (entry?.later && !entry.later.options) return [];
  const waiting = entry?.later?.options ?? [];
  return (entry?.chosen ?? []).filter((id) => !waiting.includes(id));
}

/**
 * The right answers of a question are a list of different ids that it has.
 * @param {FormQuestion} question
 * @param {unknown} value
 * @returns {value is string[]}
 */
function areOptions(question, value) {
  const known = question.options.map((option) => option.id);
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((id) => known.includes(id))
  );
}

/** @param {FormQuestion} question @param {unknown} value @returns {value is Later} */
function isLater(question, value) {
  return (
    onlyKeys(value, ["who", "when", "options"]) &&
    (value.who === undefined || isText(value.who, LIMITS.who)) &&
    (value.when === undefined || isText(value.when, LIMITS.who)) &&
    (value.options === undefined || (takesMany(question) && areOptions(question, value.options)))
  );
}

/** @param {FormQuestion} question @param {unknown} value */
function areHands(question, value) {
  return (
    isObject(value) &&
    areOptions(question, Object.keys(value)) &&
    Object.values(value).every((hands) => isWhole(hands, 0, LIMITS.hands))
  );
}

/** @param {FormQuestion} question @param {unknown} value */
const areChosen = (question, value) =>
  areOptions(question, value) && (takesMany(question) || value.length === 1);

/** One line, or more where there is room for them. @param {FormQuestion} question
 * @param {unknown} value */
const isTyped = ({ kind }, value) =>
  isText(value, LIMITS.text) && (kind === "lang" || !/[\r\n]/.test(value));

/**
 * Whether an answer, as it is kept, fits a question. A text that was typed may be half of one: what
 * it is worth is told by values.js.
 * @param {FormQuestion} question
 * @param {unknown} entry
 * @returns {entry is Entry}
 */
export function fits(question, entry) {
  const choice = question.options.length > 0;
  const keys = choice ? ["chosen", "own", "hands", "later"] : ["text", "later"];
  if (!onlyKeys(entry, keys) || Object.keys(entry).length === 0) return false;
  const { chosen, own, hands, text, later } = entry;
  if (later !== undefined && !isLater(question, later)) return false;
  if (!choice) return text === undefined || isTyped(question, text);
  return (
    (chosen === undefined || areChosen(question, chosen)) &&
    (own === undefined || isText(own, LIMITS.own)) &&
    (hands === undefined || areHands(question, hands))
  );
}
