"""The nouns of the handbook and the contract of their front matter.

One pydantic model per kind, one sentence and one example per field; the author guide,
the JSON Schema and the page templates are made from these classes.
"""

from __future__ import annotations

from dataclasses import dataclass

from handbook.model.base import Noun
from handbook.model.calendar import Moment
from handbook.model.cards import Card
from handbook.model.packs import Pack
from handbook.model.page import Home, PageFacts
from handbook.model.questionnaire import Questionnaire
from handbook.model.records import Contact, Evidence, Law, Passage, Resource, Source, Term
from handbook.model.worksheets import Checklist, Plan


@dataclass(frozen=True)
class Kind:
    """A block of front matter: its key, what it holds, and how it is quoted.

    ``quote`` is the word before the colon in ``[[law:zorgplicht]]``; ``anchor`` the Dutch
    prefix of the record's address on its page; both are printed and never change.
    """

    key: str
    noun: type[Noun]
    many: bool = False
    quote: str = ""
    anchor: str = ""


KINDS: tuple[Kind, ...] = (
    Kind("page", PageFacts),
    Kind("home", Home),
    Kind("checklist", Checklist, quote="checklist", anchor="checklist"),
    Kind("plan", Plan, quote="plan", anchor="plan"),
    Kind("questionnaire", Questionnaire, quote="questionnaire", anchor="vragenlijst"),
    Kind("packs", Pack, many=True, quote="pack", anchor="pakket"),
    Kind("cards", Card, many=True, quote="card", anchor="kaart"),
    Kind("laws", Law, many=True, quote="law", anchor="wet"),
    Kind("contacts", Contact, many=True, quote="contact", anchor="contact"),
    Kind("resources", Resource, many=True, quote="resource", anchor="hulpmiddel"),
    Kind("sources", Source, many=True, quote="source", anchor="bron"),
    Kind("terms", Term, many=True, quote="term", anchor="begrip"),
    Kind("moments", Moment, many=True, quote="moment", anchor="moment"),
    Kind("evidence", Evidence, many=True, quote="evidence", anchor="bewijs"),
    Kind("passages", Passage, many=True, quote="passage", anchor="tekst"),
)

KIND_BY_KEY = {kind.key: kind for kind in KINDS}
KIND_BY_QUOTE = {kind.quote: kind for kind in KINDS if kind.quote}
