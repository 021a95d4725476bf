// What a school wrote about one point, and what it may look like: every value is judged before it
// is believed. Knows no page and no storage.
import { isDay, isText, isWhole, onlyKeys } from "../state.js";

/**
 * A mark without a state says something of a point that is not begun. What was there before tells
 * from which versions it was made, each by its moment.
 * @typedef {{
 *   state: "" | "bezig" | "klaar" | "niet",
 *   reason?: string,
 *   owner?: string,
 *   date?: string,
 *   checked?: string,
 *   where?: string,
 *   note?: string,
 *   at: number,
 *   before?: number[],
 * }} Mark
 *
 * @typedef {{ id: string, text: string, from: "teamdag" | "incident" | "anders", at: number }} OwnPoint
 */

/** A part of a file: its entries by the id of the point. @template T
 * @typedef {{ [id: string]: T }} ById */

export const LIMITS = { text: 300, owner: 60, school: 120, own: 200, before: 12, id: 200 };
const LAST = Date.UTC(2100, 0); // no moment is later
export const KEYS = /** @type {const} */ ([
  "state",
  "reason",
  "owner",
  "date",
  "checked",
  "where",
  "note",
  "at",
  "before",
]);
const STATES = ["", "bezig", "klaar", "niet"];
const ORIGINS = ["teamdag", "incident", "anders"];
const ID = /^[a-z]+:[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** @param {string} id */
export const isId = (id) => id.length <= LIMITS.id && ID.test(id);

/** @param {string} id */
export const isOwnId = (id) => isId(id) && id.startsWith("eigen:");

/** Milliseconds since 1970. @param {unknown} value @returns {value is number} */
export const isMoment = (value) => isWhole(value, 0, LAST);

/** @param {unknown} value @param {number} at */
const isPast = (value, at) =>
  Array.isArray(value) &&
  value.length <= LIMITS.before &&
  value.every((one) => isMoment(one) && one < at);

/** @param {unknown} value @param {(value: unknown) => boolean} fits */
const optional = (value, fits) => value === undefined || fits(value);

/** @param {unknown} value @param {number} [most] */
const isLine = (value, most = LIMITS.text) => optional(value, (one) => isText(one, most));

/** @param {unknown} value @returns {value is Mark} */
export function isMark(value) {
  if (!onlyKeys(value, [...KEYS])) return false;
  const { state, reason, owner, date, checked, where, note, at, before } = value;
  return (
    STATES.includes(/** @type {string} */ (state)) &&
    isMoment(at) &&
    optional(before, (one) => isPast(one, at)) &&
    isLine(reason) &&
    isLine(owner, LIMITS.owner) &&
    isLine(where) &&
    isLine(note) &&
    optional(date, isDay) &&
    optional(checked, isDay)
  );
}

/** @param {unknown} value @returns {value is OwnPoint} */
export const isOwn = (value) =>
  onlyKeys(value, ["id", "text", "from", "at"]) &&
  isText(value.text, LIMITS.text) &&
  ORIGINS.includes(/** @type {string} */ (value.from)) &&
  isMoment(value.at);

/** A text as it is kept: without what stands around it, and as long as it may be.
 * @param {string} text @param {number} most */
export const short = (text, most) => text.trim().slice(0, most).trim();

/** A mark in a fixed order, with nothing in it that is empty. @param {Mark} mark @returns {Mark} */
export function tidy(mark) {
  const found = KEYS.flatMap((key) => {
    const value = mark[key];
    const said =
      typeof value === "string"
        ? short(value, key === "owner" ? LIMITS.owner : LIMITS.text)
        : value;
    const empty = said === undefined || said === "" || (Array.isArray(said) && !said.length);
    return empty && key !== "state" ? [] : [[key, said]];
  });
  return Object.fromEntries(found);
}

/** What a mark says, whenever it was said. @param {Mark} [mark] */
export const content = (mark) =>
  mark ? JSON.stringify(tidy({ ...mark, at: 0, before: undefined })) : "";

/** Whether a mark says anything. @param {Mark} [mark] */
export const isSaid = (mark) => mark !== undefined && !same(mark, { state: "", at: 0 });

/** Whether two marks say the same. @param {Mark} [one] @param {Mark} [other] */
export const same = (one, other) => one === other || content(one) === content(other);

/** The moments of all that went before a version that is made of some others.
 * @param {Mark[]} marks @param {number} at */
export function lineage(marks, at) {
  const moments = marks.flatMap((mark) => [...(mark.before ?? []), mark.at]);
  return [...new Set(moments)]
    .filter((one) => one < at)
    .sort((one, other) => one - other)
    .slice(-LIMITS.before);
}
