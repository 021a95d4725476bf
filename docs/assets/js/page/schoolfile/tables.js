// What is due now, and how far the school is: counts without a score.
import { counts, due } from "../../domain/schoolfile/count.js";
import { today } from "../../domain/values.js";
import { el, find, grid } from "../dom.js";

/** @import { Counts, Point } from "../../domain/schoolfile/count.js" */
/** @import { Desk } from "./desk.js" */

/** The way to a point on this page. @param {Desk} desk @param {Point} point */
function way(desk, { id, text }) {
  const row = desk.rows.get(id) ?? find(desk.root, `[data-point="${id}"]`, HTMLElement);
  const box = find(row, "input", HTMLInputElement);
  const { date = "", owner } = desk.file.marks[id] ?? {};
  const said = [date && desk.date(date), owner].filter(Boolean).join(" · ");
  return el("li", {}, el("a", { href: `#${box.id}` }, text), " ", el("small", {}, said));
}

/** The points that are due for one reason; many are listed once they are asked for.
 * @param {Desk} desk @param {string} title @param {Point[]} points */
function list(desk, title, points) {
  const open = points.length <= FEW;
  const rows = el("ul", {});
  const fill = () => rows.replaceChildren(...points.map((point) => way(desk, point)));
  const fold = el(
    "details",
    { class: "fold", open },
    el("summary", {}, el("h3", {}, title), " ", el("small", {}, String(points.length))),
    el("div", { class: "fold__in" }, rows),
  );
  if (open) fill();
  else fold.addEventListener("toggle", fill, { once: true });
  return fold;
}
const FEW = 5; // that are shown at once

/** @param {Desk} desk */
export function showDue(desk) {
  const { words } = desk;
  const { overdue, month } = due(desk.all, desk.file, today());
  const lists = [
    ...(overdue.length ? [list(desk, words.overdue, overdue)] : []),
    ...(month.length ? [list(desk, words.month, month)] : []),
  ];
  const place = find(desk.root, "[data-file-due]", HTMLElement);
  place.replaceChildren(...(lists.length ? lists : [el("p", {}, words.due_none)]));
}

/** @typedef {[name: string, found?: Counts]} Row */

/** @param {Row} row @returns {[string, ...string[][]][]} */
const line = ([name, found]) =>
  found
    ? [[name, [`${found.not}`], [`${found.bezig}`], [`${found.klaar}`], [`${found.niet}`]]]
    : [];

/** On a phone a name stands above its four numbers.
 * @param {Desk} desk @param {string} title @param {string} what @param {Row[]} rows */
function table({ words }, title, what, rows) {
  const heads = [what, words.state_open, words.state_busy, words.state_done, words.state_not];
  const made = grid(title, heads, rows.flatMap(line));
  made.className = "counts";
  return made;
}

/** @param {Desk} desk */
export function showCounts(desk) {
  const { root, points, file, words, tasks, levels, duties, roles } = desk;
  const placed = points.filter(({ tasks, levels }) => tasks.length === 1 && levels.length === 1);
  const cells = counts(placed, file, "cell");
  const laws = counts(points, file, "duty");
  const people = counts(points, file, "role");
  const byCell = Object.keys(tasks).flatMap((task) =>
    Object.keys(levels).map((level) => {
      const name = `${tasks[task]}: ${levels[level].toLowerCase()}`;
      return /** @type {Row} */ ([name, cells.get(`${task}.${level}`)]);
    }),
  );
  find(root, "[data-file-counts] > div", HTMLElement).replaceChildren(
    el("p", {}, words.counts_how),
    table(desk, words.by_cell, words.cell, byCell),
    table(
      desk,
      words.by_duty,
      words.duty,
      duties.map(({ id, title }) => [title, laws.get(id)]),
    ),
    table(
      desk,
      words.by_role,
      words.role,
      Object.keys(roles).map((role) => [roles[role], people.get(role)]),
    ),
  );
}
