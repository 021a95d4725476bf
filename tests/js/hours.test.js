// Which lines answer: the clock of the Netherlands, its holidays, and what is not confirmed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isHoliday, numbered } from "../../docs/assets/js/domain/calendar.js";
import { answer, answers, best, ranked, wall } from "../../docs/assets/js/domain/hours.js";

const LABELS = {
  always: "open",
  open: "open tot {time}",
  likely: "waarschijnlijk tot {time}",
  likelyAlways: "waarschijnlijk open",
  school: "op schooldagen tot {time}",
  closed: "dicht tot {day} {time}",
  closedLikely: "waarschijnlijk dicht tot {day} {time}",
  holiday: "feestdag",
  ifSchool: "(schooldag)",
  perhaps: "(of eerder)",
  today: "vandaag om",
  days: "ma di wo do vr za zo",
  months: "jan feb mrt apr mei jun jul aug sep okt nov dec",
  clock: ".",
  clockEnd: " uur",
};
const daily = (days, from, to) => JSON.stringify(days.map((day) => [day, from * 60, to * 60]));
const WORK = [0, 1, 2, 3, 4];
const WEEK = [...WORK, 5, 6];
const SURE = { hours: daily(WORK, 9, 17), sure: "bevestigd", onHolidays: "dicht" };
const LIKELY = { ...SURE, sure: "waarschijnlijk" };
const UNKNOWN = { sure: "onbevestigd", onHolidays: "onbekend" };
const NIGHT = { ...SURE, hours: daily(WEEK, 22, 26) };
const ALWAYS = { always: "", sure: "bevestigd" };
const at = (moment, line) => answer(line, LABELS, wall(new Date(moment)));

test("the clock on the wall follows summer and winter", () => {
  assert.equal(wall(new Date("2026-07-01T10:00:00Z")).minute, 12 * 60);
  assert.equal(wall(new Date("2026-12-01T10:00:00Z")).minute, 11 * 60);
  for (const utc of ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"])
    assert.equal(wall(new Date(utc)).minute, 150);
});

test("holidays, those that move too", () => {
  const free = ["2027-01-01", "2027-03-29", "2027-05-06", "2027-05-17", "2025-04-26", "2026-04-27"];
  const not = ["2025-04-27", "2027-03-26", "2026-12-24"];
  for (const day of [...free, ...not]) {
    const [year, month, date] = day.split("-").map(Number);
    assert.equal(isHoliday(numbered(year, month, date)), free.includes(day), day);
  }
});

test("open, closed until when, and never sure without being confirmed", () => {
  const cases = [
    ["2026-11-25T09:00:00Z", SURE, "open tot 17.00 uur"],
    ["2026-11-25T16:00:00Z", SURE, "dicht tot do 9.00 uur"],
    ["2026-11-25T07:59:00Z", SURE, "dicht tot vandaag om 9.00 uur"],
    ["2026-11-20T20:00:00Z", SURE, "dicht tot ma 9.00 uur"],
    ["2026-11-25T09:00:00Z", LIKELY, "waarschijnlijk tot 17.00 uur"],
    ["2026-11-25T16:00:00Z", LIKELY, "waarschijnlijk dicht tot do 9.00 uur"],
    ["2026-11-25T09:00:00Z", { ...SURE, schoolDays: "" }, "op schooldagen tot 17.00 uur"],
    ["2026-11-25T16:00:00Z", { ...SURE, schoolDays: "" }, "dicht tot do 9.00 uur (schooldag)"],
    ["2026-11-25T23:00:00Z", ALWAYS, "open"],
    ["2026-11-25T23:00:00Z", { always: "", sure: "waarschijnlijk" }, "waarschijnlijk open"],
    ["2026-11-25T09:00:00Z", UNKNOWN, ""],
  ];
  for (const [moment, line, text] of cases) assert.equal(at(moment, line).text, text, moment);
});

test("no opening is promised on a holiday that is closed or unknown", () => {
  const doubt = { ...SURE, onHolidays: "onbekend" };
  const { onHolidays: _, ...silent } = SURE;
  const cases = [
    ["2026-12-24T19:00:00Z", SURE, "dicht tot ma 9.00 uur"],
    ["2026-12-25T10:00:00Z", SURE, "dicht tot ma 9.00 uur"],
    ["2026-12-24T19:00:00Z", { ...SURE, onHolidays: "open" }, "dicht tot vr 9.00 uur"],
    ["2026-12-24T19:00:00Z", doubt, "dicht tot ma 9.00 uur (of eerder)"],
    ["2026-12-25T10:00:00Z", doubt, "feestdag"],
    ["2026-12-25T10:00:00Z", silent, "feestdag"],
    ["2026-12-25T20:00:00Z", doubt, "dicht tot ma 9.00 uur"],
    ["2027-04-26T18:00:00Z", SURE, "dicht tot wo 9.00 uur"],
    ["2026-12-31T18:00:00Z", SURE, "dicht tot ma 9.00 uur"],
    ["2027-03-27T18:00:00Z", SURE, "dicht tot di 9.00 uur"],
    ["2026-12-18T18:00:00Z", { ...SURE, hours: daily([4], 9, 17) }, "dicht tot vr 8 jan 9.00 uur"],
    ["2026-11-20T18:00:00Z", { ...SURE, hours: daily([4], 9, 17) }, "dicht tot vr 27 nov 9.00 uur"],
  ];
  for (const [moment, line, text] of cases) assert.equal(at(moment, line).text, text, moment);
});

test("hours over midnight, and days without a night", () => {
  const full = { ...SURE, hours: daily(WEEK, 0, 24) };
  const cases = [
    ["2026-11-25T22:30:00Z", NIGHT, "open tot 2.00 uur"],
    ["2026-11-26T00:30:00Z", NIGHT, "open tot 2.00 uur"],
    ["2026-11-26T01:00:00Z", NIGHT, "dicht tot vandaag om 22.00 uur"],
    ["2026-12-24T22:30:00Z", NIGHT, "open tot 0.00 uur"],
    ["2026-12-26T23:30:00Z", NIGHT, "dicht tot vandaag om 22.00 uur"],
    ["2026-11-25T22:30:00Z", full, "open"],
    ["2026-12-23T09:00:00Z", full, "open tot vr 0.00 uur"],
    ["2026-12-25T09:00:00Z", full, "dicht tot zo 0.00 uur"],
  ];
  for (const [moment, line, text] of cases) assert.equal(at(moment, line).text, text, moment);
});

// The lines of a plan, with a number of the school's own, which has no id: nothing but its hours.
const OWN = { hours: daily(WEEK, 18, 23), sure: "bevestigd", onHolidays: "open" };
const PLAN = {
  police: UNKNOWN,
  office: SURE,
  offlimits: { ...LIKELY, hours: daily(WEEK, 7, 22) },
  113: { crisis: "", ...ALWAYS },
  own: OWN,
  112: { danger: "", ...ALWAYS },
};
const EVENING = wall(new Date("2026-11-25T20:00:00Z")); // 21:00
const NIGHTLY = wall(new Date("2026-11-25T22:30:00Z")); // 23:30
const CHRISTMAS = wall(new Date("2026-12-25T10:00:00Z"));
const of = (names) => names.map((name) => ({ name, ...PLAN[name] }));

test("the emergency number first, closed lines last, and else the order of the plan", () => {
  const order = (now) =>
    ranked(of(["police", "office", "offlimits", "113", "own", "112"]), now).map(
      ({ line, place }) => `${place} ${line.name}`,
    );
  assert.deepEqual(order(EVENING), [
    "5 112",
    "0 police",
    "2 offlimits",
    "3 113",
    "4 own",
    "1 office",
  ]);
  assert.deepEqual(order(NIGHTLY), [
    "5 112",
    "0 police",
    "3 113",
    "1 office",
    "2 offlimits",
    "4 own",
  ]);
});

test("next is the first of the plan that is not closed, else the first that opens", () => {
  const cases = [
    [EVENING, ["police", "offlimits"], "police", false],
    [EVENING, ["office", "offlimits", "own"], "offlimits", true],
    [EVENING, ["own", "offlimits"], "own", true],
    [NIGHTLY, ["office", "police"], "police", false],
    [NIGHTLY, ["office", "offlimits"], "offlimits", false],
    [NIGHTLY, ["own", "office"], "office", false],
    [CHRISTMAS, ["office", "police"], "police", false],
  ];
  for (const [now, names, wanted, heard] of cases) {
    const found = best(of(names), now);
    assert.deepEqual([found.line.name, answers(found)], [wanted, heard], names.join(" "));
  }
});
