// Which numbers and plans come first because of what a text says. Knows no language.
import { signs, without } from "./care.js";
import { words } from "./fold.js";

/** @import { Lexicon } from "./lexicon.js" */
/** @import { Fit } from "./fits.js" */

/** What is needed, the most urgent plan first. @type {("crisis" | "danger" | "hurt")[]} */
const NEEDS = ["crisis", "danger", "hurt"];

const LONG = 6;
const MORE = 3; // how heavy a word is that stands in a title or among other names

/** @param {string} sign */
const alone = (sign) => !/[\s+.-]/.test(sign);

/** @param {SearchIndex} index @param {Lexicon} lexicon */
export function needs({ care, pages, finding, foreign }, { forms, stem, stop, pages: where }) {
  /** @param {string} word */
  const common = (word) => forms.has(word) || stop.has(word);
  const harmless = without(finding.harmless);
  const own = NEEDS.map((need) => signs(finding[need], common));
  // A short word of another language counts by itself where it is none of this one.
  const others = NEEDS.map((need) => {
    const single = signs(foreign[need].filter(alone), () => true);
    const phrase = signs(
      foreign[need].filter((sign) => !alone(sign)),
      common,
    );
    return (/** @type {string[]} */ typed) =>
      phrase(typed) || single(typed.filter((word) => word.length >= LONG || !common(word)));
  });
  const plans = NEEDS.map((need) => pages.care.flatMap((said, at) => (said === need ? at : [])));
  /** Whether a page has a word in its title or other names. @param {string} term @param {number} at */
  const named = (term, at) => (where.get(term)?.get(at) ?? 0) >= MORE;
  // Words that by themselves do not mean that someone may want to die.
  const phrases = finding.crisis.filter((sign) => !alone(sign));
  const phrased = new Set([...stop, ...phrases.flatMap(words)].map(stem));

  /** @param {string} text @param {Fit | undefined} first what fits the text best */
  return (text, first) => {
    const typed = harmless(words(text));
    const told = NEEDS.map((_, at) => own[at](typed) || others[at](typed));
    if (first && plans[0].includes(first.at))
      told[0] ||= first.seldom.some((term) => !phrased.has(term) && named(term, first.at));
    const said = NEEDS.filter((_, at) => told[at]);
    return {
      care: told[0] ? care.crisis : said.length ? care.danger : [],
      plans: plans.flatMap((one, at) => (told[at] ? one : [])),
    };
  };
}
