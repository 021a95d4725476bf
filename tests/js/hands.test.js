// What raised hands mean.
import assert from "node:assert/strict";
import { test } from "node:test";
import { countInWords, counted } from "../../docs/assets/js/domain/hands.js";
import { empty } from "../../docs/assets/js/domain/state.js";
import { form, of } from "./example.js";

test("at the threshold it is an agreement, below it waits; a tie is never a yes", () => {
  const cases = [
    [75, 30, 10, true],
    [75, 29, 11, false],
    [80, 31, 9, false],
    [80, 32, 8, true],
    [51, 20, 20, false],
    [100, 40, 0, true],
    [100, 40, 1, false],
  ];
  for (const [threshold, ja, nee, agreed] of cases) {
    const hands = { ja, nee };
    const found = counted(of("koffie"), { hands }, { threshold, people: 0 });
    const wanted = agreed ? { hands, chosen: ["ja"] } : { hands, later: {} };
    assert.deepEqual(found, wanted, `${threshold}: ${ja}, ${nee}`);
  }
});

test("each of more answers asks a share of the people", () => {
  const hands = { melk: 39, koek: 21 };
  assert.deepEqual(counted(of("erbij"), { hands }, { threshold: 75, people: 0 }), { hands });
  assert.deepEqual(counted(of("erbij"), { hands }, { threshold: 75, people: 40 }), {
    hands,
    chosen: ["melk"],
    later: { options: ["koek"] },
  });
});

test("who and when survive a new count, and go when the team agrees", () => {
  const later = { who: "de coördinator", when: "2027-01-12" };
  const team = { threshold: 75, people: 0 };
  const split = counted(of("koffie"), { hands: { ja: 1, nee: 1 }, later }, team);
  assert.deepEqual(split.later, later);
  assert.equal(counted(of("koffie"), { hands: { ja: 4, nee: 1 }, later }, team).later, undefined);
});

test("a count is told in words", () => {
  const said = (hands, people, more = {}) => {
    const team = { threshold: 75, people };
    const answers = { koffie: { hands, ...more } };
    return countInWords(form, { ...empty(), team, answers }, of("koffie"));
  };
  assert.deepEqual(said({}, 0), []);
  assert.deepEqual(said({ ja: 3 }, 0, { chosen: ["ja"] }), ["team_agreed Er is koffie."]);
  assert.deepEqual(said({ ja: 1, nee: 1 }, 0), ["team_split"]);
  assert.deepEqual(said({ ja: 1, nee: 1 }, 1), ["team_split", "team_more_hands"]);
  assert.deepEqual(said({ ja: 1, nee: 1 }, 3), ["team_split", "team_few_hands"]);
});
