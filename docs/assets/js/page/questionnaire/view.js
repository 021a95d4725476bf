// One questionnaire on its page: the fields follow the answers, every answer is kept, and what they
// become is shown.
import { survey } from "../../domain/answers.js";
import { LIMITS, empty } from "../../domain/state.js";
import { ask } from "../ask.js";
import { all, button, el, find, put } from "../dom.js";
import { stays } from "../stay.js";
import { tellBeside } from "./beside.js";
import { showFault, showWaiting } from "./faults.js";
import { dressAll, fillIn, set } from "./fields.js";
import { read } from "./read.js";
import * as adopted from "./adopted.js";
import * as result from "./result.js";
import * as share from "./share.js";
import { keyOf, load, save } from "./store.js";
import { Walk } from "./walk.js";

/** @import { Survey } from "../../domain/answers.js" */
/** @import { PaperKind } from "../../domain/papers.js" */
/** @import { Entry, State, Team } from "../../domain/state.js" */
/** @import { Lead } from "./beside.js" */
/** @import { Fields } from "./fields.js" */

export class View {
  /** @param {HTMLFormElement} element @param {boolean} last of its page */
  constructor(element, last) {
    this.element = element;
    this.last = last;
    this.form = read(element);
    this.words = this.form.words;
    /** @type {PaperKind} */
    this.kind = "text";
    this.strict = false;
    this.state = load(this.form);
    this.stay = stays(keyOf(this.form));
    this.base = structuredClone(this.state); // what the changes below the questions are counted from
    this.before = this.base; // and those at the question that is being answered
    this.current = ""; // its id
    this.asking = el("p", { class: "reply", role: "status", tabindex: "-1" });
    this.asks = el("div", {}, this.asking);
    this.rescue = button(this.words.export, { class: "button", "data-export": true, hidden: true });
    this.#addTools();
    this.fields = dressAll(this.form, element);
    const outcome = find(element, "[data-outcome]", HTMLElement);
    this.result = result.build(this.form, outcome);
    this.share = share.build(this.form);
    outcome.after(this.share.section);
    this.tool("tools").hidden = false;
    this.share.file.addEventListener("change", () => share.readFile(this));
    this.result.adopted.file.addEventListener("change", () => adopted.readFile(this));
    this.walk = new Walk(this);
    this.#fillIn();
    if (Object.keys({ ...this.state.answers, ...this.state.aside }).length) this.#keep();
  }

  /** @param {string} name */
  tool(name) {
    return find(this.element, `[data-worksheet-${name}]`, HTMLElement);
  }

  #addTools() {
    const { words } = this;
    this.tool("not-kept").textContent = words.not_kept;
    this.tool("not-kept").after(this.rescue);
    this.tool("wipe").before(button(words.team, { class: "button", "data-team": true }));
    this.tool("tools").after(this.asks);
  }

  /** The way to a question. @type {Lead} */
  lead = ({ id }, text) => el("a", { href: `#${this.fields.get(id)?.box.id}` }, text);

  /** @param {Fields} fields @param {Survey} found */
  #showQuestion(fields, found) {
    const { question, box } = fields;
    const shown = found.asked.includes(question);
    const entry = this.state.answers[question.id];
    box.hidden = !shown;
    for (const one of all(box, "input", HTMLInputElement)) one.disabled = !shown;
    for (const one of all(box, "textarea", HTMLTextAreaElement)) one.disabled = !shown;
    showWaiting(this, fields, entry);
    showFault(this, fields, entry);
    tellBeside(fields.beside, this.form, question, entry, found.clashes, this.lead);
  }

  survey() {
    return survey(this.form, this.state);
  }

  /** Shows what follows from the answers. */
  refresh() {
    const found = this.survey();
    for (const fields of this.fields.values()) this.#showQuestion(fields, found);
    for (const box of all(this.element, "[data-part]", HTMLElement))
      box.hidden = !box.querySelector("[data-question]:not([hidden])");
    put(this.tool("progress"), result.progress(this, found).join(" · "));
    set(this.result.school, this.state.school || this.form.school);
    result.show(this, found);
    this.walk.show(found);
  }

  #keep() {
    const kept = save(this.form, this.state);
    this.stay();
    this.tool("kept").hidden = !kept;
    this.tool("not-kept").hidden = kept;
    this.rescue.hidden = kept;
  }

  #fillIn() {
    for (const [id, fields] of this.fields) fillIn(fields, this.state.answers[id]);
    this.refresh();
  }

  /** Fills in the fields anew, and counts changes from here. */
  restore() {
    this.current = "";
    this.#fillIn();
  }

  /** @param {State} state */
  #put(state) {
    this.state = state;
    for (const fields of this.fields.values()) fields.change.replaceChildren();
    this.#fillIn();
  }

  /** Another state than the one that was typed: from a file or a link. @param {State} state */
  replace(state) {
    this.base = structuredClone(this.state);
    this.state = state;
    this.#keep();
    this.#put(state);
  }

  /** The state as another tab, or this page before, left it. */
  reload() {
    this.#put(load(this.form));
    this.stay();
  }

  /** Another question is about to be answered. @param {string} id */
  turnTo(id) {
    if (this.current === id) return;
    this.before = structuredClone(this.state);
    this.current = id;
  }

  /** One answer, without showing what follows. @param {string} id @param {Entry | undefined} entry */
  answer(id, entry) {
    if (entry) this.state.answers[id] = entry;
    else delete this.state.answers[id];
    this.#keep();
  }

  /** @param {Partial<Team>} values */
  setTeam(values) {
    Object.assign(this.state.team, values);
    this.#keep();
  }

  /** @param {string} value */
  setSchool(value) {
    this.state.school = value.trim() === this.form.school ? "" : value.slice(0, LIMITS.school);
    this.#keep();
    this.refresh();
  }

  /** The answers that were adopted before. @param {State["adopted"]} answers */
  setAdopted(answers) {
    this.state.adopted = answers;
    this.#keep();
    this.refresh();
  }

  /** Another paper is shown. @param {string} kind */
  pick(kind) {
    this.kind = /** @type {PaperKind} */ (kind);
    put(this.result.said, "");
    this.refresh();
  }

  /** Wipes every answer, after asking. */
  async wipe() {
    const { words } = this;
    const sure = await ask(this.asks, words.wipe_sure, words.wipe_yes, words.no);
    this.tool("wipe").focus();
    if (!sure) return;
    this.strict = false;
    this.state = empty();
    this.replace(empty());
    put(this.tool("wiped"), this.tool("wiped").dataset.worksheetWiped ?? "");
  }
}
