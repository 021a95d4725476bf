"""The letter of the sheets for screens: with the signs of our languages alone, packed as WOFF2.

Must not know which page asks for it.
"""

import io
from functools import partial
from importlib.metadata import version
from pathlib import Path

import font_source_sans_pro

from handbook.store import Store, mark

FOLDER = Path(font_source_sans_pro.__file__).parent / "files"
LICENCE = "LICENSE.txt"
WEIGHTS = {"400": "Regular", "700": "Bold"}
PACKAGES = ("fonttools", "brotli", "font-source-sans-pro")
# Latin with all its accents, and the signs that our texts have beside it.
SIGNS = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x20AC, 0x2192, 0x2212)
FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "tnum"]
# Who made it and under which licence; a letter that was changed may not bear its old name.
NAMES = [0, 13, 14]


def files(store: Store) -> dict[str, bytes]:
    """Each weight by the name of its file, and the licence; ``store`` is for these alone."""
    recipe = mark(*map(version, PACKAGES), *map(str, SIGNS), *FEATURES)
    found = {
        f"{weight}.woff2": store.get(f"face {name} {recipe}", partial(_made, name))
        for weight, name in WEIGHTS.items()
    }
    store.prune()
    return found | {"OFL.txt": (FOLDER / LICENCE).read_bytes()}


def _made(name: str) -> bytes:
    """One weight; the tools are loaded where there is something to make."""
    from fontTools import subset

    options = subset.Options(
        flavor="woff2",
        layout_features=FEATURES,
        hinting=False,
        name_IDs=NAMES,
        recalc_timestamp=False,
    )
    font = subset.load_font(str(FOLDER / f"SourceSansPro-{name}.ttf"), options)
    maker = subset.Subsetter(options)
    maker.populate(unicodes=SIGNS)
    maker.subset(font)
    made = io.BytesIO()
    subset.save_font(font, made, options)
    return made.getvalue()
