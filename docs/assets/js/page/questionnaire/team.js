// With a team in a room: one question at a time, large, with a statement to talk about and hands to
// count per answer. The count decides by a threshold that the leader sets; what does not reach it
// waits for a talk, with who and when. Everything else of the page is out of the way meanwhile.
import { asked } from "../../domain/answers.js";
import { fill } from "../../domain/form.js";
import { countInWords, counted } from "../../domain/hands.js";
import { lean } from "../../domain/state.js";
import { el, find, put, target } from "../dom.js";
import { tellBeside } from "./beside.js";
import { talk } from "./hands.js";
import * as screens from "./screens.js";

/** @import { Later } from "../../domain/state.js" */
/** @import { Change } from "./hands.js" */
/** @import { View } from "./view.js" */

/** @type {Record<string, number>} */
const KEYS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
const START = "";
const END = "end";

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
    this.element = screens.frame(it.words);
    this.element.addEventListener("click", (event) => this.#onClick(event));
    it.element.append(this.element);
  }

  /** @param {string} selector */
  #part(selector) {
    return find(this.element, selector, HTMLElement);
  }

  get #asked() {
    return asked(this.it.form, this.it.state.answers)
      .filter(({ letter, adoption }) => !letter && !adoption)
      .map((question) => question.id);
  }

  /** @param {FormQuestion} question */
  #questionView(question) {
    const { who = question.owner || undefined, when } =
      this.it.state.answers[question.id]?.later ?? {};
    const known = this.talks.get(question.id) ?? lean({ who, when });
    this.talks.set(question.id, known);
    return [
      ...screens.reading(this.it.words, question),
      ...screens.fields(this.it, question, (how) => this.#update(question, how)),
      el("p", { class: "team__outcome", role: "status" }),
      el("div", { class: "team__against", role: "status" }),
      talk(this.it, known, (values) => this.#setTalk(question, values)),
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
    const { clashes } = this.it.survey();
    const entry = state.answers[question.id];
    tellBeside(this.#part(".team__against"), form, question, entry, clashes, screens.lead);
    this.#part(".team__talk").hidden = !waits;
  }

  #show() {
    const question = this.it.form.byId.get(this.turn);
    const other = this.turn === END ? screens.end : screens.start;
    const shown = question ? this.#questionView(question) : other(this.it);
    this.#part(".team__body").replaceChildren(...shown);
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
    if (next !== undefined) this.#go(next);
  }

  /** @param {string} place */
  #go(place) {
    this.turn = place;
    this.#show();
  }

  /** @param {Event} event */
  #onClick(event) {
    const { dataset } = target(event)?.closest("button") ?? { dataset: {} };
    if ("turn" in dataset) this.#turn(Number(dataset.turn));
    else if ("to" in dataset) this.#go(String(dataset.to));
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
