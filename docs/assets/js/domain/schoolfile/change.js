// What a school changes in its file: each change is a new version of one point, later than what was
// there, also when the clock of the computer runs behind. Knows no page and no storage.
import { warnings } from "../own.js";
import { isDay } from "../state.js";
import { LIMITS, lineage, same, short, tidy } from "./mark.js";

/** @import { SchoolFile } from "./file.js" */
/** @import { Mark, OwnPoint } from "./mark.js" */

/** A moment after all that is known of a point. @param {SchoolFile} file @param {string} id
 * @param {number} now */
const after = ({ marks, own, gone }, id, now) =>
  Math.max(now, 1 + Math.max(marks[id]?.at ?? 0, own[id]?.at ?? 0, gone[id] ?? 0));

/** @type {Mark} */
const NOTHING = { state: "", at: 0 };

/** A change without a day that is half typed: a browser tells every step of a year.
 * @param {Partial<Mark>} change @returns {Partial<Mark>} */
function whole({ date, checked, ...others }) {
  const days = Object.entries({ date, checked });
  const fits = days.filter(([, day]) => day === "" || isDay(day));
  return { ...others, ...Object.fromEntries(fits) };
}

/**
 * The file with something else said of one point; what is not said stays.
 * @param {SchoolFile} file
 * @param {string} id
 * @param {Partial<Omit<Mark, "at" | "before">>} change
 * @param {number} now
 * @returns {SchoolFile}
 */
export function edit(file, id, change, now) {
  const old = file.marks[id];
  /** @type {Mark} */
  const said = { ...(old ?? { state: "" }), ...whole(change), at: after(file, id, now) };
  const reason = said.state === "niet" ? said.reason : undefined;
  const mark = tidy({ ...said, reason, before: old && lineage([old], said.at) });
  if (same(mark, old ?? NOTHING)) return file; // so that who only looks changes nothing
  return { ...file, marks: { ...file.marks, [id]: mark } };
}

/** The file with another name of the school. @param {SchoolFile} file @param {string} name */
export function rename(file, name) {
  const school = short(name, LIMITS.school);
  return school === file.school ? file : { ...file, school };
}

/** The file without what was said of one point, or without an own point. @param {SchoolFile} file
 * @param {string} id @param {number} now @returns {SchoolFile} */
export function wipe(file, id, now) {
  const { [id]: _mark, ...marks } = file.marks;
  const { [id]: _point, ...own } = file.own;
  return { ...file, marks, own, gone: { ...file.gone, [id]: after(file, id, now) } };
}

/**
 * The file with a point of the school's own, and its id.
 * @param {SchoolFile} file
 * @param {string} text
 * @param {OwnPoint["from"]} from
 * @param {number} now
 */
export function add(file, text, from, now) {
  const id = `eigen:${now.toString(36)}${Math.random().toString(36).slice(2, 10)}`;
  /** @type {OwnPoint} */
  const point = { id, text: short(text, LIMITS.text), from, at: now };
  return { id, file: { ...file, own: { ...file.own, [id]: point } } };
}

const INITIALS = /(?:^|\s)(?:\p{Lu}\.\s?)+(?:(?:van|de|der|den|ter|ten)\s)*\p{Lu}\p{Ll}{2}/u;
// Names of roles, which may have capitals side by side.
const ROLES =
  /(?:^|(?<=\P{L}))(?:Coördinator|Sociale|Veiligheid|Interne?|Begeleid(?:er|ing)|Directeur|Directie|Adjunct|Mentor|Docent|Leraar|Leerkracht|Team|Teamleider|Teamleiding|Leider|Bestuur|Raad|Zorg|Vertrouwenspersoon|Functionaris|Gegevensbescherming|Schoolleider|Schoolleiding|Social|Safety|Coordinator|Head|Teacher|Deputy|Board|Care|Confidential|Adviser|Officer|Data|Protection)(?!\p{L})/gu;

/** Whether a field looks as if it names a person; it asks for a role. @param {string} text */
export const likeName = (text) =>
  INITIALS.test(text) || warnings(text.replace(ROLES, ",")).includes("name");
