// Answers that say the opposite of each other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { survey } from "../../docs/assets/js/domain/answers.js";
import { clashInWords } from "../../docs/assets/js/domain/clashes.js";
import { counted } from "../../docs/assets/js/domain/hands.js";
import { paper, papersOf } from "../../docs/assets/js/domain/papers.js";
import { empty } from "../../docs/assets/js/domain/state.js";
import { toText } from "../../docs/assets/js/domain/write.js";
import { form, of } from "./example.js";

const NOW = { today: "2026-11-21", address: "https://x.example/vragen/" };
const BOTH = {
  koffie: { chosen: ["ja"] },
  erbij: { chosen: ["melk"] },
  sluit: { text: "20:30" },
};
const given = (more) => ({ ...empty(), answers: { ...BOTH, ...more } });
const found = (more) => survey(form, given(more)).clashes.length;

test("answers clash when all of them stand in the text", () => {
  assert.equal(found({}), 1);
  const without = {
    erbij: [undefined, { chosen: ["eigen"], own: "Thee." }, { chosen: ["melk"], later: {} }],
    sluit: [undefined, { text: "17:45" }, { text: "99" }, { text: "20:30", later: {} }],
    koffie: [undefined, { chosen: ["nee"] }], // then the second question is not asked
  };
  for (const [id, entries] of Object.entries(without))
    for (const entry of entries)
      assert.equal(found({ [id]: entry }), 0, JSON.stringify([id, entry]));
});

test("what waits of more answers does not clash yet", () => {
  const some = { chosen: ["melk", "koek"], later: { options: ["koek"] } };
  assert.equal(found({ erbij: some }), 1);
  assert.equal(found({ erbij: { ...some, chosen: ["koek"] } }), 0);
});

test("what a team chose by hand clashes too", () => {
  const erbij = counted(of("erbij"), { hands: { koek: 8 } }, { threshold: 75, people: 10 });
  assert.equal(found({ erbij }), 1);
});

test("a day clashes that comes too early beside another", () => {
  const early = (opnieuw, sinds, more) =>
    found({ koffie: undefined, opnieuw: { text: opnieuw }, sinds: { text: sinds, ...more } });
  assert.equal(early("1-9-2189", "2-9-2189"), 1);
  assert.equal(early("2-9-2189", "2-9-2189"), 1);
  assert.equal(early("3-9-2189", "2-9-2189"), 0);
  assert.equal(early("01.10.2189", "2189-09-30"), 0);
  for (const half of ["", "2-9", "31-9-2189"]) assert.equal(early("1-9-2189", half), 0, half);
  assert.equal(early("1-9-2189", "2-9-2189", { later: {} }), 0);
  const [before, same] = ["3-9-2189", "2-9-2189"].map((text) => {
    const clashes = form.clashes.map((one) => (one.early ? { ...one, early: "before" } : one));
    const answers = { opnieuw: { text }, sinds: { text: "2-9-2189" } };
    return survey({ ...form, clashes }, { ...empty(), answers }).clashes.length;
  });
  assert.deepEqual([before, same], [0, 0]);
});

test("until it is solved every paper is a draft, and names both", () => {
  const [clash] = survey(form, given({})).clashes;
  assert.equal(clashInWords(form, given({}), clash), "2 (De melk) en 6 (20.30)");
  for (const kind of papersOf(form)) {
    const made = paper(form, given({}), kind, NOW);
    assert.ok(made.name.endsWith("-file_draft"), kind);
    assert.ok(toText(made).includes("draft_clashes") || kind === "gesprek", kind);
    const solved = paper(form, given({ sluit: { text: "17:00" } }), kind, NOW);
    assert.ok(!toText(solved).includes("clash"), kind);
  }
  for (const kind of ["text", "gesprek", "mr"])
    assert.ok(toText(paper(form, given({}), kind, NOW)).includes("Dan is de melk op."), kind);
});
