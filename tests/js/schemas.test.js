// The schemas as a strict validator of JSON takes them: no keyword that it does not know, no type
// that is only meant, no pattern that JavaScript refuses.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** @param {string} name */
const editor = (name) =>
  JSON.parse(readFileSync(new URL(`../../.vscode/${name}`, import.meta.url), "utf8"));

const OPEN_DATA =
  "import json; from handbook.files.opendata import schema; print(json.dumps(schema()))";

const SCHEMAS = {
  "front matter": () => editor("frontmatter.schema.json"),
  "school.yml": () => editor("school.schema.json"),
  "handbook.json": () =>
    JSON.parse(
      execFileSync(process.env.PYTHON ?? "python3", ["-c", OPEN_DATA], { encoding: "utf8" }),
    ),
};

for (const [name, read] of Object.entries(SCHEMAS)) {
  test(`the schema of ${name} is strict`, () => {
    const validator = new Ajv2020({ strict: true, strictRequired: true, allErrors: true });
    formats.default(validator);
    const schema = read();
    assert.match(schema.$id, /^urn:x-vos:/);
    assert.equal(validator.compile(schema)({ unknown: true }), false);
  });
}
