// What a school shows the inspectorate: for each duty where it stands, who does it, when it was last
// looked at, and how far it is. What the duty itself does not say comes from what the law asks below
// it, and never from what is only advice.
import { bold, heading, p } from "../../domain/blocks.js";
import { asked, matrix } from "../../domain/schoolfile/count.js";
import { today } from "../../domain/values.js";
import { docx } from "../../domain/word/docx.js";
import { el, grid } from "../dom.js";
import { download } from "../download.js";

/** @import { Desk, Duty } from "./desk.js" */

// Shares of the page, without notes and with them; either way all goes on two pages.
const WIDTHS = [
  [37, 20, 15, 11, 17],
  [39, 12, 12, 10, 17, 10],
];

/** What a duty says in one field, or else its points, each once. @param {Desk} desk
 * @param {string} id @param {"owner" | "where" | "note"} field */
function said({ points, file }, id, field) {
  const own = file.marks[`law:${id}`]?.[field];
  const found = asked(points, id).flatMap((point) => file.marks[point.id]?.[field] ?? []);
  return own ? [own] : [...new Set(found)];
}

/** What a school says of a duty, cell by cell, each in lines. @param {Desk} desk @param {Duty} duty */
function cells(desk, { id }) {
  const { file, points } = desk;
  const [row] = matrix([file], points).filter(({ duty }) => duty === id);
  return [
    said(desk, id, "where"),
    said(desk, id, "owner"),
    [row.checked && desk.date(row.checked, "medium")],
    desk.told(row),
    said(desk, id, "note"),
  ];
}

/** Without an empty column for notes. @param {Desk} desk */
function told(desk) {
  const { words, duties, school } = desk;
  const heads = [words.duty, words.where_short, words.who, words.checked_short, words.state_short];
  const rows = duties.map((duty) => ({ ...duty, lines: cells(desk, duty) }));
  const noted = rows.some(({ lines }) => lines.at(-1)?.length);
  if (!noted) for (const { lines } of rows) lines.pop();
  return {
    title: words.inspectorate_table,
    below: [school, desk.date(today())].filter(Boolean).join(" · "),
    heads: noted ? [...heads, words.note] : heads,
    widths: WIDTHS[Number(noted)],
    rows,
  };
}

/** @param {string[]} lines */
const broken = (lines) => lines.flatMap((line) => [line, el("br")]);

/** To print. @param {Desk} desk */
export function table(desk) {
  const { title, below, heads, rows } = told(desk);
  return grid(
    `${title} · ${below}`,
    heads,
    rows.map(({ title: duty, places, lines }) => [
      places ? el("span", {}, duty, el("br"), el("small", {}, places)) : duty,
      ...lines.map(broken),
    ]),
  );
}

/** To go on with in Word. @param {Desk} desk */
export function word(desk) {
  const { title, below, heads, widths, rows } = told(desk);
  const shown = {
    kind: /** @type {const} */ ("table"),
    widths,
    head: heads.map((name) => [name]),
    rows: rows.map(({ title: duty, places, lines }) => [
      places ? [bold(duty), `\n${places}`] : [bold(duty)],
      ...lines.map((some) => [some.join("\n")]),
    ]),
  };
  const { locale, sheet } = desk;
  const blocks = [heading(title), p(below), shown];
  const paper = { title, foot: title, blocks, name: title, locale, words: sheet };
  const made = docx({ ...paper, tight: 2, wide: true });
  download(desk.named(desk.words.file_inspectorate, "docx"), made);
}
