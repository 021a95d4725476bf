"""What a school adds to the handbook, makes stricter or says otherwise, and the mark it leaves.

``Owned`` is what can bear such a mark; must not know how a rule finds its place.
"""

from collections.abc import Callable, Mapping
from typing import Any, Literal, Self, cast

from pydantic import Field, PrivateAttr, computed_field, model_validator

from handbook.model.base import (
    Audience,
    ContactId,
    Identified,
    LawId,
    Name,
    Noun,
    Sectored,
    Slot,
    Text,
    apart,
)

MOST_SIGNS = 160
Change = Literal["add", "stricter", "replace"]


class Own(Noun):
    """What a rule of the school says beside the words that it gave to a thing to do."""

    rule: str
    page: str
    do: Change
    reason: Text
    core: Text | None = None
    core_help: Text | None = None


class Owned(Sectored):
    """A thing to do, which may be a school's own; no author writes that, a rule leaves it."""

    _own: Own | None = PrivateAttr(None)

    @computed_field(  # type: ignore[prop-decorator]
        description="What the school itself made of this by a rule, and what the handbook says; "
        "null where it is as the handbook has it."
    )
    @property
    def own(self) -> Own | None:
        """The mark of the rule that made or changed this."""
        return self._own

    def owned(self, own: Own, update: Mapping[str, Any] | None = None) -> Self:
        """The same with the mark of a rule, and with what that changes."""
        made = self.model_copy(update=update)
        made._own = own
        return made

    def remade(
        self, inner: Callable[[Noun], Noun | None], field: Callable[[Slot, Any], Any]
    ) -> Self:
        """The same for what the handbook said, and for the reason of the school."""
        made, own = super().remade(inner, field), self._own
        return made.owned(cast("Own", inner(own))) if own else made


class Basis(Noun):
    """The words of the handbook for which a rule was written."""

    fingerprint: Name = Field(
        description="Twaalf tekens die veranderen met de tekst van het handboek.",
        examples=["0123456789ab"],
    )
    text: Name = Field(
        description="De tekst van het handboek van toen.", examples=["Ruim samen op."]
    )


class OwnRule(Identified):
    """What a school itself adds at a place of the handbook, or says more strictly there.

    Stands only on a page of the school.
    """

    at: Name = Field(
        description="Welke plek het is: checklist, plan of page, een dubbele punt en het id (bij "
        "een pagina het bestand), en na een # het punt, de stap, de groep, de fase of de kop.",
        examples=["checklist:stel-de-norm#samen-norm"],
    )
    do: Change = Field(
        description="Wat de regel doet: add zet er iets bij, stricter maakt een punt strenger, "
        "replace zet er een eigen advies voor in de plaats.",
        examples=["stricter"],
    )
    text: Text = Field(
        max_length=MOST_SIGNS,
        description="De regel zelf, als één opdracht; hij moet op een blad en een kaart passen.",
        examples=["Ruim op voordat de bel gaat."],
    )
    help: Text | None = Field(
        None, description="Eén of twee zinnen uitleg.", examples=["De doekjes liggen in de kast."]
    )
    reason: Text = Field(
        max_length=MOST_SIGNS,
        description="Waarom jullie school dit zo doet, in één zin. Lezers zien die erbij.",
        examples=["Anders staat de volgende klas in de rommel."],
    )
    whom: Text | None = Field(
        None,
        description="Wie het hoort, in een paar woorden; alleen bij een plan onder informeren.",
        examples=["Ouders van de klas"],
    )
    role: tuple[Audience, ...] = Field((), description="Wie dit doet.", examples=[["coordinator"]])
    involved: tuple[Audience, ...] = Field(
        (), description="Wie erbij betrokken is en het niet zelf doet.", examples=[["leraar"]]
    )
    contacts: tuple[ContactId, ...] = Field(
        (), description="Wie hierbij helpt, met hun id.", examples=[["voorbeeld-lijn"]]
    )
    laws: tuple[LawId, ...] = Field(
        (), description="De wetten waar dit uit volgt, met hun id.", examples=[["voorbeeld-wet"]]
    )
    based_on: Basis | None = Field(
        None,
        description="De tekst van het handboek waar de regel bij is geschreven. Deze sleutel "
        "schrijf je niet zelf: make stamp doet dat, met het bestand als FILE.",
        examples=[{"fingerprint": "0123456789ab", "text": "Ruim samen op."}],
    )

    @model_validator(mode="after")
    def _parted(self) -> Self:
        apart(self.role, self.involved)
        return self

    @property
    def title(self) -> str:
        """How a list of records calls it."""
        return self.text

    @property
    def aim(self) -> tuple[str, str, str]:
        """The kind of what it touches, its id, and the part of that; all may be empty."""
        kind, _, rest = self.at.partition(":")
        name, _, part = rest.partition("#")
        return kind, name, part
