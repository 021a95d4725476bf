// The file of the school goes out: as a file for colleagues, a table, a calendar; or is wiped.
import { agenda } from "../../domain/schoolfile/agenda.js";
import { stateOf } from "../../domain/schoolfile/count.js";
import { empty, write } from "../../domain/schoolfile/file.js";
import { ods } from "../../domain/schoolfile/ods.js";
import { ask } from "../ask.js";
import { button, find, put } from "../dom.js";
import { download } from "../download.js";

/** @import { Cell } from "../../domain/schoolfile/ods.js" */
/** @import { Desk } from "./desk.js" */

const NAME = "waar-staan-wij";

/** @param {Desk} desk */
export function exportFile(desk) {
  const text = write(desk.file, desk.school, desk.handbook, Date.now());
  download(desk.named(NAME, "json"), new Blob([text], { type: "application/json" }));
}

/** @param {Desk} desk */
export function exportAgenda(desk) {
  const { all, file, words, root } = desk;
  const home = new URL(document.documentElement.dataset.home ?? "", location.href).href;
  const said = { name: words.title, owner: words.who, where: words.where_short, home };
  const text = agenda(all, file, said);
  put(find(root, "[data-file-said]", HTMLElement), text ? "" : words.agenda_none);
  if (text) download(desk.named(NAME, "ics"), new Blob([text], { type: "text/calendar" }));
}

/** @param {Desk} desk */
export function exportTable(desk) {
  const { words, school, file, locale, roles } = desk;
  const laws = new Map(desk.duties.map(({ id, title }) => [id, title]));
  /** @param {string} [date] @returns {Cell} */
  const day = (date) => (date ? { date } : "");
  const rows = desk.all.map(({ id, text, duties, roles: some }) => {
    const { reason = "", owner = "", date, checked, where = "", note = "" } = file.marks[id] ?? {};
    return [
      text,
      desk.states[stateOf(file, id)],
      reason,
      owner,
      day(date),
      where,
      day(checked),
      note,
      duties.map((duty) => laws.get(duty)).join("\n"),
      some.map((role) => roles[role]).join("\n"),
      desk.origin(id),
    ];
  });
  const heads = [
    words.point,
    words.state_short,
    words.reason_short,
    words.who,
    words.date_short,
    words.where_short,
    words.checked_short,
    words.note,
    words.duty,
    words.role,
    words.own_from,
  ];
  const sheet = { name: school || words.title, rows: [heads, ...rows] };
  download(desk.named(NAME, "ods"), ods([sheet], locale));
}

/** Wipes all, after asking; the file is offered first. @param {Desk} desk */
export async function wipe(desk) {
  const { words } = desk;
  const save = button(words.export, { "data-file-export": true });
  const place = find(desk.root, "[data-file-asks]", HTMLElement);
  const sure = await ask(place, words.wipe_sure, words.wipe_yes, words.wipe_no, save);
  find(desk.root, "[data-file-wipe]", HTMLElement).focus();
  if (!sure) return;
  desk.change(empty);
  find(desk.root, "[data-file-said]", HTMLElement).textContent = words.wiped;
}
