"""The example of ``school.yml``: every key with its sentence and, behind a sign, what it holds.

Made from the model, so that it cannot fall behind.
"""

import json
from collections.abc import Iterator
from typing import Any

from handbook.model.school import Role, School

FILE = "school.voorbeeld.yml"
_HEAD = """\
# Een voorbeeld van school.yml. Dit bestand hoort bij het handboek: verander het niet.
# Maak er een kopie van die school.yml heet. Haal het teken # weg voor een sleutel die je
# invult, en zet jullie eigen waarde erachter. Alles mag leeg blijven.
#
# Een rol, zoals de coördinator, is nooit een persoon. Een rol kan dit hebben:
"""


def text() -> str:
    """The whole file."""
    lines = [f"# - {name}: {one.description}" for name, one in Role.model_fields.items()]
    for name, field in School.model_fields.items():
        lines += ["", f"# {field.description}", *_value(name, (field.examples or [""])[0])]
    return f"{_HEAD}{chr(10).join(lines)}\n"


def _value(name: str, example: Any) -> Iterator[str]:
    """A key with its example, each line behind a sign; what JSON can say, YAML says too."""
    if not isinstance(example, dict):
        yield f"#{name}: {json.dumps(example, ensure_ascii=False)}"
        return
    yield f"#{name}:"
    for key, value in example.items():
        yield f"#  {key}: {json.dumps(value, ensure_ascii=False)}"
