// The form in which the school writes about one point: there is one, and it goes to the point that
// is filled in. What is written counts as soon as a field is left, and nothing but that field, so that
// another tab may write about the same point.
import { edit, likeName, wipe } from "../../domain/schoolfile/change.js";
import { all, find, put } from "../dom.js";

/** @import { Desk } from "./desk.js" */

const FIELDS = /** @type {const} */ ([
  "state",
  "reason",
  "owner",
  "date",
  "where",
  "checked",
  "note",
]);
/** @typedef {typeof FIELDS[number]} Field */

/** Says where a field looks as if it names a person. @param {HTMLElement} form @param {Desk} desk */
export function warn(form, { words }) {
  const place = find(form, "[data-file-warning]", HTMLElement);
  const fields = all(form, "input[type=text]", HTMLInputElement);
  const found = fields.find(({ value }) => likeName(value));
  if (found && found.nextElementSibling !== place) found.after(place);
  put(place, found ? words.warn_name : "");
}

export class Editor {
  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.form = find(desk.root, "[data-file-editor]", HTMLFormElement);
    this.id = "";
    /** What each field said before the reader wrote in it. @type {Partial<Record<Field, string>>} */
    this.shown = {};
    this.form.addEventListener("change", () => this.commit());
    this.form.addEventListener("input", () => warn(this.form, desk));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.close();
    });
    this.form.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.close();
    });
    find(this.form, "[data-file-forget]", HTMLElement).addEventListener("click", () =>
      this.forget(),
    );
    addEventListener("pagehide", () => this.commit());
    desk.watchers.push(() => this.id && this.fill());
  }

  /** What the form says in a field; of several to choose from, the one that is chosen.
   * @param {Field} name */
  value(name) {
    const found = this.form.elements.namedItem(name);
    return /** @type {RadioNodeList | HTMLInputElement} */ (found).value;
  }

  /** @param {Field} name @param {string} said */
  write(name, said) {
    const place = name === "state" ? `[name=state][value="${said}"]` : `[name="${name}"]`;
    const field = find(this.form, place, HTMLInputElement);
    if (name === "state") field.checked = true;
    else if (field.value !== said) field.value = said; // else half a day is gone
  }

  /** Below a point, filled with what is written of it. @param {HTMLElement} row */
  open(row) {
    this.commit();
    this.id = row.dataset.point ?? "";
    find(row, ":scope > div", HTMLElement).append(this.form);
    this.form.reset();
    this.shown = Object.fromEntries(FIELDS.map((name) => [name, this.value(name)]));
    this.fill();
    this.form.hidden = false;
    find(this.form, "[name=state]:checked", HTMLInputElement).focus();
  }

  /** What the file says of the point, but where the reader is writing. */
  fill() {
    const mark = this.desk.file.marks[this.id];
    for (const name of FIELDS) {
      const said = mark?.[name] ?? "";
      if (this.value(name) === this.shown[name]) this.write(name, said);
      this.shown[name] = said;
    }
    const known = this.desk.points.some(({ id }) => id === this.id);
    find(this.form, "[data-file-forget]", HTMLElement).hidden = known;
    this.#ask();
    warn(this.form, this.desk);
  }

  /** Only what is not for the school has a reason. */
  #ask() {
    const not = this.value("state") === "niet";
    find(this.form, "[data-file-reason]", HTMLElement).hidden = !not;
    find(this.form, "[name=reason]", HTMLInputElement).required = not;
  }

  commit() {
    if (!this.id) return;
    this.#ask();
    /** @type {Record<string, string>} */
    const written = {};
    for (const name of FIELDS) {
      const value = this.value(name);
      if (value !== this.shown[name]) written[name] = this.shown[name] = value;
    }
    this.desk.change((file) => edit(file, this.id, written, Date.now()));
  }

  close() {
    this.commit();
    const row = this.form.closest("[data-point]");
    this.#away();
    if (row) all(row, "[data-file-edit]", HTMLElement)[0]?.focus();
  }

  #away() {
    this.id = "";
    this.form.hidden = true;
    this.desk.root.append(this.form);
  }

  /** Takes away a point that the handbook does not have. */
  forget() {
    const { id, desk } = this;
    this.#away();
    desk.change((file) => wipe(file, id, Date.now()));
    find(desk.root, "[data-file-own-part] summary", HTMLElement).focus();
  }
}
