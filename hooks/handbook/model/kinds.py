"""Every kind of block, with all that the rest of the handbook asks of it.

No fact has a default: who adds a kind says each of them here, or takes the family (a head, a
worksheet) whose facts are the same. What a kind does (its checks, its
sheet, its template) stands in the room of that work, by the same key; a test asks that each is
there.
"""

import typing
from dataclasses import dataclass
from typing import Literal

from handbook.model.base import Noun
from handbook.model.calendar import Moment
from handbook.model.cards import Card
from handbook.model.packs import Pack
from handbook.model.page import Home, PageFacts
from handbook.model.questionnaire import Questionnaire
from handbook.model.records import Contact, Evidence, Law, Passage, Resource, Source, Term
from handbook.model.rules import OwnRule
from handbook.model.worksheets import Checklist, Plan

SheetKind = Literal[
    "checklist", "acute", "plan", "questionnaire", "pack", "card", "overview", "text", "letter"
]
SHEET_KINDS: tuple[SheetKind, ...] = typing.get_args(SheetKind)
CardSize = Literal["plan-a4", "card", "poster-a4", "poster-a3"]
Format = Literal["sheet", "plan-a4", "card", "poster-a4", "poster-a3"]


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A block of front matter: its key, what it holds, and where it plays a part.

    ``many`` is a list of records in place of one. ``quote`` is the word before the colon in
    ``[[law:zorgplicht]]`` and ``anchor`` the Dutch prefix of the record's address on its page;
    both are printed and never change, and are empty for what cannot be quoted.

    ``worksheet``: it is filled in or followed, so it stands once on a page and has a sheet with a
    code. ``opened``: paper names its address, because a reader may want to open it. ``relates``:
    pages that quote the same one belong together. ``offline``: a page that defines it stays
    readable without a network. ``ages``: it holds facts that change soon, such as numbers.
    """

    key: str
    noun: type[Noun]
    many: bool
    quote: str
    anchor: str
    worksheet: bool
    opened: bool
    relates: bool
    offline: bool
    ages: bool


def _head(key: str, noun: type[Noun]) -> Kind:
    """A block of the page itself, which nobody quotes."""
    shown = dict.fromkeys(("many", "worksheet", "opened", "relates", "offline", "ages"), False)
    return Kind(key=key, noun=noun, quote="", anchor="", **shown)


def _worksheet(key: str, noun: type[Noun], anchor: str) -> Kind:
    """What is filled in or followed: one on a page, quoted by its own key."""
    return Kind(
        key=key,
        noun=noun,
        many=False,
        quote=key,
        anchor=anchor,
        worksheet=True,
        opened=True,
        relates=True,
        offline=False,
        ages=False,
    )


def _records(
    key: str,
    noun: type[Noun],
    quote: str,
    anchor: str,
    *,
    opened: bool,
    relates: bool,
    offline: bool,
    ages: bool,
) -> Kind:
    """A list of records, each quoted by its id."""
    return Kind(
        key=key,
        noun=noun,
        many=True,
        quote=quote,
        anchor=anchor,
        worksheet=False,
        opened=opened,
        relates=relates,
        offline=offline,
        ages=ages,
    )


KINDS: tuple[Kind, ...] = (
    _head("page", PageFacts),
    _head("home", Home),
    _worksheet("checklist", Checklist, "checklist"),
    _worksheet("plan", Plan, "plan"),
    _worksheet("questionnaire", Questionnaire, "vragenlijst"),
    _records(
        "packs", Pack, "pack", "pakket", opened=True, relates=False, offline=False, ages=False
    ),
    _records("cards", Card, "card", "kaart", opened=True, relates=False, offline=False, ages=False),
    _records("laws", Law, "law", "wet", opened=True, relates=True, offline=False, ages=True),
    _records(
        "contacts",
        Contact,
        "contact",
        "contact",
        opened=False,
        relates=False,
        offline=True,
        ages=True,
    ),
    _records(
        "resources",
        Resource,
        "resource",
        "hulpmiddel",
        opened=True,
        relates=True,
        offline=False,
        ages=False,
    ),
    _records(
        "sources", Source, "source", "bron", opened=False, relates=False, offline=False, ages=False
    ),
    _records(
        "terms", Term, "term", "begrip", opened=False, relates=True, offline=False, ages=False
    ),
    _records(
        "moments",
        Moment,
        "moment",
        "moment",
        opened=False,
        relates=False,
        offline=False,
        ages=False,
    ),
    _records(
        "evidence",
        Evidence,
        "evidence",
        "bewijs",
        opened=True,
        relates=True,
        offline=True,
        ages=True,
    ),
    _records(
        "passages",
        Passage,
        "passage",
        "tekst",
        opened=False,
        relates=False,
        offline=False,
        ages=False,
    ),
    _records(
        "rules", OwnRule, "rule", "regel", opened=False, relates=False, offline=False, ages=False
    ),
)

KIND_BY_KEY = {kind.key: kind for kind in KINDS}
KIND_BY_QUOTE = {kind.quote: kind for kind in KINDS if kind.quote}
KIND_OF: dict[type[Noun], Kind] = {kind.noun: kind for kind in KINDS}
