"""Each value of a school shows where a reader looks for it, in both languages, and in no code."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from html import escape
from typing import Any

import pytest

import making
import papers
import rendering
from handbook import words as spoken
from handbook.catalog import own
from handbook.catalog.index import Catalog
from handbook.model.phone import Phone
from handbook.model.school import QUOTED, Role, School, roles
from handbook.reading import placeholders, tongues
from handbook.reading.school import OPEN, SHUT, VALUES
from handbook.reading.tongues import bare
from handbook.sheets.blocks import Coordinator, Duties, Letter, Lines
from handbook.sheets.compose import plans
from handbook.sheets.filling import BLANK
from handbook.sheets.shelf import Shelf, desks
from project import HOME, LANGUAGES, Project, real

PLANS = ("nu/naaktbeeld.md", "nu/dreiging.md", "nu/datalek.md")
HELP = "hulp/index.md"
CARD = "werkbladen/noodkaart.md"
CODE = "werkbladen/gedragscode.md"
POLICY = "school/beleidsplan.md"
DUTIES = "wet/plichten.md"
AFTER = "nu/na-het-incident.md"
PARENTS = "werkbladen/oudergroepen.md"
FILE = "school/waar-staan-wij.md"
FOOT = 25 * papers.MM  # of an acute A4
# On which pages the number of a role stands, and its name or another value in a sentence.
REACHED = {
    "coordinator": (*PLANS, HELP, CARD, DUTIES),
    "confidant": (*PLANS, HELP, DUTIES),
    "mr": (HELP, DUTIES),
    "board": (*PLANS, "nu/medewerker.md", HELP, DUTIES),
    "privacy": ("nu/datalek.md", HELP, DUTIES, "wet/privacy.md"),
    "police": (*PLANS, HELP),
    "attendance": (HELP, DUTIES, AFTER),
}
SAID = {
    "foundation": (CODE, DUTIES),
    "coordinator": ("voor-wie/ouder.md", DUTIES, POLICY),
    "confidant": (CODE,),
    "mr": (CODE,),
    "attendance": (AFTER,),
    "monitoring": (DUTIES, POLICY, "school/professionaliseren.md"),
    "incidents": ("nu/groepsapp.md", DUTIES, AFTER, POLICY),
    "parents": (PARENTS, CODE),
    "report": ("voor-wie/leraar-en-mentor.md", DUTIES, POLICY),
    "hours": ("voor-wie/ouder.md",),
    "contact": ("nu/datalek.md",),
}
# The same on paper: the sheets by page and name.
PAPER = {
    "coordinator": (("nu/naaktbeeld.md", "naaktbeeld"), ("nu/naaktbeeld.md", "naaktbeeld-a4")),
    "confidant": (("nu/naaktbeeld.md", "naaktbeeld"),),
    "board": (("nu/datalek.md", "datalek"), ("nu/datalek.md", "datalek-a4")),
    "privacy": (("nu/datalek.md", "datalek"), ("nu/datalek.md", "datalek-a4")),
    "police": (("nu/dreiging.md", "dreiging"), ("nu/dreiging.md", "dreiging-a4")),
}
# A value in a sentence on paper; where the school left it empty, there is room to write behind it.
LETTER = ("nu/dreiging.md", "dreiging-tekst-alle-ouders")
WORDED = {
    "foundation": ((CODE, "gedragscode-model"),),
    "coordinator": (
        ("nu/groepsapp.md", "groepsapp"),
        ("stappen/drie-adviezen.md", "drie-adviezen"),
    ),
    "confidant": ((CODE, "gedragscode-model"),),
    "mr": ((CODE, "gedragscode-model"),),
    "attendance": ((AFTER, "terugkijken"),),
    "incidents": (
        ("nu/groepsapp.md", "groepsapp"),
        ("nu/groepsapp.md", "groepsapp-a4"),
        (AFTER, "terugkijken"),
        (DUTIES, "plichten"),
    ),
    "parents": ((PARENTS, "oudergroepen-model"), (CODE, "gedragscode-model")),
    "report": ((DUTIES, "plichten"),),
    "contact": (LETTER,),
}
# A value that fills in what is otherwise written by hand, in a cell or below a letter.
ROOM = {
    "foundation": ((DUTIES, "plichten-overzicht"), LETTER),
    "coordinator": ((DUTIES, "plichten-overzicht"),),
    "mr": ((DUTIES, "plichten-overzicht"),),
    "board": ((DUTIES, "plichten-overzicht"),),
    "monitoring": ((DUTIES, "plichten-overzicht"),),
    "parents": (LETTER,),
    "hours": (LETTER,),
}


def role(place: int, key: str) -> dict[str, Any]:
    """A role of which every value can be told from that of another."""
    hours = [{"days": ["ma"], "start": f"08:{10 + place}", "end": "16:00"}]
    said = {"role": f"de rol-{key}<b>", "phone": f"010-321 65 {10 + place}", "hours": hours}
    return {**said, "email": f"{key}@kastanje.nl"}


def filled() -> School:
    """A school that filled in all its words, with a sign that HTML must not take."""
    people = {key: role(place, key) for place, key in enumerate(roles(School()))}
    texts = {key: f"de waarde-{key}<b>" for key in QUOTED if key not in people}
    return School.model_validate({**people, **texts, "report": "melden@kastanje.nl"})


FULL = filled()


@cache
def catalog(language: str, *, full: bool) -> Catalog:
    """All pages in one language with the values of a school, or with none."""
    school = FULL if full else School()
    return own.reached(replace(real().catalogs[language], school=school))


@cache
def page(uri: str, language: str, *, full: bool) -> str:
    """The HTML of one page."""
    view = rendering.renderer(catalog(language, full=full), uri)
    return tongues.as_html(rendering.whole(view))


def seen(html: str) -> str:
    """What a reader sees of a page, at once or through its script."""
    return f"{rendering.text(html)} {json.dumps(rendering.data(html), ensure_ascii=False)}"


@cache
def shelf(language: str, *, full: bool) -> Shelf:
    """All sheets in one language."""
    if not full:
        return real().shelves[language]
    base, own = (replace(one, school=FULL) for one in (real().base, real().catalogs[language]))
    return Shelf(own, desks(own, desks(base)))


def test_every_value_has_its_places() -> None:
    assert {*REACHED} == {*roles(School())}
    assert {*SAID, *REACHED, "name"} == {*VALUES}
    assert {*PAPER, *WORDED, *ROOM, "name"} == {*VALUES}
    assert len(School.model_fields) <= 20


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", REACHED)
def test_who_can_be_reached_is_one_tap_away(key: str, language: str) -> None:
    one = roles(FULL)[key]
    for uri in REACHED[key]:
        html = page(uri, language, full=True)
        assert f'href="{Phone(one.phone).address}"' in html, uri
        empty = page(uri, language, full=False)
        assert one.email not in empty
    answers = spoken.of(language).times(one)
    shown = rendering.text(page(HELP, language, full=True))
    assert answers in shown.replace("\u2060", "")  # keeps both times on a line
    assert f'href="mailto:{one.email}"' in page(HELP, language, full=True)
    assert "write-line" in page(HELP, language, full=False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_told_to_keep_calling_who_can_only_be_mailed(language: str) -> None:
    uri, said = "nu/datalek.md", "callers__else"
    privacy = {"role": "de FG", "email": "fg@kastanje.nl"}
    school = School.model_validate({"privacy": privacy})
    mailed = own.reached(replace(real().catalogs[language], school=school))
    assert said in page(uri, language, full=False)
    assert said not in rendering.whole(rendering.renderer(mailed, uri))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", SAID)
def test_what_a_school_wrote_stands_in_the_sentence(key: str, language: str) -> None:
    value = getattr(FULL, key, FULL.coordinator.said)
    said = value.role if isinstance(value, Role) else value
    neutral = spoken.of(language).empty[key]
    for uri in SAID[key]:
        assert said[1:] in seen(page(uri, language, full=True)), uri
        assert "<b>" not in page(uri, language, full=True)
        shown = seen(page(uri, language, full=False))
        dutch = spoken.of("nl").empty[key]  # where a page has no translation
        assert neutral[1:] in shown or dutch[1:] in shown, uri


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_school_without_a_name_writes_it_where_it_stands(language: str) -> None:
    with_name, without = (page(FILE, language, full=full) for full in (True, False))
    field = 'id="naam-school"'
    assert field not in with_name
    assert f"{escape(FULL.name)}</span>" in with_name
    assert field in without


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_to_the_council_names_it(language: str) -> None:
    named = {
        full: json.loads(rendering.renderer(catalog(language, full=full), CODE).phrases())
        for full in (True, False)
    }
    assert named[True]["mr_council"] == FULL.mr.said
    assert named[False]["mr_council"] == spoken.of(language).phrases["mr_council"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", PAPER)
def test_on_paper_stands_the_number_or_room_to_write(key: str, language: str) -> None:
    one = roles(FULL)[key]
    for uri, name in PAPER[key]:
        with_school = shelf(language, full=True).find(uri, name)
        without = shelf(language, full=False).find(uri, name)
        assert with_school
        assert without
        found = [line for b in with_school.blocks if isinstance(b, Lines) for line in b.lines]
        (mine,) = [line for line in found if line.phone == one.phone]
        assert spoken.of(language).times(one) in mine.hours
        assert one.role[1:] in f"{mine.name} {mine.hours}"
        blank = [line for b in without.blocks if isinstance(b, Lines) for line in b.lines]
        assert not any(line.name == "" for line in (*found, *blank))
        assert all(line.phone == "" for line in blank if line.id == mine.id)


def written(key: str) -> str:
    """What the full school filled in for a key, without its first letter, as it is on paper."""
    value = getattr(FULL, key, None)
    if value is None:
        return f"{FULL.coordinator.said}, {FULL.hours}"[1:]
    return (value.role if isinstance(value, Role) else value)[1:]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", WORDED)
def test_a_value_on_paper_is_a_word_with_room_where_it_is_empty(key: str, language: str) -> None:
    neutral = spoken.of(language).empty[key][1:]
    for uri, name in WORDED[key]:
        with_school = shelf(language, full=True).find(uri, name)
        without = shelf(language, full=False).find(uri, name)
        assert with_school
        assert without
        said, empty = (bare(one.as_json()) for one in (with_school, without))
        assert written(key) in said, name
        dutch = spoken.of("nl").empty[key][1:]  # on a sheet that has no translation
        assert f"{neutral}{BLANK}" in empty or f"{dutch}{BLANK}" in empty, name
        assert written(key) not in empty


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ROOM)
def test_a_value_stands_where_else_somebody_writes(key: str, language: str) -> None:
    for uri, name in ROOM[key]:
        with_school = shelf(language, full=True).find(uri, name)
        without = shelf(language, full=False).find(uri, name)
        assert with_school
        assert without
        assert written(key) in bare(with_school.as_json()), name
        assert written(key) not in bare(without.as_json()), name
        rooms = [
            room
            for block in without.blocks
            if isinstance(block, (Duties, Letter))
            for room in (
                [one.document + one.who for one in block.duties]
                if isinstance(block, Duties)
                else [block.channel, block.sender]
            )
        ]
        assert set(rooms) == {""}


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("010-321 65 43", "tel:0103216543"),
        ("0103216543", "tel:0103216543"),
        ("+31 10 321 65 43", "tel:+31103216543"),
        ("+31 (0)10 321 65 43", "tel:+31103216543"),
        ("(010) 321 65 43", "tel:0103216543"),
    ],
)
def test_the_number_of_a_role_can_be_called_from_paper(number: str, address: str) -> None:
    """Also from the fullest A4, whose letters become no smaller than they must be for that."""
    people = {"coordinator": {"phone": number, "email": "veiligheid@kastanje.nl"}}
    catalog_ = replace(real().written["nl"], school=School.model_validate(people))
    made = making.composed(catalog_, plans.sheets, real().shelves["nl"])
    (sheet,) = (one for one in made if one.name == "nepnaaktbeeld-a4")
    data = making.made(making.pdf(), sheet)
    found = [to for to, *_ in papers.links(papers.opened(data))]
    assert address in found
    assert "mailto:veiligheid@kastanje.nl" in found
    assert min(size for _, box, size in papers.pieces(data) if box[1] > FOOT) >= 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_to_the_council_is_from_the_board(language: str) -> None:
    for full in (True, False):
        view = rendering.renderer(catalog(language, full=full), CODE)
        found = rendering.data(rendering.whole(view))
        (form,) = [one for one in found if isinstance(one, dict) and "sender" in one]
        assert form["sender"] == ("de waarde-foundation<b>" if full else "")


def test_the_card_has_the_coordinator_or_room_to_write() -> None:
    for full, role_, contact in (
        (True, "De rol-coordinator<b>", FULL.coordinator.reach),
        (False, "", ""),
    ):
        cards = [s for s in shelf("nl", full=full).sheets if s.kind == "card"]
        for one in cards:
            (block,) = [b for b in one.blocks if isinstance(b, Coordinator)]
            assert (block.role, block.contact) == (role_, contact)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_value_changes_a_code_and_no_mark_is_left(language: str) -> None:
    before, after = shelf(language, full=False), shelf(language, full=True)
    assert after.contents == before.contents
    assert {one.code for one in after.sheets} == {one.code for one in before.sheets}
    for one in after.sheets:
        data = one.as_json()
        assert OPEN not in data
        assert SHUT not in data


def test_a_language_that_a_school_leaves_out_is_not_there(handbook: Callable[..., Project]) -> None:
    """Its pages stay where they are, whatever is wrong in them."""
    english = "---\ntitle: X\ntranslation: {fingerprint: x}\nwrong: [\n---\nX.\n"
    project = handbook({"x.md": HOME, "x.en.md": english})
    assert project.check() != []
    project.school("languages: [nl]\n")
    assert project.check() == []
    assert [*project.load().catalogs] == ["nl"]
    built = project.build()
    assert built.code == 0, built.output
    assert not (built.site / "en").exists()
    assert 'hreflang="en"' not in built.page("x")
    wrong = {"[en]": "«nl» erbij", "[nl, fr]": "«fr» ken ik niet. Kies uit: nl, en.", "nl": "lijst"}
    for value, said in wrong.items():
        project.school(f"languages: {value}\n")
        found = [one for one in project.check() if one.startswith("school.yml")]
        assert len(found) == 1, found
        assert said in found[0]


def test_no_number_of_an_example_is_that_of_someone() -> None:
    """One that a school leaves as it is, is refused; that of the police is the real one."""
    examples = {k: School.model_fields[k].examples or [] for k in roles(School())}
    for key, (example, *_) in examples.items():
        if example.get("phone", "0900-8844") != "0900-8844":
            left = School.model_validate({key: {"phone": example["phone"]}})
            assert (key, "phone") in dict(placeholders.left_in(left))


@pytest.mark.parametrize(
    ("role", "said"),
    [
        *((one, placeholders.PERSON) for one in ("Marieke Jansen", "mevrouw Jansen", "juf Anneke")),
        *((one, placeholders.ARTICLE) for one in ("coördinator", "Intern begeleider")),
        *((one, "") for one in ("", "de coördinator", "De Wijkagent", "onze juf van groep 8")),
    ],
)
def test_a_role_is_no_person_and_has_its_article(role: str, said: str) -> None:
    school = School(mr=Role(role=role))
    told = [text.partition("» ")[2] for _, text in placeholders.better_in(school)]
    assert told == ([said.partition("{} ")[2]] if said else [])
