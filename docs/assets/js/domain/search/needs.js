// Which numbers and plans come first because of what a text says. Knows no language.
import { signs, without } from "./care.js";
import { words } from "./fold.js";

/** @import { Lexicon } from "./lexicon.js" */
/** @import { Fit } from "./fits.js" */

/** What is needed, the most urgent first. @type {SearchNeed[]} */
const NEEDS = ["crisis", "danger", "hurt", "assault", "missing"];
const OWN_PLAN = 2; // from here on a need has the plan for who is hurt

const LONG = 6;
const MORE = 3; // how heavy a word is that stands in a title or among other names

/** @param {string} sign */
const alone = (sign) => !/[\s+.-]/.test(sign);

/** @param {SearchIndex} index @param {Lexicon} known */
export function needs({ care, pages, finding, foreign }, known) {
  const { forms, stem, stop, aside, pages: where } = known;
  /** @param {string} word */
  const common = (word) => forms.has(word) || stop.has(word);
  const harmless = without(finding.harmless);
  const gone = without(finding.missing);
  const own = NEEDS.map((need) => signs(finding[need], common));
  // A short word of another language counts by itself where it is none of this one.
  const others = NEEDS.map((need) => {
    const single = signs(foreign[need].filter(alone), () => true, common);
    const phrase = signs(
      foreign[need].filter((sign) => !alone(sign)),
      common,
    );
    return (/** @type {string[]} */ typed) =>
      phrase(typed) || single(typed.filter((word) => word.length >= LONG || !common(word)));
  });
  const plans = NEEDS.map((_, need) =>
    pages.care.flatMap((said, at) => (said === NEEDS[Math.min(need, OWN_PLAN)] ? at : [])),
  );
  /** Whether a page has a word in its title or other names. @param {string} term @param {number} at */
  const named = (term, at) => (where.get(term)?.get(at) ?? 0) >= MORE;
  // Words that by themselves do not mean that someone may want to die.
  const phrases = finding.crisis.filter((sign) => !alone(sign));
  const phrased = new Set([...stop, ...phrases.flatMap(words)].map(stem));

  // No page is about someone who is gone: what is looked for is what else was typed.
  /** @param {string} word */
  const tells = (word) => !(stop.has(word) || aside.has(word));

  /** @param {string} text @param {Fit | undefined} first what fits the text best */
  return (text, first) => {
    const typed = harmless(words(text));
    const told = NEEDS.map((_, at) => own[at](typed) || others[at](typed));
    if (first && plans[0].includes(first.at))
      told[0] ||= first.seldom.some((term) => !phrased.has(term) && named(term, first.at));
    const said = NEEDS.filter((_, at) => told[at]);
    return {
      care: [...new Set(said.flatMap((need) => care[need]))],
      plans: plans.flatMap((one, at) => (told[at] ? one : [])),
      sought: said.includes("missing") ? gone(typed).filter(tells).join(" ") : text,
    };
  };
}
