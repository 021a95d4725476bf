// One question at a time, as on a phone: which one shows, the way to each other, and the choice to
// see all below each other. The address says where the reader is, so that Back goes one back.
import { questionsOf } from "../../domain/clashes.js";
import { fill } from "../../domain/form.js";
import { all, button, el, find, put } from "../dom.js";
import { keep } from "../keep.js";
import { scope } from "../scope.js";
import { progress } from "./result.js";

/** @import { Survey } from "../../domain/answers.js" */
/** @import { View } from "./view.js" */

const KEY = `${scope}.vragen`;
const ONE = "een";
const narrow = matchMedia("(max-width: 37.49em)"); // below 600 px
const END = "einde";

/** What of the questionnaire the address names. */
const named = () => document.getElementById(location.hash.slice(1));

export class Walk {
  on = false;
  chosen = localStorage.getItem(KEY);

  /** @param {View} it */
  constructor(it) {
    const { words } = it;
    this.it = it;
    this.element = find(it.element, "[data-walk]", HTMLElement);
    this.end = find(it.element, "[data-outcome] h3", HTMLElement);
    this.place = el("p", { class: "walk__place", role: "status" });
    this.lines = new Map(it.form.questions.map((question) => [question.id, this.#line(question)]));
    const last = el("a", { href: `#${this.end.id}` }, this.end.textContent ?? "");
    this.lines.set(END, el("li", {}, last));
    const list = el("ul", { class: "links" }, ...this.lines.values());
    this.all = el("details", {}, el("summary", {}, words.walk_all), list);
    this.back = button(words.team_previous, { "data-step": "-1" });
    this.next = button(words.team_next, { class: "button", "data-step": "1" });
    this.bar = el("p", { class: "walk__bar" }, this.back, this.next);
    this.switch = button("", { "data-walk-switch": true });
    find(it.element, "[data-worksheet-wipe]", HTMLElement).before(this.switch);
    this.element.prepend(this.all, this.place);
    this.element.append(this.bar);
    list.addEventListener("click", (event) => this.#onList(event));
    narrow.addEventListener("change", () => {
      if (!it.element.querySelector(":is(input, textarea):focus")) this.look();
    });
    this.head = find(it.element, ".worksheet__head", HTMLElement);
    this.tools = find(it.element, "[data-worksheet-tools]", HTMLElement);
    const { open } = it.survey();
    this.start = this.at = open[0]?.id ?? END;
  }

  /** A question in the list of all, with how far it is. @param {FormQuestion} question */
  #line({ id, number, text }) {
    const href = `#${this.it.fields.get(id)?.box.id}`;
    return el("li", {}, el("a", { href }, `${number}. ${text}`), " ", el("small"));
  }

  /** A link to where the reader is already changes no address. @param {Event} event */
  #onList({ target }) {
    this.all.open = false;
    if (target instanceof HTMLAnchorElement && target.hash === location.hash) this.follow();
  }

  /** By the width of the screen, until the reader chooses. A question alone comes before the files
   * and what else can be done. */
  look() {
    this.on = this.chosen ? this.chosen === ONE : narrow.matches;
    (this.on ? this.head : this.tools).after(this.element);
    this.it.refresh();
  }

  /** The browser itself goes to what the address names until all of the page is there. */
  begin() {
    this.look();
    if (location.hash) addEventListener("load", () => this.follow());
  }

  switchOver() {
    if (!this.on && this.it.current) this.at = this.it.current;
    this.chosen = this.on ? "alle" : ONE;
    this.look();
    keep(KEY, this.chosen);
  }

  /** @param {string} id */
  #heading(id) {
    const box = this.it.fields.get(id)?.box;
    return box ? find(box, "legend, .question__label", HTMLElement) : this.end;
  }

  /** The place to which an element belongs: a question, the first of a part, the outcome.
   * @param {Element | null} at */
  #placeOf(at) {
    if (!this.element.contains(at)) return undefined;
    const part = at?.closest("[data-part]");
    if (!part) return END;
    const [first] = all(part, "[data-question]:not([hidden])", HTMLElement);
    return (at?.closest("[data-question]") ?? first)?.getAttribute("data-question") ?? undefined;
  }

  /** Goes where the address leads; without one to where the reader began. */
  follow() {
    const to = location.hash ? this.#placeOf(named()) : this.start;
    const stays = to === this.at && !location.hash;
    if (!to || stays) return;
    this.at = to;
    if (!this.on) return;
    this.it.refresh();
    this.all.scrollIntoView();
    const heading = this.#heading(this.at);
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  /** @param {number} step */
  turn(step) {
    const places = [...this.it.survey().asked.map(({ id }) => id), END];
    const to = places[places.indexOf(this.at) + step];
    location.hash = this.it.fields.get(to)?.box.id ?? this.end.id;
  }

  /** How far a question is, in the list of all. @param {Survey} found @param {FormQuestion} question */
  #state({ done, later, clashes }, question) {
    const { form, words, fields } = this.it;
    if (clashes.some((clash) => questionsOf(form, clash).includes(question)))
      return words.walk_clash;
    if (!fields.get(question.id)?.fault.hidden) return words.walk_fault;
    if (done.includes(question)) return words.walk_done;
    return later.includes(question) ? words.walk_later : "";
  }

  /** @param {Survey} found */
  #showList(found) {
    for (const [id, line] of this.lines) {
      const question = this.it.form.byId.get(id);
      if (question) {
        line.hidden = !found.asked.includes(question);
        put(find(line, "small", HTMLElement), this.#state(found, question));
      }
      find(line, "a", HTMLElement).ariaCurrent = id === this.at ? "step" : null;
    }
  }

  /** @param {Survey} found */
  #showPlace(found) {
    const { form, words } = this.it;
    const question = form.byId.get(this.at);
    const part = form.parts.find((one) => question && one.questions.includes(question))?.title;
    const at = question ? found.asked.indexOf(question) : -1;
    const told = { place: at + 1, all: found.asked.length, part };
    put(this.place, question ? fill(words.walk_place, told) : progress(this.it, found).join(" · "));
    this.back.hidden = at === 0;
    this.next.hidden = !question;
    put(this.next, told.place < told.all ? words.team_next : words.walk_last);
  }

  /** Shows the one question; one that is asked no longer gives way to the next.
   * @param {Survey} found */
  show(found) {
    const { byId } = this.it.form;
    const from = byId.get(this.at)?.number ?? Infinity;
    this.at = found.asked.find(({ number }) => number >= from)?.id ?? END;
    const asking = this.it.fields.get(this.at);
    const here = asking ? [asking.box] : [this.end, this.it.share.section];
    for (const box of all(this.element, "[data-part], [data-question], section", HTMLElement))
      box.toggleAttribute(
        "data-here",
        here.some((one) => box.contains(one)),
      );
    this.element.classList.toggle("walk--on", this.on);
    this.all.hidden = this.place.hidden = this.bar.hidden = !this.on;
    this.switch.textContent = this.on ? this.it.words.walk_below : this.it.words.walk_one;
    this.#showPlace(found);
    this.#showList(found);
  }
}
