// What a school shows the inspectorate: for each duty where it stands, who does it, when it was last
// looked at, and how far it is. What the duty itself does not say comes from its points.
import { matrix, stateOf } from "../../domain/schoolfile/count.js";
import { today } from "../../domain/values.js";
import { el } from "../dom.js";

/** @import { Desk, Duty } from "./desk.js" */

/** What a duty and its points say in one field, each once. @param {Desk} desk @param {string} id
 * @param {"owner" | "where" | "note"} field */
function said({ points, file }, id, field) {
  const own = file.marks[`law:${id}`]?.[field];
  const some = points.filter(({ duties }) => duties.includes(id));
  const found = some.flatMap((point) => file.marks[point.id]?.[field] ?? []);
  return own ? [own] : [...new Set(found)];
}

/** @param {Desk} desk @param {Duty} duty */
function row(desk, { id, title }) {
  const { file, points } = desk;
  const state = stateOf(file, `law:${id}`);
  const reason = file.marks[`law:${id}`]?.reason;
  const seen = matrix([file], points).find(({ duty }) => duty === id)?.checked;
  const cells = [
    said(desk, id, "where"),
    said(desk, id, "owner"),
    seen ? [desk.date(seen)] : [],
    [desk.states[state], ...(reason ? [reason] : [])],
    said(desk, id, "note"),
  ];
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, title),
    ...cells.map((lines) => el("td", {}, lines.join("; "))),
  );
}

/** @param {Desk} desk */
export function table(desk) {
  const { words, duties, school, file } = desk;
  const named = [words.inspectorate_table, school || file.school, desk.date(today())];
  const heads = [
    words.duty,
    words.where_short,
    words.who,
    words.checked_short,
    words.state_short,
    words.note,
  ];
  return el(
    "table",
    { class: "duties" },
    el("caption", {}, named.filter(Boolean).join(" · ")),
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, ...duties.map((duty) => row(desk, duty))),
  );
}
