"""The door to the commands: ``python -m handbook``."""

from __future__ import annotations

import sys

from handbook import commands

if __name__ == "__main__":
    sys.exit(commands.main(sys.argv[1:]))
