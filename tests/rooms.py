"""The modules of ``hooks/`` as tests look at them: what imports what, and in which room it stands.

A room is a folder of the core or of the engine, or a module that stands by itself.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from project import ROOT

HOOKS = ROOT / "hooks"
WEB = "engine.web"


@dataclass(frozen=True)
class Module:
    """One file of Python by its full name; a folder has the name of its ``__init__``."""

    name: str
    path: Path

    @cached_property
    def tree(self) -> ast.Module:
        """What stands in it."""
        return ast.parse(self.path.read_text(encoding="utf-8"))

    @property
    def lines(self) -> int:
        """How long it is."""
        return len(self.path.read_text(encoding="utf-8").splitlines())

    @property
    def room(self) -> str:
        """``main``, ``engine``, ``engine.web``, or what stands below ``handbook``.

        The door of ``python -m handbook`` is a part of the room behind it.
        """
        top, *below = self.name.split(".")
        if below == ["__main__"]:
            return "commands"
        if top == "handbook":
            return below[0] if below else top
        return WEB if self.name.startswith(WEB) else top

    @cached_property
    def imports(self) -> frozenset[str]:
        """Every name that it imports, in full."""
        return frozenset(self._imports(self.tree))

    def _imports(self, tree: ast.AST) -> Iterator[str]:
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from (one.name for one in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{self.path}: imports stand in full"
                yield from (f"{node.module}.{one.name}" for one in node.names)


def _named(path: Path) -> str:
    parts = path.relative_to(HOOKS).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {
    name: Module(name, path) for path in sorted(HOOKS.rglob("*.py")) if (name := _named(path))
}


def module_of(name: str) -> str:
    """The module of ours that an imported name is, or is in; nothing for a library."""
    while name and name not in MODULES:
        name = name.rpartition(".")[0]
    return name


def arrows() -> dict[str, set[str]]:
    """Each module with the modules of ours that it imports."""
    return {
        name: {found for one in module.imports if (found := module_of(one))} - {name}
        for name, module in MODULES.items()
    }


def circles(graph: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """What leads to itself by way of others: strongly connected components of more than one."""
    reach = {name: reached(graph, name) for name in graph}
    together = {
        tuple(sorted(other for other in found if name in reach[other]))
        for name, found in reach.items()
        if name in found
    }
    return sorted(map(list, together))


def reached(graph: Mapping[str, Iterable[str]], start: str) -> set[str]:
    """All that can be reached from one, itself only when something leads back."""
    found: set[str] = set()
    edge = set(graph[start])
    while edge:
        found |= edge
        edge = {other for one in edge for other in graph[one]} - found
    return found
