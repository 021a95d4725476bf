// The file of the school goes out and comes in: as a file for colleagues, a table, a calendar.
// What comes in is judged first; where two sides differ, nothing changes before the reader chose.
import { fill } from "../../domain/form.js";
import { agenda } from "../../domain/schoolfile/agenda.js";
import { stateOf } from "../../domain/schoolfile/count.js";
import { empty, write } from "../../domain/schoolfile/file.js";
import { choose, merge, sameName, take } from "../../domain/schoolfile/merge.js";
import { ods } from "../../domain/schoolfile/ods.js";
import { MOST } from "../../domain/schoolfile/read.js";
import { ask } from "../ask.js";
import { button, el, find, put } from "../dom.js";
import { download } from "../download.js";
import { inShort } from "./rows.js";

/** @import { Conflict, Merged } from "../../domain/schoolfile/merge.js" */
/** @import { Mark } from "../../domain/schoolfile/mark.js" */
/** @import { Cell } from "../../domain/schoolfile/ods.js" */
/** @import { Desk } from "./desk.js" */

const NAME = "waar-staan-wij"; // of each file that goes out
const SIGN = 4; // bytes at most

/** @param {Desk} desk */
export function exportFile({ file, school, handbook }) {
  const text = write(file, school || file.school, handbook, Date.now());
  download(`${NAME}.json`, new Blob([text], { type: "application/json" }));
}

/** @param {Desk} desk */
export function exportAgenda({ all, file, words, root }) {
  const home = new URL(document.documentElement.dataset.home ?? "", location.href).href;
  const said = { name: words.title, owner: words.who, where: words.where_short, home };
  const text = agenda(all, file, said);
  put(find(root, "[data-file-said]", HTMLElement), text ? "" : words.agenda_none);
  if (text) download(`${NAME}.ics`, new Blob([text], { type: "text/calendar" }));
}

/** @param {Desk} desk */
export function exportTable(desk) {
  const { words, file, locale, roles } = desk;
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
  ];
  download(`${NAME}.ods`, ods([{ name: words.title, rows: [heads, ...rows] }], locale));
}

/** One point that two sides changed, with a button for each.
 * @param {Desk} desk @param {Conflict} conflict @param {(side: "mine" | "theirs") => void} chosen */
function choice(desk, { id, mine, theirs }, chosen) {
  const { words } = desk;
  const point = desk.all.find((one) => one.id === id);
  const states = { ...{ "": words.state_open, bezig: "", niet: "" }, klaar: words.state_done };
  /** @param {Mark} mark */
  const told = (mark) => [
    states[mark.state],
    inShort(desk, mark),
    mark.checked && `${words.checked_short} ${desk.date(mark.checked)}`,
    mark.note,
  ];
  /** @param {string} who @param {Mark} mark */
  const side = (who, mark) =>
    el("p", {}, `${who}, ${desk.date(mark.at)}: ${told(mark).filter(Boolean).join(" · ")}`);
  const keep = button(words.mine);
  const other = button(words.theirs);
  const title = point?.text ?? id;
  keep.addEventListener("click", () => chosen("mine"));
  other.addEventListener("click", () => chosen("theirs"));
  return el(
    "div",
    { class: "notice", role: "group", "aria-label": title },
    el("p", {}, el("strong", {}, title)),
    side(words.here, mine),
    side(words.there, theirs),
    el("p", { class: "pick__do" }, keep, other),
  );
}

/** What came of reading a file in. @param {Desk} desk @param {(Node | string)[]} what */
const say = ({ root }, ...what) =>
  find(root, "[data-file-import]", HTMLElement).replaceChildren(...what);

/** Where the reader is asked something about the file that is read in. @param {Desk} desk */
const asking = ({ root }) => find(root, "[data-file-choose]", HTMLElement);

/** @param {Desk} desk @param {Merged} found */
function offer(desk, found) {
  const { words } = desk;
  const { conflicts, taken, merged } = found;
  const [next] = conflicts;
  if (!next) {
    const count = taken.length;
    // What was written here while a choice was open counts too.
    desk.change((file) => merge(file, merged).merged);
    asking(desk).replaceChildren();
    say(desk, el("p", {}, count ? fill(words.taken, { count }) : words.taken_none));
    find(desk.root, "#bestand-in", HTMLElement).focus();
    return;
  }
  const asked = choice(desk, next, (side) => offer(desk, choose(found, next, side, Date.now())));
  const count = conflicts.length;
  const said = el("p", { tabindex: "-1" }, fill(words.conflicts, { count }));
  asking(desk).replaceChildren(said, asked);
  said.focus();
}

/** What a file says, as far as one looks. @param {File} chosen */
export const textOf = (chosen) => chosen.slice(0, SIGN * (MOST + 1)).text();

/** Whether what was read in may be put together with what is here: it may be of another school.
 * @param {Desk} desk @param {string} theirs the name of the school in the file */
async function agreed(desk, theirs) {
  const { words, school, file } = desk;
  const mine = school || file.school;
  if (!mine || !theirs || sameName(mine, theirs)) return true;
  const asked = fill(words.other_school, { mine, theirs });
  return await ask(asking(desk), asked, words.other_yes, words.other_no);
}

/** @param {Desk} desk @param {HTMLInputElement} field */
export async function importFile(desk, field) {
  const [chosen] = field.files ?? [];
  if (!chosen) return;
  const { words } = desk;
  const text = await textOf(chosen);
  field.value = "";
  say(desk);
  asking(desk).replaceChildren();
  const found = take(desk.file, text, Date.now(), desk.rows);
  const why = (found.faults ?? []).map((fault) => words[`refused_${fault}`]);
  if (!found.faults && (await agreed(desk, found.school))) return offer(desk, found);
  say(desk, el("p", { class: "notice" }, [...why, words.unchanged].join(" ")));
  field.focus();
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
