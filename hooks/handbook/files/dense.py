"""A PDF with its small objects pressed together, as PDF 1.5 and later allow (ISO 32000-1, 7.5.7).

The tags that a screen reader follows are thousands of them, and Typst writes each as plain text:
more than half of a sheet. Takes what Typst writes: one table of places, no earlier versions.
Must not know what a PDF shows. Same input, same bytes.
"""

from __future__ import annotations

import re
import zlib
from typing import NamedTuple

TOGETHER = 100  # a reader that wants one object unpacks all that stand with it
FREE, ALONE, INSIDE = 0, 1, 2  # what the table of places says of an object
ROW = (1, 3, 2)  # bytes of the columns of that table
_TABLE = re.compile(rb"xref\n0 (\d+)\n(.*?)trailer\n<<(.*?)>>\nstartxref\n", re.S)
_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*)\nendobj", re.S)
_SIZE = re.compile(rb"/Size \d+")


class _Object(NamedTuple):
    number: int
    text: bytes

    @property
    def alone(self) -> bool:
        """Whether it holds a stream, which cannot stand in another."""
        return self.text.endswith(b"endstream")

    def written(self) -> bytes:
        return b"%d 0 obj\n%b\nendobj\n\n" % self


def dense(pdf: bytes) -> bytes:
    """The same document in fewer bytes."""
    table = _TABLE.search(pdf)
    if table is None:
        raise ValueError("a PDF of another kind than Typst writes")
    objects = _objects(pdf[: table.start()], table[2])
    numbered = max(one.number for one in objects) + 1
    rows: dict[int, tuple[int, int, int]] = {}
    parts = [pdf[: pdf.index(b"%d 0 obj" % objects[0].number)]]
    place = len(parts[0])
    for one in (*(one for one in objects if one.alone), *_packed(objects, numbered, rows)):
        rows[one.number] = (ALONE, place, 0)
        parts.append(one.written())
        place += len(parts[-1])
    size = max(rows) + 2
    rows[size - 1] = (ALONE, place, 0)
    end = _SIZE.sub(b"/Type/XRef/Size %d/W[%d %d %d]" % (size, *ROW), table[3])
    parts.append(_Object(size - 1, _stream(end, _table(rows, size))).written())
    return b"".join([*parts, b"startxref\n%d\n%%%%EOF" % place])


def _objects(body: bytes, table: bytes) -> list[_Object]:
    """All objects, by the places that the table gives."""
    starts = sorted(int(line[:10]) for line in table.splitlines() if line[17:18] == b"n")
    found = []
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        one = _OBJECT.match(body, start, end)
        if one is None:
            raise ValueError(body[start : start + 40])
        found.append(_Object(int(one[1]), one[2]))
    return found


def _packed(
    objects: list[_Object], number: int, rows: dict[int, tuple[int, int, int]]
) -> list[_Object]:
    """The objects without a stream in new ones, numbered from ``number``; ``rows`` says where."""
    loose = [one for one in objects if not one.alone]
    made = []
    for start in range(0, len(loose), TOGETHER):
        some = loose[start : start + TOGETHER]
        index, place = [], 0
        for nth, one in enumerate(some):
            index.append(b"%d %d" % (one.number, place))
            rows[one.number] = (INSIDE, number, nth)
            place += len(one.text) + 1
        head = b" ".join(index) + b"\n"
        facts = b"/Type/ObjStm/N %d/First %d" % (len(some), len(head))
        made.append(_Object(number, _stream(facts, head + b"\n".join(one.text for one in some))))
        number += 1
    return made


def _table(rows: dict[int, tuple[int, int, int]], size: int) -> bytes:
    """The table of places: a row for each number, also where no object has it."""
    return b"".join(
        value.to_bytes(width)
        for number in range(size)
        for value, width in zip(rows.get(number, (FREE, 0, 0)), ROW, strict=True)
    )


def _stream(facts: bytes, content: bytes) -> bytes:
    """A stream and what it is."""
    data = zlib.compress(content, 9)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (facts, len(data), data)
