"""The logo and the two colours of a school, and what a colour becomes on a dark screen.

Must not know where a colour is used, but that it bears text on every ground.
"""

import colorsys
import math
import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field

from handbook.model.base import Filled

TEXT = 4.5  # the contrast that letters need, by the formula of WCAG 2.2
LIGHT, DARK = "default", "slate"
# As in first.css: what text stands on, and the red of an incident and of 112.
GROUNDS = {LIGHT: ("#fbf8f2", "#ffffff", "#f1ebdf"), DARK: ("#0d2025", "#132b31", "#1a363d")}
DANGER = {LIGHT: "#a11226", DARK: "#ffb0a8"}
# Nearer to its hue than our own accent is, a colour is taken for it.
NEAR, BLACK, GREY = 15 / 360, 0.2, 0.3
ON_DARK = 6.5  # the contrast of our own colours there
STEP = 0.01
VIVID = 0.8  # of a colour that shines on a dark page
TOKENS = {"colour": "petrol", "accent": "fox"}  # the names of our own, whose place they take
LOGOS = (".png", ".webp", ".svg")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_FILE = re.compile(r"[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*")
ODD = '«{}» is geen kleur. Schrijf # met zes cijfers of letters tot en met f, zoals "{}"'
FAINT = (
    "op een lichte pagina leest «{}» slecht: het contrast is {} en moet minstens 4,5 zijn. "
    'Schrijf bijvoorbeeld "{}"'
)
RED = '«{}» lijkt te veel op het rood van een incident en van 112. Schrijf bijvoorbeeld "{}"'
PLACE = "hier hoort alleen de naam van een bestand in docs/assets/school/. Schrijf bijvoorbeeld {}"
NAME = (
    "in de naam van dit bestand staat een spatie of een ander teken dat niet kan. Geef het een "
    "naam zoals {}, en schrijf die."
)
KIND = "een logo is een bestand dat eindigt op {}. Bewaar het zo, en schrijf die naam."


def parts(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of ``#rrggbb``, each 0 to 255."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue


def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    shares = (part / 255 for part in parts(colour))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def least(colour: str, scheme: str) -> float:
    """The contrast of a colour on the ground where it has the least."""
    return min(ratio(colour, ground) for ground in GROUNDS[scheme])


def _seen(colour: str) -> tuple[float, float, float]:
    """Hue, lightness and saturation, each 0 to 1."""
    red, green, blue = (part / 255 for part in parts(colour))
    return colorsys.rgb_to_hls(red, green, blue)


def is_red(colour: str, scheme: str) -> bool:
    """Whether a reader could take a colour for that of danger; near black or grey nobody does."""
    hue, light, saturation = _seen(colour)
    away = abs((hue - _seen(DANGER[scheme])[0] + 0.5) % 1 - 0.5)
    return away < NEAR and light > BLACK and saturation > GREY


def _toned(colour: str, light: float, most: float = 1.0) -> str:
    """The colour with another lightness, and with no more saturation than that."""
    hue, _, saturation = _seen(colour)
    made = colorsys.hls_to_rgb(hue, light, min(saturation, most))
    return "#" + "".join(f"{round(part * 255):02x}" for part in made)


def darker(colour: str) -> str:
    """The nearest darker colour that can be read on a light page and is not that of danger."""
    light = _seen(colour)[1]
    while least(colour, LIGHT) < TEXT or is_red(colour, LIGHT):
        light = max(0.0, light - STEP)
        colour = _toned(colour, light)
    return colour


def on_dark(colour: str) -> str:
    """The same colour for a dark page: lighter, and paler where it would be that of danger."""
    light, most = 0.5, VIVID
    while least(made := _toned(colour, light, most), DARK) < ON_DARK or is_red(made, DARK):
        if is_red(made, DARK):
            most -= STEP
        else:
            light += STEP
    return made


def _readable(text: str) -> str:
    """A colour in small letters that can be read, and means nothing else."""
    colour = text.lower()
    if not colour:
        return ""
    if not _COLOUR.fullmatch(colour):
        raise ValueError(ODD.format(text, "#0b4a57"))
    has = least(colour, LIGHT)
    if has < TEXT:
        said = f"{math.floor(has * 10) / 10}".replace(".", ",")
        raise ValueError(FAINT.format(text, said, darker(colour)))
    if is_red(colour, LIGHT):
        raise ValueError(RED.format(text, darker(colour)))
    return colour


def _file(name: str) -> str:
    """The name of a file that may be a logo."""
    if name and not name.lower().endswith(LOGOS):
        raise ValueError(KIND.format(", ".join(LOGOS)))
    if name and not _FILE.fullmatch(name):
        raise ValueError((PLACE if re.search(r"[/\\]", name) else NAME).format("logo.svg"))
    return name


Colour = Annotated[str, AfterValidator(_readable)]


class Look(Filled):
    """How the site and the sheets show whose they are."""

    logo: Annotated[str, AfterValidator(_file)] = Field(
        "",
        description="De naam van een bestand in docs/assets/school/: PNG, WebP of SVG, "
        "hoogstens 20 kB.",
        examples=["logo.svg"],
    )
    colour: Colour = Field(
        "",
        description="De kleur van koppen en links, tussen aanhalingstekens.",
        examples=["#0b4a57"],
    )
    accent: Colour = Field(
        "",
        description="De kleur van wat opvalt, zoals het menu van nu, tussen aanhalingstekens.",
        examples=["#9a3d0c"],
    )

    def schemes(self) -> Mapping[str, Mapping[str, str]]:
        """The colours by the names of ours, for a light and for a dark screen."""
        own = {token: str(getattr(self, key)) for key, token in TOKENS.items()}
        light = {token: colour for token, colour in own.items() if colour}
        return {LIGHT: light, DARK: {token: on_dark(colour) for token, colour in light.items()}}
