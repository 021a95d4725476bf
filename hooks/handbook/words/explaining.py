"""What the sentences of the models are in another language, one file a language.

Each stands behind the Dutch sentence itself, so that a field which changed is not explained as it
was. Must not know which fields there are.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from handbook.reading import frontmatter, tongues

FOLDER = Path(__file__).parent / "guide"


def explained(meaning: str, language: str) -> str:
    """The sentence of a field in a language; in Dutch, and marked so, where it has none."""
    if language == tongues.DUTCH:
        return meaning
    return meanings(language).get(meaning) or tongues.said(meaning, tongues.DUTCH)


@cache
def meanings(language: str) -> Mapping[str, str]:
    """All such sentences in a language, each behind the Dutch one."""
    path = FOLDER / f"{language}.yml"
    data = path.read_bytes() if path.is_file() else b""
    return frontmatter.read_yaml(data, path.name)[0].meta
