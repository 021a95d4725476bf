// The form in which the school writes about one point: there is one, and it goes to the point that
// is filled in. What is written counts as soon as a field is left.
import { edit, likeName, wipe } from "../../domain/schoolfile/change.js";
import { all, find, put } from "../dom.js";

/** @import { Desk } from "./desk.js" */

const TEXTS = /** @type {const} */ (["reason", "owner", "date", "where", "checked", "note"]);

/** Says where a field looks as if it names a person. @param {HTMLElement} form @param {Desk} desk */
export function warn(form, { words }) {
  const fields = all(form, "input[type=text]", HTMLInputElement);
  const found = fields.some(({ value }) => likeName(value));
  put(find(form, "[data-file-warning]", HTMLElement), found ? words.warn_name : "");
}

export class Editor {
  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.form = find(desk.root, "[data-file-editor]", HTMLFormElement);
    this.id = "";
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

  /** @param {string} name */
  field(name) {
    return find(this.form, `[name="${name}"]`, HTMLInputElement);
  }

  /** Below a point, filled with what is written of it. @param {HTMLElement} row */
  open(row) {
    this.commit();
    this.id = row.dataset.point ?? "";
    find(row, ":scope > div", HTMLElement).append(this.form);
    this.fill();
    this.form.hidden = false;
    find(this.form, "[name=state]:checked", HTMLInputElement).focus();
  }

  /** What the file says of the point. */
  fill() {
    const mark = this.desk.file.marks[this.id];
    for (const one of all(this.form, "[name=state]", HTMLInputElement))
      one.checked = one.value === (mark?.state ?? "");
    for (const name of TEXTS) this.field(name).value = mark?.[name] ?? "";
    const known = this.desk.points.some(({ id }) => id === this.id);
    find(this.form, "[data-file-forget]", HTMLElement).hidden = known;
    this.#ask();
    warn(this.form, this.desk);
  }

  /** Only what is not for the school has a reason. */
  #ask() {
    const not = this.#state() === "niet";
    find(this.form, "[data-file-reason]", HTMLElement).hidden = !not;
    this.field("reason").required = not;
  }

  #state() {
    const { value } = find(this.form, "[name=state]:checked", HTMLInputElement);
    return /** @type {"" | "bezig" | "klaar" | "niet"} */ (value);
  }

  commit() {
    if (!this.id) return;
    this.#ask();
    const texts = Object.fromEntries(TEXTS.map((name) => [name, this.field(name).value]));
    const { desk } = this;
    desk.put(edit(desk.file, this.id, { ...texts, state: this.#state() }, Date.now()));
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
    desk.put(wipe(desk.file, id, Date.now()));
    find(desk.root, "#eigen-incident", HTMLElement).focus();
  }
}
