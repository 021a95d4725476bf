"""The real site, as built: what every page must show and where every link must lead."""

import base64
import hashlib
import json
import posixpath
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from jsonschema import Draft202012Validator, FormatChecker

import rendering
from handbook import words as spoken
from handbook.catalog.page import Page
from handbook.loading import Loaded
from handbook.model.records import Evidence
from handbook.model.worksheets import MOST_STEPS_NOW, Checklist, Plan
from project import FOLDERS, HOME, LANGUAGES, Project, address_of
from rendering import Element

Pages = dict[str, list[Element]]
ADDRESSES = {"href", "src", "action", "formaction", "poster", "data", "srcset"}


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    """The elements of every page by its path below the site."""
    return elements_of(site)


def elements_of(site: Path) -> Pages:
    """The same of any site."""
    return {
        path.relative_to(site).as_posix(): rendering.elements(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def path_of(uri: str, language: str) -> str:
    """The file that a page becomes."""
    return f"{address_of(uri, language)}index.html"


def each(real: Loaded) -> Iterator[tuple[str, str, Page]]:
    """Every page in every language with the path of its file."""
    for language in LANGUAGES:
        for uri, page in real.catalogs[language].pages.items():
            yield language, path_of(uri, language), page


def with_class(found: list[Element], name: str) -> list[Element]:
    """The elements of a class."""
    return [one for one in found if name in one.attributes.get("class", "").split()]


def test_every_page_is_built_in_both_languages(pages: Pages, real: Loaded) -> None:
    assert {path for _, path, _ in each(real)} == set(pages) - {"404.html"}


def test_no_quote_is_left(site: Path, pages: Pages) -> None:
    """Code may show how to write one, and the sentence of a field that holds an answer."""
    for path in pages:
        html = (site / path).read_text(encoding="utf-8")
        html = re.sub(r"<(pre|code|script)\b.*?</\1>", "", html, flags=re.S)
        if path.endswith("meewerken/velden/index.html"):
            html = html.replace("[[answer]]", "")
        assert re.findall(r"\[\[[a-z][^\]]*", html) == [], path


def test_ids_are_unique(pages: Pages) -> None:
    for path, found in pages.items():
        ids = [one.attributes["id"] for one in found if "id" in one.attributes]
        assert sorted(set(ids)) == sorted(ids), path


def internal(path: str, element: Element) -> Iterator[tuple[str, str]]:
    """The file and the anchor of each address inside the site."""
    for name in ADDRESSES & element.attributes.keys():
        address = element.attributes[name]
        where = urlsplit(address)
        if where.scheme or where.netloc:
            continue
        target, anchor = urldefrag(address)
        if path == "404.html":  # is shown at every address
            assert not target or target.startswith("/"), address
        target = unquote(target.split("?")[0])
        folder = f"/{posixpath.dirname(path)}/"
        file = posixpath.normpath(posixpath.join(folder, target)) if target else f"/{path}"
        if target and (target.endswith("/") or posixpath.basename(target) in ("", ".", "..")):
            file = posixpath.join(file, "index.html")
        yield file.lstrip("/"), unquote(anchor)


def dead_links(site: Path, pages: Pages) -> list[str]:
    """What leads to no file, or to no place in it."""
    ids = {path: {one.attributes.get("id") for one in found} for path, found in pages.items()}
    dead = []
    for path, found in pages.items():
        for element in found:
            for file, anchor in internal(path, element):
                good = (site / file).is_file()
                if good and anchor and file in ids:
                    good = anchor in ids[file]
                if not good:
                    dead.append(f"{path}: {element.tag} {element.attributes} → {file}#{anchor}")
    return dead


def test_no_dead_link(site: Path, pages: Pages) -> None:
    assert dead_links(site, pages) == []


def test_every_page_is_three_clicks_from_home(pages: Pages) -> None:
    """From the home page of a language, by links in the HTML alone."""
    for home in ("index.html", "en/index.html"):
        folder = home.removesuffix("index.html")
        reached, edge = {home}, {home}
        for _ in range(3):
            edge = {
                file
                for path in edge
                for element in pages[path]
                if element.tag == "a"
                for file, _ in internal(path, element)
                if file in pages
            } - reached
            reached |= edge
        wanted = {path for path in pages if path.startswith(folder) and path != "404.html"}
        assert {path for path in wanted - reached if folder or not path.startswith("en/")} == set()


def test_nothing_comes_from_elsewhere(pages: Pages) -> None:
    """People may follow links elsewhere; a page fetches nothing there."""
    for path, found in pages.items():
        fetched = [one for one in found if one.tag not in ("a", "body") and is_fetched(one)]
        values = [
            one.attributes[name] for one in fetched for name in ADDRESSES & set(one.attributes)
        ]
        assert [v for v in values if re.match(r"(?:[a-z]+:)?//", v)] == [], path


def is_fetched(element: Element) -> bool:
    """Links to pages only name an address; all others are fetched."""
    kinds = set(element.attributes.get("rel", "").split())
    return element.tag != "link" or not kinds & {"canonical", "alternate", "next", "prev"}


def test_every_page_says_for_whom_and_since_when(pages: Pages, real: Loaded) -> None:
    for _, path, page in each(real):
        labels = spoken.of(page.language)
        foot = " ".join(one.text for one in with_class(pages[path], "page-foot"))
        wanted = [labels.date(page.facts.checked), labels.date(page.due)]
        wanted += [labels.audience[name] for name in page.facts.audience]
        assert [words for words in wanted if words not in foot] == [], path


def test_acute_plans_are_short_and_complete(pages: Pages, real: Loaded) -> None:
    plans = [(path, page, plan) for _, path, page in each(real) for plan in page.all(Plan)]
    assert any(plan.acute for *_, plan in plans)
    for path, page, plan in plans:
        if plan.acute:
            now = with_class(pages[path], "phase--nu")[0]
            steps = [one for one in pages[path] if one.tag == "li" and one.attributes.get("id")]
            shown = {one.attributes["id"] for one in steps}
            wanted = [f"{plan.id}-{step.id}" for step in plan.phases[0].steps]
            assert 0 < len(wanted) <= MOST_STEPS_NOW
            assert [name for name in wanted if name not in shown] == []
            assert now.text.strip()
            assert with_class(pages[path], "callers")
            # On what it rests is told in one place, with every source of the page.
            assert page.facts.example or len(with_class(pages[path], "grounds")) == 1, path
            led = {one.attributes.get("href", "").partition("#")[2] for one in pages[path]}
            assert {f"bron-{name}" for name in page.facts.sources} - led == set(), path


def test_no_plan_with_images_without_evidence(pages: Pages, real: Loaded) -> None:
    for _, path, page in each(real):
        catalog = real.catalogs[page.language]
        shown = " ".join(one.text for one in with_class(pages[path], "evidence"))
        for plan in page.all(Plan):
            assert plan.evidence or not plan.images
            for box in catalog.named(Evidence, plan.evidence):
                for text in (box.noun.title, *(line.text for line in box.noun.lines)):
                    assert text in shown, path


def test_open_data(site: Path, real: Loaded, pages: Pages) -> None:
    data = json.loads((site / "handbook.json").read_text(encoding="utf-8"))
    schema = json.loads((site / data["$schema"]).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert schema["$id"].endswith(f":{data['format']}")
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(data)
    for entry in real.base.all(Checklist):
        held = next(
            one["record"] for one in data["checklists"] if one["record"]["id"] == entry.noun.id
        )
        items = [item["id"] for group in held["groups"] for item in group["items"]]
        assert items == [item.id for group in entry.noun.groups for item in group.items]
    for kind in (
        "checklists",
        "plans",
        "questionnaires",
        "laws",
        "contacts",
        "terms",
        "evidence",
        "passages",
    ):
        for one in data[kind]:
            assert reached(pages, one["address"]), one["address"]
    assert "[[" not in json.dumps(data)


def reached(pages: Pages, address: str) -> bool:
    """Whether an address below the site is that of an element on a page."""
    target, anchor = urldefrag(address)
    path = posixpath.join(target, "index.html").removeprefix("./")
    return any(one.attributes.get("id") == anchor for one in pages[path])


def test_not_found_page(site: Path, pages: Pages) -> None:
    """It speaks each language, and loads nothing: it stands at addresses of any depth."""
    found = pages["404.html"]
    assert next(one for one in found if one.tag == "html").attributes["lang"] == "nl"
    (whose,) = (one.text for one in found if one.tag == "header")
    assert spoken.of("nl").site_name in whose
    parts = [one.attributes["lang"] for one in found if one.tag == "section"]
    assert tuple(parts) == LANGUAGES
    for language in LANGUAGES:
        text = next(one.text for one in found if one.attributes.get("lang") == language)
        assert spoken.of(language).missing in text
        there = {one.attributes.get("href") for one in found}
        wanted = ("nu/", "hulp/alles/", "#search", "")
        assert {f"/{FOLDERS[language]}{one}" for one in wanted} <= there
    assert len([one for one in found if one.tag == "h1"]) == 1
    assert [one for one in found if one.tag in ("link", "img") or "src" in one.attributes] == []
    assert not (site / "en" / "404.html").exists()


def test_nothing_goes_out_that_no_page_loads(site: Path) -> None:
    """Of the frame; what else there is, is a page or made beside one, or the licence of letters."""
    held = {one.relative_to(site).as_posix() for one in (site / "assets").rglob("*")}
    licences = {name for name in held if name.endswith("/OFL.txt")}
    text = "".join(one.read_text(encoding="utf-8") for one in site.rglob("*.html"))
    unasked = {name for name in held if (site / name).is_file() and name not in text}
    assert unasked - licences == set()
    assert [name for name in held if name.endswith(".map")] == []
    scripts = (one.read_text(encoding="utf-8") for one in (site / "assets").rglob("*.js"))
    assert [text for text in scripts if "sourceMappingURL" in text] == []


def inline_scripts(html: str) -> set[str]:
    """The hashes of the scripts that stand in a page and run."""
    found = set()
    for attributes, script in re.findall(r"<script([^>]*)>(.*?)</script>", html, re.S):
        data = re.search(r'type="?application/(?:ld\+)?json', attributes)
        if script.strip() and "src=" not in attributes and not data:
            digest = hashlib.sha256(script.encode()).digest()
            found.add(f"'sha256-{base64.b64encode(digest).decode()}'")
    return found


def test_policy_lists_every_script(site: Path, pages: Pages) -> None:
    headers = (site / "_headers").read_text(encoding="utf-8")
    assert "unsafe" not in headers
    for path, found in pages.items():
        html = (site / path).read_text(encoding="utf-8")
        scripts = inline_scripts(html)
        metas = [one.attributes for one in found if "http-equiv" in one.attributes]
        policies = [m["content"] for m in metas if m["http-equiv"] == "Content-Security-Policy"]
        assert len(policies) == 1, path
        assert "unsafe" not in policies[0]
        assert [one for one in scripts if one not in policies[0] or one not in headers] == [], path


def test_no_style_or_handler_in_a_page(pages: Pages) -> None:
    """The policy forbids them, so they would not work; it allows the sheets of the frame."""
    for path, found in pages.items():
        names = [name for one in found for name in one.attributes]
        assert [name for name in names if name.startswith("on") or name == "style"] == [], path
        sheets = [one for one in found if one.tag == "style"]
        assert sheets[0].text.startswith(":root { --site: "), path
        assert len(sheets) <= 2, path
        assert all(one.inside[-1] == "head" for one in sheets), path


def test_a_site_without_an_address_names_none(site: Path) -> None:
    for name in ("sitemap.xml", "robots.txt", "sitemap.xml.gz"):
        assert not (site / name).exists()
    html = (site / "hulp/index.html").read_text(encoding="utf-8")
    assert links(html, "canonical") == []
    assert links(html, "alternate") == ["./", "../en/hulp/"]


def test_published_site_names_its_address(handbook: Callable[..., Project]) -> None:
    """Each page once, in its own language, with the day on which it was checked."""
    english = (
        '---\ntitle: Title\ndescription: "It <b>"\ntranslation: {fingerprint: "x"}\n---\nText.\n'
    )
    project = handbook({"index.md": HOME, "x.md": HOME, "x.en.md": english, "y.md": LATER})
    project.without_files()
    site = "https://veilig.kastanje.test/handboek/"
    project.school(f"site: {site}\ncoordinator: {{email: veiligheid@kastanje.test}}\n")
    built = project.build()
    assert (built.site / ".well-known/security.txt").is_file()
    assert ".well-known/security.txt" in json.loads((built.site / "files.json").read_text("utf-8"))
    sitemap = (built.site / "sitemap.xml").read_text(encoding="utf-8")
    days = dict(re.findall("<loc>(.*?)</loc><lastmod>(.*?)</lastmod>", sitemap))
    assert days == {
        site: "2026-11-21",
        f"{site}x/": "2026-11-21",
        f"{site}y/": "2026-10-02",
        f"{site}en/x/": "2026-11-21",
    }
    assert sitemap.count('<xhtml:link rel="alternate"') == 4
    assert f"Sitemap: {site}sitemap.xml" in (built.site / "robots.txt").read_text(encoding="utf-8")
    both = [f"{site}x/", f"{site}en/x/"]
    wanted = {"x": (both, both[0]), "en/x": (both, both[1]), "y": ([], f"{site}y/")}
    for address, (editions, canonical) in (wanted | {"en/y": wanted["y"]}).items():
        html = built.page(address)
        feed = f"{site}{'en/' if address.startswith('en') else ''}changes.xml"
        assert links(html, "canonical") == [canonical]
        assert links(html, "alternate") == [*editions, feed]
    missing = rendering.elements((built.site / "404.html").read_text(encoding="utf-8"))
    assert [one.attributes["href"] for one in missing if one.tag == "a"] == [
        *("/handboek/#search", "/handboek/"),
        *("/handboek/en/#search", "/handboek/en/"),
    ]
    data: Any = json.loads((built.site / "handbook.json").read_text(encoding="utf-8"))
    assert data["site"] == site
    about(built.page("en/x"), f"{site}en/x/")
    assert "ld+json" not in built.page("en/y")


LATER = "---\ntitle: Later\npage: {audience: [leraar], checked: 2026-10-02}\n---\nTekst.\n"


def about(html: str, address: str) -> None:
    """What a page says of itself to machines is what it says to readers."""
    found = rendering.elements(html)
    meta = {one.attributes.get("property"): one.attributes.get("content") for one in found}
    (script,) = [one.text for one in found if one.attributes.get("type") == "application/ld+json"]
    data = json.loads(script)
    assert data["url"] == meta["og:url"] == address
    assert data["name"] == meta["og:title"] == "Title"
    assert data["description"] == meta["og:description"] == "It <b>"
    assert (data["inLanguage"], meta["og:locale"]) == ("en", "en_GB")
    assert data["lastReviewed"] == "2026-11-21"
    assert [one["position"] for one in data["breadcrumb"]["itemListElement"]] == [1, 2]


def links(html: str, kind: str) -> list[str]:
    """The addresses of one kind in the head of a page."""
    found = [one.attributes for one in rendering.elements(html) if one.tag == "link"]
    return [one["href"] for one in found if kind in one.get("rel", "").split()]
