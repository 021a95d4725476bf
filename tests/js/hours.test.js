// Which lines answer: the clock of the Netherlands, its holidays, and what is not confirmed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, isHoliday, wall } from "../../docs/assets/js/domain/hours.js";

const LABELS = {
  always: "open",
  open: "open tot {time}",
  likely: "waarschijnlijk tot {time}",
  school: "op schooldagen tot {time}",
  closed: "dicht tot {day} {time}",
  holiday: "feestdag",
  days: "ma di wo do vr za zo",
  clock: ".",
  clockEnd: " uur",
};
const OFFICE = JSON.stringify([0, 1, 2, 3, 4].map((day) => [day, 540, 1020]));
const SURE = { hours: OFFICE, sure: "bevestigd", onHolidays: "dicht" };
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
    assert.equal(isHoliday({ year, month, day: date }), free.includes(day), day);
  }
});

test("open, closed until when, and never sure without being confirmed", () => {
  const cases = [
    ["2026-11-25T09:00:00Z", SURE, "open tot 17.00 uur"],
    ["2026-11-25T16:00:00Z", SURE, "dicht tot do 9.00 uur"],
    ["2026-11-20T20:00:00Z", SURE, "dicht tot ma 9.00 uur"],
    ["2026-12-25T10:00:00Z", SURE, "dicht tot ma 9.00 uur"],
    ["2026-12-25T10:00:00Z", { ...SURE, onHolidays: "onbekend" }, "feestdag"],
    ["2026-11-25T09:00:00Z", { ...SURE, sure: "onbevestigd" }, "waarschijnlijk tot 17.00 uur"],
    ["2026-11-25T09:00:00Z", { ...SURE, schoolDays: "" }, "op schooldagen tot 17.00 uur"],
    ["2026-11-25T23:00:00Z", { always: "" }, "open"],
    ["2026-11-25T09:00:00Z", { sure: "onbevestigd" }, ""],
  ];
  for (const [moment, line, text] of cases) assert.equal(at(moment, line).text, text, moment);
});
