// Which line answers at a moment, and until when: computed in Dutch time, wherever the reader is. A
// line whose hours are not confirmed is never called open, and no opening is promised on a holiday
// of which nobody knows. Knows no page.
import { dated, isHoliday, weekday } from "./calendar.js";

export { wall } from "./calendar.js";

/** What is known of a line, and the labels to say it with. @typedef {Record<string, string | undefined>} Facts */
/** @import { Wall } from "./calendar.js" */
/** Hours in a row, in minutes since 1970; in doubt on a holiday. @typedef {{ from: number, to: number, doubt: boolean }} Stretch */
/** How sure a line answers now; "holiday" is: only on an ordinary day.
 * @typedef {"open" | "likely" | "school" | "holiday" | "unknown" | "closed"} Kind */
/** Until when it is open, null for day and night; when it opens next, and whether it perhaps does
 * so before that, on a holiday. Both in minutes since 1970.
 * @typedef {{ kind: Kind, until: number | null, next: number | null, perhaps: boolean }} State */
/** @typedef {State & { sign: "open" | "maybe" | "closed" | "", text: string }} Answer */

const DAY = 1440;
const WEEK = 7 * DAY;
// Days to look ahead: a line that answers on Fridays alone may miss two in a row.
const AHEAD = 35;
const SIGNS = /** @type {const} */ ({
  open: "open",
  likely: "maybe",
  school: "maybe",
  holiday: "maybe",
  unknown: "",
  closed: "closed",
});
// The label of a line without a time; of unknown hours the page itself says what there is to say.
const WITHOUT_END = /** @type {const} */ ({
  open: "always",
  likely: "likelyAlways",
  school: "likelyAlways",
  holiday: "holiday",
  unknown: "",
  closed: "closed",
});

/** What a day makes of the hours of a line. @param {Facts} line @param {number} day */
function holds(line, day) {
  if (line.onHolidays === "open" || !isHoliday(day)) return "sure";
  return line.onHolidays === "dicht" ? "shut" : "doubt";
}

/** The hours that begin on a day, cut at midnight: a holiday has hours of its own.
 * @param {Facts} line @param {number[][]} hours @param {number} day @returns {Stretch[]} */
function pieces(line, hours, day) {
  const begun = hours.filter(([on]) => on === weekday(day));
  const today = begun.length ? holds(line, day) : "shut";
  if (today === "shut") return [];
  return begun.flatMap(([, from, to]) => {
    const start = day * DAY;
    const doubt = today === "doubt";
    const piece = { from: start + from, to: start + Math.min(to, DAY), doubt };
    const after = to > DAY ? holds(line, day + 1) : "shut";
    if (after === "shut") return [piece];
    return [piece, { from: start + DAY, to: start + to, doubt: doubt || after === "doubt" }];
  });
}

/** The hours of a line from a day on, in a row; those of the night before too.
 * @param {Facts} line @param {number[][]} hours @param {number} first */
function* stretches(line, hours, first) {
  /** @type {Stretch | undefined} */
  let last;
  for (let day = first - 1; day < first + AHEAD; day += 1) {
    const found = pieces(line, hours, day).sort((one, other) => one.from - other.from);
    for (const piece of found) {
      if (last && last.doubt === piece.doubt && piece.from <= last.to)
        last = { ...last, to: Math.max(last.to, piece.to) };
      else {
        if (last) yield last;
        last = piece;
      }
    }
  }
  if (last) yield last;
}

/** @param {Facts} line @returns {"open" | "likely" | "school"} */
function openKind(line) {
  if (line.schoolDays !== undefined) return "school";
  return line.sure === "bevestigd" ? "open" : "likely";
}

/** What is known of a line at a moment. @param {Facts} line @param {Wall} now @returns {State} */
export function state(line, now) {
  const known = { until: null, next: null, perhaps: false };
  if (line.always !== undefined) return { ...known, kind: openKind(line) };
  const minute = now.day * DAY + now.minute;
  let perhaps = false;
  for (const { from, to, doubt } of stretches(line, JSON.parse(line.hours || "[]"), now.day)) {
    if (to <= minute) continue;
    if (from <= minute && doubt) return { ...known, kind: "holiday" };
    if (from <= minute)
      return { ...known, kind: openKind(line), until: to - minute > WEEK ? null : to };
    if (!doubt) return { ...known, kind: "closed", next: from, perhaps };
    perhaps = true;
  }
  return { ...known, kind: "unknown" };
}

/** A time as people write it. @param {number} minute @param {Facts} labels */
function clock(minute, labels) {
  const minutes = String(minute % 60).padStart(2, "0");
  return `${Math.floor((minute % DAY) / 60)}${labels.clock}${minutes}${labels.clockEnd}`;
}

/** The day of a time: today, or its name, and from a week ahead its date too.
 * @param {number} minute @param {Facts} labels @param {Wall} now */
function named(minute, labels, now) {
  const day = Math.floor(minute / DAY);
  if (day === now.day) return labels.today ?? "";
  const name = labels.days?.split(" ")[weekday(day)] ?? "";
  if (day - now.day < 7) return name;
  const date = dated(day);
  return `${name} ${date.getUTCDate()} ${labels.months?.split(" ")[date.getUTCMonth()] ?? ""}`.trim();
}

/** A sentence with its times. @param {string | undefined} text @param {Record<string, string>} values */
const said = (text = "", values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

/** Until when a line is open, with the day if that is not within a day.
 * @param {number} until @param {Facts} labels @param {Wall} now */
function ending(until, labels, now) {
  const far = until - now.day * DAY - now.minute > DAY;
  return `${far ? `${named(until, labels, now)} ` : ""}${clock(until, labels)}`;
}

/** The sentence on a line at a moment. @param {Facts} line @param {State} found
 * @param {Facts} labels @param {Wall} now */
function worded(line, { kind, until, next, perhaps }, labels, now) {
  if (until !== null) return said(labels[kind], { time: ending(until, labels, now) });
  if (next === null) return labels[WITHOUT_END[kind]] ?? "";
  const opens = openKind(line);
  const closed = opens === "likely" ? labels.closedLikely : labels.closed;
  const text = said(closed, { day: named(next, labels, now), time: clock(next, labels) });
  const parts = [text, opens === "school" && labels.ifSchool, perhaps && labels.perhaps];
  return parts.filter(Boolean).join(" ");
}

/** What is known of a line at a moment, with its sentence.
 * @param {Facts} line @param {Facts} labels @param {Wall} now @returns {Answer} */
export function answer(line, labels, now) {
  const found = state(line, now);
  return { ...found, sign: SIGNS[found.kind], text: worded(line, found, labels, now) };
}

/** The lines in the order to call them: the emergency number first, those that are closed last. Else
 * the order given stands, because a line that is open may be the wrong one to call.
 * @template {Facts} T @param {T[]} lines @param {Wall} now */
export function ranked(lines, now) {
  /** @param {{ line: T, kind: Kind }} one */
  const rank = ({ line, kind }) => (line.danger === undefined ? Number(kind === "closed") : -1);
  return lines
    .map((line, place) => ({ line, place, ...state(line, now) }))
    .sort((one, other) => rank(one) - rank(other));
}

/** Whether who calls hears someone, as far as we know. @param {{ kind: Kind }} found */
export const answers = ({ kind }) => ["open", "likely", "school"].includes(kind);

/** The first in that order; where all are closed, the first that opens.
 * @template {Facts} T @param {T[]} lines @param {Wall} now */
export function best(lines, now) {
  const found = ranked(lines, now);
  const opens = found.filter(({ next }) => next !== null);
  opens.sort((one, other) => Number(one.next) - Number(other.next));
  return found[0].kind === "closed" ? opens[0] : found[0];
}
