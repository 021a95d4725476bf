"""Small handbooks built as a school would build them, strictly and in both languages."""

import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

import rendering
from project import HOME, Build, Project, yaml_of

ENGLISH = '---\ntitle: Title\ntranslation: {fingerprint: "000000000000"}\n---\nText.\n'
PAGE = "---\ntitle: {}\n{{facts}}\n---\n{}\n"


def page(title: str = "Titel", body: str = "Tekst.") -> str:
    """A page with a title and a text."""
    return PAGE.format(title, body)


def files(folder: Path) -> list[Path]:
    """Every file of a folder."""
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def hashes(folder: Path) -> dict[str, str]:
    """Every file of a folder with a hash of what it holds."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files(folder)
    }


def good(build: Build) -> Build:
    """A build that went well."""
    assert build.code == 0, build.output
    assert "Traceback" not in build.output
    return build


def bad(project: Project) -> Build:
    """A build that stopped with words and not with the inside of the program."""
    build = project.build()
    assert build.code == 1, build.output
    assert "Traceback" not in build.output
    return build


def break_values(project: Project) -> None:
    """Two pages with problems, and a broken school.yml."""
    project.page("x.md", "---\ntitle: [\n---\n")
    project.page("y.md", "---\ntitle: Y\n---\n")
    project.school("name: [\n")


def break_image(project: Project) -> None:
    """An image that is not there."""
    project.page("x.md", page(body="![beeld](weg.png)"))


BREAKS = {
    "values": (
        break_values,
        ["docs/x.md:3 ", "docs/y.md:1 page: ", "school.yml:2 ", "3 problemen"],
    ),
    "image": (break_image, ["docs/x.md:5 ", "weg.png", "1 probleem"]),
}


def test_failed_build_leaves_the_site_alone(handbook: Callable[..., Project]) -> None:
    project = handbook({"x.md": page()})
    project.without_files()  # these pages have none, and what makes them takes long to load
    good(project.build())
    before = hashes(project.site)
    assert before
    for name, (damage, said) in BREAKS.items():
        project.school("")
        project.page("x.md", page())
        (project.docs / "y.md").unlink(missing_ok=True)
        damage(project)
        build = bad(project)
        assert [words for words in said if words not in build.output] == [], name
        assert hashes(project.site) == before, name
        assert list(project.root.glob(".site*")) == [], name
    project.page("x.md", page("Nieuw"))
    assert "Nieuw" in good(project.build()).page("x")


# A language is built when it has a page.
BOTH = {"taal.md": PAGE.format("Taal", "Tekst."), "taal.en.md": ENGLISH}


def test_without_translations_there_is_one_language(handbook: Callable[..., Project]) -> None:
    build = good(handbook({"index.md": HOME}).build())
    assert not (build.site / "en").exists()
    links = [one for one in rendering.elements(build.page()) if one.tag == "a"]
    assert [one for one in links if "hreflang" in one.attributes] == []


def test_without_the_pages_that_the_theme_links_to(handbook: Callable[..., Project]) -> None:
    door = "home: {question: Wat?, doors: [{id: a, title: A, text: B, page: index.md}]}"
    home = HOME.replace("title: Begin", f"title: Begin\ntemplate: home.html\n{door}")
    build = good(handbook({"index.md": home, **BOTH}).build())
    for html in (build.page(), build.page("en"), (build.site / "404.html").read_text()):
        links = [one for one in rendering.elements(html) if one.tag == "a"]
        assert [one for one in links if not one.attributes.get("href")] == []
        assert [one for one in links if not named(one)] == []


def named(link: rendering.Element) -> bool:
    """Whether a link says where it leads."""
    hidden = link.attributes.get("aria-hidden") == "true"
    return bool(hidden or link.attributes.get("aria-label") or link.text.strip())


def test_own_pages_come_into_the_menus(handbook: Callable[..., Project]) -> None:
    door = "home: {question: 'Wat?', doors: [{id: a, title: A, text: B, page: wet/index.md}]}"
    project = handbook(
        {
            "index.md": HOME.replace("title: Begin", f"title: Begin\ntemplate: home.html\n{door}"),
            "los.md": page("Los"),
            "nog-los.md": page("Nog los"),
            "wet/index.md": page("Wet"),
            "wet/nieuw.md": page("Nieuwe wet"),
            "onze-school/afspraken.md": page("Afspraken"),
            "kamp/index.md": page("Kamp"),
        },
        menus=["index.md", {"De wet": ["wet/index.md"]}],
    )
    build = good(project.build())
    menu = rendering.text(build.page("wet"))
    for title in ("Los", "Nog los", "Onze school", "Kamp"):
        assert title in menu
    assert "Nieuwe wet" in rendering.text(build.page("wet/nieuw"))
    own = [one.text for one in rendering.elements(build.page("")) if one.tag == "nav"]
    assert [text.split() for text in own if "Van onze school" in text] == [
        ["Van", "onze", "school", "Afspraken"]
    ]


def test_titles_and_values_of_the_school_are_text(handbook: Callable[..., Project]) -> None:
    nasty = "</title><script>alert(1)</script><b a=\"' onload='x\"> &amp; & {{ 7 }}"
    project = handbook({"x.md": page("x"), "index.md": HOME, **BOTH})
    # In the name of a school, what stands in brackets is still to be filled in.
    name = f"N {nasty.replace('>', '').replace('{{ 7 }}', '')}"
    wanted = {"title": f"T {nasty}", "description": f"D {nasty}", "name": name}
    quoted = {key: "'" + value.replace("'", "''") + "'" for key, value in wanted.items()}
    head = f"title: {quoted['title']}\ndescription: {quoted['description']}"
    body = "---\n\nZie [[page:x.md]] van [[school:name]].\n\n[[list:audiences]]\n"
    project.page("x.md", f"---\n{head}\n{{facts}}\n{body}")
    project.school(f"name: {quoted['name']}\n")
    build = good(project.build())
    for address in ("x", "en/x", "", "en"):
        wild = build.page(address)
        found = rendering.elements(wild)
        assert [one for one in found if "onload" in one.attributes or one.tag == "b"] == []
        assert [one.text for one in found if one.tag == "script" and "alert" in one.text] == []
        assert wanted["name"] in rendering.text(wild)
        (paper,) = [one.text for one in found if one.tag == "style" and "--site" in one.text]
        assert paper.startswith(':root { --site: "N \\3c /title\\3c script')
    title = next(one for one in rendering.elements(build.page("x")) if one.tag == "h1")
    assert title.text == wanted["title"]
    about = [one.attributes for one in rendering.elements(build.page("x")) if one.tag == "meta"]
    assert {"name": "description", "content": wanted["description"]} in about


def test_front_matter_alone(handbook: Callable[..., Project]) -> None:
    project = handbook({"kort.md": "---\ntitle: Alleen gegevens\n{facts}\n---", "leeg.md": page()})
    build = good(project.build())
    heads = [one.text for one in rendering.elements(build.page("kort")) if one.tag == "h1"]
    assert heads == ["Alleen gegevens"]


def test_what_editors_and_authors_leave_behind_stays_behind(
    handbook: Callable[..., Project],
) -> None:
    """Their hidden files, and what they say to each other in a text."""
    body = "Voor <!-- verzwegen -->na.\n\n<!--\nverzwegen\n\n-->\n\nToon `<!-- zo -->`."
    project = handbook({"x.md": page(body=body), ".x.md": "---\n", "templates/y.md": "---\n"})
    for name in ("Thumbs.db", ".DS_Store", ".vscode/settings.json"):
        project.page(name, "verzwegen")
    (project.docs / "map.md").mkdir()
    build = good(project.build())
    assert "Toon <code>&lt;!-- zo --&gt;</code>." in build.page("x")
    held = {one.relative_to(build.site).as_posix(): one.read_bytes() for one in files(build.site)}
    assert [name for name, data in held.items() if b"verzwegen" in data or b"<!-- " in data] == []
    listed = json.loads(held.pop("files.json"))
    assert {name: digest for name, (digest, _) in listed.items()} == {
        name: hashlib.sha256(data).hexdigest() for name, data in held.items()
    }
    assert all(why for _, why in listed.values())
    assert listed["x/index.html"][1] == "x.md"


def test_a_file_that_nobody_knows_stops_the_build(handbook: Callable[..., Project]) -> None:
    """Here a change of the code that writes one, which the list does not know."""
    project = handbook({"x.md": page()})
    project.without_files()
    hook = "from pathlib import Path\ndef on_post_build(config):\n"
    hook += "    Path(config.site_dir, 'los.txt').write_text('x')\n"
    hook += "    Path(config.site_dir, 'assets/vos.svg').unlink()\n"
    (project.root / "hook.py").write_text(hook, encoding="utf-8")
    settings = yaml_of(project.root / "mkdocs.yml")
    settings["hooks"].insert(0, "hook.py")
    (project.root / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    said = bad(project).output
    assert "los.txt: ik weet niet waar dit bestand vandaan komt." in said
    assert "assets/vos.svg: dit bestand is niet gemaakt." in said
    assert not project.site.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there a link needs an administrator")
def test_link_to_a_file_that_is_gone(handbook: Callable[..., Project]) -> None:
    project = handbook({"x.md": page()})
    (project.docs / "weg.md").symlink_to("nergens.md")
    assert "docs/weg.md:1 " in bad(project).output


MANY = 1_100  # more than Python can go down step by step


def test_large_pages(handbook: Callable[..., Project]) -> None:
    head = "---\ntitle: T\n{facts}\n"
    items = "".join(f"        - {{id: punt-{i}, text: Punt {i}.}}\n" for i in range(MANY))
    quotes = [(i, 7 * i % MANY) for i in range(MANY)]
    terms = "".join(
        f"  - {{id: w-{i}, title: W, text: 'Zie [[term:w-{j}]].'}}\n" for i, j in quotes
    )
    group = (
        "checklist:\n  id: l\n  title: L\n  groups:\n    - id: g\n      title: G\n      items:\n"
    )
    project = handbook(
        {
            "tekst.md": page(body="Een gewone zin over een gewone dag op school.\n" * 20 * MANY),
            "lijst.md": f"{head}{group}{items}---\n",
            "woorden.md": f"{head}terms:\n{terms}---\n",
            **BOTH,
        }
    )
    project.without_files()  # paper has a long list of its own, in test_sheets.py
    build = good(project.build())
    assert build.page("tekst").count("Een gewone zin") == 20 * MANY
    assert len(list(rendering.having(build.page("lijst"), "type"))) >= MANY
    assert f'#begrip-w-{MANY - 7}"' in build.page("en/woorden")


def test_many_problems(handbook: Callable[..., Project]) -> None:
    lines = "".join(f"  - {{id: w-{i}, title: W, text: '[[law:x{i}]]'}}\n" for i in range(3000))
    problems = handbook({"x.md": f"---\ntitle: T\n{{facts}}\nterms:\n{lines}---\n"}).check()
    assert len(problems) == 3000
