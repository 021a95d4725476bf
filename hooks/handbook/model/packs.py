"""Packs for a team day: who is in the room, an agenda, statements, cases, a drill, worksheets.

What stands at which time and what is printed follows from a pack; it must not be written twice.
"""

from itertools import pairwise
from typing import Annotated, Any, Literal, Self

from pydantic import Field, field_validator, model_validator

from handbook.model.base import (
    SECTORS,
    ChecklistId,
    Clock,
    ContactId,
    EvidenceId,
    Flag,
    Id,
    Identified,
    PlanId,
    QuestionnaireId,
    Sectored,
    Text,
)
from handbook.model.stories import CASES, Case, Inject

LENGTHS = (30, 60, 90, 120)
LAST_START = "22:00"
FEWEST_STATEMENTS, MOST_STATEMENTS = 8, 12
LONGEST_SHORT = 10  # signs that fit in the narrowest box of the strip
LONGEST_STATEMENT, LONGEST_ASK = 120, 100  # signs that fit on a card in large letters
ABOUT = {"statements": "de stellingen", "cases": "de casussen", "injects": "de oefening"}
Minutes = Annotated[int, Field(strict=True, ge=0)]
CopiesFor = Literal["een", "groepje", "ieder"]


def _said(least: int, most: int) -> dict[str, Any]:
    """For the schema of the editor; the sentence for authors stands at the validator."""
    return {"minItems": least, "maxItems": most}


class PackLine(Sectored):
    """One line of a pack: a thing to prepare, a piece of advice or an agreement to make."""

    text: Text = Field(description="De regel zelf.", examples=["Druk het pakket af."])
    part: Id | None = Field(
        None,
        description="Het id van het deel waar dit bij hoort; zonder dat deel op de agenda vervalt "
        "de regel.",
        examples=["stellingen"],
    )


class Statement(Sectored):
    """Something to agree or disagree with; without a right answer."""

    text: Text = Field(
        max_length=LONGEST_STATEMENT,
        description="De stelling, zo dat collega's er verschillend over denken.",
        examples=["Thee hoort bij een goede vergadering."],
    )
    ask: Text | None = Field(
        None,
        max_length=LONGEST_ASK,
        description="De vraag waarmee het gesprek verdergaat.",
        examples=["En wie zet die thee?"],
    )


class PackPart(Identified):
    """One part of the meeting and its minutes in each of the four lengths."""

    title: Text = Field(description="Hoe het deel heet op de agenda.", examples=["Stellingen"])
    short: Text | None = Field(
        None,
        max_length=LONGEST_SHORT,
        description="Hetzelfde in één kort woord, voor een smal vak op de tijdbalk.",
        examples=["Kiezen"],
    )
    how: Text = Field(
        description="Wat de begeleider doet; het past bij elke lengte.",
        examples=["Laat ieder groepje een kaart kiezen."],
    )
    minutes: tuple[Minutes, ...] = Field(
        json_schema_extra=_said(len(LENGTHS), len(LENGTHS)),
        description="De minuten bij 30, 60, 90 en 120 minuten; 0 laat het deel weg. Een langere "
        "bijeenkomst geeft een deel nooit minder tijd. Er is tijd om te lezen (200 woorden per "
        "minuut) en om bij elk punt stil te staan (2 per minuut); in een oefening kost elk bericht "
        "4 minuten.",
        examples=[[10, 20, 25, 30]],
    )
    statements: Flag = Field(
        False, description="Zet op true als dit deel over de stellingen gaat.", examples=[True]
    )
    cases: Flag = Field(
        False, description="Zet op true als dit deel over de casussen gaat.", examples=[True]
    )
    injects: Flag = Field(
        False,
        description="Zet op true als dit deel de oefening is; noem dan ook plan.",
        examples=[True],
    )
    checklist: ChecklistId | None = Field(
        None, description="De checklist bij dit deel, met zijn id.", examples=["voorbeeld-lijst"]
    )
    groups: tuple[Id, ...] = Field(
        (),
        description="De groepen van de checklist die jullie doen; leeg is allemaal.",
        examples=[["eerst"]],
    )
    plan: PlanId | None = Field(
        None,
        description="Het stappenplan bij dit deel, met zijn id; van een acuut plan komt het blad "
        "van één A4 erin.",
        examples=["voorbeeld-plan"],
    )
    questionnaire: QuestionnaireId | None = Field(
        None,
        description="De vragenlijst bij dit deel, met zijn id; de agenda verwijst ernaar.",
        examples=["voorbeeld-vragen"],
    )
    write: Text | None = Field(
        None,
        description="Wat een groepje onder aan het werkblad schrijft; het krijgt er lijnen voor.",
        examples=["Onze afspraak"],
    )
    copies: CopiesFor = Field(
        "groepje", description="Voor wie je het werkblad bij dit deel kopieert.", examples=["ieder"]
    )

    @field_validator("minutes")
    @classmethod
    def _one_for_each_length(cls, minutes: tuple[int, ...]) -> tuple[int, ...]:
        if len(minutes) != len(LENGTHS) or not any(minutes):
            raise ValueError(
                "hier horen vier getallen, voor 30, 60, 90 en 120 minuten, en niet alleen nullen. "
                "Schrijf bijvoorbeeld minutes: [10, 20, 25, 30]"
            )
        return minutes

    def taken(self, length: int) -> int:
        """The minutes that it has in a meeting of some length."""
        return self.minutes[LENGTHS.index(length)]

    @property
    def worksheet(self) -> bool:
        """Whether there is something to fill in or to follow."""
        return bool(self.checklist or self.plan or self.questionnaire)


class Pack(Sectored):
    """All that a coordinator needs for a meeting of 30, 60, 90 or 120 minutes."""

    title: Text = Field(description="De naam van het pakket.", examples=["Met het hele team"])
    group: Text = Field(
        description="Wie er in de ruimte zijn; het staat achter «Voor:».",
        examples=["alle collega's, ook de conciërge"],
    )
    goal: Text = Field(
        description="Wat jullie na afloop weten of hebben; het staat achter «Doel:».",
        examples=["jullie weten wie de koffie zet"],
    )
    pupils: Flag = Field(
        False,
        description="Zet op true als er leerlingen bij zijn; noem dan ook contacts.",
        examples=[True],
    )
    parents: Flag = Field(
        False,
        description="Zet op true als er ouders bij zijn. Bij leerlingen en ouders staan op een "
        "werkblad geen rollen, en wel wie helpt; noem dan ook contacts.",
        examples=[True],
    )
    start: Clock = Field(
        "15:00", description="Hoe laat het begint, als voorbeeld.", examples=["15:00"]
    )
    people: int = Field(
        24,
        strict=True,
        ge=2,
        le=200,
        description="Met hoeveel mensen het blad als voorbeeld rekent.",
        examples=[24],
    )
    size: int = Field(
        4, strict=True, ge=2, le=12, description="Hoeveel mensen een groepje heeft.", examples=[4]
    )
    cards: CopiesFor = Field(
        "groepje", description="Voor wie je de kaarten kopieert.", examples=["een"]
    )
    before: tuple[PackLine, ...] = Field(
        min_length=1,
        description="Wat je vooraf regelt; wat je kopieert, rekent het pakket zelf uit.",
    )
    statements: tuple[Statement, ...] = Field(
        (),
        description="De stellingen, 8 tot 12, of geen; bij een half uur komen alleen de eerste 8.",
    )
    cases: tuple[Case, ...] = Field(
        (), description="Casussen, voor elke sector minstens twee, of geen."
    )
    clock: Clock | None = Field(
        None, description="Hoe laat het verhaal van de oefening begint.", examples=["20:40"]
    )
    injects: tuple[Inject, ...] = Field(
        (), description="Wat er in de oefening binnenkomt, op volgorde en met gelijke tussenpozen."
    )
    parts: tuple[PackPart, ...] = Field(description="De delen van de bijeenkomst, op volgorde.")
    note: tuple[PackLine, ...] = Field(
        min_length=1, description="Voor de begeleider: hoe het gesprek veilig blijft."
    )
    recap: tuple[PackLine, ...] = Field(
        min_length=1, description="Waarover jullie aan het eind iets afspreken."
    )
    contacts: tuple[ContactId, ...] = Field(
        (), description="Wie helpt als iemand ergens mee zit.", examples=[["voorbeeld-lijn"]]
    )
    evidence: tuple[EvidenceId, ...] = Field(
        (),
        description="Het kader over bewijs dat hierbij hoort, met zijn id.",
        examples=[["voorbeeld-bewijs"]],
    )

    @property
    def guests(self) -> bool:
        """Whether there are people who do not work at the school."""
        return self.pupils or self.parents

    @property
    def lengths(self) -> tuple[int, ...]:
        """How long it can last."""
        return tuple(one for one in LENGTHS if any(part.taken(one) for part in self.parts))

    @property
    def groups(self) -> int:
        """How many small groups the people of its example make; the last one may be smaller."""
        return -(-self.people // self.size)

    @property
    def in_groups(self) -> bool:
        """Whether anything is copied for each group."""
        held = [part.copies for part in self.parts if part.worksheet or part.cases]
        return "groepje" in (*held, *([self.cards] if self.statements else ()))

    def times(self, copies: CopiesFor) -> int:
        """How often something is copied for the people of its example."""
        return {"een": 1, "groepje": self.groups, "ieder": self.people}[copies]

    @field_validator("start")
    @classmethod
    def _before_midnight(cls, start: str) -> str:
        if start > LAST_START:
            raise ValueError(
                f"begin uiterlijk om {LAST_START}; de langste bijeenkomst duurt 120 minuten."
            )
        return start

    @field_validator("statements")
    @classmethod
    def _enough_statements(cls, found: tuple[Statement, ...]) -> tuple[Statement, ...]:
        if found and not FEWEST_STATEMENTS <= len(found) <= MOST_STATEMENTS:
            raise ValueError(f"hier horen 8 tot 12 stellingen, ik vond er {len(found)}.")
        return found

    @field_validator("cases")
    @classmethod
    def _enough_cases(cls, found: tuple[Case, ...]) -> tuple[Case, ...]:
        held = [one.sector for one in found]
        few = [one for one in SECTORS if sum(not some or one in some for some in held) < CASES]
        if found and few:
            raise ValueError(f"voor {', '.join(few)} zijn er geen twee casussen.")
        return found

    @field_validator("parts")
    @classmethod
    def _adds_up(cls, parts: tuple[PackPart, ...]) -> tuple[PackPart, ...]:
        sums = {length: sum(part.taken(length) for part in parts) for length in LENGTHS}
        wrong = [
            f"bij {length} minuten zijn het er {found}"
            for length, found in sums.items()
            if found not in (0, length)
        ]
        if wrong:
            raise ValueError(f"de minuten van de delen kloppen niet: {', '.join(wrong)}.")
        return parts

    @field_validator("parts")
    @classmethod
    def _has_worksheet(cls, parts: tuple[PackPart, ...]) -> tuple[PackPart, ...]:
        if not any(part.worksheet for part in parts):
            raise ValueError(
                "dit pakket heeft geen werkblad. Zet bij een deel bijvoorbeeld "
                "checklist: stel-de-norm"
            )
        return parts

    @model_validator(mode="after")
    def _longer_gives_more(self) -> Self:
        for part in self.parts:
            given = [(length, part.taken(length)) for length in self.lengths]
            for (short, less), (long, more) in pairwise(given):
                if more < less:
                    raise ValueError(
                        f"«{part.id}» krijgt bij {long} minuten minder tijd ({more}) dan bij "
                        f"{short} ({less}). Geef het minstens evenveel."
                    )
        return self

    @model_validator(mode="after")
    def _each_has_its_part(self) -> Self:
        for name, said in ABOUT.items():
            parts = [part.id for part in self.parts if getattr(part, name)]
            if getattr(self, name) and not parts:
                raise ValueError(f"geen enkel deel gaat over {said}. Schrijf {name}: true")
            if parts and not getattr(self, name):
                raise ValueError(f"«{parts[0]}» gaat over {said}, en {name} is leeg.")
        if not self.statements and not self.injects:
            raise ValueError("dit pakket heeft geen stellingen en geen oefening. Schrijf er een")
        return self

    @model_validator(mode="after")
    def _drill_is_whole(self) -> Self:
        drill = [part for part in self.parts if part.injects]
        if drill and not (self.clock and len(drill) == 1 and drill[0].plan):
            raise ValueError(
                "een oefening heeft één deel met injects: true en een plan, en een clock. "
                'Schrijf bijvoorbeeld plan: naaktbeeld bij dat deel, en clock: "20:40"'
            )
        return self

    @model_validator(mode="after")
    def _lines_know_their_part(self) -> Self:
        known = [part.id for part in self.parts]
        for line in (*self.before, *self.note, *self.recap):
            if line.part is not None and line.part not in known:
                raise ValueError(
                    f"bij «{line.id}» staat part: {line.part}, maar dat deel is er niet. "
                    f"Kies uit: {', '.join(known)}"
                )
        return self

    @model_validator(mode="after")
    def _help_for_guests(self) -> Self:
        if self.guests and not self.contacts:
            raise ValueError(
                "zijn er leerlingen of ouders bij, zeg dan wie hen helpt. Schrijf bijvoorbeeld "
                "contacts: [kindertelefoon]"
            )
        return self
