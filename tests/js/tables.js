// Writes on its output what a school saves, made of what it gets on its input: a spreadsheet of the
// sheets, or a calendar of the points.
import { readFileSync } from "node:fs";
import { agenda } from "../../docs/assets/js/domain/schoolfile/agenda.js";
import { kept } from "../../docs/assets/js/domain/schoolfile/read.js";
import { ods } from "../../docs/assets/js/domain/schoolfile/ods.js";

const { sheets, points, file, words } = JSON.parse(readFileSync(0, "utf-8"));
const made = sheets
  ? Buffer.from(await ods(sheets, "nl-NL").arrayBuffer())
  : agenda(points, kept(JSON.stringify(file)), words);
process.stdout.write(made);
