"""Writes the types of what scripts get, for TypeScript: from the JSON Schema of the same models.

Knows of JSON Schema only what our models use; must not know what the data is about.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from handbook import words
from handbook.screen.form import Form

HEAD = """\
// What the pages give to their scripts. Made by «python tests/node.py»; do not change by hand.
"""
PLAIN = {"string": "string", "integer": "number", "boolean": "boolean", "null": "null"}

Schema = dict[str, Any]


def declarations() -> str:
    """An ambient declaration of each model, and of the words of the scripts."""
    schema = Form.model_json_schema(mode="serialization")
    spoken = words.of("nl")
    models = {
        "Form": schema,
        **schema["$defs"],
        "Words": _words(spoken.phrases, "Every word of these scripts in one language."),
        "FileWords": _words(
            spoken.schoolfile, "Every word of the page on which a school says where it stands."
        ),
    }
    return "\n".join([HEAD, *("\n".join(_interface(*one)) for one in models.items())])


def _words(held: Mapping[str, str], about: str) -> Schema:
    """Words as a schema."""
    return {"description": about, "properties": {one: {"type": "string"} for one in held}}


def _interface(name: str, schema: Mapping[str, Any]) -> Iterator[str]:
    said = " ".join(schema["description"].split())
    yield f"/** {said} */\ninterface {name} {{"
    for key, value in schema["properties"].items():
        yield f"  {key}: {_type(value)};"
    yield "}\n"


def _type(schema: Schema) -> str:
    """The type of one value."""
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[1]
    if "anyOf" in schema:
        return " | ".join(map(_type, schema["anyOf"]))
    if "const" in schema:
        return json.dumps(schema["const"])
    if "enum" in schema:
        return " | ".join(map(json.dumps, schema["enum"]))
    if schema["type"] == "array":
        item = _type(schema["items"])
        return f"({item})[]" if " | " in item else f"{item}[]"
    return PLAIN[schema["type"]]


if __name__ == "__main__":
    file = Path(__file__).with_name("data.d.ts")
    file.write_text(declarations(), encoding="utf-8", newline="\n")
