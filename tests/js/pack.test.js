// Answers go out and come back the same, in a file, in a link and in the store of a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FRAGMENT, fromLink, toLink } from "../../docs/assets/js/domain/link.js";
import {
  fromFile,
  fromKept,
  otherTeam,
  replaced,
  toFile,
  toKeep,
} from "../../docs/assets/js/domain/pack.js";
import { empty } from "../../docs/assets/js/domain/state.js";
import { form } from "./example.js";

const STATE = {
  school: "De Kastanje",
  team: { threshold: 80, people: 32 },
  answers: {
    koffie: { chosen: ["eigen"], own: "De conciërge. 🦊", hands: { ja: 30, nee: 2 } },
    merk: { text: '</script><b>"x"</b>' },
    sinds: { text: "2026-12-01", later: { who: "de coördinator", when: "2027-01-12" } },
  },
  aside: {},
};
const packed = (other = {}) => ({ ...JSON.parse(toFile(form, STATE)), ...other });
const answer = (id, entry, other = {}) =>
  packed({ answers: { ...STATE.answers, [id]: entry }, ...other });
const read = (value) => fromFile(form, JSON.stringify(value));

test("all of it comes back", async () => {
  assert.deepEqual(fromFile(form, toFile(form, STATE)), { state: STATE, lost: 0 });
  assert.deepEqual(fromFile(form, `\ufeff${toFile(form, STATE)}`), { state: STATE, lost: 0 });
  const link = await toLink(form, STATE);
  assert.deepEqual(await fromLink(form, link), { state: STATE, lost: 0 });
  assert.match(link.slice(FRAGMENT.length), /^[A-Za-z0-9_-]+$/);
  assert.deepEqual(fromKept(form, toKeep(form, STATE)), STATE);
});

test("the numbers of a team come in with what was counted by them, and else stay", () => {
  const mine = { ...STATE, school: "De Eik", aside: { thee: { text: "x" } }, adopted: {} };
  const comes = (answers, team) =>
    fromFile(form, toFile(form, { ...empty(), answers, team })).state;
  const standard = empty().team;
  const cases = [
    [{ merk: { text: "Wit" } }, standard, mine.team],
    [{ koffie: { hands: { ja: 3 } } }, standard, standard],
    [{}, { threshold: 75, people: 9 }, { threshold: 75, people: 9 }],
  ];
  for (const [answers, given, team] of cases) {
    const theirs = comes(answers, given);
    assert.deepEqual(replaced(mine, theirs), { ...mine, answers, team });
    assert.equal(otherTeam(mine, theirs), team !== mine.team);
    assert.equal(otherTeam(empty(), theirs), false); // there is nothing to lose
  }
  assert.equal(replaced(mine, { ...empty(), school: "De Es" }).school, "De Es");
});

test("where nothing was answered, nothing is kept", () => {
  assert.equal(toKeep(form, empty()), "");
  for (const rubbish of ["", "{", "null", "[]", '"x"', '{"version":1}'])
    assert.deepEqual(fromKept(form, rubbish), empty());
});

test("an answer without its question is set aside and comes back with it", () => {
  const old = { ...STATE, aside: { thee: { text: "x" }, merk: { text: "Wit" } } };
  const found = fromKept(form, toKeep(form, old));
  assert.deepEqual(found.answers, STATE.answers);
  assert.deepEqual(found.aside, { thee: { text: "x" } });
});

test("a link shares what is asked and shown, a file all of it", async () => {
  const koffie = { chosen: ["nee"], own: "Liever thee." };
  const answers = { koffie, erbij: { chosen: ["melk"] }, merk: { text: "Wit" } };
  const found = await fromLink(form, await toLink(form, { ...STATE, answers }));
  assert.deepEqual(found.state?.answers, { koffie: { chosen: ["nee"] }, merk: { text: "Wit" } });
  assert.deepEqual(fromFile(form, toFile(form, { ...STATE, answers })).state?.answers, answers);
});

test("what is no file of ours is refused, and why", async () => {
  const cases = {
    foreign: [[], 3, null, { name: "x" }, packed({ version: "1" })],
    points: [packed({ handbook: "2026.1", format: "waar-staan-wij" })],
    other: [packed({ handbook: "andere" })],
    newer: [packed({ version: 2 }), answer("nieuw", { text: "x" }, { edition: "2031-01-01" })],
    damaged: [
      packed({ version: 0 }),
      packed({ more: 1 }),
      packed({ edition: "gisteren" }),
      packed({ team: { threshold: 10, people: 3 } }),
      packed({ school: ["x"] }),
      answer("geheim", { text: "x" }),
      answer("koffie", { chosen: ["misschien"] }),
      answer("koffie", { chosen: ["ja", "nee"] }),
      answer("koffie", { chosen: "ja" }),
      answer("koffie", { hands: { ja: 1.5 } }),
      answer("koffie", { hands: { ja: -1 } }),
      answer("koffie", { hands: { thee: 1 } }),
      answer("koffie", { later: { when: 3 } }),
      answer("koffie", { later: { who: ["x"] } }),
      answer("erbij", { chosen: ["melk", "melk"] }),
      answer("merk", { text: "x".repeat(5000) }),
      answer("merk", { text: "a\nb" }),
      answer("aantal", { text: 3 }),
      answer("sinds", { text: " " }),
    ],
  };
  for (const [refused, values] of Object.entries(cases))
    for (const value of values) assert.equal(read(value).refused, refused, JSON.stringify(value));
  const both = { ...STATE.answers, merk: { text: "a\nb" }, koffie: { chosen: "ja" }, geheim: {} };
  assert.deepEqual(read(packed({ answers: both })).wrong, [1, 3]); // all at once
  for (const text of ["", toFile(form, STATE).slice(0, 80), "\x89PNG\r\n\x1a\n\0"])
    assert.equal(fromFile(form, text).refused, "damaged");
  assert.equal(fromFile(form, "x".repeat(500_000)).refused, "large");
  for (const rest of ["", "%00", "a b", "<script>", "__79"])
    assert.equal((await fromLink(form, FRAGMENT + rest)).refused, "damaged");
  assert.equal((await fromLink(form, FRAGMENT + "A".repeat(3_000))).refused, "large");
});

test("an older file loses only what no longer fits", () => {
  const found = read(answer("thee", { text: "x" }, { edition: "2020-01-01" }));
  assert.equal(found.lost, 1);
  assert.deepEqual(found.state.answers, STATE.answers);
});
