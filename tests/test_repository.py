"""What a contributor finds around the code: licences, workflows, and forms that ask no secrets."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from handbook.loading import upkeep
from project import ROOT, run, yaml_of

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))
COMMAND = "make test"
ON = True  # what YAML 1.1 makes of the word «on»


def read(name: str) -> Any:
    """A file of settings."""
    return yaml_of(GITHUB / name)


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only git knows which files are ours")
def test_every_file_has_a_licence_and_its_text() -> None:
    done = run(["-m", "reuse", "lint"], ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_do_no_more_than_it_says(path: Path) -> None:
    found = read(f"workflows/{path.name}")
    assert found["permissions"] == {"contents": "read"}
    for name, job in found["jobs"].items():
        assert job["timeout-minutes"], name
        for step in job["steps"]:
            assert ("run" in step) != ("uses" in step), name
            # A tag may come to mean something else; a digest never does.
            assert "run" in step or re.search("@[0-9a-f]{40}$", step["uses"]), step


def test_a_pull_request_runs_the_command_of_the_readme() -> None:
    found = read("workflows/test.yml")
    assert "pull_request" in found[ON]
    (job,) = found["jobs"].values()
    assert job["steps"][-1] == {"run": ".ci/run"}
    assert f"exec {COMMAND}" in (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert f"\n{COMMAND} " in (ROOT / "README.md").read_text(encoding="utf-8")


def test_a_tag_of_a_release_publishes() -> None:
    """What is published was built by the command of the README, with its address and chapters."""
    found = read("workflows/publish.yml")
    assert found[ON]["push"]["tags"] == ["v*"]
    steps = found["jobs"]["build"]["steps"]
    assert {"run": "make site BOOKS=1"} in steps
    assert any('site: \\"' in step.get("run", "") for step in steps)
    assert found["jobs"]["deploy"]["needs"] == "build"


def test_what_falls_due_becomes_an_issue_every_month() -> None:
    """With the list of the command, and only where it has a box to tick."""
    found = read("workflows/due.yml")
    assert found[ON]["schedule"]
    assert found["jobs"]["due"]["permissions"] == {"contents": "read", "issues": "write"}
    *_, made, told = (step["run"] for step in found["jobs"]["due"]["steps"] if "run" in step)
    name = made.split()[-1]
    assert made == f"make --silent due > {name}"
    assert f"--body-file {name}" in told
    assert upkeep.BOX.rstrip() in told.replace("\\", "")


def schools(folder: Path) -> tuple[str, ...]:
    """Three folders of schools, as git has them."""
    names = ("beuk", "de-eik", "iep-2")
    for name in names:
        (folder / "scholen" / name).mkdir(parents=True)
        (folder / "scholen" / name / "school.yml").write_text(f"name: {name}\n")
    for name in ("docs", "hooks", "overrides"):
        (folder / name).mkdir()
        (folder / name / "x").touch()
    (folder / "requirements.txt").touch()
    who = ("-c", "user.name=x", "-c", "user.email=x@x", "-c", "commit.gpgsign=false")
    for asked in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", "x")):
        command = ["git", *asked]
        subprocess.run(command, cwd=folder, check=True)
    return names


def test_github_builds_each_school_by_itself(tmp_path: Path) -> None:
    """A fault in one holds no other up; what is kept hangs on what a school is made of."""
    names, build = read("workflows/schools.yml")["jobs"].values()
    known = schools(tmp_path)
    output = tmp_path / "output"
    (asked,) = (step for step in names["steps"] if "run" in step)
    done = run(["-c", asked["run"]], tmp_path, GITHUB_OUTPUT=str(output))
    assert done.returncode == 0, done.stdout
    assert json.loads(output.read_text().removeprefix("schools=")) == list(known)
    assert build["strategy"]["fail-fast"] is False
    kept = next(step["with"]["key"] for step in build["steps"] if "cache@" in step.get("uses", ""))
    assert all(f"'{name}" in kept for name in ("docs/", "hooks/", "school.yml"))
    (tmp_path / "scholen" / "De Eik").mkdir()
    assert run(["-c", asked["run"]], tmp_path, GITHUB_OUTPUT=str(output)).returncode == 1


def test_gitlab_builds_each_school_by_itself(tmp_path: Path) -> None:
    """Its jobs are written by the first one; another page means another key."""
    found = yaml_of(ROOT / ".ci/gitlab-schools.yml")
    known = schools(tmp_path)
    (script,) = found["names"]["script"]
    command = ["sh", "-e", "-c", script]
    subprocess.run(command, cwd=tmp_path, check=True)
    jobs = yaml_of(tmp_path / "schools.yml")
    assert tuple(jobs) == known
    assert len({job["cache"]["key"] for job in jobs.values()}) == len(known)
    for name, job in jobs.items():
        assert job["script"] == [f"make publish-schools 'WITH=--only {name}'".replace("'", '"')]
        assert job["artifacts"]["paths"] == [f"sites/{name}", f"deploy/{name}"]
    assert found["build"]["trigger"]["include"] == [{"artifact": "schools.yml", "job": "names"}]


def test_updates_come_for_every_lock() -> None:
    found = {one["package-ecosystem"]: one for one in read("dependabot.yml")["updates"]}
    assert set(found) == {"pip", "npm", "github-actions"}
    for kind, lock in (("pip", "requirements.in"), ("npm", "package-lock.json")):
        told = {ROOT / one.strip("/") for one in found[kind]["directories"]}
        places = (ROOT, *(ROOT / "tests").glob("*/"), ROOT / "tests")
        assert told == {one for one in places if (one / lock).is_file()}, kind


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_a_form_warns_first_and_asks_for_a_promise(path: Path) -> None:
    body = read(f"ISSUE_TEMPLATE/{path.name}")["body"]
    assert body[0]["type"] == "markdown"
    (box,) = (one for one in body if one["type"] == "checkboxes")
    assert [one["required"] for one in box["attributes"]["options"]] == [True]
    names = [one["id"] for one in body if "id" in one]
    assert len(set(names)) == len(names)


def test_nothing_goes_around_the_forms() -> None:
    assert len(FORMS) == 4
    assert read("ISSUE_TEMPLATE/config.yml")["blank_issues_enabled"] is False
