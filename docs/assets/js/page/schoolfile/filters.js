// Shows the points that fit what the reader chose; a choice stands nowhere but in its fields.
import { fill } from "../../domain/form.js";
import { due, stateOf } from "../../domain/schoolfile/count.js";
import { isSaid } from "../../domain/schoolfile/mark.js";
import { today } from "../../domain/values.js";
import { all, find, put } from "../dom.js";
import { countGroup } from "./rows.js";

/** @import { Point } from "../../domain/schoolfile/count.js" */
/** @import { Desk } from "./desk.js" */

const GROUPS = "[data-file-part], [data-file-group]";

/** @param {Desk} desk */
export function filter(desk) {
  const { root, words, file } = desk;
  const form = find(root, "[data-file-filters]", HTMLFormElement);
  const chosen = all(form, "select", HTMLSelectElement).map(({ name, value }) => [name, value]);
  const { roles, tasks, levels, state, due: when } = Object.fromEntries(chosen);
  /** @type {Record<string, Point[]>} */
  const found = due(desk.points, file, today());
  /** @param {Point} point */
  const fits = (point) =>
    (!roles || point.roles.includes(roles)) &&
    (!tasks || point.tasks.includes(tasks)) &&
    (!levels || point.levels.includes(levels)) &&
    (!state || stateOf(file, point.id) === state) &&
    (!when || found[when].includes(point));
  const shown = new Set(desk.points.filter(fits).map(({ id }) => id));
  // What the reader is busy with stays, also when it does not fit any more.
  show(desk, (id, row) => shown.has(id) || row.contains(document.activeElement));
  for (const group of all(root, GROUPS, HTMLElement)) countGroup(desk, group);
  const count = { shown: shown.size, all: desk.points.length };
  put(find(root, "[data-file-shown]", HTMLElement), fill(words.shown, count));
  offerPrints(desk, shown);
  return shown.size;
}

/** @param {Desk} desk @param {(id: string, row: HTMLElement) => boolean} fits */
function show({ root, rows }, fits) {
  for (const [id, row] of rows) row.hidden = !fits(id, row);
  for (const group of all(root, GROUPS, HTMLElement))
    group.hidden = !group.querySelector("[data-point]:not([hidden])");
}

/** What can be printed, and on how many pages before somebody does. @param {Desk} desk
 * @param {Set<string>} shown */
function offerPrints({ root, words, points, file }, shown) {
  const said = [...shown].filter((id) => isSaid(file.marks[id])).length;
  const filled = find(root, "[data-file-print]", HTMLElement);
  /** @param {string} text @param {number} count */
  const told = (text, count) => fill(text, { pages: Math.ceil(1 + count / ON_PAGE) });
  filled.hidden = !said || said === shown.size;
  put(filled, told(words.print_filled, said));
  const all = shown.size < points.length ? words.print_some : words.print;
  put(find(root, "[data-print]", HTMLElement), told(all, shown.size));
}
const ON_PAGE = 16; // points, about, and a page for what stands around them

/** Only what is filled in, of what the reader sees. @param {Desk} desk */
export function printFilled(desk) {
  show(desk, (id, row) => !row.hidden && isSaid(desk.file.marks[id]));
  addEventListener("afterprint", () => filter(desk), { once: true });
  print();
}

/** After another choice: what is left stands there open, as far as one can oversee it. @param {Desk} desk */
export function choose(desk) {
  const few = filter(desk) <= FEW;
  for (const group of all(desk.root, "[data-file-group]", HTMLDetailsElement))
    group.open = few && !group.hidden;
  const parts = all(desk.root, "[data-file-part]:not([hidden])", HTMLDetailsElement);
  if (few) for (const part of parts) part.open = true;
}
const FEW = 20; // points

/** Without a choice. @param {Desk} desk */
export function clear(desk) {
  find(desk.root, "[data-file-filters]", HTMLFormElement).reset();
  choose(desk);
}
