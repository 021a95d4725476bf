"""What a school or a contributor finds beside the code: licences."""

from __future__ import annotations

import pytest

from project import ROOT, run


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only git knows which files are ours")
def test_every_file_has_a_licence_and_its_text() -> None:
    done = run(["-m", "reuse", "lint"], ROOT)
    assert done.returncode == 0, done.stdout
