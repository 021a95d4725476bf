"""Which letters Chromium and LibreOffice draw with: those of the machine, and one that is ours.

Neither draws anything on a machine without fonts. The letter of our own PDFs comes with the
packages, so the tests offer it too, after what the machine has. A file for Word asks for Arial;
where nothing is as wide as that, ours stands in for it. Must not know what is drawn.
"""

import os
from pathlib import Path
from xml.sax.saxutils import escape

import font_source_sans_pro

OURS = Path(font_source_sans_pro.__file__).parent / "files"
SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">{machine}</include>
  <dir>{ours}</dir>
  <match>
    <test name="family"><string>Arial</string></test>
    <edit name="family" mode="append" binding="same">
      <string>Liberation Sans</string><string>Arimo</string><string>Source Sans Pro</string>
    </edit>
  </match>
</fontconfig>
"""


def environment(folder: Path) -> dict[str, str]:
    """The variables of a program that draws; its settings of fonts stand in ``folder``."""
    machine = os.environ.get("FONTCONFIG_FILE", "/etc/fonts/fonts.conf")
    file = folder / "fonts.conf"
    file.write_text(SETTINGS.format(machine=escape(machine), ours=escape(str(OURS))), "utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(file)}
