"""The colours are far enough apart, and the table beside the CSS tells the truth."""

from __future__ import annotations

import pytest

import contrast


@pytest.mark.parametrize("row", contrast.rows(), ids=lambda row: f"{row[0]}-{row[1]}")
def test_pair(row: tuple[str, str, float, dict[str, float]]) -> None:
    front, ground, need, has = row
    assert min(has.values()) >= need, f"{front} op {ground}"


def test_table_is_up_to_date() -> None:
    assert contrast.TABLE.read_text(encoding="utf-8") == contrast.table()


def test_the_formula() -> None:
    assert round(contrast.ratio("#000000", "#ffffff"), 2) == 21
    assert round(contrast.ratio("#777777", "#ffffff"), 2) == 4.48
