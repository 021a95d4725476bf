"""Documents that were read before: reading YAML is a tenth of the work of a build."""

from __future__ import annotations

import hashlib
import pickle
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.frontmatter.document import Document, read

if TYPE_CHECKING:
    from handbook.problems import Problem
    from handbook.store import Store


def read_again(data: bytes, file: str, store: Store) -> tuple[Document, list[Problem]]:
    """What ``read`` gives, kept for the next time; a document with a problem is never kept."""
    key = "\n".join([_reader(), file, hashlib.sha256(data).hexdigest()])
    found = store.find(key)
    if found is not None:
        document = pickle.loads(found)  # noqa: S301 (our own file, whole as its digest says)
        if isinstance(document, Document):
            return document, []
    document, problems = read(data, file)
    if not problems:
        store.keep(key, pickle.dumps(document))
    return document, problems


@cache
def _reader() -> str:
    """What a document depends on beside its file: our own code and the version of the reader."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return "\n".join([version("pyyaml"), *(path.read_text(encoding="utf-8") for path in files)])
