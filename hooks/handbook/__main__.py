"""The door to the commands: ``python -m handbook``."""

import os
import sys

from handbook import commands


def main() -> int:
    """Run one command; it ends without a word where who reads stops reading, as ``head`` does."""
    try:
        try:
            return commands.main(sys.argv[1:])
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


if __name__ == "__main__":
    sys.exit(main())
