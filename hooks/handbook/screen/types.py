"""The types of what scripts get, for the checks of those scripts: from the same JSON Schema.

Knows of JSON Schema only what our models use; must not know what the data is about.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from handbook.screen.form import Form
from handbook.words.phrases import Phrases
from handbook.words.schoolfile import FileWords

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HEAD = """\
// What the pages give to their scripts. Made by «python -m handbook schema»; do not change by hand.
"""
PLAIN = {"string": "string", "integer": "number", "boolean": "boolean", "null": "null"}

Schema = dict[str, Any]


def declarations() -> str:
    """An ambient declaration of each model, and of the words of the scripts."""
    schema = Form.model_json_schema(mode="serialization")
    words = Phrases.model_json_schema(by_alias=True)
    of_file = FileWords.model_json_schema()
    models = {"Form": schema, **schema["$defs"], "Words": words, "FileWords": of_file}
    return "\n".join([HEAD, *("\n".join(_interface(*one)) for one in models.items())])


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
