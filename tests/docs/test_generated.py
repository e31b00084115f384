"""Generated documents are those that the code and the figures make today."""

from __future__ import annotations

import json

from blocks import ROOT

from benchmarks.docs import dependencies, readme
from benchmarks.docs.build import documents, stale


def test_nothing_is_stale() -> None:
    assert [str(path.relative_to(ROOT)) for path in stale()] == [], "run make docs"


def test_every_command_option_and_setting_is_told() -> None:
    text = "".join(documents().values())
    for word in (
        "legation read",
        "--allow-private",
        "LEGATION_DESK",
        "max_page_bytes",
        "DeskTooNew",
    ):
        assert word in text


def test_readme_has_its_figures() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    figures = json.loads((ROOT / "docs" / "figures.json").read_text("utf-8"))
    inside = text.split(readme.START)[1].split(readme.END)[0]
    assert f"{figures['sentence']['f1']:.3f}" in inside
    assert f"{figures['pair']['root_macro_f1']:.3f}" in inside


def test_figures_hold_no_text() -> None:
    """Of labelled sentences only ids, codes and types are kept."""
    figures = json.loads((ROOT / "docs" / "figures.json").read_text("utf-8"))
    for name in ("pair", "sentence"):
        for row in figures[name]["failures"]:
            assert set(row) <= {"id", "gold", "read", "confidence", "missed", "wrong"}


def test_every_dependency_has_its_line() -> None:
    table = dependencies.ADR.read_text("utf-8")
    for package in dependencies.named():
        assert f"| {package} |" in table
