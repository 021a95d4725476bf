"""A PDF whose small objects are pressed together is the same document in fewer bytes."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
import typst
from pypdf import PdfReader

from handbook.files.dense import TOGETHER, dense
from handbook.files.pdf import FONTS

TEXT = """
#set document(title: "Eén blad")
#set text(lang: "nl", font: "Source Sans Pro")
#for n in range(60) [
  = Kop #n
  Een zin met #link("https://x.example/" + str(n))[een *weg*] – en de rest.
]
"""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What Typst writes: some pages with tags, links and letters."""
    file = tmp_path_factory.mktemp("typst") / "sheet.typ"
    file.write_text(TEXT, encoding="utf-8")
    typesetter = typst.Compiler(str(file), font_paths=[str(FONTS)], ignore_system_fonts=True)
    made = typesetter.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)
    assert isinstance(made, bytes)
    return made


def test_every_object_stays_what_it_was(plain: bytes) -> None:
    made = dense(plain)
    assert len(made) < len(plain) * 2 / 3
    with pikepdf.open(io.BytesIO(plain)) as old, pikepdf.open(io.BytesIO(made)) as new:
        assert new.check_pdf_syntax() == []
        assert old.trailer.Root.objgen == new.trailer.Root.objgen
        assert [*old.trailer.ID] == [*new.trailer.ID]
        assert len(old.objects) > 3 * TOGETHER
        for one in old.objects:
            other = new.get_object(one.objgen)
            if isinstance(one, pikepdf.Stream):
                assert one.read_raw_bytes() == other.read_raw_bytes()
                assert one.stream_dict == other.stream_dict
            else:
                assert one.unparse() == other.unparse()


def test_other_readers_see_the_same(plain: bytes) -> None:
    both = (plain, dense(plain))
    text, same_text = (
        [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages] for data in both
    )
    assert text == same_text
    assert "Kop 59" in text[-1]
    look, same_look = (pypdfium2.PdfDocument(data)[0].render().buffer for data in both)
    assert bytes(look) == bytes(same_look)


def test_the_same_document_gives_the_same_bytes(plain: bytes) -> None:
    assert dense(plain) == dense(plain)


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"])
def test_what_is_no_such_document_is_refused(damage: bytes) -> None:
    with pytest.raises(ValueError, match="another kind"):
        dense(damage)


def test_what_was_pressed_already_is_refused(plain: bytes) -> None:
    with pytest.raises(ValueError, match="another kind"):
        dense(dense(plain))
