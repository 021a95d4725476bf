"""The door to the commands: ``python -m handbook``."""

import sys

from handbook import commands

if __name__ == "__main__":
    sys.exit(commands.main(sys.argv[1:]))
