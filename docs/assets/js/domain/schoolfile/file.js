// The file of a school: what it wrote about each point of the handbook, as it is kept and goes out.
// Knows no page and no storage.
import { tidy } from "./mark.js";

/** @import { ById, Mark, OwnPoint } from "./mark.js" */

/**
 * Of what was wiped the moment is left, so that an older file does not bring it back.
 * @typedef {{
 *   format: "waar-staan-wij",
 *   version: number,
 *   handbook: string,
 *   school: string,
 *   made: string,
 *   marks: ById<Mark>,
 *   own: ById<OwnPoint>,
 *   gone: ById<number>,
 * }} SchoolFile
 */

export const FORMAT = "waar-staan-wij";
export const VERSION = 1;
export const DAY = 864e5; // that the clock of a colleague may be ahead

/** @returns {SchoolFile} */
export const empty = () => ({
  format: FORMAT,
  version: VERSION,
  handbook: "",
  school: "",
  made: "",
  marks: {},
  own: {},
  gone: {},
});

/** A moment as a file tells it. @param {number} now */
export const moment = (now) => new Date(now).toISOString().replace(/\.\d+/, "");

/** The entries of a part in the order of their ids. @template T @param {ById<T>} part
 * @param {(entry: T) => T} shape @returns {ById<T>} */
const sorted = (part, shape) =>
  Object.fromEntries(
    Object.keys(part)
      .sort()
      .map((id) => [id, shape(part[id])]),
  );

/**
 * The file of a state: the same state gives the same signs. What a clock dated far ahead is dated
 * so that others do not refuse it.
 * @param {Pick<SchoolFile, "marks" | "own" | "gone">} state
 * @param {string} school
 * @param {string} handbook
 * @param {number} now
 */
export function write({ marks, own, gone }, school, handbook, now) {
  /** @param {number} at */
  const dated = (at) => Math.min(at, now + DAY);
  /** @param {Mark} mark */
  function told(mark) {
    const at = dated(mark.at);
    return tidy({ ...mark, at, before: mark.before?.filter((one) => one < at) });
  }
  const made = {
    format: FORMAT,
    version: VERSION,
    handbook,
    school,
    made: moment(now),
    marks: sorted(marks, told),
    own: sorted(own, (point) => ({ ...point, at: dated(point.at) })),
    gone: sorted(gone, dated),
  };
  return `${JSON.stringify(made, null, 1)}\n`;
}
