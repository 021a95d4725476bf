"""Which colours of first.css stand on which, and how far apart WCAG 2.2 asks them to be."""

import re
from pathlib import Path

from handbook.model.look import TEXT

CSS = Path(__file__).parents[1] / "docs/assets/css/first.css"
SCHEMES = ("default", "slate")
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
