// Reads the file of a school. What comes in is judged in full before anything changes; what the
// browser kept itself is never refused for the sake of the rest. Knows no page and no storage.
import { isObject, isText, onlyKeys, parsed } from "../state.js";
import { DAY, FORMAT, VERSION, empty, moment } from "./file.js";
import { LIMITS, isId, isMark, isMoment, isOwn, isOwnId } from "./mark.js";

/** @import { SchoolFile } from "./file.js" */

/** @typedef {"large" | "damaged" | "foreign" | "answers" | "newer" | "clock" | "full" | "head"
 *   | "marks" | "own" | "gone"} Fault */
/** @typedef {{ file: SchoolFile, faults?: undefined }} Found */
/** @typedef {{ file?: undefined, faults: Fault[] }} Refused */

export const MOST = 1_000_000; // signs in a file
const KEYS = Object.keys(empty());
const EDITION = /^(?:20\d\d\.[1-9]\d?)?$/;
const MADE = /^20\d\d-[\d-]{5}T[\d:]{8}Z$/;

/** @param {unknown} value @param {RegExp} pattern @returns {value is string} */
const matches = (value, pattern) => typeof value === "string" && pattern.test(value);

/** @param {unknown} value */
function isMade(value) {
  const time = matches(value, MADE) ? Date.parse(value) : NaN;
  return !Number.isNaN(time) && moment(time) === value;
}

/** @param {Record<string, unknown>} data */
const isHead = (data) =>
  onlyKeys(data, KEYS) &&
  matches(data.handbook, EDITION) &&
  (data.school === "" || isText(data.school, LIMITS.school)) &&
  isMade(data.made);

const PARTS = /** @type {const} */ (["marks", "own", "gone"]);
/** What judges an entry of each part, by its id and what it is.
 * @type {Record<typeof PARTS[number], (id: string, value: unknown) => boolean>} */
const FITS = {
  marks: (id, value) => isId(id) && isMark(value),
  own: (id, value) => isOwnId(id) && isOwn(value) && value.id === id,
  gone: (id, value) => isId(id) && isMoment(value),
};

/** @param {Record<string, unknown>} data @param {typeof PARTS[number]} part */
function isPart(data, part) {
  const found = data[part];
  if (found === undefined) return part === "gone";
  if (!isObject(found)) return false;
  if (part === "own" && Object.keys(found).length > LIMITS.own) return false;
  return Object.entries(found).every(([id, value]) => FITS[part](id, value));
}

/** The last change in a file. @param {SchoolFile} file */
const last = ({ marks, own, gone }) =>
  [...Object.values(marks), ...Object.values(own)]
    .map(({ at }) => at)
    .concat(Object.values(gone))
    .reduce((one, other) => Math.max(one, other), 0);

/** Why something is no file of a school at all, or nothing. @param {unknown} data
 * @returns {Fault | ""} */
function other(data) {
  if (!isObject(data)) return "foreign";
  if (data.format !== FORMAT)
    return typeof data.handbook === "string" && isObject(data.answers) ? "answers" : "foreign";
  return typeof data.version === "number" && data.version > VERSION ? "newer" : "";
}

/** @param {unknown} data @param {number} now @returns {Found | Refused} */
function judged(data, now) {
  const reason = other(data);
  if (reason || !isObject(data)) return { faults: [reason || "foreign"] };
  /** @type {Fault[]} */
  const faults = PARTS.filter((part) => !isPart(data, part));
  if (data.version !== VERSION || !isHead(data)) faults.unshift("head");
  const file = /** @type {SchoolFile} */ ({ ...empty(), ...data });
  if (!faults.length && last(file) > now + DAY) faults.push("clock");
  return faults.length ? { faults } : { file };
}

/**
 * What a file holds, or all that is wrong with it.
 * @param {string} text
 * @param {number} [now]
 * @returns {Found | Refused}
 */
export function read(text, now = Date.now()) {
  if (text.length > MOST) return { faults: ["large"] };
  const data = parsed(text);
  if (data !== undefined) return judged(data, now);
  return { faults: [/^\ufeff?\s*\{/.test(text) ? "damaged" : "foreign"] };
}

/** What a browser kept. @param {string} text */
export function kept(text) {
  const data = parsed(text);
  if (!isObject(data) || data.format !== FORMAT || data.version !== VERSION) return empty();
  const parts = PARTS.map((part) => {
    const found = isObject(data[part]) ? Object.entries(data[part]) : [];
    return [part, Object.fromEntries(found.filter(([id, value]) => FITS[part](id, value)))];
  });
  const { handbook, school, made } = isHead(data) ? data : empty();
  const head = { handbook, school, made };
  return /** @type {SchoolFile} */ ({ ...empty(), ...head, ...Object.fromEntries(parts) });
}
