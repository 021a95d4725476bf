"""What people fill in together: questions whose answers become a text."""

from collections.abc import Iterator, Mapping
from typing import Literal, Self

from pydantic import Field, model_validator

from handbook.model.base import (
    Audience,
    ChecklistId,
    ContactId,
    Flag,
    Id,
    Identified,
    LawId,
    Noun,
    Path,
    PlanId,
    QuestionnaireId,
    Sectored,
    Text,
)
from handbook.model.bounds import Bounds
from handbook.model.clashes import Clash

QuestionKind = Literal[
    "ja-nee", "een-keuze", "meer-keuzes", "getal", "tijd", "datum", "kort", "lang"
]
Paper = Literal["gesprek", "mr", "leerlingen", "tekenen"]
InLetter = Literal["reden", "gevolgen", "antwoord"]
Adoption = Literal["instemming", "besluit"]
CHOICES: tuple[QuestionKind, ...] = ("ja-nee", "een-keuze", "meer-keuzes")
OWN = "eigen"  # the answer in own words, which every choice has


class Option(Sectored):
    """One possible answer and the clause that it becomes."""

    text: Text = Field(description="Het antwoord zoals de lezer het ziet.", examples=["Ja"])
    clause: Text = Field(
        description="De zin die dit antwoord in de uitkomst wordt.",
        examples=["Leraren en leerlingen hebben online contact over school."],
    )
    public: Text | None = Field(
        None,
        description="Dezelfde afspraak voor leerlingen en ouders; zonder deze zin staat hij niet "
        "op hun blad.",
        examples=["Je leraar praat online met je over school."],
    )

    @model_validator(mode="after")
    def _free(self) -> Self:
        if self.id == OWN:
            raise ValueError(
                f"het id {OWN} is van het antwoord in eigen woorden, dat elke keuze vanzelf heeft. "
                "Kies een ander id"
            )
        return self


class ShownIf(Noun):
    """The answer that another question needs before this one is asked."""

    question: Id = Field(description="Het id van de andere vraag.", examples=["voorbeeld-contact"])
    answer: tuple[Id, ...] = Field(
        min_length=1,
        description="De antwoorden waarbij deze vraag verschijnt; eigen is het antwoord in eigen "
        "woorden.",
        examples=[["ja"]],
    )


class Question(Identified):
    """One question; choices carry their clause, other kinds have one for the question."""

    kind: QuestionKind = Field(
        description="Het soort antwoord: ja-nee, een-keuze, meer-keuzes, getal, tijd, datum, kort, "
        "lang.",
        examples=["ja-nee"],
    )
    text: Text = Field(
        description="De vraag.", examples=["Mogen leraren en leerlingen online contact hebben?"]
    )
    help: Text | None = Field(
        None,
        description="Waarom je dit vraagt, in één of twee zinnen.",
        examples=["Zo is het duidelijk."],
    )
    statement: Text | None = Field(
        None,
        description="Een stelling voor het gesprek in het team.",
        examples=["Een leraar hoort na zes uur niet meer te appen."],
    )
    fixed: Text | None = Field(
        None,
        description="Wat de wet hier al beslist en dus niet te kiezen is; dan is laws verplicht.",
        examples=["Melden bij het bestuur is een plicht."],
    )
    required: Flag = Field(
        False, description="Zet op true als de vraag niet leeg mag blijven.", examples=[True]
    )
    staff: Flag = Field(
        False,
        description="Zet op true als deze afspraak een regel voor medewerkers verandert; dan noemt "
        "de brief aan de MR hem.",
        examples=[True],
    )
    letter: InLetter | None = Field(
        None,
        description="Alleen voor de brief aan de MR, en dan niet in de tekst: reden (waarom), "
        "gevolgen (voor medewerkers), antwoord (vóór welke dag).",
        examples=["reden"],
    )
    adoption: Adoption | None = Field(
        None,
        description="Wat er op deze datum gebeurde: instemming (van de MR) of besluit (van het "
        "bestuur); na het besluit is de tekst geen voorstel meer.",
        examples=["besluit"],
    )
    shown_if: ShownIf | None = Field(
        None, description="Alleen tonen na een bepaald antwoord op een andere vraag."
    )
    options: tuple[Option, ...] = Field(
        (), description="De antwoorden bij ja-nee, een-keuze en meer-keuzes."
    )
    bounds: Bounds | None = Field(
        None, description="Bij de andere soorten: welke antwoorden passen; bij getal is dat nodig."
    )
    clause: Text | None = Field(
        None,
        description="De zin in de uitkomst bij de andere soorten; het antwoord komt op [[answer]].",
        examples=["Wij spreken hierover af: [[answer]]"],
    )
    public: Text | None = Field(
        None,
        description="Bij de andere soorten: dezelfde afspraak voor leerlingen en ouders; het "
        "antwoord komt op [[answer]].",
        examples=["Op school geldt: [[answer]]"],
    )
    laws: tuple[LawId, ...] = Field(
        (), description="Wat de wet hierover zegt, met het id.", examples=[["voorbeeld-wet"]]
    )

    @model_validator(mode="after")
    def _answerable(self) -> Self:
        if self.adoption and self.kind != "datum":
            raise ValueError("adoption hoort bij een vraag van soort datum. Haal het weg")
        if self.kind in CHOICES:
            self._check_choice()
        elif self.options or self.clause is None or "[[answer]]" not in self.clause:
            raise ValueError(
                f"een vraag van soort {self.kind} heeft geen options, maar één clause met "
                "[[answer]] erin"
            )
        elif self.public is not None and "[[answer]]" not in self.public:
            raise ValueError("in public ontbreekt de plek van het antwoord. Zet er [[answer]] in")
        return self

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        bounds = self.bounds or Bounds()
        if self.kind == "getal" and None in (bounds.least, bounds.most):
            raise ValueError(
                "een vraag van soort getal heeft het laagste en het hoogste getal nodig. Schrijf "
                "bijvoorbeeld bounds: {least: 1, most: 20}"
            )
        if wrong := bounds.wrong(self.kind):
            raise ValueError(wrong)
        return self

    def _check_choice(self) -> None:
        if len(self.options) < 2 or self.clause is not None:
            raise ValueError(
                f"een vraag van soort {self.kind} heeft minstens twee options, elk met een "
                "eigen clause, en zelf geen clause"
            )
        if self.kind == "ja-nee" and [o.id for o in self.options] != ["ja", "nee"]:
            raise ValueError("een vraag van soort ja-nee heeft precies de options ja en nee")
        if self.public is not None:
            raise ValueError(
                f"bij een vraag van soort {self.kind} hoort public bij elke option, niet bij de "
                "vraag. Zet hem naast clause"
            )

    @model_validator(mode="after")
    def _grounded(self) -> Self:
        if self.fixed is not None and not self.laws:
            raise ValueError(
                "bij fixed hoort de wet die het beslist. Schrijf bijvoorbeeld laws: [meldplicht]"
            )
        return self

    def publics(self) -> tuple[str, ...]:
        """The words for pupils and parents of every answer that has them."""
        own = (self.public, *(option.public for option in self.options))
        return tuple(text for text in own if text is not None)


class Paragraph(Identified):
    """One numbered piece of an article, a sentence or a few."""

    text: Text = Field(
        description="De zinnen van dit lid; een citaat staat er als gewone woorden.",
        examples=["Met «wij» bedoelen we iedereen die voor de school werkt."],
    )


class TextArticle(Identified):
    """What always stands in the text, whatever is answered: one subject under one heading."""

    title: Text = Field(description="Het onderwerp, en niet meer dan één.", examples=["Begrippen"])
    text: tuple[Paragraph, ...] = Field(min_length=1, description="De leden, op volgorde.")
    laws: tuple[LawId, ...] = Field(
        (),
        description="De wetten waarop het artikel rust, met hun id.",
        examples=[["voorbeeld-wet"]],
    )
    staff: Flag = Field(
        False,
        description="Zet op true als dit artikel een regel voor medewerkers is; dan noemt de brief "
        "aan de MR het.",
        examples=[True],
    )
    public: Text | None = Field(
        None,
        description="Hetzelfde voor leerlingen en ouders; zonder deze zin staat het niet op hun "
        "blad.",
        examples=["Medewerkers zijn alle mensen die op school werken."],
    )


class Part(Identified):
    """Questions that belong together under one heading, which is that of an article of the text."""

    title: Text = Field(description="Het kopje boven de vragen.", examples=["Contact"])
    intro: Text | None = Field(
        None, description="Eén zin vooraf.", examples=["Bespreek dit eerst in tweetallen."]
    )
    role: Audience | None = Field(
        None,
        description="Wie dit deel schrijft; onder een beleidsplan het voorstel voor wie uitzoekt "
        "wat hier nog open is.",
        examples=["coordinator"],
    )
    text: tuple[Paragraph, ...] = Field(
        (),
        description="De leden die hier altijd staan, vóór wat de antwoorden worden.",
    )
    public: Text | None = Field(
        None,
        description="Het kopje op het blad voor leerlingen en ouders; zonder dit is het title.",
        examples=["Berichten"],
    )
    questions: tuple[Question, ...] = Field(min_length=1, description="De vragen, op volgorde.")
    ends: Flag = Field(
        False,
        description="Zet op true als dit artikel in de tekst ná closing komt, zoals de "
        "vaststelling.",
        examples=[True],
    )


class Annexes(Noun):
    """What goes with the text: worksheets of which all files come along, but their letters."""

    checklists: tuple[ChecklistId, ...] = Field(
        (), description="De checklists, met hun id.", examples=[["voorbeeld-lijst"]]
    )
    plans: tuple[PlanId, ...] = Field(
        (), description="De plannen, met hun id.", examples=[["voorbeeld-plan"]]
    )
    questionnaires: tuple[QuestionnaireId, ...] = Field(
        (), description="De vragenlijsten, met hun id.", examples=[["voorbeeld-vragen"]]
    )


class Ask(Identified):
    """What the letter asks of one part of the MR, and for which articles."""

    text: Text = Field(
        description="Van wie jullie wat vragen, en op welk artikel van de wet.",
        examples=["Het personeelsdeel: instemming met de regels voor medewerkers."],
    )
    staff: Flag = Field(
        False,
        description="Zet op true om er de artikelen bij te noemen die een regel voor medewerkers "
        "zijn.",
        examples=[True],
    )
    parts: tuple[Id, ...] = Field(
        (),
        description="De delen waarvan er de artikelen bij staan, met hun id.",
        examples=[["beelden"]],
    )
    advice: Flag = Field(
        False,
        description="Zet op true als jullie om advies vragen, en niet om instemming.",
        examples=[True],
    )


class HelpLine(Identified):
    """A line on the page for pupils and parents, and what for in their words."""

    text: Text = Field(
        description="Waarvoor iemand belt, in zijn eigen woorden.",
        examples=["Als je erover wilt praten"],
    )
    contact: ContactId = Field(description="De lijn, met haar id.", examples=["voorbeeld-lijn"])


class Questionnaire(Identified):
    """Questions whose answers become a text."""

    title: Text = Field(
        description="De naam van de vragenlijst.", examples=["Gedragscode online contact"]
    )
    intro: Text | None = Field(
        None, description="Eén zin over wie hem invult.", examples=["Vul hem in met het team."]
    )
    result: Text = Field(
        description="De titel van de tekst die eruit komt.",
        examples=["Onze gedragscode voor online contact"],
    )
    opening: tuple[TextArticle, ...] = Field(
        (), description="De artikelen die altijd vóór de afspraken staan."
    )
    closing: tuple[TextArticle, ...] = Field(
        (), description="De artikelen die altijd na de afspraken staan."
    )
    uses: tuple[Paper, ...] = Field(
        (),
        description="Wat er naast de tekst uit komt: gesprek (een blad voor het teamgesprek), mr "
        "(een brief aan de MR), leerlingen (een blad voor leerlingen en ouders), tekenen (een "
        "blad om te tekenen).",
        examples=[["gesprek", "mr"]],
    )
    consent: tuple[LawId, ...] = Field(
        (),
        description="De wetten waarop de instemming van de MR rust, met hun id; hoort bij mr in "
        "uses.",
        examples=[["instemming-mr"]],
    )
    annexes: Annexes | None = Field(
        None, description="De bijlagen bij de tekst, die de lezer in één bestand kan ophalen."
    )
    plan: Flag = Field(
        False,
        description="Zet op true bij een beleidsplan: wat open is, staat dan onder de tekst met "
        "wie het uitzoekt en wanneer, en daarna wat de wetten vragen waarop de tekst rust.",
        examples=[True],
    )
    asks: tuple[Ask, ...] = Field(
        (), description="Wat de brief aan de MR vraagt; hoort bij mr in uses."
    )
    lines: tuple[HelpLine, ...] = Field(
        (), description="De hulplijnen op het blad voor leerlingen en ouders."
    )
    sections: tuple[Part, ...] = Field(min_length=1, description="De delen van de vragenlijst.")
    clashes: tuple[Clash, ...] = Field(
        (),
        description="Antwoorden die elkaar tegenspreken; zolang ze er samen staan, blijft de tekst "
        "een concept.",
    )

    @model_validator(mode="after")
    def _usable(self) -> Self:
        if ("mr" in self.uses) != bool(self.consent):
            raise ValueError(
                "mr in uses en consent horen bij elkaar. Schrijf bijvoorbeeld uses: [mr] en "
                "consent: [instemming-mr], of haal ze allebei weg"
            )
        if "leerlingen" in self.uses and not any(one.publics() for one in self.questions.values()):
            raise ValueError(
                "bij leerlingen in uses hoort minstens één public: een afspraak in woorden voor "
                "leerlingen en ouders"
            )
        return self

    @model_validator(mode="after")
    def _papers(self) -> Self:
        for key, use in (("asks", "mr"), ("lines", "leerlingen")):
            if getattr(self, key) and use not in self.uses:
                raise ValueError(
                    f"{key} hoort bij {use} in uses. Zet {use} erbij, of haal {key} weg"
                )
        known = [part.id for part in self.sections]
        for name in (name for ask in self.asks for name in ask.parts):
            if name not in known:
                raise ValueError(
                    f"asks noemt «{name}», en zo'n deel is er niet. Kies uit: {', '.join(known)}"
                )
        return self

    def placed(self) -> Iterator[tuple[Path, Question]]:
        """Each question with the keys that lead to it."""
        for i, part in enumerate(self.sections):
            for j, question in enumerate(part.questions):
                yield ("sections", i, "questions", j), question

    @property
    def questions(self) -> Mapping[str, Question]:
        """The questions of all parts by id, in order."""
        return {one.id: one for part in self.sections for one in part.questions}

    def grounds(self) -> tuple[LawId, ...]:
        """The laws on which the text rests, in the order in which it comes to them."""
        named = [one.laws for one in self.opening]
        named += [one.laws for one in self.questions.values()]
        named += [one.laws for one in self.closing]
        return tuple(dict.fromkeys(law for laws in named for law in laws))

    def numbered(self) -> dict[str, int]:
        """The number of each question by its id, counted through all parts; paper has the same."""
        return {name: number for number, name in enumerate(self.questions, start=1)}
