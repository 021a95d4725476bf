// The rows of the points: a box, what the school wrote of it, and the way to write more. A row is
// filled in once somebody can see it.
import { fill } from "../../domain/form.js";
import { counted, ownPoints, stateOf, strangers } from "../../domain/schoolfile/count.js";
import { all, button, el, find, put } from "../dom.js";

/** @import { Mark } from "../../domain/schoolfile/mark.js" */
/** @import { Desk } from "./desk.js" */

/** What is said of a point in a few words. @param {Desk} desk @param {Mark | undefined} mark */
export function inShort(desk, mark) {
  const { words } = desk;
  const states = { "": "", bezig: words.state_busy, klaar: "", niet: words.state_not };
  const date = mark?.date && `${words.said_date} ${desk.date(mark.date)}`;
  const seen = mark?.checked && `${words.checked_short.toLowerCase()} ${desk.date(mark.checked)}`;
  const done = [mark && states[mark.state], mark?.reason, mark?.owner, date];
  return [...done, mark?.where, seen, mark?.note].filter(Boolean).join(" · ");
}

/** @param {Desk} desk @param {HTMLElement} row */
function paintRow(desk, row) {
  const id = row.dataset.point ?? "";
  const [box] = all(row, "input[type=checkbox]", HTMLInputElement);
  if (box) box.checked = stateOf(desk.file, id) === "klaar";
  const said = find(row, "[data-file-mark]", HTMLElement);
  const from = desk.origin(id);
  const parts = [from && fill(desk.words.own_said, { from }), inShort(desk, desk.file.marks[id])];
  const text = parts.filter(Boolean).join(" · ");
  put(said, text && said.previousElementSibling ? ` · ${text}` : text);
  const line = find(row, ".pick__do", HTMLElement);
  if (line.querySelector("button")) return;
  const name = `${desk.words.edit}: ${find(row, "label", HTMLElement).textContent?.trim()}`;
  const look = { class: "button button--quiet needs-script", "aria-label": name };
  line.append(button(desk.words.edit, { ...look, "data-file-edit": true }));
}

/** How many points of a group are busy and done, after how many there are.
 * @param {Desk} desk @param {HTMLElement} group */
export function countGroup(desk, group) {
  const rows = all(group, "[data-point]:not([hidden])", HTMLElement);
  const ids = rows.map(({ dataset }) => ({ id: dataset.point ?? "" }));
  const parts = [rows.length, ...desk.counted(counted(desk.file, ids), ["bezig", "klaar"])];
  put(find(group, "[data-file-count]", HTMLElement), parts.join(" · "));
}

/** @param {Desk} desk @param {HTMLElement} within */
export function paintRows(desk, within) {
  for (const row of all(within, "[data-point]", HTMLElement)) paintRow(desk, row);
}

/** A row for a point that the page did not bring. @param {{ id: string, text: string }} point */
function made({ id, text }) {
  const name = `punt-${id.replace(":", "-")}`;
  const mark = el("span", { "data-file-mark": true });
  const said = el("p", { class: "ticks__ground pick__do" }, mark);
  return el(
    "li",
    { "data-point": id },
    el("input", { type: "checkbox", id: name }),
    el("div", {}, el("label", { for: name }, text), said),
  );
}

/** The rows of a list, made anew when it has other points than before.
 * @param {Element} list @param {{ id: string, text: string }[]} points */
function renew(list, points) {
  const there = all(list, "[data-point]", HTMLElement).map(({ dataset }) => dataset.point);
  if (points.map(({ id }) => id).join() !== there.join()) list.replaceChildren(...points.map(made));
}

/** What the school is called, on the screen and on paper. @param {Desk} desk */
function paintName({ root, school, file }) {
  const [field] = all(root, "#naam-school", HTMLInputElement);
  if (field && field !== document.activeElement) field.value = file.school;
  const line = el("span", { class: "write-line" }); // for a pen
  find(root, "[data-file-name]", HTMLElement).replaceChildren(school || line);
}

/** All that the file says, as far as it is in sight. @param {Desk} desk */
export function paint(desk) {
  const { root, file } = desk;
  const own = find(root, "[data-file-own-list]", HTMLElement);
  const unknown = find(root, "[data-file-unknown]", HTMLDetailsElement);
  const ids = strangers(desk.points, file);
  renew(own, ownPoints(file));
  own.hidden = !own.children.length;
  own.closest("section")?.classList.toggle("needs-script", own.hidden); // which is not on paper
  renew(
    find(unknown, "ul", HTMLElement),
    ids.map((id) => ({ id, text: id })),
  );
  unknown.hidden = !ids.length;
  for (const group of all(root, "[data-file-group]", HTMLDetailsElement))
    if (group.open) paintRows(desk, group);
  paintRows(desk, own);
  paintName(desk);
  find(root, "[data-file-kept]", HTMLElement).hidden = !desk.kept;
  const warning = find(root, "[data-file-not-kept]", HTMLElement);
  const here = document.activeElement?.closest("[data-file-group] [data-point]");
  if (warning.hidden && !desk.kept) here?.querySelector(":scope > div")?.append(warning);
  warning.hidden = desk.kept;
}
