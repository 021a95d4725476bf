// How well places fit a question: the sum of the best sense of each of its words.

/** @import { Item } from "./question.js" */
/** @import { Places } from "./lexicon.js" */

const HALF = 4; // the weight at which a word counts for half
const COVER = 0.6; // how much depends on the share of the question that a place knows
const UNKNOWN = 2; // what a word that nobody knows would be worth

/** What a question is worth at each place, and what it could be worth.
 * @param {Item[]} asked @param {Map<string, Places>} where @param {Map<string, number>} rare */
export function score(asked, where, rare) {
  /** @type {Places} */
  const total = new Map();
  let whole = 0;
  for (const { sense, weight, most: cap } of asked) {
    /** @type {Places} */
    const best = new Map();
    let most = 0;
    for (const [term, sure] of sense) {
      const worth = sure * weight * Math.min(cap, rare.get(term) ?? 0);
      most = Math.max(most, worth);
      for (const [at, heavy] of where.get(term) ?? [])
        best.set(at, Math.max(best.get(at) ?? 0, (worth * heavy) / (heavy + HALF)));
    }
    whole += most || UNKNOWN * weight;
    for (const [at, worth] of best) total.set(at, (total.get(at) ?? 0) + worth);
  }
  for (const [at, worth] of total) total.set(at, worth * (1 - COVER + (COVER * worth) / whole));
  return { total, whole };
}
