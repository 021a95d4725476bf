// «Where do we stand»: every point of the school in one place, with what it wrote of each. All is
// kept in this browser and nowhere else. Without this file the page is a list to print and tick.
import { add, edit, rename } from "../domain/schoolfile/change.js";
import { LIMITS } from "../domain/schoolfile/mark.js";
import { printAlone } from "./alone.js";
import { find, put, target } from "./dom.js";
import { Desk } from "./schoolfile/desk.js";
import { Editor, warn } from "./schoolfile/editor.js";
import { exportAgenda, exportFile, exportTable, wipe } from "./schoolfile/files.js";
import { choose, clear, filter, printFilled } from "./schoolfile/filters.js";
import { foundation } from "./schoolfile/foundation.js";
import { table, word } from "./schoolfile/inspectorate.js";
import { paint, paintRows } from "./schoolfile/rows.js";
import { KEY } from "./schoolfile/store.js";
import { showCounts, showDue } from "./schoolfile/tables.js";
import { importFile } from "./schoolfile/taking.js";
import { stays } from "./stay.js";

/** @import { OwnPoint } from "../domain/schoolfile/mark.js" */

const root = find(document, "[data-schoolfile]", HTMLElement);
const desk = new Desk(root);
const editor = new Editor(desk);
const counts = find(root, "[data-file-counts]", HTMLDetailsElement);
const own = find(root, "[data-file-own]", HTMLFormElement);
const ownText = find(own, "#eigen-punt", HTMLInputElement);

function show() {
  paint(desk);
  showDue(desk);
  filter(desk);
  if (counts.open) showCounts(desk);
}
desk.watchers.push(show, stays(KEY));
show();

// A group is filled in when it opens; that event does not rise.
root.addEventListener(
  "toggle",
  (event) => {
    const at = target(event);
    if (at === counts && counts.open) showCounts(desk);
    else if (at instanceof HTMLDetailsElement && at.open && !at.matches("[data-file-part]"))
      paintRows(desk, at);
  },
  true,
);

const schools = find(root, "[data-file-foundation]", HTMLDetailsElement);
const beside = () => foundation(desk, find(schools, ".fold__in", HTMLElement));
schools.addEventListener("toggle", beside, { once: true });

root.addEventListener("change", (event) => {
  const at = target(event);
  const row = at?.closest("[data-point]");
  if (at?.closest("[data-file-filters]")) choose(desk);
  else if (at instanceof HTMLInputElement && at.id === "bestand-in") importFile(desk, at);
  else if (at instanceof HTMLInputElement && at.id === "naam-school")
    desk.change((file) => rename(file, at.value));
  else if (at instanceof HTMLInputElement && at.matches("[data-point] > input")) {
    const state = at.checked ? "klaar" : "";
    const id = row instanceof HTMLElement ? (row.dataset.point ?? "") : "";
    desk.change((file) => edit(file, id, { state }, Date.now()));
  }
});

/** What each button does, by the name of its attribute.
 * @type {Record<string, (button: HTMLElement) => void>} */
const does = {
  fileEdit(button) {
    const row = button.closest("[data-point]");
    if (row instanceof HTMLElement) editor.open(row);
  },
  fileClear: () => clear(desk),
  fileExport: () => exportFile(desk),
  fileOds: () => exportTable(desk),
  fileAgenda: () => exportAgenda(desk),
  fileInspectorate() {
    const shown = table(desk);
    root.append(shown);
    addEventListener("afterprint", () => shown.remove(), { once: true });
    printAlone(shown);
  },
  fileWord: () => word(desk),
  filePrint: () => printFilled(desk),
  fileWipe: () => void wipe(desk),
};
root.addEventListener("click", (event) => {
  // The point to which a list leads may be one that the reader chose not to see.
  const way = target(event)?.closest("[data-file-due] a");
  if (way instanceof HTMLAnchorElement && root.querySelector(`[hidden] ${way.hash}`)) clear(desk);
  const button = target(event)?.closest("button");
  const name = Object.keys(button?.dataset ?? {}).find((one) => one in does);
  if (button && name) does[name](button);
});

own.addEventListener("input", () => warn(own, desk));
own.addEventListener("submit", (event) => {
  event.preventDefault();
  const full = Object.keys(desk.file.own).length >= LIMITS.own;
  if (full) put(find(own, "[data-file-warning]", HTMLElement), desk.words.own_full);
  if (full) return;
  const from = /** @type {OwnPoint["from"]} */ (new FormData(own).get("from"));
  let id = "";
  desk.change((file) => {
    const made = add(file, ownText.value, from, Date.now());
    id = made.id;
    return made.file;
  });
  own.reset();
  warn(own, desk);
  editor.open(find(root, `[data-point="${id}"]`, HTMLElement));
});

/** Who comes from what was learnt of an incident, writes of that. */
function follow() {
  if (location.hash !== "#eigen-incident") return;
  find(own, "[value=incident]", HTMLInputElement).checked = true;
  find(root, location.hash, HTMLElement).focus();
}
addEventListener("hashchange", follow);
follow();

// On paper every row says what is known of it.
addEventListener("beforeprint", () => paintRows(desk, root));

// Another tab changed the file, or this page came back from the history.
addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) desk.reload();
});
addEventListener("pageshow", (event) => {
  if (event.persisted) desk.reload();
});
