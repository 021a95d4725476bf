"""Answers in a file and in a link: out, back in, and whatever else comes in refused."""

import base64
import json
import re
import secrets
import zlib
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from chromium.asking import EXAMPLE, Asking, asking

FRAGMENT = "#antwoorden="
NAMED = re.compile("#")
EDITION = "2026-11-21"
ANSWERS: dict[str, Any] = {
    "koffie": {"chosen": ["ja"], "hands": {"ja": 30, "nee": 2}},
    "wie": {"chosen": ["eigen"], "own": "De conciërge zet koffie. 🦊"},
    "erbij": {
        "chosen": ["melk", "koek"],
        "later": {"who": "de coördinator", "when": "2027-01-12", "options": ["koek"]},
    },
    "hoeveel": {"text": "3"},
    "sinds": {"text": "2099-12-01"},
    "merk": {"text": '</script><b>"x"</b>'},
    "verder": {"text": "Eén.\nTwee. % + / ="},
}
UNCHANGED = "Er is niets veranderd."


def packed(**other: Any) -> dict[str, Any]:
    """A file with answers as the example page makes it."""
    return {
        "handbook": "voorbeeld-vragen",
        "version": 1,
        "edition": EDITION,
        "answers": ANSWERS,
        **other,
    }


def written(value: Any) -> bytes:
    """A value as a JSON file."""
    return json.dumps(value).encode()


def link(value: Any) -> str:
    """A value as the fragment of a link."""
    text = value if isinstance(value, bytes) else json.dumps(value).encode()
    content = zlib.compress(text, wbits=-zlib.MAX_WBITS)
    return FRAGMENT + base64.urlsafe_b64encode(content).decode().rstrip("=")


def said(form: Asking) -> str:
    """What is told about a file."""
    return form.form.locator(".share-answers .fault").inner_text()


def test_a_file_goes_out_and_comes_back(look: Callable[..., Page]) -> None:
    """All answers, the counts, what waits and the name of the school."""
    form = asking(look)
    form.give(written(packed(school="De Kastanje", team={"threshold": 80, "people": 32})))
    expect(form.form.locator(".share-answers .reply")).to_have_text(
        "De antwoorden op 7 vragen staan nu hier."
    )
    assert form.answers() == ANSWERS
    assert "School: De Kastanje" in form.paper
    assert form.field("wie", "-eigen").input_value() == ANSWERS["wie"]["own"]
    name, content = form.download("Bewaar als bestand")
    assert name == "voorbeeld-vragen-antwoorden.json"
    assert json.loads(content) == packed(school="De Kastanje", team={"threshold": 80, "people": 32})
    form.button("Antwoorden wissen").click()
    form.button("Ja, wis alles").click()
    form.give(content)
    expect(form.form.locator(".share-answers .reply")).to_contain_text("7 vragen")
    assert form.answers() == ANSWERS
    form.give(written(packed(school="De Eik")))
    question = form.form.get_by_role("group", name="«De Eik», maar hier is «De Kastanje»")
    expect(question).to_be_visible()
    form.give(written(packed()))  # of no school: the name that is here stays
    form.button("Gebruik deze antwoorden").click()
    assert "School: De Kastanje" in form.paper


def test_a_file_never_replaces_answers_silently(look: Callable[..., Page]) -> None:
    """The page asks; no keeps what was there, yes takes the file as a whole."""
    form = asking(look)
    form.choose("koffie", "nee")
    for button, left in (("Houd wat hier staat", {"koffie": {"chosen": ["nee"]}}), ("", ANSWERS)):
        form.give(written(packed()))
        question = form.form.get_by_role("group", name="In dit bestand staan antwoorden")
        assert "in de plaats van alle antwoorden" in question.inner_text()
        assert form.answers() == {"koffie": {"chosen": ["nee"]}}
        form.button(button or "Gebruik deze antwoorden").click()
        expect(question).to_have_count(0)
        assert form.answers() == left
    assert form.form.locator(".changed del").all_text_contents() == ["Er is geen koffie."]


def test_a_link_goes_out_and_comes_back(look: Callable[..., Page]) -> None:
    """The answers stand in the fragment; who opens it is asked, and the address loses them."""
    form = asking(look)
    form.give(written(packed()))
    expect(form.form.locator(".share-answers .reply")).to_contain_text("7 vragen")
    form.button("Maak een link").click()
    field = form.form.get_by_label("Link met jullie antwoorden")
    expect(field).to_have_value(re.compile(FRAGMENT))
    made = field.input_value()
    assert urlsplit(made).query == ""
    assert set(urlsplit(made).fragment.removeprefix("antwoorden=")) <= set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    )
    other = asking(look, EXAMPLE + "#" + urlsplit(made).fragment)
    expect(other.page).not_to_have_url(NAMED)
    assert other.answers() == {}
    asked: list[str] = []
    other.page.on("request", lambda request: asked.append(request.url))
    other.button("Gebruik deze antwoorden").click()
    expect(other.form.locator("[data-worksheet-progress]")).to_contain_text("6 van 11")
    assert other.answers() == ANSWERS
    assert asked == []


def test_a_link_on_a_page_with_answers(look: Callable[..., Page]) -> None:
    """No keeps them, also when the link comes while the page is open."""
    form = asking(look)
    form.choose("koffie", "nee")
    form.page.evaluate("hash => { location.hash = hash }", link(packed()))
    form.button("Houd wat hier staat").click()
    expect(form.form.get_by_text(UNCHANGED)).to_be_visible()
    assert form.answers() == {"koffie": {"chosen": ["nee"]}}
    expect(form.page).not_to_have_url(NAMED)


def test_the_clipboard_gets_the_link_or_the_reader_does(look: Callable[..., Page]) -> None:
    """One that mail may break is not made, but the file is offered; nor is one without answers."""
    stub = (
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => {"
        " if (window.refuse) throw new Error(); window.copied = text; }}})"
    )
    form = asking(look, before=stub)
    told = form.form.locator(".share-answers .reply")
    form.button("Maak een link").click()
    expect(told).to_have_text("Er zijn nog geen antwoorden om te delen.")
    form.choose("koffie", "ja")
    form.button("Maak een link").click()
    expect(told).to_have_text("De link staat op het klembord.")
    assert FRAGMENT in form.page.evaluate("window.copied")
    form.page.evaluate("window.refuse = true")
    form.button("Maak een link").click()
    expect(told).to_contain_text("Kopieer de link uit het veld hieronder.")
    form.field("verder").fill(secrets.token_urlsafe(2_000))
    form.button("Maak een link").click()
    expect(told).to_contain_text("Bewaar als bestand")
    expect(form.form.get_by_label("Link met jullie antwoorden")).to_be_hidden()


# Each reason once; tests/js/pack.test.js has every way in which a file can be wrong.
REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "beschadigd"),
    "foreign": (written({"name": "x"}), "geen antwoorden van deze site"),
    "other": (written(packed(handbook="gedragscode")), "andere vragenlijst"),
    "points": (
        written({"format": "waar-staan-wij", "version": 1, "handbook": "2026.1", "marks": {}}),
        "Waar staan wij",
    ),
    "newer": (written(packed(version=2)), "nieuwere versie"),
    "large": (written(packed(answers={"verder": {"text": "x" * 500_000}})), "te groot"),
    "two": (
        written(packed(answers={"koffie": {"chosen": "ja"}, "merk": {"text": "a\nb"}})),
        "vragen 1, 6",
    ),
    "prototype": (
        b'{"handbook": "voorbeeld-vragen", "version": 1, "edition": "2026-11-21", '
        b'"answers": {"__proto__": {"text": "x"}}}',
        "beschadigd",
    ),
}


def test_what_is_no_file_of_ours_is_refused(look: Callable[..., Page]) -> None:
    """Damaged, foreign, newer, hostile: a clear sentence each, and nothing changes."""
    form = asking(look)
    form.choose("koffie", "nee")
    before = form.kept()
    for name, (content, words) in REFUSED.items():
        form.give(content)
        expect(form.form.locator(".share-answers .fault"), name).to_contain_text(words)
        assert said(form).endswith(UNCHANGED), name
        assert form.kept() == before, name
    file = form.form.get_by_label("Open een bestand")
    assert file.get_attribute("aria-invalid") is not None
    expect(file).to_have_accessible_description(said(form))
    assert form.form.locator(".share-answers .fault").get_attribute("role") == "alert"


def test_what_is_no_link_of_ours_is_refused(look: Callable[..., Page]) -> None:
    """It says why, and the address loses it."""
    form = asking(look)
    form.choose("koffie", "nee")
    before = form.kept()
    for fragment, words in (
        (FRAGMENT + "<script>", "beschadigd"),
        (link(REFUSED["other"][0]), "andere vragenlijst"),
    ):
        form.page.evaluate("hash => { location.hash = hash }", fragment)
        expect(form.form.get_by_text(UNCHANGED)).to_contain_text(words)
        form.page.wait_for_function("() => location.hash === ''")
        assert form.kept() == before


def test_an_older_file_loses_only_what_no_longer_fits(look: Callable[..., Page]) -> None:
    """The page says how many answers it leaves out, and asks before it does."""
    form = asking(look)
    old = packed(
        edition="2020-01-01",
        answers={
            "koffie": {"chosen": ["ja"]},
            "thee": {"chosen": ["ja"]},
            "erbij": {"chosen": ["taart"]},
        },
    )
    form.give(written(old))
    question = form.form.get_by_role("group", name="In dit bestand staan antwoorden op 1 vragen")
    assert "2 antwoorden passen niet meer" in question.inner_text()
    form.button("Gebruik deze antwoorden").click()
    expect(question).to_have_count(0)
    assert form.answers() == {"koffie": {"chosen": ["ja"]}}


# Files that hypothesis writes: anything, and good files of which one place is something else.

texts = st.text(max_size=30) | st.sampled_from(
    ["ja", "eigen", "2026-12-01", "__proto__", "constructor", "</script>", "\u2028", "a" * 5000]
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value inside a value."""
    yield path
    if isinstance(value, dict):
        for key, one in value.items():
            yield from places(one, (*path, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from places(one, (*path, number))


def put(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """A copy of a value with another value at one place."""
    if not path:
        return new
    made = dict(value) if isinstance(value, dict) else list(value)
    made[path[0]] = put(value[path[0]], path[1:], new)
    return made


@st.composite
def changed(draw: st.DrawFn) -> bytes:
    """A good file with something else at one or two places, sometimes cut off."""
    value: Any = packed(school="De Kastanje", team={"threshold": 80, "people": 32})
    for _ in range(draw(st.integers(1, 2))):
        value = put(value, draw(st.sampled_from(list(places(value)))), draw(values))
    content = json.dumps(value, ensure_ascii=draw(st.booleans())).encode(errors="surrogatepass")
    return content[: draw(st.integers(0, len(content)))] if draw(st.booleans()) else content


files = (
    st.binary(max_size=200)
    | values.map(lambda value: json.dumps(value).encode(errors="surrogatepass"))
    | changed()
)


@pytest.fixture(scope="module")
def reader(chromium: Browser, origin: str) -> Iterator[tuple[Asking, list[str]]]:
    """The example page, open for all the files; and what it complained of."""
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{origin}{EXAMPLE}")
    yield Asking(page, "voorbeeld-vragen"), complaints
    context.close()


OUTCOME = """async ([name, bytes]) => {
  const used = ["domain/link", "domain/pack", "domain/papers", "domain/write", "domain/word/docx",
    "page/questionnaire/read", "page/questionnaire/show"];
  const Q = Object.assign({}, ...used.map((one) => modules[`${one}.js`]));
  const form = Q.read(document.querySelector(`form[data-questionnaire='${name}']`));
  const text = new TextDecoder().decode(Uint8Array.from(bytes));
  const deflated = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const link = new Uint8Array(await new Response(deflated).arrayBuffer());
  const binary = Array.from(link, (b) => String.fromCharCode(b)).join('');
  const code = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const found = Q.fromFile(form, text);
  const linked = await Q.fromLink(form, Q.FRAGMENT + code);
  if (found.refused) return [found.refused, linked.refused, null, null];
  const again = Q.fromFile(form, Q.toFile(form, found.state));
  const papers = Q.papersOf(form).map((kind) =>
    Q.paper(form, found.state, kind, { today: '2026-11-21', address: 'https://x.example/' }));
  for (const paper of papers) { Q.docx(paper); Q.toMarkdown(paper); Q.toElements(paper); }
  const same = JSON.stringify(again.state.answers) === JSON.stringify(found.state.answers);
  return [null, linked.refused ?? null, same, Object.getPrototypeOf({}).text ?? null];
}"""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(content=files)
def test_any_file_is_refused_or_makes_whole_papers(
    reader: tuple[Asking, list[str]], content: bytes
) -> None:
    """Whatever is read is refused in one of the known ways, or is whole and goes out the same."""
    form, complaints = reader
    refused, linked, same, polluted = form.page.evaluate(OUTCOME, [form.id, list(content)])
    assert complaints == []
    assert polluted is None
    if refused is None:
        assert same
    else:
        assert refused in ("large", "foreign", "other", "points", "newer", "damaged")
        assert linked is not None
