// The schemas as a strict validator of JSON takes them: no keyword that it does not know, no type
// that is only meant, no pattern that JavaScript refuses.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const MADE = `import json
from handbook.files import opendata
from handbook.screen import guide
made = {
  "front matter": guide.schema(),
  "school.yml": guide.school_schema(),
  "handbook.json": opendata.schema(),
}
print(json.dumps(made))`;
/** @type {Record<string, { $id: string }>} */
const SCHEMAS = JSON.parse(
  execFileSync(process.env.PYTHON ?? "python3", ["-c", MADE], { encoding: "utf8" }),
);

for (const [name, schema] of Object.entries(SCHEMAS)) {
  test(`the schema of ${name} is strict`, () => {
    const validator = new Ajv2020({ strict: true, strictRequired: true, allErrors: true });
    formats.default(validator);
    assert.match(schema.$id, /^urn:x-vos:/);
    assert.equal(validator.compile(schema)({ unknown: true }), false);
  });
}
