"""What the repository must hold, and must not."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from blocks import ROOT, fenced, pages

from benchmarks.docs.dependencies import named

TEXTS = {".py", ".md", ".toml", ".yaml", ".yml", ".json", ".txt", ".csv", ".html", ".css", ".svg"}
TOPS = ("src", "tests", "docs", "benchmarks", "training", ".ci", ".github")
HOMES = re.compile(r"/(?:home|Users)/\w+/")
TARGETS = ("demo", "test", "check", "slow", "bench", "docs", "train", "wheel")


def _texts() -> list[Path]:
    below = [path for top in TOPS for path in (ROOT / top).rglob("*")]
    return [
        path
        for path in [*ROOT.glob("*.*"), *below]
        if path.suffix in TEXTS and path.is_file() and "__pycache__" not in path.parts
    ]


def test_no_path_of_a_machine() -> None:
    here = {str(ROOT), f"{Path.home()}/"}
    found = []
    for path in _texts():
        if path.name in ("tokenizer.json", Path(__file__).name):
            continue
        text = path.read_text("utf-8", errors="ignore")
        if HOMES.search(text) or any(place in text for place in here):
            found.append(str(path.relative_to(ROOT)))
    assert not found


def test_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert "Apache License" in text
    assert "Version 2.0, January 2004" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_checks_are_runnable() -> None:
    for name in ("run", "uv", "system"):
        assert os.access(ROOT / ".ci" / name, os.X_OK)
        subprocess.run(["bash", "-n", str(ROOT / ".ci" / name)], check=True)


@pytest.mark.parametrize("target", TARGETS)
def test_make_knows_its_targets(target: str) -> None:
    done = subprocess.run(
        ["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_lock_holds_every_dependency() -> None:
    """A bare clone installs what the lock names, and nothing else."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
    own = next(package for package in lock["package"] if package["name"] == "legation")
    locked = {each["name"] for each in own["dependencies"]}
    extras = own.get("optional-dependencies", {}).values()
    locked |= {each["name"] for extra in extras for each in extra}
    assert not set(named()) - locked, "run uv lock"


def test_issue_forms_are_forms() -> None:
    forms = [p for p in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if p.stem != "config"]
    assert {p.stem for p in forms} == {
        "bug", "feature", "miscoded-event", "wrong-office-holder", "bad-page-extraction",
    }  # fmt: skip
    for path in forms:
        form = yaml.safe_load(path.read_text("utf-8"))
        assert {"name", "description", "body"} <= set(form)
        ids = [part["id"] for part in form["body"]]
        assert len(ids) == len(set(ids))


def test_yaml_in_documents_is_yaml() -> None:
    blocks = [text for page in pages() for language, text in fenced(page) if language == "yaml"]
    assert blocks
    for text in blocks:
        assert yaml.safe_load(text)
