"""Read the training corpus: marked lines and the ontology's own examples."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent
ONTOLOGY = HERE.parent / "src" / "legation" / "knowledge" / "ontologies" / "plover"
TYPES = (
    "NONE AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT "
    "THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
).split()
FINER = ("SANCTION/embargo", "SANCTION/convict", "CONCEDE/promise")
"""Kinds on which the PLOVER manual and its CAMEO crosswalk disagree: learnt apart, and
folded into a type by the view in force (knowledge/ontologies/views.yaml)."""
LABELS = [*TYPES, *FINER]
MODALITIES = "actual announced conditional negated historical alleged".split()
_MARK = re.compile(r"\[([ar]) ")


class BadLine(ValueError):
    """A corpus line that does not follow the guide."""


@dataclass(frozen=True)
class Example:
    """One sentence with a marked pair. Spans are characters, end exclusive."""

    text: str
    actor: tuple[int, int]
    recipient: tuple[int, int]
    event_type: str
    mode: str
    modality: str
    where: str


def unmark(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """Take the marks out of a sentence; give the plain text and the two spans."""
    out: list[str] = []
    spans: dict[str, tuple[int, int]] = {}
    open_mark: str | None = None
    begin = length = position = 0
    while position < len(marked):
        found = _MARK.match(marked, position)
        if found and open_mark is None:
            open_mark, begin = found.group(1), length
            position = found.end()
            continue
        char = marked[position]
        if char == "]" and open_mark is not None:
            if open_mark in spans:
                raise BadLine(f"two [{open_mark} marks")
            spans[open_mark] = (begin, length)
            open_mark = None
        else:
            out.append(char)
            length += 1
        position += 1
    if set(spans) != {"a", "r"}:
        raise BadLine("needs one [a and one [r mark")
    return "".join(out), spans


def parse_line(line: str, where: str) -> Example:
    """Read ``TYPE/mode | modality | text``."""
    parts = line.split(" | ", 2)
    if len(parts) != 3:
        raise BadLine(f"{where}: three fields wanted")
    label, modality, marked = parts
    event_type, _, mode = label.strip().partition("/")
    if event_type not in TYPES or modality.strip() not in MODALITIES:
        raise BadLine(f"{where}: {label} | {modality}")
    try:
        text, spans = unmark(marked.strip())
    except BadLine as error:
        raise BadLine(f"{where}: {error}") from error
    return Example(text, spans["a"], spans["r"], event_type, mode, modality.strip(), where)


def read_corpus(folder: Path = HERE / "corpus") -> tuple[list[Example], list[str]]:
    """Give all examples, each text-and-marks once, and a line for every unusable one."""
    examples: list[Example] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                examples.append(parse_line(line, f"{path.name}:{number}"))
            except BadLine as error:
                problems.append(str(error))
    for path in sorted(ONTOLOGY.glob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        rows = [(row, data["id"]) for row in data.get("examples", ())]
        rows += [(row, row["is"]) for row in data.get("counter_examples", ())]
        for number, (row, label) in enumerate(rows, 1):
            line = f"{label} | {row.get('modality', 'actual')} | {row['text']}"
            try:
                examples.append(parse_line(line, f"{path.name}#{number}"))
            except BadLine as error:
                problems.append(str(error))
    unique = {(e.text, e.actor, e.recipient): e for e in examples}
    return list(unique.values()), problems


def label_of(example: Example) -> str:
    """Give the label that the classifier learns."""
    finer = f"{example.event_type}/{example.mode}"
    return finer if finer in FINER else example.event_type


def held_out(example: Example, share: int = 12) -> bool:
    """Say whether an example is kept back (one in ``share``), by the hash of its text."""
    digest = hashlib.sha256(example.text.encode()).digest()
    return digest[0] % share == 0
