// The Dutch calendar: the clock on the wall, wherever the reader is, and the public holidays. Days
// are numbered from 1 January 1970. Knows no line and no page.

/** The clock in the Netherlands: the day, and its minute. @typedef {{ day: number, minute: number }} Wall */

const LENGTH = 864e5; // of a day, in milliseconds
const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  hourCycle: "h23",
});

/** The number of a day. @param {number} year @param {number} month @param {number} day */
export const numbered = (year, month, day) => Date.UTC(year, month - 1, day) / LENGTH;

/** The clock on the wall in the Netherlands. @param {Date} moment @returns {Wall} */
export function wall(moment) {
  /** @type {Record<string, number>} */
  const at = {};
  for (const { type, value } of CLOCK.formatToParts(moment)) at[type] = Number(value);
  return { day: numbered(at.year, at.month, at.day), minute: at.hour * 60 + at.minute };
}

/** The date of a day by its number, to be read in UTC. @param {number} day */
export const dated = (day) => new Date(day * LENGTH);

/** The day of the week, from 0 for Monday: 1 January 1970 was a Thursday. @param {number} day */
export const weekday = (day) => (day + 3) % 7;

/** Easter Sunday, by the rule of Gauss as Meeus wrote it down. @param {number} year */
function easter(year) {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return numbered(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The holidays of a year; 5 May counts, though not everyone is free. @param {number} year */
function holidays(year) {
  const kings = numbered(year, 4, 27);
  return [
    numbered(year, 1, 1),
    weekday(kings) === 6 ? kings - 1 : kings,
    numbered(year, 5, 5),
    numbered(year, 12, 25),
    numbered(year, 12, 26),
    ...[0, 1, 39, 49, 50].map((after) => easter(year) + after),
  ];
}

/** Those of the years asked for: a list of lines asks for the same day many times.
 * @type {Map<number, number[]>} */
const KNOWN = new Map();

/** Whether a day is a holiday. @param {number} day */
export function isHoliday(day) {
  const year = dated(day).getUTCFullYear();
  const known = KNOWN.get(year) ?? holidays(year);
  KNOWN.set(year, known);
  return known.includes(day);
}
