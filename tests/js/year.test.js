// A year that goes round: what lasts now, and how long until what does not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { wait } from "../../docs/assets/js/domain/year.js";

test("what lasts asks for no wait, also past New Year", () => {
  for (const month of [11, 12, 1, 2]) assert.equal(wait({ from: 11, until: 2 }, month), 0);
  assert.equal(wait({ from: 11, until: 2 }, 3), 8);
  assert.equal(wait({ from: 11, until: 2 }, 10), 1);
});

test("what is over comes back next year", () => {
  assert.equal(wait({ from: 6, until: 6 }, 6), 0);
  assert.equal(wait({ from: 6, until: 6 }, 7), 11);
  assert.equal(wait({ from: 1, until: 4 }, 11), 2);
});
