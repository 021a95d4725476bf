// Which month comes first in a year that goes round. Knows no page.

const MONTHS = 12;

/** From one month to another, both 1 to 12. @typedef {{ from: number, until: number }} Stretch */

/** The months from one to another, onwards. @param {number} from @param {number} to */
const between = (from, to) => (to - from + MONTHS) % MONTHS;

/** How many months until a stretch begins; none while it lasts.
 * @param {Stretch} stretch @param {number} month */
export const wait = ({ from, until }, month) =>
  between(from, month) <= between(from, until) ? 0 : between(month, from);
