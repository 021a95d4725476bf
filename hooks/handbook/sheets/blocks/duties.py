"""The block of duties: what the law asks of a school, with room for how the school meets it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handbook.sheets.blocks.base import Block, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.model.base import Sector
    from handbook.sheets.codes import Item


@dataclass(frozen=True)
class Where:
    """An article of the law: for which sectors, how those are called, and where it stands."""

    sectors: tuple[Sector, ...]
    label: str
    text: str

    @property
    def said(self) -> str:
        """Both, as it is printed."""
        return f"{self.label}: {self.text}" if self.label else self.text


@dataclass(frozen=True)
class Duty:
    """What the law asks and where; ``unsure`` is empty where that is confirmed."""

    id: str
    title: str
    text: str
    places: tuple[Where, ...]
    unsure: str = ""

    @property
    def item(self) -> Item:
        """Its id and its words."""
        unsure = f"({self.unsure})" if self.unsure else ""
        places = "; ".join(place.said for place in self.places)
        return self.id, joined((f"{self.title}:", self.text, unsure, places))

    def within(self, sectors: tuple[Sector, ...]) -> Duty | None:
        """The same for some sectors, if it holds for them; one alone need not be named."""
        kept = tuple(one for one in self.places if not one.sectors or {*one.sectors} & {*sectors})
        if self.places and not kept:
            return None
        alone = len(sectors) == 1
        return replace(self, places=tuple(replace(p, label="") for p in kept) if alone else kept)


@dataclass(frozen=True)
class Duties(Block):
    """A row for each duty, on a sheet on its side; ``head`` has what is written by hand."""

    head: tuple[str, ...]
    duties: tuple[Duty, ...]
    wide: bool = True

    def items(self) -> Iterator[Item]:
        """Each duty."""
        return (duty.item for duty in self.duties)

    def within(self, sectors: tuple[Sector, ...]) -> Duties:
        """Those that hold for some sectors."""
        found = (duty.within(sectors) for duty in self.duties)
        return replace(self, duties=tuple(one for one in found if one))
