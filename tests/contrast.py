"""Contrast of the palette by the formula of WCAG 2.2; run it to print the table.

Reads the custom properties of first.css; the printed table stands beside this file.
"""

import re
import sys
from pathlib import Path

from handbook.model.look import TEXT, ratio

CSS = Path(__file__).parents[1] / "docs/assets/css/first.css"
TABLE = Path(__file__).with_name("contrast.txt")
SCHEMES = {"default": "licht", "slate": "donker"}
LINE = 3.0
GROUNDS = ("paper", "sheet", "shade")
PAIRS: tuple[tuple[str, str, float], ...] = (
    *(
        (ink, ground, TEXT)
        for ink in ("ink", "soft", "petrol", "fox", "danger")
        for ground in GROUNDS
    ),
    *((task, ground, TEXT) for task in ("stel", "begeleid", "bewaak") for ground in GROUNDS),
    *((task, f"{task}-wash", TEXT) for task in ("stel", "begeleid", "bewaak")),
    *(("ink", f"{task}-wash", TEXT) for task in ("stel", "begeleid", "bewaak")),
    *(("paper", task, TEXT) for task in ("stel", "begeleid", "bewaak")),
    ("danger-ink", "danger", TEXT),
    ("danger", "danger-wash", TEXT),
    ("ink", "danger-wash", TEXT),
    ("paper", "petrol", TEXT),
    *(("rule", ground, LINE) for ground in GROUNDS),
)


def colours(scheme: str) -> dict[str, str]:
    """The colours of a scheme by name, as #rrggbb."""
    css = CSS.read_text(encoding="utf-8")
    block = re.search(rf'\[data-scheme="{scheme}"\] \{{(.*?)\}}', css, re.S)
    if block is None:
        raise LookupError(scheme)
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block[1]))


def rows() -> list[tuple[str, str, float, dict[str, float]]]:
    """Each pair with what it needs and what it has in each scheme."""
    found = {scheme: colours(scheme) for scheme in SCHEMES}
    return [
        (front, ground, need, {s: ratio(found[s][front], found[s][ground]) for s in SCHEMES})
        for front, ground, need in PAIRS
    ]


def table() -> str:
    """The table as text."""
    head = f"{'kleur':<12}{'op':<16}{'nodig':>6}" + "".join(f"{n:>8}" for n in SCHEMES.values())
    lines = [
        f"{front:<12}{ground:<16}{need:>6.1f}" + "".join(f"{has[s]:>8.2f}" for s in SCHEMES)
        for front, ground, need, has in rows()
    ]
    return "\n".join(["Contrast van de kleuren in first.css (WCAG 2.2)", "", head, *lines, ""])


if __name__ == "__main__":
    sys.stdout.write(table())
