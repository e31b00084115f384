"""No gold text in the tree: no run of eight words of a gold sentence stands in our files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

WORDS = 8
"""Eight words in a row: shorter runs ("the president of the United States said that he")
stand in any news by chance."""

OFFICIAL_NAMES = ("President of the Presidium of the Supreme People's Assembly",)
"""Titles that are longer than that: facts that anybody writes in the same words."""

FOLDERS = ("src", "training", "tests", "docs", "benchmarks", "examples")
SUFFIXES = frozenset({".py", ".txt", ".yaml", ".json", ".jsonl", ".md", ".html", ".csv", ".toml"})
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Leak:
    """A run of words that a gold file and a file of ours share."""

    file: Path
    gold: str
    words: str


def gold_runs(files: Iterable[Path]) -> dict[str, str]:
    """Give every run of eight words of the gold texts with the record that has it."""
    runs: dict[str, str] = {}
    for path in files:
        for line in path.read_text("utf-8").splitlines():
            if line.strip():
                record = json.loads(line)
                for run in _runs(str(record.get("text", ""))):
                    runs[run] = f"{path.name} {record.get('id', '?')}"
    for run in (each for name in OFFICIAL_NAMES for each in _runs(name)):
        runs.pop(run, None)
    return runs


def leaks(root: Path, runs: dict[str, str], folders: Iterable[str] = FOLDERS) -> list[Leak]:
    """Give the first shared run of every file under the folders of ``root``."""
    found = []
    for path in (p for folder in folders for p in _texts(root / folder)):
        text = path.read_text("utf-8", errors="ignore")
        run = next((r for r in _runs(text) if r in runs), None)
        if run is not None:
            found.append(Leak(path.relative_to(root), runs[run], run))
    return found


def _texts(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        for path in sorted(folder.rglob("*")):
            hidden = "__pycache__" in path.parts or path.name == "tokenizer.json"
            if path.suffix in SUFFIXES and path.is_file() and not hidden:
                yield path


def _runs(text: str) -> Iterator[str]:
    # Marks of the training corpus ("[a the actor]") must not break a run apart.
    words = _WORD.findall(re.sub(r"\[[ar] ", " ", text).casefold())
    return (" ".join(words[i : i + WORDS]) for i in range(len(words) - WORDS + 1))
