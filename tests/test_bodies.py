"""What an author can write in the text of a page, and the one message for each mistake."""

from collections import defaultdict
from logging import WARNING
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page

from handbook.reading import grammar
from project import Project, yaml_of

CORPUS = yaml_of(Path(__file__).parent / "cases/bodies.yml")
HEAD = "---\ntitle: Titel\n{facts}\n---\n"
ABOVE = HEAD.count("\n")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A handbook with every text of the corpus on a page of its own."""
    texts = {f"map/fout-{n}.md": one["text"] for n, one in enumerate(CORPUS["wrong"])}
    texts |= {f"map/goed-{n}.md": one for n, one in enumerate(CORPUS["good"])}
    texts |= CORPUS["beside"]
    pages = {path: f"{HEAD}{text}\n" for path, text in texts.items()}
    made = Project(tmp_path_factory.mktemp("bodies"), pages, None)
    for name in CORPUS["files"]:
        (made.docs / name).write_bytes(b"x")
    return made


@pytest.fixture(scope="module")
def problems(project: Project) -> dict[str, list[str]]:
    """All problems by the path of their page, found in one run."""
    found = defaultdict(list)
    for problem in project.check():
        file, _, rest = problem.partition(":")
        found[file.removeprefix("docs/")].append(rest)
    return found


def test_each_mistake_is_one_message(problems: dict[str, list[str]]) -> None:
    wrong = {}
    for n, one in enumerate(CORPUS["wrong"]):
        said = problems[f"map/fout-{n}.md"]
        first = f"{one['line'] + ABOVE} "
        well = len(said) == one.get("many", 1) and said[0].startswith(first)
        if not well or one["says"] not in said[0]:
            wrong[one["text"]] = (one["line"] + ABOVE, one["says"], said)
    assert wrong == {}


def test_what_is_well_passes(problems: dict[str, list[str]]) -> None:
    assert {
        text: said
        for n, text in enumerate(CORPUS["good"])
        if (said := problems[f"map/goed-{n}.md"])
    } == {}
    assert [said for path in CORPUS["beside"] for said in problems[path]] == []


SIGNED = ["a\\*b", "`c`", "*d*", "_e_", "[f](g.md)", "<h@i.nl>", "<b>j</b>", "&copy;", "k  \nl"]


def test_what_markdown_skips_it_would_leave_as_it_is() -> None:
    skips, tries = (
        Markdown(extensions=grammar.extensions(), extension_configs=grammar.OPTIONS)
        for _ in range(2)
    )
    tries.treeprocessors.deregister(grammar.PLAIN)
    for text in (*SIGNED, *CORPUS["good"]):
        assert skips.reset().convert(text) == tries.reset().convert(text), text


def _said(caplog: pytest.LogCaptureFixture) -> list[str]:
    said = [one.getMessage() for one in caplog.records]
    caplog.clear()
    return said


def refused(project: Project, caplog: pytest.LogCaptureFixture) -> dict[str, list[str]]:
    """What MkDocs itself warns of, by the path of the page, as a strict build would."""
    config = load_config(str(project.root / "mkdocs.yml"), plugins=[], hooks=[])
    config["markdown_extensions"] = grammar.extensions()
    config["mdx_configs"] = grammar.OPTIONS
    files = get_files(config)
    pages = [Page(None, file, config) for file in files.documentation_pages()]
    found: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        page.read_source(config)
        try:
            page.render(config, files)
        except AssertionError as broken:  # of the parser, at <![
            found[page.file.src_uri].append(str(broken))
        found[page.file.src_uri] += _said(caplog)
    for page in pages:
        page.validate_anchor_links(files=files, log_level=WARNING)
        found[page.file.src_uri] += _said(caplog)
    return {uri: said for uri, said in found.items() if said}


def test_the_engine_has_nothing_to_add(
    project: Project, problems: dict[str, list[str]], caplog: pytest.LogCaptureFixture
) -> None:
    """All that MkDocs would refuse is refused before, and MkDocs does refuse some of it."""
    found = refused(project, caplog)
    assert {uri: said for uri, said in found.items() if not problems[uri]} == {}
    kinds = ("absolute link", "unrecognized", "not found among", "no such anchor", "not contain an")
    assert [kind for kind in kinds if kind not in str(found)] == []
