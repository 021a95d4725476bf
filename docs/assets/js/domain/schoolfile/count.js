// How far a school is: counts of points, what is due, and the duties of many schools side by side.
// No score comes of it. Knows no page and no storage.
import { isSaid } from "./mark.js";

/** @import { SchoolFile } from "./file.js" */
/** @import { Mark } from "./mark.js" */

/**
 * Something to organise, as the handbook has it; months are from 1 to 12, and what is asked is so by
 * the law.
 * @typedef {{
 *   id: string,
 *   text: string,
 *   page: string,
 *   duties: string[],
 *   tasks: string[],
 *   levels: string[],
 *   roles: string[],
 *   months: number[],
 *   asked: boolean,
 * }} Point
 *
 * @typedef {"not" | "bezig" | "klaar" | "niet"} State
 * @typedef {Record<State, number>} Counts
 * @typedef {{
 *   school: string,
 *   duty: string,
 *   mark?: Mark,
 *   counts: Counts,
 *   date: string,
 *   checked: string,
 * }} Row
 */

const AUGUST = 8; // begins the school year
export const CLOSED = ["klaar", "niet"]; // states in which there is nothing left to do

/** @param {SchoolFile} file @param {string} id @returns {State} */
export const stateOf = ({ marks }, id) => marks[id]?.state || "not";

/** The points that a school added itself. @param {SchoolFile} file @returns {Point[]} */
export const ownPoints = ({ own }) =>
  Object.values(own)
    .sort((one, other) => one.at - other.at)
    .map(({ id, text }) => ({
      ...{ id, text, page: "" },
      ...{ duties: [], tasks: [], levels: [], roles: [], months: [], asked: false },
    }));

/** What was written about points that this handbook does not have. @param {Point[]} points
 * @param {SchoolFile} file */
export function strangers(points, file) {
  const known = new Set(points.map(({ id }) => id));
  return Object.keys(file.marks)
    .filter((id) => !known.has(id) && !(id in file.own) && isSaid(file.marks[id]))
    .sort();
}
/** @type {Mark} */
const NONE = { state: "", at: 0 };

/** @type {Record<"cell" | "duty" | "role", (point: Point) => string[]>} */
const GROUPS = {
  cell: ({ tasks, levels }) => tasks.flatMap((task) => levels.map((level) => `${task}.${level}`)),
  duty: ({ duties }) => duties.slice(0, 1), // below which it stands on the page
  role: ({ roles }) => roles,
};

/** How many of some points are how far. @param {SchoolFile} file @param {{ id: string }[]} points */
export function counted(file, points) {
  /** @type {Counts} */
  const found = { not: 0, bezig: 0, klaar: 0, niet: 0 };
  for (const { id } of points) found[stateOf(file, id)] += 1;
  return found;
}

/** The points by their cell (task.level), duty or role; one may stand in more.
 * @param {Point[]} points @param {"cell" | "duty" | "role"} by */
function grouped(points, by) {
  /** @type {Map<string, Point[]>} */
  const found = new Map();
  for (const point of points)
    for (const key of new Set(GROUPS[by](point)))
      found.set(key, [...(found.get(key) ?? []), point]);
  return found;
}

/** How many points of each group are how far. @param {Point[]} points @param {SchoolFile} file
 * @param {"cell" | "duty" | "role"} by */
export const counts = (points, file, by) =>
  new Map([...grouped(points, by)].map(([key, some]) => [key, counted(file, some)]));

/** The points of a duty that the law asks, without the advice that stands with them.
 * @param {Point[]} points @param {string} duty */
export const asked = (points, duty) =>
  points.filter((point) => point.asked && GROUPS.duty(point).includes(duty));

/** What a school says of a duty itself, how far it is with what the law asks, itself among that, by
 * when all of it must be done, and when some was last looked at. @param {SchoolFile} file
 * @param {Point[]} points @param {string} duty @returns {Row} */
function row(file, points, duty) {
  const some = asked(points, duty).map(({ id }) => file.marks[id] ?? NONE);
  const open = some.filter(({ state }) => !CLOSED.includes(state));
  return {
    ...{ school: file.school, duty, mark: file.marks[`law:${duty}`] },
    counts: counted(file, asked(points, duty)),
    date: open.reduce((last, { date }) => later(last, date), ""),
    checked: some.reduce((last, { checked }) => later(last, checked), ""),
  };
}

/** School by duty. @param {SchoolFile[]} files @param {Point[]} points @returns {Row[]} */
export function matrix(files, points) {
  const duties = [...grouped(points, "duty").keys()];
  return files.flatMap((file) => duties.map((duty) => row(file, points, duty)));
}

/** @param {string} one @param {string} [other] */
const later = (one, other = "") => (other > one ? other : one);

/** The first day of the school year of a day. @param {string} today */
function began(today) {
  const [year, month] = today.split("-").map(Number);
  return `${month < AUGUST ? year - 1 : year}-08-01`;
}

/**
 * What should have been done, the oldest first, and what belongs to this month: by its own date, or
 * by the school year. What comes back every year and was done in an earlier one is due again.
 * @param {Point[]} points
 * @param {SchoolFile} file
 * @param {string} today
 */
export function due(points, file, today) {
  const month = today.slice(0, 7);
  /** @param {Point} point */
  const dateOf = ({ id }) => file.marks[id]?.date ?? "";
  /** @param {Point} point */
  function isDone({ id, months }) {
    const { state = "", checked, at = 0 } = file.marks[id] ?? {};
    const seen = later(new Date(at).toISOString().slice(0, 10), checked);
    return state === "niet" || (state === "klaar" && (!months.length || seen >= began(today)));
  }
  const open = points.filter((point) => !isDone(point));
  /** @param {Point} point */
  const isOverdue = (point) => dateOf(point) !== "" && dateOf(point) < today;
  /** @param {Point} point */
  const isNow = (point) =>
    dateOf(point).startsWith(month) ||
    (!dateOf(point) && point.months.includes(Number(month.slice(5))));
  return {
    overdue: open
      .filter(isOverdue)
      .sort((one, other) =>
        dateOf(one) < dateOf(other) ? -1 : Number(dateOf(one) > dateOf(other)),
      ),
    month: open.filter((point) => !isOverdue(point) && isNow(point)),
  };
}
