// What a school shows the inspectorate: for each duty where it stands, who does it, when it was last
// looked at, and how far it is. What the duty itself does not say comes from its points.
import { matrix } from "../../domain/schoolfile/count.js";
import { today } from "../../domain/values.js";
import { el, grid } from "../dom.js";

/** @import { Desk, Duty } from "./desk.js" */

/** What a duty says in one field, or else its points, each once. @param {Desk} desk
 * @param {string} id @param {"owner" | "where" | "note"} field */
function said({ points, file }, id, field) {
  const own = file.marks[`law:${id}`]?.[field];
  const some = points.filter(({ duties }) => duties.includes(id));
  const found = some.flatMap((point) => file.marks[point.id]?.[field] ?? []);
  const lines = own ? [own] : [...new Set(found)];
  return lines.flatMap((line) => [line, el("br")]);
}

/** How far a school is with a duty: what it says of it, and below that what its points say.
 * @param {Desk} desk @param {string} id */
function state(desk, id) {
  const { file, points, states, words } = desk;
  const mark = file.marks[`law:${id}`];
  const own = mark?.state && [states[mark.state], mark.reason].filter(Boolean).join(": ");
  const under = points.filter((point) => point.id !== `law:${id}`);
  const found = matrix([file], under).find(({ duty }) => duty === id);
  if (!found) return [own || states.not];
  const said = own ? [own, el("br")] : [];
  return [...said, `${words.points_under} ${desk.lines(found.counts).join(", ")}`];
}

/** @param {Desk} desk @param {Duty} duty @param {boolean} noted whether there is a column for that
 * @returns {[string, ...(Node | string)[][]]} */
function row(desk, { id, title }, noted) {
  const { file, points } = desk;
  const seen = matrix([file], points).find(({ duty }) => duty === id)?.checked;
  return [
    title,
    said(desk, id, "where"),
    said(desk, id, "owner"),
    [seen ? desk.date(seen) : ""],
    state(desk, id),
    ...(noted ? [said(desk, id, "note")] : []),
  ];
}

/** @param {Desk} desk */
export function table(desk) {
  const { words, duties, school, file } = desk;
  // Without an empty column it goes on two pages.
  const noted = duties.some(({ id }) => said(desk, id, "note").length);
  const named = [words.inspectorate_table, school || file.school, desk.date(today())];
  const heads = [
    words.duty,
    words.where_short,
    words.who,
    words.checked_short,
    words.state_short,
    ...(noted ? [words.note] : []),
  ];
  return grid(
    named.filter(Boolean).join(" · "),
    heads,
    duties.map((duty) => row(desk, duty, noted)),
  );
}
