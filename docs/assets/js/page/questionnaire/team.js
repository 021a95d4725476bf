// With a team in a room: one question at a time, large, with a statement to talk about and hands to
// count per answer. The count decides by a threshold that the leader sets; what does not reach it
// waits for a talk, with who and when. Everything else of the page is out of the way meanwhile.
import { asked } from "../../domain/answers.js";
import { fill, takesMany } from "../../domain/form.js";
import { countInWords, counted } from "../../domain/hands.js";
import { lean } from "../../domain/state.js";
import { button, el, find, put, target } from "../dom.js";
import * as hands from "./hands.js";
import { progress } from "./result.js";

/** @import { Later } from "../../domain/state.js" */
/** @import { Change } from "./hands.js" */
/** @import { View } from "./view.js" */

/** @type {Record<string, number>} */
const KEYS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
const START = "";
const END = "end";

/** The heading of the page itself is out of sight meanwhile, and so for a screen reader.
 * @param {string} text */
const title = (text) => el("h1", { class: "team__title", tabindex: "-1" }, text);
/** @param {string} text */
const small = (text) => el("p", { class: "team__note" }, text);

/** @param {Words} words */
const frame = (words) =>
  el(
    "section",
    { class: "team", "aria-label": words.team_title, hidden: true },
    el(
      "div",
      { class: "team__bar" },
      el("p", { class: "team__place", role: "status" }),
      button(words.team_previous, { "data-turn": "-1" }),
      button(words.team_next, { class: "button", "data-turn": "1" }),
      button(words.team_full, { "data-full": true, hidden: !document.fullscreenEnabled }),
      button(words.team_stop, { "data-stop": true }),
    ),
    el("div", { class: "team__body" }),
  );

function toggleFull() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen();
}

class Team {
  /** Who comes back to a question and when, for as long as the view is open, whatever the count
   * does. @type {Map<string, Later>} */
  talks = new Map();
  turn = START;

  /** @param {View} it */
  constructor(it) {
    this.it = it;
    this.element = frame(it.words);
    this.element.addEventListener("click", (event) => this.#onClick(event));
    it.element.append(this.element);
  }

  /** @param {string} selector */
  #part(selector) {
    return find(this.element, selector, HTMLElement);
  }

  get #asked() {
    return asked(this.it.form, this.it.state.answers).map((question) => question.id);
  }

  #startView() {
    const { words, form } = this.it;
    return [
      title(`${words.team_title}: ${form.title}`),
      el("p", {}, words.team_text),
      hands.people(this.it),
      hands.threshold(this.it),
      small(words.team_threshold_text),
      small(words.team_keys),
      button(words.team_begin, { class: "button", "data-turn": "1" }),
    ];
  }

  #endView() {
    const lines = progress(this.it).map((line) => el("li", {}, line));
    return [title(this.it.words.team_end), el("ul", {}, ...lines)];
  }

  /** What the team reads of a question before it answers. @param {FormQuestion} question */
  #reading({ statement, fixed, number, text }) {
    const { words } = this.it;
    const said = [el("span", {}, words.team_statement), statement];
    const law = [el("strong", {}, `${words.fixed}: `), fixed];
    return [
      ...(statement ? [el("p", { class: "team__statement" }, ...said)] : []),
      title(`${number}. ${text}`),
      ...(fixed ? [el("p", { class: "notice" }, ...law)] : []),
    ];
  }

  /** The fields in which the answer of the team is typed. @param {FormQuestion} question */
  #fields(question) {
    const { it } = this;
    /** @param {Change} how */
    const change = (how) => this.#update(question, how);
    const options = question.options.map((one, n) => hands.option(it, question, one, n, change));
    if (!options.length) return [hands.text(it, question, change)];
    const again = () => change((entry) => entry);
    return [
      ...(takesMany(question) ? [small(it.words.team_many), hands.people(it, again)] : []),
      el("p", { class: "team__head", "aria-hidden": "true" }, it.words.team_hands),
      el("ul", { class: "team__options" }, ...options),
    ];
  }

  /** @param {FormQuestion} question */
  #questionView(question) {
    const { who, when } = this.it.state.answers[question.id]?.later ?? {};
    const known = this.talks.get(question.id) ?? lean({ who, when });
    this.talks.set(question.id, known);
    return [
      ...this.#reading(question),
      ...this.#fields(question),
      el("p", { class: "team__outcome", role: "status" }),
      hands.talk(this.it, known, (values) => this.#setTalk(question, values)),
    ];
  }

  /** An answer changes: hands that were raised decide at once. @param {FormQuestion} question
   * @param {Change} change */
  #update(question, change) {
    const { answers, team } = this.it.state;
    const after = counted(question, change({ ...answers[question.id] }), team);
    const later = after.later && { ...this.talks.get(question.id), ...after.later };
    const entry = lean({ ...after, later: later && lean(later) });
    this.it.answer(question.id, Object.keys(entry).length ? entry : undefined);
    this.#showOutcome(question);
  }

  /** @param {FormQuestion} question @param {Later} values */
  #setTalk({ id }, values) {
    const entry = this.it.state.answers[id];
    this.talks.set(id, { ...this.talks.get(id), ...values });
    this.it.answer(id, { ...entry, later: lean({ ...entry?.later, ...values }) });
  }

  /** Where the team is; an answer may add questions or take them away. */
  #showPlace() {
    const all = this.#asked;
    const number = all.indexOf(this.turn) + 1;
    const text = number ? fill(this.it.words.team_place, { number, all: all.length }) : "";
    put(this.#part(".team__place"), text);
  }

  /** @param {FormQuestion} question */
  #showOutcome(question) {
    this.#showPlace();
    const { form, state } = this.it;
    const lines = countInWords(form, state, question);
    const said = this.#part(".team__outcome");
    const waits = Boolean(state.answers[question.id]?.later);
    if (said.textContent !== lines.join(""))
      said.replaceChildren(...lines.map((line) => el("span", {}, line)));
    said.classList.toggle("team__outcome--later", waits);
    this.#part(".team__talk").hidden = !waits;
  }

  #show() {
    const question = this.it.form.byId.get(this.turn);
    const other = this.turn === END ? () => this.#endView() : () => this.#startView();
    this.#part(".team__body").replaceChildren(
      ...(question ? this.#questionView(question) : other()),
    );
    this.#showPlace();
    this.#part("[data-turn='-1']").hidden = this.turn === START;
    this.#part(".team__bar [data-turn='1']").hidden = !question;
    if (question) this.#showOutcome(question);
    scrollTo(0, 0);
    this.#part(".team__title").focus({ preventScroll: true });
  }

  /** The next place: the start, the questions that are asked, the end. An answer may have added or
   * taken away questions, so that each turn counts anew. @param {number} step */
  #turn(step) {
    const places = [START, ...this.#asked, END];
    const next = places[places.indexOf(this.turn) + step];
    if (next === undefined) return;
    this.turn = next;
    this.#show();
  }

  /** @param {Event} event */
  #onClick(event) {
    const { dataset } = target(event)?.closest("button") ?? { dataset: {} };
    if ("turn" in dataset) this.#turn(Number(dataset.turn));
    else if ("full" in dataset) toggleFull();
    else if ("stop" in dataset) this.#close();
  }

  /** The keys that a remote control for slides sends as well; arrows stay with a field.
   * @param {KeyboardEvent} event */
  #onKey = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === "Escape") this.#close();
    const typing = target(event)?.matches("input, textarea") && event.key.startsWith("Arrow");
    if (!Object.hasOwn(KEYS, event.key) || typing) return;
    event.preventDefault();
    this.#turn(KEYS[event.key]);
  };

  /** @param {boolean} on */
  #toggle(on) {
    this.element.hidden = !on;
    this.element.toggleAttribute("data-alone", on);
    document.body.toggleAttribute("data-team", on);
    if (on) document.addEventListener("keydown", this.#onKey);
    else document.removeEventListener("keydown", this.#onKey);
  }

  open() {
    this.talks.clear();
    this.turn = START;
    this.#toggle(true);
    this.#show();
  }

  #close() {
    if (document.fullscreenElement) document.exitFullscreen();
    this.#toggle(false);
    this.it.restore();
    find(this.it.element, "button[data-team]", HTMLElement).focus();
  }
}

/** @type {WeakMap<View, Team>} */
const teams = new WeakMap();

/** @param {View} it */
export function open(it) {
  const team = teams.get(it) ?? new Team(it);
  teams.set(it, team);
  team.open();
}
