// What stands below an adopted text: what is open, whom it names, and on which laws it rests.
// Knows no page.
import { articles } from "./articles.js";
import { BLANK, heading, list, p, wordOf } from "./blocks.js";
import { fill } from "./form.js";
import { pointsTable, waiting } from "./material.js";

/** @import { Block } from "./blocks.js" */
/** @import { Material, Point } from "./material.js" */

/** Values of the school that stand in the text as room to write. @param {Material} it
 * @returns {Point[]} */
function toFillIn(it) {
  const text = articles(it)
    .flatMap(({ lines }) => lines.map(({ runs }) => runs.map(wordOf).join("")))
    .join("\n")
    .toLowerCase();
  return it.form.blanks
    .filter(({ said }) => text.includes(said.toLowerCase()))
    .map(({ name }) => [name, it.form.leader, BLANK]);
}

/** The contacts of which the number is not known, as one point. @param {Material} it
 * @returns {Point[]} */
function toReach({ form, words }) {
  const names = form.contacts.filter(({ reach }) => !reach).map(({ name }) => name);
  const about = fill(words.contact_points, { title: words.contacts, names: names.join(", ") });
  return names.length ? [[about, form.leader, BLANK]] : [];
}

/** What a text that needs no more answers leaves open in it. @param {Material} it */
export const blanks = (it) => pointsTable(it, it.words.blanks, toFillIn(it));

/** What a plan leaves open, with who and when. @param {Material} it */
export function points(it) {
  const open = it.asked.filter((one) => !it.done.includes(one) && !one.letter);
  const waits = open.map((question) => waiting(it, question));
  /** @type {Point[]} */
  const lacks = toFillIn(it).map(([name, who, when]) => [
    fill(it.words.blank_point, { name }),
    who,
    when,
  ]);
  return pointsTable(it, it.words.points, [...waits, ...lacks, ...toReach(it)]);
}

/** Whom a plan names, with the number; beside its articles, for numbers change more often.
 * @param {Material} it @returns {Block[]} */
export function contacts({ form, words }) {
  const rows = form.contacts.map(({ name, reach }) => [[name], [reach || BLANK]]);
  const head = [[words.who], [words.contact_reach]];
  return [heading(words.contacts), { kind: "table", widths: [52, 48], head, rows }];
}

/** What the laws ask on which a plan rests. @param {Material} it @returns {Block[]} */
export const duties = ({ form, words }) => [
  heading(words.duties),
  p(words.duties_text),
  list(
    form.duties.map(({ text, href, said, ground }) => [
      { text, href },
      `: ${said}${ground && ` (${ground})`}`,
    ]),
  ),
];

/** In which articles the laws stand that a text names. @param {Material} it @returns {Block[]} */
export function places({ form, words }) {
  const found = form.duties.filter(({ ground }) => ground);
  const rows = found.map(({ text, href, ground }) => [{ text, href }, ` (${ground})`]);
  return rows.length ? [heading(words.laws_at), list(rows)] : [];
}

/** Which of these laws were not read in full, said once and below the text. @param {Material} it
 * @returns {Block[]} */
export const unread = ({ form, words }) =>
  form.unread.length
    ? [{ kind: "small", runs: [fill(words.unread, { laws: form.unread.join(", ") })] }]
    : [];
