// What stands below the text of a plan: what is open, and what the laws ask. Knows no page.
import { heading, list, p } from "./blocks.js";
import { discussions } from "./material.js";

/** @import { Block } from "./blocks.js" */
/** @import { Material } from "./material.js" */

/** What a plan leaves open, with who and when. @param {Material} it */
export const points = (it) =>
  discussions(
    it,
    it.asked.filter((one) => !it.done.includes(one) && !one.letter),
    it.words.points,
  );

/** What the laws ask on which a plan rests. @param {Material} it @returns {Block[]} */
export const duties = ({ form, words }) => [
  heading(words.duties),
  p(words.duties_text),
  list(form.duties.map(({ text, href, said, ground }) => [{ text, href }, `: ${said} ${ground}`])),
];
