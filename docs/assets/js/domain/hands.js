// What raised hands mean for an answer, by the threshold of the team. Knows no page.
import { sentences } from "./answers.js";
import { fill, takesMany } from "./form.js";
import { OWN } from "./state.js";

/** @import { Questionnaire } from "./form.js" */
/** @import { Entry, State, Team } from "./state.js" */

/** @typedef {{ chosen: string[], split: string[], needsPeople?: boolean }} Outcome */

/** One answer is chosen by a share of the hands. @param {[string, number][]} counts
 * @param {Team} team @returns {Outcome} */
function ofOne(counts, team) {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const [best, most] = counts.reduce((one, other) => (other[1] > one[1] ? other : one));
  return { chosen: most * 100 >= team.threshold * total ? [best] : [], split: [] };
}

/** Each of more answers is chosen by a share of the people. @param {[string, number][]} counts
 * @param {Team} team @returns {Outcome} */
function ofMany(counts, team) {
  if (!team.people) return { chosen: [], split: [], needsPeople: true };
  /** @param {number} count */
  const share = (count) => (count * 100) / team.people;
  const chosen = counts.filter(([, count]) => share(count) >= team.threshold).map(([id]) => id);
  const split = counts.filter(
    ([id, count]) => !chosen.includes(id) && share(count) > 100 - team.threshold,
  );
  return { chosen, split: split.map(([id]) => id) };
}

/**
 * What raised hands mean: which answers are chosen and which split the team; nothing without hands.
 * @param {FormQuestion} question
 * @param {Record<string, number> | undefined} hands
 * @param {Team} team
 * @returns {Outcome | null}
 */
export function outcome(question, hands, team) {
  const counts = Object.entries(hands ?? {}).filter(([, count]) => count > 0);
  if (!counts.length) return null;
  return takesMany(question) ? ofMany(counts, team) : ofOne(counts, team);
}

/**
 * The answer to a question after a count: what was chosen, and what waits for a talk.
 * @param {FormQuestion} question
 * @param {Entry} entry
 * @param {Team} team
 * @returns {Entry}
 */
export function counted(question, entry, team) {
  const found = outcome(question, entry.hands, team);
  if (!found || found.needsPeople) return entry;
  const { chosen: _before, later, ...rest } = entry;
  const made = { ...rest, ...(found.chosen.length ? { chosen: found.chosen } : {}) };
  if (found.chosen.length && !found.split.length) return made;
  const { options: _options, ...kept } = later ?? {};
  return {
    ...made,
    later: { ...kept, ...(found.chosen.length ? { options: found.split } : {}) },
  };
}

/**
 * Which part of those who could, raised their hand for what was chosen.
 * @param {Outcome} found
 * @param {Record<string, number>} hands
 * @param {number} total
 */
const percentOf = (found, hands, total) =>
  Math.floor((Math.min(...found.chosen.map((id) => hands[id])) * 100) / total);

/**
 * What a count means, in words: the sentence of the text, or that the question waits.
 * @param {Questionnaire} form
 * @param {State} state
 * @param {FormQuestion} question
 * @returns {string[]}
 */
export function countInWords(form, { team, answers }, question) {
  const { words } = form;
  const entry = answers[question.id];
  const hands = entry?.hands ?? {};
  const found = outcome(question, hands, team);
  if (!found) return [];
  if (found.needsPeople) return [words.team_needs_people];
  const counts = Object.values(hands);
  const raised = counts.reduce((sum, one) => sum + one, 0);
  const many = takesMany(question);
  const percent = percentOf(found, hands, many ? team.people : raised);
  const split = question.options.filter((one) => found.split.includes(one.id));
  const options = split.map((one) => one.text).join(", ");
  const clauses = sentences(form, question, entry).join(" ");
  const over = team.people && Math.max(...counts, many ? 0 : raised) > team.people;
  const few = !many && team.people > raised;
  const said = [
    found.chosen.length && clauses && `${fill(words.team_agreed, { percent })} ${clauses}`,
    found.chosen.includes(OWN) && !entry?.own && words.team_no_sentence,
    !found.chosen.length && fill(words.team_split, { threshold: team.threshold }),
    options && fill(words.team_split_some, { options }),
    over && words.team_more_hands,
    few && fill(words.team_few_hands, { hands: raised, people: team.people }),
  ];
  return said.flatMap((one) => one || []);
}
