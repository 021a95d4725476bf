// The own dates of a school as a calendar file. A point keeps its UID, so that a later file changes
// an appointment and does not double it. Knows no page.
import { dated, numbered } from "../calendar.js";
import { CLOSED, stateOf } from "./count.js";

/** @import { Point } from "./count.js" */
/** @import { SchoolFile } from "./file.js" */
/** @import { Mark } from "./mark.js" */

/** What it says around the points, and where the handbook stands.
 * @typedef {{ name: string, owner: string, where: string, home: string }} AgendaWords */

const WIDTH = 75; // bytes in a line
const encoder = new TextEncoder();
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** @param {string} text */
const escaped = (text) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(CONTROL, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

/** A line in parts that each fit; a sign is never cut. @param {string} line */
function folded(line) {
  const parts = [""];
  let room = WIDTH;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (size > room) {
      parts.push(" ");
      room = WIDTH - 1;
    }
    parts[parts.length - 1] += sign;
    room -= size;
  }
  return parts.join("\r\n");
}

/** A moment or a day without the signs between. @param {Date} time */
const stamp = (time) => time.toISOString().replace(/\.\d+|[-:]/g, "");

/** @param {string} date @param {number} more days */
function day(date, more) {
  const [year, month, number] = date.split("-").map(Number);
  return stamp(dated(numbered(year, month, number) + more)).slice(0, 8);
}

/** What tells this handbook from all others; of one on a disk no more than what it is.
 * @param {URL} home */
const placeOf = ({ host, pathname }) => (host ? host + pathname.replace(/\/$/, "") : "vos");

/** @param {Point} point @param {Mark} mark @param {string} date @param {AgendaWords} words */
function event({ id, text, page }, mark, date, words) {
  const home = new URL(words.home);
  const address = page && home.host ? new URL(page, home).href : "";
  const said = [
    mark.owner && `${words.owner}: ${mark.owner}`,
    mark.where && `${words.where}: ${mark.where}`,
    mark.note,
    address,
  ].filter(Boolean);
  return [
    "BEGIN:VEVENT",
    `UID:${id}@${placeOf(home)}`,
    `DTSTAMP:${stamp(new Date(mark.at))}`,
    `DTSTART;VALUE=DATE:${day(date, 0)}`,
    `DTEND;VALUE=DATE:${day(date, 1)}`,
    `SUMMARY:${escaped(text)}`,
    ...(said.length ? [`DESCRIPTION:${escaped(said.join("\n"))}`] : []),
    ...(address ? [`URL:${address}`] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/**
 * The dates of what is not done, as iCalendar; nothing where there is none.
 * @param {Point[]} points
 * @param {SchoolFile} file
 * @param {AgendaWords} words
 */
export function agenda(points, file, words) {
  const events = points.flatMap((point) => {
    const mark = file.marks[point.id];
    const open = mark?.date && !CLOSED.includes(stateOf(file, point.id));
    return open && mark.date ? event(point, mark, mark.date, words) : [];
  });
  if (!events.length) return "";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escaped(words.name)}`,
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(words.name)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
