// The letter to the MR: a cover note of one page. Knows no page.
import { LINE, bold, heading, list, named, p, title } from "./blocks.js";
import { fill } from "./form.js";
import { agreed, closing, contradictions, discussions, draft } from "./material.js";

/** @import { Block, Run } from "./blocks.js" */
/** @import { Agreement, Material } from "./material.js" */

/** Numbers as a person writes them down: 1–4, 7. @param {number[]} found */
function ranges(found) {
  /** @type {[first: number, last: number][]} */
  const rows = [];
  for (const number of found) {
    const row = rows.at(-1);
    if (row && row[1] === number - 1) row[1] = number;
    else rows.push([number, number]);
  }
  return rows.map(([first, last]) => (first < last ? `${first}–${last}` : first)).join(", ");
}

/**
 * The agreements of each part by their numbers: the whole text comes with the letter.
 * @param {Material} it
 * @param {Agreement[]} all
 * @returns {Run[][]}
 */
const byPart = (it, all) =>
  it.form.parts.flatMap((part) => {
    const found = all.filter((one) => one.part === part).map((one) => one.number);
    return found.length ? [[bold(`${part.title} `), ranges(found)]] : [];
  });

/** @param {FormConsent} law */
const onLaw = (law) => [
  p(bold(law.text)),
  ...law.lines.map((line) => p(line)),
  p({ text: law.href, href: law.href }),
];

/** Which rules for staff change, by their numbers. @param {Material} it @returns {Block[]} */
function staffRules(it) {
  const all = agreed(it);
  const staff = all.filter((one) => one.question.staff);
  const rest = all.length - staff.length;
  return [
    heading(it.words.mr_staff),
    p(staff.length ? it.words.mr_staff_text : it.words.mr_staff_none),
    ...(staff.length ? [list("ul", byPart(it, staff))] : []),
    ...(rest ? [p(fill(it.words.mr_rest, { count: rest }))] : []),
  ];
}

/**
 * Where the MR writes its answer, together on one page; a draft asks for none.
 * @param {Material} it
 * @returns {Block[]}
 */
const reply = ({ words }) => [
  heading(words.mr_answer),
  ...[words.mr_by, words.mr_yes, `${words.mr_if} ${LINE}`, `${words.mr_not} ${LINE}`].map(
    (line) => ({ ...p(line), keep: true }),
  ),
  named(words.mr_sign, LINE),
];

/** @param {Material} it @returns {Block[]} */
export const mr = (it) => [
  title(it.words.mr_title),
  p(it.words.mr_to),
  named(it.words.school, it.school),
  named(it.words.mr_from, it.form.sender),
  named(it.words.mr_date, it.day),
  ...(it.draft ? [draft(it)] : []),
  heading(it.words.mr_asked),
  p(fill(it.draft ? it.words.mr_draft_text : it.words.mr_asked_text, { result: it.form.result })),
  ...staffRules(it),
  ...contradictions(it),
  ...discussions(it),
  ...(it.form.consent.length ? [heading(it.words.mr_law), ...it.form.consent.flatMap(onLaw)] : []),
  ...(it.draft ? [] : reply(it)),
  closing(it),
];
