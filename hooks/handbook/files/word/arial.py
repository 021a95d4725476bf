"""How wide the letters of Arial are, in their own size; others are as wide as an n."""

from __future__ import annotations

PITCH = 1.15  # of a line
BOLD = 1.07
USUAL = 0.556
WIDE = {
    0.22: "ijl'|",
    0.28: " \u00a0.,:;!/\\ftI[]·",
    0.33: 'r-()"',
    0.5: "ckJsvxyz",
    0.69: "ABCDEHKNPRSUVXY",
    0.78: "GOQw",
    0.83: "mM%",
    0.97: "W@",
}
LETTERS = {sign: share for share, signs in WIDE.items() for sign in signs}


def wide_of(text: str) -> float:
    """How wide a text is, in the size of its letters."""
    return sum(LETTERS.get(sign, USUAL) for sign in text)
