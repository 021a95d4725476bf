// Brings two files of one school together: of each point the newest version wins. Where neither
// was made from the other, what only one of them says is kept; where both say something else, the
// school chooses. Knows no page.
import { MOST, read } from "./read.js";
import { LIMITS, content, lineage, same, tidy } from "./mark.js";
import { write } from "./file.js";

/** @import { SchoolFile } from "./file.js" */
/** @import { ById, Mark, OwnPoint } from "./mark.js" */
/** @import { Refused } from "./read.js" */

/** What either side would leave of a point, and what stood there before.
 * @typedef {{ id: string, was: Mark, mine: Mark, theirs: Mark }} Conflict */
/** What came of two files, and of which points it is not what it was in mine.
 * @typedef {{ merged: SchoolFile, conflicts: Conflict[], taken: string[], faults?: undefined }} Merged */

/** Whether one version was made with the other in sight. @param {Mark} one @param {Mark} other */
const knows = ({ before = [] }, { at }) => before.includes(at);

/** The last of two versions, whichever comes first. @param {Mark} one @param {Mark} other */
function newest(one, other) {
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return content(one) > content(other) ? one : other;
}

/** Whether both come from one version: then what is not begun may have been unticked.
 * @param {Mark} one @param {Mark} other */
const related = ({ before = [] }, { before: others = [] }) =>
  before.some((at) => others.includes(at));

/** A version with what only the other one says. @param {Mark} one @param {Mark} other
 * @returns {Mark} */
function filled(one, other) {
  const state = one.state || (related(one, other) ? "" : other.state);
  const reason = state === "niet" ? (one.reason ?? other.reason) : undefined;
  return tidy({ ...other, ...one, state, reason, before: one.before });
}

/** @param {Mark} one @param {Mark} other */
const differ = (one, other) =>
  !knows(one, other) && !knows(other, one) && !same(filled(one, other), filled(other, one));

/** @param {Mark} one @param {Mark} other @returns {Mark} */
function joined(one, other) {
  if (knows(one, other)) return one;
  if (knows(other, one)) return other;
  const last = newest(one, other);
  if (differ(one, other)) return last;
  const made = filled(one, other);
  const at = same(made, last) ? last.at : last.at + 1; // else it is a version of its own
  return tidy({ ...made, at, before: lineage([one, other], at) });
}

/** @template T @param {ById<T>} mine @param {ById<T>} theirs
 * @param {(mine: T, theirs: T) => T} choose @returns {ById<T>} */
const together = (mine, theirs, choose) =>
  Object.fromEntries(
    Object.keys({ ...mine, ...theirs }).map((id) => {
      const both = id in mine && id in theirs;
      return [id, both ? choose(mine[id], theirs[id]) : (mine[id] ?? theirs[id])];
    }),
  );

/** The entries that no one wiped after their last change. @template {{ at: number }} T
 * @param {ById<T>} part @param {ById<number>} gone @param {ById<unknown>} [still] what keeps them
 * @returns {ById<T>} */
const left = (part, gone, still = {}) =>
  Object.fromEntries(
    Object.entries(part).filter(([id, { at }]) => at > (gone[id] ?? -1) || id in still),
  );

/** @param {OwnPoint} one @param {OwnPoint} other */
const lastSaid = (one, other) =>
  one.at > other.at || (one.at === other.at && one.text > other.text) ? one : other;

/** @param {SchoolFile} mine @param {SchoolFile} theirs @returns {Merged} */
export function merge(mine, theirs) {
  const gone = together(mine.gone, theirs.gone, Math.max);
  const [ours, others] = [left(mine.marks, gone), left(theirs.marks, gone)];
  const marks = together(ours, others, joined);
  const own = left(together(mine.own, theirs.own, lastSaid), gone, marks);
  const merged = { ...mine, school: mine.school || theirs.school, marks, own, gone };
  const conflicts = Object.keys(marks)
    .filter((id) => id in ours && id in others && differ(ours[id], others[id]))
    .map((id) => ({
      ...{ id, was: ours[id] },
      ...{ mine: filled(ours[id], others[id]), theirs: filled(others[id], ours[id]) },
    }));
  return { merged, conflicts, taken: changed(mine, merged) };
}

/** The points of which something else is said, or nothing. @param {SchoolFile} before
 * @param {SchoolFile} now */
const changed = (before, now) =>
  Object.keys({ ...before.marks, ...now.marks, ...before.own, ...now.own })
    .filter(
      (id) => !same(before.marks[id], now.marks[id]) || before.own[id]?.text !== now.own[id]?.text,
    )
    .sort();

/**
 * My file with what a colleague's file holds, of which school that is, or why that file changes nothing. Only a point that
 * the handbook does not have can be wiped, so that no file takes away what was said of the others.
 * @param {SchoolFile} mine
 * @param {string} text
 * @param {number} now
 * @param {{ has: (id: string) => boolean }} known the points of the handbook
 * @returns {(Merged & { school: string }) | Refused}
 */
export function take(mine, text, now, known) {
  const found = read(text, now);
  if (found.faults) return found;
  const wiped = Object.entries(found.file.gone).filter(([id]) => !known.has(id));
  const made = merge(mine, { ...found.file, gone: Object.fromEntries(wiped) });
  const { merged } = made;
  const full =
    Object.keys(merged.own).length > LIMITS.own ||
    write(merged, merged.school, merged.handbook, now).length > MOST;
  return full ? { faults: ["full"] } : { ...made, school: found.file.school };
}

/**
 * What came of two files, with one side of a conflict chosen; that is a version of its own, made
 * from both.
 * @param {Merged} found
 * @param {Conflict} conflict
 * @param {"mine" | "theirs"} side
 * @param {number} now
 * @returns {Merged}
 */
export function choose({ merged, conflicts, taken }, conflict, side, now) {
  const { id, was, mine, theirs } = conflict;
  const at = Math.max(now, mine.at + 1, theirs.at + 1);
  const before = lineage([mine, theirs], at);
  const others = taken.filter((one) => one !== id);
  return {
    merged: { ...merged, marks: { ...merged.marks, [id]: { ...conflict[side], at, before } } },
    conflicts: conflicts.filter((one) => one !== conflict),
    taken: same(was, conflict[side]) ? others : [...others, id],
  };
}
