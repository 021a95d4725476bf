// Which questions are asked, which sentences stand in the text, and what changed in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, changes, sentences, survey } from "../../docs/assets/js/domain/answers.js";
import { empty } from "../../docs/assets/js/domain/state.js";
import { form, of } from "./example.js";

const given = (answers) => ({ ...empty(), answers });
const ids = (questions) => questions.map((question) => question.id);

test("a law has its whole address", () => {
  assert.equal(form.consent[0].href, "https://x.example/wet/#a");
});

test("the answer comes at its mark and nowhere else", () => {
  for (const text of ["Zwart", "…", "$&", "{answer}"])
    assert.deepEqual(sentences(form, of("merk"), { text }), [`Wij … kopen ${text}.`]);
  assert.deepEqual(sentences(form, of("sinds"), { text: "2026-12-01" }), [
    "Vanaf 1 december 2026.",
  ]);
});

test("a sentence ends with one full stop, whoever wrote its end", () => {
  assert.deepEqual(sentences(form, of("merk"), { text: "Zwart." }), ["Wij … kopen Zwart."]);
  for (const [own, text] of Object.entries({
    Thee: "Thee.",
    "Thee!": "Thee!",
    "«Thee.»": "«Thee.»",
  }))
    assert.deepEqual(sentences(form, of("koffie"), { chosen: ["eigen"], own }), [text]);
});

test("own words stand in the text, and for pupils too", () => {
  const entry = { chosen: ["eigen"], own: " Er is thee. " };
  for (const kind of ["clause", "public"])
    assert.deepEqual(sentences(form, of("koffie"), entry, kind), ["Er is thee."]);
  assert.deepEqual(sentences(form, of("koffie"), { chosen: ["ja"] }, "public"), [
    "Jij: Er is koffie.",
  ]);
  assert.deepEqual(sentences(form, of("koffie"), { chosen: ["eigen"] }), []);
});

test("what waits is no agreement", () => {
  assert.deepEqual(sentences(form, of("koffie"), { chosen: ["ja"], later: {} }), []);
  const some = { chosen: ["melk", "koek"], later: { options: ["koek"] } };
  assert.deepEqual(sentences(form, of("erbij"), some), ["Er is melk."]);
});

test("a question is asked when its condition is agreed", () => {
  assert.ok(!ids(asked(form, {})).includes("erbij"));
  assert.ok(!ids(asked(form, { koffie: { chosen: ["nee"] } })).includes("erbij"));
  assert.ok(!ids(asked(form, { koffie: { chosen: ["ja"], later: {} } })).includes("erbij"));
  assert.ok(ids(asked(form, { koffie: { chosen: ["ja"] } })).includes("erbij"));
});

test("a survey tells how far each question is", () => {
  const found = survey(form, given({ merk: { text: "Zwart" }, sinds: { later: {} } }));
  assert.deepEqual(ids(found.done), ["merk"]);
  assert.deepEqual(ids(found.later), ["sinds"]);
  assert.deepEqual(ids(found.open), ["koffie", "aantal", "sluit", "opnieuw"]);
  assert.deepEqual(ids(found.required), ["koffie"]);
});

test("an answer changes the sentences of the questions after it too", () => {
  const before = given({ koffie: { chosen: ["ja"] }, erbij: { chosen: ["melk"] } });
  const after = given({ koffie: { chosen: ["nee"] }, erbij: { chosen: ["melk"] } });
  const found = changes(form, before, after).map(({ gone, come }) => [gone, come]);
  assert.deepEqual(found, [
    [["Er is koffie."], ["Er is geen."]],
    [["Er is melk."], []],
  ]);
});
