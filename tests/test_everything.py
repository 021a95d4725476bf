"""The list of everything by name, for who has no script or does not know what to type."""

from handbook.catalog import everything
from handbook.loading import Loaded
from handbook.model.records import Contact, Law, Term
from handbook.model.worksheets import Plan
from handbook.reading.tongues import OPEN, SHUT


def test_every_name_stands_there_once_and_in_order(real: Loaded) -> None:
    for catalog in real.catalogs.values():
        found = everything.by_letter(catalog)
        names = [one for named in found.values() for one in named]
        assert all(one.name.count(OPEN) == one.name.count(SHUT) for one in names)
        assert len({(one.name.lower(), one.uri, one.anchor) for one in names}) == len(names)
        assert list(found) == sorted(found)
        wanted = {entry.noun.title for entry in catalog.all(Law)}
        wanted |= {entry.noun.title for entry in catalog.all(Term)}
        wanted |= {entry.noun.name for entry in catalog.all(Contact)}
        wanted |= {old for entry in catalog.all(Term) for old in entry.noun.old}
        own = [page for page in catalog.pages.values() if not page.facts.example]
        wanted |= {page.title for page in own if not page.foreign}
        acute = [page for page in own if (plan := page.one(Plan)) and plan.acute]
        wanted |= {(page.facts.also or page.title).split(", ")[0] for page in acute}
        assert {name.lower() for name in wanted} - {one.name.lower() for one in names} == set()
        listed = [one.uri for pages in everything.by_folder(catalog).values() for one in pages]
        assert sorted(listed) == sorted(page.uri for page in own if "/" in page.uri)


def test_accents_and_signs_stand_where_people_look(real: Loaded) -> None:
    for letter in everything.by_letter(real.base):
        assert letter == everything.OTHER or (letter.isalpha() and letter.isascii())


def test_a_name_stands_at_its_first_word_of_meaning(real: Loaded) -> None:
    found = everything.by_letter(real.base)
    letter = {one.name: letter for letter, names in found.items() for one in names}
    assert letter["Er gaat een naaktbeeld rond"] == "N"
    assert letter["zelfmoord"] == letter["zedenpolitie"] == "Z"
    assert letter["113 Zelfmoordpreventie"] == everything.OTHER
