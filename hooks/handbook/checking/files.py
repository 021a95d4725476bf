"""Every file becomes a page of its own, at an address that every computer can write."""

import posixpath
import re
from collections.abc import Iterable

from handbook.reading import body
from handbook.reading.problems import Problem, quoted

# Names that Windows keeps for itself, with any ending.
DEVICES = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]", re.I)
_PORTABLE = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")


def of_files(root: str, files: Iterable[str], languages: tuple[str, ...]) -> list[Problem]:
    """What is wrong with the names of page files, by their path below docs/."""
    known = set(files)
    problems = []
    twins: dict[str, str] = {}
    for uri in sorted(known):
        message = _address(uri, known, languages) or _twin(uri, twins)
        if message:
            problems.append(Problem(f"{root}/{uri}", 1, "", message))
    return problems


def _twin(uri: str, twins: dict[str, str]) -> str:
    """What is wrong with a path that is another one but for its capitals."""
    parts = uri.split("/")
    for end in range(1, len(parts) + 1):
        path = "/".join(parts[:end])
        first = twins.setdefault(path.lower(), path)
        if first != path:
            return (
                f"{quoted(path)} en {quoted(first)} verschillen alleen in hoofdletters, en op veel "
                "computers is dat dezelfde naam. Kies een andere naam."
            )
    return ""


def _address(uri: str, files: set[str], languages: tuple[str, ...]) -> str:
    stem, ending = posixpath.splitext(uri)
    folder, name = posixpath.split(stem)
    if ending != ".md":
        return f"een pagina eindigt op .md. Noem dit bestand {name}.md."
    for language in languages[1:]:
        name = name.removesuffix(f".{language}")
    for part in [*folder.split("/"), name] if folder else [name]:
        if DEVICES.fullmatch(part):
            return f"de naam {quoted(part)} kan op Windows niet bestaan. Kies een andere naam."
        if not _PORTABLE.fullmatch(part):
            return (
                f"de naam {quoted(part)} kan niet. Gebruik letters, cijfers en streepjes, "
                f"zoals {body.slug(part)}."
            )
    if uri.split("/")[0] in languages[1:]:
        return f"de map {quoted(uri.split('/')[0])} is voor de vertaalde site. Kies een andere map."
    if f"{stem}/index.md" in files:
        return f"deze pagina en {stem}/index.md krijgen hetzelfde adres. Haal er één weg."
    if name == "README" and posixpath.join(folder, "index.md") in files:
        return "naast index.md kan hier geen README.md staan. Haal er één weg."
    return ""
