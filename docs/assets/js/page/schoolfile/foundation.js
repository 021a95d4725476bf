// A foundation sees its schools side by side: takes in a file of each, shows how far each is with
// each duty, and saves that as a table. Nothing of it is kept.
import { fill } from "../../domain/form.js";
import { matrix } from "../../domain/schoolfile/count.js";
import { ods } from "../../domain/schoolfile/ods.js";
import { read } from "../../domain/schoolfile/read.js";
import { button, el, grid } from "../dom.js";
import { download } from "../download.js";
import { reasons, textOf } from "./taking.js";

/** @import { Row } from "../../domain/schoolfile/count.js" */
/** @import { SchoolFile } from "../../domain/schoolfile/file.js" */
/** @import { Cell } from "../../domain/schoolfile/ods.js" */
/** @import { Fault } from "../../domain/schoolfile/read.js" */
/** @import { Desk } from "./desk.js" */

const NAME = "scholen"; // of the file that goes out

/** @typedef {{ name: string, file?: SchoolFile, faults?: Fault[] }} Chosen */

/** What a file that was chosen holds; a school without a name has that of its file.
 * @param {File} chosen @returns {Promise<Chosen>} */
async function opened(chosen) {
  const { name } = chosen;
  const { file, faults } = read(await textOf(chosen));
  return faults ? { name, faults } : { name, file: { ...file, school: file.school || name } };
}

/** What each duty is called, and what each school, in the order of the files, wrote about it.
 * @param {Desk} desk @param {SchoolFile[]} files @returns {[title: string, rows: Row[]][]} */
function byDuty(desk, files) {
  const rows = matrix(files, desk.points);
  return desk.duties.map(({ id, title }) => [title, rows.filter(({ duty }) => duty === id)]);
}

/** @param {Desk} desk @param {SchoolFile[]} files */
function table(desk, files) {
  const { words } = desk;
  const heads = [words.duty, ...files.map(({ school }) => school)];
  /** @param {Row} row */
  const cell = (row) => {
    const seen = row.checked && `${words.checked_short} ${desk.date(row.checked)}`;
    return [desk.told(row).join(" · "), el("br"), el("small", {}, seen)];
  };
  const rows = byDuty(desk, files);
  return grid(
    words.foundation_table,
    heads,
    rows.map(([title, some]) => [title, ...some.map(cell)]),
  );
}

/** A sheet to read, and one with a row for each school and duty to filter.
 * @param {Desk} desk @param {SchoolFile[]} files */
function sheets(desk, files) {
  const { words } = desk;
  const duties = byDuty(desk, files);
  const wide = [
    [words.duty, ...files.map(({ school }) => school)],
    ...duties.map(([title, rows]) => [title, ...rows.map((row) => desk.told(row).join(" · "))]),
  ];
  /** @type {Cell[][]} */
  const long = [
    [words.school, words.duty, words.state_short, words.checked_short],
    ...duties.flatMap(([title, rows]) =>
      rows.map((row) => [
        row.school,
        title,
        desk.told(row).join(" · "),
        row.checked && { date: row.checked },
      ]),
    ),
  ];
  return [
    { name: words.title, rows: wide },
    { name: words.school, rows: long },
  ];
}

/** Why a file is left out. @param {Desk} desk @param {Chosen} chosen */
function refusal({ words }, { name, faults = [] }) {
  const why = reasons(words, faults);
  return el("p", { class: "notice" }, fill(words.foundation_refused, { name, why }));
}

/** @param {Desk} desk @param {HTMLElement} place */
export function foundation(desk, place) {
  const { words } = desk;
  const id = "bestanden-scholen";
  const accept = ".json,application/json";
  const field = el("input", { type: "file", id, multiple: true, accept });
  const said = el("div", { role: "status" });
  const shown = el("div", { class: "scrolls", tabindex: "0", role: "region", hidden: true });
  shown.setAttribute("aria-label", words.foundation_table);
  const save = button(words.ods, { hidden: true });
  /** @type {SchoolFile[]} */
  let files = [];
  field.addEventListener("change", async () => {
    const all = await Promise.all([...(field.files ?? [])].map(opened));
    files = all.flatMap(({ file }) => file ?? []);
    shown.hidden = save.hidden = !files.length;
    shown.replaceChildren(table(desk, files));
    const count = fill(words.foundation_read, { count: files.length });
    const refused = all.filter(({ faults }) => faults).map((one) => refusal(desk, one));
    said.replaceChildren(el("p", {}, count), ...refused);
  });
  save.addEventListener("click", () =>
    download(`${NAME}.ods`, ods(sheets(desk, files), desk.locale)),
  );
  const label = el("label", { for: id }, words.foundation_files);
  const asked = el("p", { class: "question__label" }, label);
  place.replaceChildren(el("p", {}, words.foundation_how), asked, field, said, shown, save);
}
