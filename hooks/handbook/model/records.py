"""Facts that are written down once and quoted everywhere."""

from typing import Literal, Self, get_args

from pydantic import Field, field_validator, model_validator

from handbook.model import hours
from handbook.model.base import (
    Audience,
    Certainty,
    Day,
    Email,
    Flag,
    Id,
    Identified,
    Name,
    Noun,
    Sector,
    Sectored,
    SourceId,
    Text,
    Title,
    Tongue,
    Url,
    paragraphs,
)
from handbook.model.hours import Opening
from handbook.model.phone import PhoneNumber
from handbook.model.school import QUOTED

TextRead = Literal["actueel", "ouder", "niet"]
LawStatus = Literal["geldt", "aangenomen", "voorstel", "vervallen", "geen-plicht", "onbekend"]
ResourceStatus = Literal["actief", "verhuisd", "weg", "onbekend"]
ResourceKind = Literal["organisatie", "hulplijn", "meldpunt", "les", "spel", "site", "publicatie"]
OnHolidays = Literal["open", "dicht", "onbekend"]
Need = Literal["assault", "missing"]
About = Literal["veiligheid", "melden", "inspraak", "privacy", "maatregelen", "onderwijs"]
Cost = Literal["gratis", "gewoon", "onbekend"]
DUTIES: tuple[About, ...] = get_args(About)  # what a duty can be about, in order


class Article(Noun):
    """Where a rule stands in the law, per sector."""

    sector: tuple[Sector, ...] = Field(
        (), description="De sectoren van dit artikel; leeg betekent: alle.", examples=[["po"]]
    )
    text: Title = Field(description="De wet en het artikel.", examples=["WPO art. 4c"])
    read: TextRead = Field(
        "niet",
        description="Welke tekst van dit artikel iemand las; actueel is van 2024 of later. "
        "Of de regel geldt, staat bij certainty.",
        examples=["ouder"],
    )
    certainty: Certainty | None = Field(
        None,
        description="Hoe zeker de regel in deze sectoren is, als dat anders is dan bij de regel "
        "zelf staat.",
        examples=["waarschijnlijk"],
    )


class Law(Sectored):
    """One legal claim in one plain sentence."""

    title: Text = Field(
        description="Waar het over gaat, in een paar woorden.", examples=["Zorgplicht"]
    )
    text: Text = Field(
        description="De regel in één of twee gewone zinnen.",
        examples=["De school zorgt voor de veiligheid van leerlingen."],
    )
    detail: Text | None = Field(
        None,
        description="Wat je verder moet weten, zo kort mogelijk.",
        examples=["De wet noemt het internet niet met name."],
    )
    before: Text | None = Field(
        None,
        description="Wat een oudere brochure zei en nu anders is.",
        examples=["De brochure van 2015 noemde de verzending naar de inspectie niet."],
    )
    articles: tuple[Article, ...] = Field(
        (), description="De artikelen, alleen als ze bevestigd of waarschijnlijk zijn."
    )
    ours: tuple[Id, ...] = Field(
        (),
        description="De sleutels van school.yml die zeggen hoe de school dit doet. Bij de regel en "
        "op het overzicht van de plichten staat dan wat zij invulde.",
        examples=[["monitoring"]],
    )
    duty: About | None = Field(
        None,
        description="Alleen bij een plicht van de school: onder welk kopje hij staat op het "
        "overzicht van de plichten.",
        examples=["veiligheid"],
    )
    status: LawStatus = Field(
        description="Of de regel geldt; geen-plicht als er geen wet over is, onbekend als dat "
        "niet is nagezocht.",
        examples=["geldt"],
    )
    valid_from: Day | None = Field(
        None, description="De dag waarop de regel inging of ingaat.", examples=["2015-08-01"]
    )
    checked: Day = Field(
        description="De dag waarop iemand de regel controleerde.", examples=["2026-11-21"]
    )
    certainty: Certainty = Field(
        description="Hoe zeker het is dat dit de regel is; welke wettekst gelezen is, staat bij "
        "het artikel.",
        examples=["bevestigd"],
    )
    sources: tuple[SourceId, ...] = Field(
        (), description="De bronnen, met hun id.", examples=[["voorbeeld-bron"]]
    )

    @field_validator("ours")
    @classmethod
    def _known(cls, keys: tuple[str, ...]) -> tuple[str, ...]:
        for key in keys:
            if key not in QUOTED:
                raise ValueError(f"school.yml heeft geen «{key}». Kies uit: {', '.join(QUOTED)}")
        return keys

    @model_validator(mode="after")
    def _in_force(self) -> Self:
        if self.duty and self.status != "geldt":
            raise ValueError("alleen wat nu geldt, is een plicht. Haal duty weg")
        return self

    @model_validator(mode="after")
    def _grounded(self) -> Self:
        if self.certainty == "onbevestigd" and self.articles:
            raise ValueError("een onbevestigde regel krijgt geen artikelnummer; laat articles weg")
        if self.certainty == "bevestigd" and not self.sources:
            raise ValueError(
                "een bevestigde regel heeft een bron. Schrijf bijvoorbeeld sources: [wpo]"
            )
        return self


class Contact(Sectored):
    """A line or desk that helps; what is not confirmed is never shown as open."""

    name: Text = Field(
        description="De naam van de hulplijn of het loket.", examples=["Voorbeeldlijn"]
    )
    text: Text = Field(
        description="Wanneer je belt, in één of twee zinnen.",
        examples=["Bel bij vragen over apps."],
    )
    audience: tuple[Audience, ...] = Field(
        min_length=1, description="Voor wie de lijn is.", examples=[["leraar", "schoolleiding"]]
    )
    phone: PhoneNumber | None = Field(
        None,
        description="Het nummer, tussen aanhalingstekens: een Nederlands nummer.",
        examples=["0800-0432"],
    )
    email: Email | None = Field(None, description="Het e-mailadres.", examples=["hulp@example.org"])
    chat: Url | None = Field(
        None,
        description="Het adres van de chat of het formulier.",
        examples=["https://example.org/chat"],
    )
    url: Url | None = Field(
        None, description="De site van de organisatie.", examples=["https://example.org"]
    )
    always: Flag = Field(
        False, description="Zet op true als de lijn dag en nacht open is.", examples=[True]
    )
    hours: tuple[Opening, ...] = Field(
        (), description="De tijden van de lijn; leeg als ze niet bevestigd zijn."
    )
    hours_note: Text | None = Field(
        None,
        description="Wat er bij het nummer staat zolang de tijden niet bevestigd zijn; zonder deze "
        "zin staat er alleen dat ze onbekend zijn.",
        examples=["Onbekend of dit nummer 's nachts opneemt."],
    )
    hours_certainty: Certainty = Field(
        "onbevestigd", description="Hoe zeker de tijden zijn.", examples=["bevestigd"]
    )
    on_holidays: OnHolidays = Field(
        "onbekend",
        description="Of de gewone tijden ook op officiële feestdagen gelden: open, dicht of "
        "onbekend.",
        examples=["dicht"],
    )
    school_days: Flag = Field(
        False,
        description="Zet op true als de lijn alleen op schooldagen open is.",
        examples=[True],
    )
    holidays: Text | None = Field(
        None,
        description="Wat er op feestdagen en in vakanties geldt.",
        examples=["Dicht op feestdagen."],
    )
    cost: Cost = Field("onbekend", description="Wat bellen kost.", examples=["gratis"])
    local: Flag = Field(
        False, description="Zet op true als elke school dit zelf invult.", examples=[True]
    )
    danger: Flag = Field(
        False, description="Alleen true bij 112: staat altijd bovenaan.", examples=[True]
    )
    crisis: Flag = Field(
        False,
        description="Alleen true bij de lijn voor gedachten aan zelfdoding: staat naast 112.",
        examples=[True],
    )
    special: Flag = Field(
        False,
        description="Zet op true als de lijn er alleen na één soort gebeurtenis is: dan staat ze "
        "nooit in de plaats van een nummer dat niet opneemt.",
        examples=[True],
    )
    need: Need | None = Field(
        None,
        description="Bij welke nood de zoekfunctie dit nummer bovenaan zet: assault na een "
        "aanranding of verkrachting, missing als iemand weg is.",
        examples=["assault"],
    )
    certainty: Certainty = Field(
        description="Hoe zeker nummer of adres is.", examples=["bevestigd"]
    )
    checked: Day = Field(
        description="De dag waarop iemand nummer en tijden controleerde.", examples=["2026-11-21"]
    )
    seen: tuple[Url, ...] = Field(
        (), description="De adressen waar het te lezen stond.", examples=[["https://example.org"]]
    )

    @property
    def called(self) -> tuple[str, str]:
        """Its name, and apart from that what stands behind it in brackets."""
        name, bracket, more = self.name.partition(" (")
        return (name, more[:-1]) if bracket and more.endswith(")") else (self.name, "")

    @property
    def short(self) -> str:
        """Its name alone; where that is only its number, with what stands behind it."""
        name, _ = self.called
        return self.name if name == self.phone else name

    @property
    def reachable(self) -> bool:
        """Whether there is a number to call or an address to write to."""
        return bool(self.phone or self.email)

    @model_validator(mode="after")
    def _never_open_by_guess(self) -> Self:
        if (self.always or self.hours) and self.hours_certainty == "onbevestigd":
            raise ValueError(
                "onbevestigde tijden worden niet getoond; laat always en hours weg, of zet "
                "hours_certainty op waarschijnlijk of bevestigd"
            )
        if (self.always or self.hours) and self.hours_note:
            raise ValueError("bij bekende tijden hoort geen hours_note; haal hours_note weg")
        return self

    @model_validator(mode="after")
    def _hours_that_can_be(self) -> Self:
        if self.always and self.hours:
            raise ValueError("een lijn met always: true is altijd open; haal always of hours weg")
        twice = hours.overlap(self.hours)
        if twice:
            raise ValueError(f"op «{twice}» vallen twee tijden over elkaar. Maak er één tijd van")
        days = {day for one in self.hours for day in one.days}
        if self.school_days and days and days <= set(hours.WEEKEND):
            raise ValueError(
                "alleen op schooldagen open en alleen in het weekend is nooit open; haal "
                "school_days weg, of schrijf andere dagen"
            )
        return self


class Resource(Sectored):
    """An organisation, lesson, game or publication that a school can use."""

    title: Title = Field(
        description="De naam, zoals de maker hem schrijft.", examples=["Voorbeeldles"]
    )
    language: Tongue = None
    kind: ResourceKind = Field(description="Wat voor hulpmiddel het is.", examples=["les"])
    text: Text = Field(
        description="Wat je eraan hebt, in één of twee zinnen.", examples=["Een les over apps."]
    )
    audience: tuple[Audience, ...] = Field(
        (), description="Voor wie het is.", examples=[["leraar"]]
    )
    url: Url | None = Field(None, description="Het adres.", examples=["https://example.org"])
    status: ResourceStatus = Field(
        description="actief, verhuisd, weg of onbekend.", examples=["actief"]
    )
    certainty: Certainty = Field(description="Hoe zeker dat is.", examples=["waarschijnlijk"])
    checked: Day = Field(description="De dag van de controle.", examples=["2026-11-21"])


class Source(Sectored):
    """A document or page on which the handbook rests."""

    title: Title = Field(description="De titel.", examples=["Voorbeeldbron"])
    language: Tongue = None
    publisher: Title | None = Field(
        None,
        description="Wie het uitgaf; leeg als het document dat niet zegt.",
        examples=["Voorbeeldinstituut"],
    )
    date: Name | None = Field(
        None, description="De datum zoals de bron hem geeft, als tekst.", examples=["2024"]
    )
    url: Url | None = Field(None, description="Het adres.", examples=["https://example.org"])
    note: Text | None = Field(
        None, description="Wat je over de bron moet weten.", examples=["Alleen het begin gelezen."]
    )

    @property
    def by(self) -> str:
        """Under what name the source is mentioned."""
        return self.publisher or self.title


class Term(Sectored):
    """One word for one notion, and the old names that lead to it."""

    title: Text = Field(description="Het woord dat wij gebruiken.", examples=["doxing"])
    full: Text | None = Field(
        None,
        description="Is het woord een afkorting: waar die voor staat. Op elke pagina staat dat bij "
        "de eerste keer.",
        examples=["medezeggenschapsraad"],
    )
    text: Text = Field(
        description="Wat het betekent, in één of twee zinnen.",
        examples=["Iemands adres of andere gegevens delen om hem bang te maken."],
    )
    old: tuple[Title, ...] = Field(
        (), description="Oude of andere namen voor hetzelfde.", examples=[["dreigpost"]]
    )
    sources: tuple[SourceId, ...] = Field(
        (), description="De bronnen, met hun id.", examples=[["voorbeeld-bron"]]
    )


class Passage(Sectored):
    """A text that a school takes over and adapts, such as a part of its own plan."""

    title: Text = Field(description="Waar de tekst over gaat.", examples=["Onze visie"])
    text: Text = Field(
        description="De tekst zelf, in de wij-vorm; een witregel begint een nieuwe alinea.",
        examples=["Bij ons is het veilig, op het plein en in de app."],
    )
    certainty: Certainty = Field(
        description="Hoe zeker de tekst is; een eigen voorstel heet «voorstel».",
        examples=["voorstel"],
    )

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text by paragraph."""
        return paragraphs(self.text)


class Line(Identified):
    """One sentence in a box."""

    text: Text = Field(description="De zin.", examples=["Bewaar niets en stuur niets door."])


class ShortLine(Line):
    """One sentence that says in few words what some lines of a box say."""

    lines: tuple[Id, ...] = Field(
        min_length=1,
        description="De zinnen van het kader die hierin zitten, met hun id.",
        examples=[["kopje", "naam"]],
    )


class Evidence(Identified):
    """The box on what staff may look at, keep and forward."""

    title: Text = Field(
        description="De kop van het kader.", examples=["Seksueel beeld van een leerling"]
    )
    images: Flag = Field(
        False,
        description="Zet op true als het kader over seksuele beelden gaat; een plan met "
        "images: true heeft zo'n kader.",
        examples=[True],
    )
    lines: tuple[Line, ...] = Field(
        min_length=1,
        description="De zinnen van het kader; ze zeggen alles en noemen geen ander kader.",
    )
    short: tuple[ShortLine, ...] = Field(
        (),
        description="De korte vorm voor een kaart of poster: minder woorden, en toch van elke zin "
        "van het kader wat je doet.",
    )
    status: Text = Field(
        description="Of een jurist de tekst heeft gezien.",
        examples=["Nog niet getoetst door een jurist."],
    )
    certainty: Certainty = Field(description="Hoe zeker de tekst is.", examples=["voorstel"])
    sources: tuple[SourceId, ...] = Field(
        (), description="De bronnen, met hun id.", examples=[["voorbeeld-bron"]]
    )

    @model_validator(mode="after")
    def _short_says_all(self) -> Self:
        whole = [line.id for line in self.lines]
        said = {name for line in self.short for name in line.lines}
        unknown, left = sorted(said - set(whole)), [name for name in whole if name not in said]
        if unknown:
            raise ValueError(
                f"de korte vorm noemt «{unknown[0]}», en zo'n zin heeft het kader niet. Kies uit: "
                f"{', '.join(whole)}"
            )
        if self.short and left:
            raise ValueError(
                f"de korte vorm zegt niets over «{left[0]}». Zet het in een zin van short, en "
                f"schrijf {left[0]} daar bij lines"
            )
        return self
