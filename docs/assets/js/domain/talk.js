// The sheet to talk about with the team: what waits, what is open, and what is agreed. Knows no
// page.
import { articles, isAgreed } from "./articles.js";
import { LINE, bold, choices, heading, named, note, p, wordOf } from "./blocks.js";
import { fill } from "./form.js";
import { asQuestion, closing, contradictions, opening } from "./material.js";
import { whenInWords } from "./values.js";

/** @import { Block, TextBlock } from "./blocks.js" */
/** @import { Material } from "./material.js" */

/** The options with what was counted. @param {Material} it @param {FormQuestion} question */
function options(it, question) {
  const hands = it.state.answers[question.id]?.hands ?? {};
  return question.options.map((option) => {
    const count = hands[option.id];
    const line = count === 1 ? it.words.talk_hand : it.words.talk_hands;
    return count ? fill(line, { option: option.text, count }) : option.text;
  });
}

/** A paragraph that keeps to the next. @param {TextBlock} block */
const kept = (block) => ({ ...block, keep: true });

/**
 * One question to talk about, with room to write.
 * @param {Material} it
 * @param {FormQuestion} question
 * @returns {Block[]}
 */
function talk(it, question) {
  const { words } = it;
  const later = it.state.answers[question.id]?.later;
  const shown = options(it, question);
  const name = asQuestion(question);
  return [
    heading(question.required ? `${name} (${words.talk_is_required})` : name, "h2"),
    ...(question.statement ? [kept(p(bold(`${words.talk_statement}: `), question.statement))] : []),
    ...(question.fixed ? [kept(note(question.fixed))] : []),
    ...(shown.length ? [choices(shown)] : []),
    kept(named(words.talk_agreement, LINE + LINE)),
    p(
      bold(`${words.who}: `),
      later?.who || question.owner || LINE,
      "\u2003",
      bold(`${words.when}: `),
      whenInWords(it.form, later?.when) || LINE,
    ),
  ];
}

/** What the team said of each article, in one paragraph. @param {Material} it */
const said = (it) =>
  articles(it).flatMap(({ number, title, lines }) => {
    const agreed = lines.filter(isAgreed).map(({ runs }) => runs.map(wordOf).join(""));
    return agreed.length ? [p(bold(`${number}. ${title}. `), agreed.join(" "))] : [];
  });

/** @param {Material} it @returns {Block[]} */
export function gesprek(it) {
  const agreed = said(it);
  const asked = it.open.filter(({ letter, adoption }) => !letter && !adoption);
  const open = [...it.required, ...asked.filter((question) => !question.required)];
  return [
    ...opening(it, `${it.words.gesprek}: ${it.form.title}`),
    ...contradictions(it),
    ...(it.later.length ? [heading(it.words.discuss)] : []),
    ...it.later.flatMap((question) => talk(it, question)),
    ...(open.length ? [heading(it.words.talk_unanswered)] : []),
    ...(open.length || it.later.length ? [] : [p(it.words.talk_all)]),
    ...open.flatMap((question) => talk(it, question)),
    ...(agreed.length ? [heading(it.words.talk_agreed), ...agreed] : []),
    closing(it),
  ];
}
