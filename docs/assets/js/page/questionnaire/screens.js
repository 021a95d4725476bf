// What the large view for a team shows: its frame, its start and end, and a question to talk about.
import { takesMany } from "../../domain/form.js";
import { button, el } from "../dom.js";
import { clashLine } from "./beside.js";
import { option, people, text, threshold } from "./hands.js";
import { progress } from "./result.js";

/** @import { Lead } from "./beside.js" */
/** @import { Change } from "./hands.js" */
/** @import { View } from "./view.js" */

/** The heading of the page itself is out of sight meanwhile, and so for a screen reader.
 * @param {string} text */
const title = (text) => el("h1", { class: "team__title", tabindex: "-1" }, text);
/** @param {string} text */
const small = (text) => el("p", { class: "team__note" }, text);
/** @param {Node[]} parts */
const row = (...parts) => el("div", { class: "team__field" }, ...parts);

/** @param {Words} words */
export const frame = (words) =>
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

/** @param {View} it */
export const start = (it) => [
  title(`${it.words.team_title}: ${it.form.title}`),
  el("p", {}, it.words.team_text),
  people(it),
  threshold(it),
  small(it.words.team_threshold_text),
  small(it.words.team_keys),
  button(it.words.team_begin, { class: "button", "data-turn": "1" }),
];

/** @param {View} it */
export const end = (it) => [
  title(it.words.team_end),
  el("ul", {}, ...progress(it).map((line) => el("li", {}, line))),
  ...it.survey().clashes.map((clash) => el("p", {}, ...clashLine(it.form, clash, lead))),
];

/** The way to a question of this view. @type {Lead} */
export const lead = ({ id }, text) => button(text, { "data-to": id });

/** What the team reads of a question before it answers. @param {Words} words
 * @param {FormQuestion} question */
export function reading(words, { statement, fixed, number, text }) {
  const said = [el("span", {}, words.team_statement), statement];
  const law = [el("strong", {}, `${words.fixed}: `), fixed];
  return [
    ...(statement ? [el("p", { class: "team__statement" }, ...said)] : []),
    title(`${number}. ${text}`),
    ...(fixed ? [el("p", { class: "notice" }, ...law)] : []),
  ];
}

/**
 * The fields in which the answer of the team is typed.
 * @param {View} it
 * @param {FormQuestion} question
 * @param {(how: Change) => void} change
 */
export function fields(it, question, change) {
  const options = question.options.map((one, n) => option(it, question, one, n, change));
  if (!options.length) return [text(it, question, change)];
  const again = () => change((entry) => entry);
  return [
    ...(takesMany(question) ? [row(people(it, again), small(it.words.team_many))] : []),
    el("p", { class: "team__head", "aria-hidden": "true" }, it.words.team_hands),
    el("ul", { class: "team__options" }, ...options),
  ];
}
