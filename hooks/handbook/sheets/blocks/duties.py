"""The block of duties: what the law asks of a school, with room for how the school meets it."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.sheets.blocks.base import Block, joined
from handbook.sheets.codes import Item


@dataclass(frozen=True)
class Duty:
    """What the law asks and where; ``unsure`` is empty where that is confirmed everywhere.

    ``when`` says in which months of the year it comes round.

    ``document`` and ``who`` have what the school filled in; what is empty is written by hand.
    """

    id: str
    title: str
    text: str
    places: tuple[str, ...]
    unsure: str = ""
    when: str = ""
    document: str = ""
    who: str = ""

    @property
    def said(self) -> str:
        """What the law asks, and when in the year."""
        return joined((self.text, self.when))

    @property
    def item(self) -> Item:
        """Its id and its words."""
        unsure = f"({self.unsure})" if self.unsure else ""
        places = "; ".join(self.places)
        return self.id, joined((f"{self.title}:", self.said, unsure, places))


@dataclass(frozen=True)
class Duties(Block):
    """A row for each duty, on a sheet on its side; ``head`` begins with what they are about."""

    head: tuple[str, ...]
    duties: tuple[Duty, ...]
    wide: bool = True

    def items(self) -> Iterator[Item]:
        """Each duty."""
        return (duty.item for duty in self.duties)
