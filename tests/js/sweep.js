// Holds the clock and the hours of lines against what is true of them, for two years. Gets lines on
// its input, each as its record says and as the page says, and how many quarters of an hour there
// are from one look at them to the next; the clock is read at each quarter. Writes what differs.
import { readFileSync } from "node:fs";
import { state, wall } from "../../docs/assets/js/domain/hours.js";
import { quarters, truth } from "./reference.js";

const { lines, stride } = JSON.parse(readFileSync(0, "utf-8"));
const asked = lines.map(({ record, facts }) => ({ id: record.id, facts, holds: truth(record) }));
const wrong = [];
let looks = 0;
let count = 0;
for (const [moment, at, minute] of quarters()) {
  const now = wall(new Date(moment));
  const when = new Date(moment).toISOString();
  if (now.day * 1440 + now.minute !== minute) wrong.push({ when, now, minute });
  count += 1;
  if (count % stride) continue;
  for (const { id, facts, holds } of asked) {
    const [found, wanted] = [state(facts, now), holds(at)];
    looks += 1;
    if (Object.keys(wanted).some((name) => found[name] !== wanted[name]))
      wrong.push({ when, id, found, wanted });
  }
}
console.log(JSON.stringify({ count, looks, wrong: wrong.length, first: wrong.slice(0, 3) }));
