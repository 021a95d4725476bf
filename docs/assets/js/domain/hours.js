// Whether a line answers at a moment: computed in Dutch time, wherever the reader is. A line whose
// hours are not confirmed is never called open. Knows no page.

/** What is known of a line, and the labels to say it with. @typedef {Record<string, string | undefined>} Facts */
/** @typedef {ReturnType<typeof wall>} Wall */
/** @typedef {{ closed: boolean, sign: "open" | "maybe" | "closed" | "", text: string }} Answer */

const ZONE = "Europe/Amsterdam";
const DAY = 1440;
const NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/**
 * The clock on the wall in the Netherlands: year, month, day, weekday from 0 and minute.
 * @param {Date} moment
 */
export function wall(moment) {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: ZONE,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    weekday: "short",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  }).formatToParts(moment);
  /** @param {Intl.DateTimeFormatPartTypes} type */
  const get = (type) => parts.find((part) => part.type === type)?.value ?? "";
  return {
    year: Number(get("year")),
    month: Number(get("month")),
    day: Number(get("day")),
    weekday: NAMES.indexOf(get("weekday")),
    minute: Number(get("hour")) * 60 + Number(get("minute")),
  };
}

/** Days since 1 January 1970. @param {number} year @param {number} month @param {number} day */
const number = (year, month, day) => Date.UTC(year, month - 1, day) / 864e5;

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
  return number(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/**
 * The public holidays of the Netherlands; 5 May counts, though not everyone is free.
 * @param {{ year: number, month: number, day: number }} date
 */
export function isHoliday({ year, month, day }) {
  const kings = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? 26 : 27;
  const fixed = [
    [1, 1],
    [4, kings],
    [5, 5],
    [12, 25],
    [12, 26],
  ];
  if (fixed.some(([one, other]) => month === one && day === other)) return true;
  return [0, 1, 39, 49, 50].includes(number(year, month, day) - easter(year));
}

/** A time as people write it. @param {number} minute @param {Facts} labels */
function clock(minute, labels) {
  const minutes = String(minute % 60).padStart(2, "0");
  return `${Math.floor(minute / 60) % 24}${labels.clock}${minutes}${labels.clockEnd}`;
}

/** A sentence with its times. @param {string | undefined} text @param {Record<string, string>} values */
const said = (text = "", values) =>
  Object.entries(values).reduce((made, [name, value]) => made.replace(`{${name}}`, value), text);

/** @param {Facts} line @param {Facts} labels @param {number} until @returns {Answer} */
function opened(line, labels, until) {
  const time = clock(until, labels);
  if (line.schoolDays !== undefined)
    return { closed: false, sign: "maybe", text: said(labels.school, { time }) };
  if (line.sure !== "bevestigd")
    return { closed: false, sign: "maybe", text: said(labels.likely, { time }) };
  return { closed: false, sign: "open", text: said(labels.open, { time }) };
}

/** When a closed line opens again. @param {number[][]} hours @param {Facts} labels
 * @param {Wall} now @param {boolean} holiday @returns {Answer} */
function shut(hours, labels, now, holiday) {
  const today = holiday ? DAY : now.minute;
  const waits = hours.map(([day, from]) => {
    const days = (day - now.weekday + 7) % 7;
    const wait = days * DAY + from + (days === 0 && from <= today ? 7 * DAY : 0);
    return { wait, day, from };
  });
  const [next] = waits.sort((one, other) => one.wait - other.wait);
  const day = labels.days?.split(" ")[next.day] ?? "";
  const text = said(labels.closed, { day, time: clock(next.from, labels) });
  return { closed: true, sign: "closed", text };
}

/**
 * What is known of a line at a moment.
 * @param {Facts} line
 * @param {Facts} labels
 * @param {Wall} now
 * @returns {Answer}
 */
export function answer(line, labels, now) {
  if (line.always !== undefined) return { closed: false, sign: "open", text: labels.always ?? "" };
  if (!line.hours) return { closed: false, sign: "", text: "" };
  const holiday = isHoliday(now);
  if (holiday && line.onHolidays === "onbekend")
    return { closed: false, sign: "maybe", text: labels.holiday ?? "" };
  /** @type {number[][]} */
  const hours = JSON.parse(line.hours);
  const open = hours.find(
    ([day, from, to]) => day === now.weekday && from <= now.minute && now.minute < to,
  );
  if (open && !(holiday && line.onHolidays === "dicht")) return opened(line, labels, open[2]);
  return shut(hours, labels, now, holiday);
}
