"""Read the training corpus: marked lines and the ontology's own examples."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations, starmap
from pathlib import Path

import yaml

HERE = Path(__file__).parent
ONTOLOGY = HERE.parent / "src" / "legation" / "knowledge" / "ontologies" / "plover"
TYPES = (
    "NONE AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT "
    "THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
).split()
FINER = (
    "SANCTION/embargo SANCTION/convict CONCEDE/promise COERCE/blockade COERCE/occupy COERCE/cyber"
).split()
"""Kinds that the PLOVER manual and data made from CAMEO codes file differently: learnt apart,
and folded into a type by the view in force (knowledge/ontologies/views.yaml)."""
LABELS = [*TYPES, *FINER]
CAMEO: dict[str, str] = yaml.safe_load((HERE / "cameo.yaml").read_text(encoding="utf-8"))
"""The label of each CAMEO code, by its longest prefix."""
KINDS = sorted({f"{root:02}{digit}" for root in range(1, 21) for digit in range(10)})
"""CAMEO codes of three digits: what the classifier learns beside the labels, where told."""
MODALITIES = "actual announced conditional negated historical alleged".split()
_MARK = re.compile(r"\[([ar]) ")
_NUMBERED = re.compile(r"\[(\d) ([^\]]*)\]")
_RELATION = re.compile(r"(\d)([>=])(\d) ([A-Z]+(?:/[a-z-]+)?) ([a-z]+)")


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
    code: str = ""
    """The CAMEO code, where the line gives one."""


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


@dataclass(frozen=True)
class Whole:
    """A whole sentence: its marks' spans by number, and every event between them.

    ``told``: (label, modality) of each ordered pair of marks; a mutual event stands twice.
    """

    text: str
    spans: dict[str, tuple[int, int]]
    told: dict[tuple[str, str], tuple[str, str]]


def read_whole(line: str, where: str) -> Whole:
    """Read ``text with [1 actors] marked || 1>2 TYPE modality; 1=3 TYPE modality``."""
    marked, _, listed = line.partition("||")
    plain: list[str] = []
    spans: dict[str, tuple[int, int]] = {}
    length = 0
    reached = 0
    marked = marked.strip()
    for found in _NUMBERED.finditer(marked):
        plain += [marked[reached : found.start()], found[2]]
        start = length + found.start() - reached
        if found[1] in spans:
            raise BadLine(f"{where}: [{found[1]} stands twice")
        spans[found[1]] = (start, start + len(found[2]))
        length, reached = start + len(found[2]), found.end()
    text = "".join([*plain, marked[reached:]])
    if "[" in text:
        raise BadLine(f"{where}: marks nest or do not close")
    told: dict[tuple[str, str], tuple[str, str]] = {}
    for relation in listed.strip().split(";"):
        if relation.strip() == "none":
            continue
        found = _RELATION.fullmatch(relation.strip())
        if found is None or not {found[1], found[3]} <= set(spans):
            raise BadLine(f"{where}: {relation.strip()!r}")
        if found[4].partition("/")[0] not in TYPES or found[5] not in MODALITIES:
            raise BadLine(f"{where}: {relation.strip()!r}")
        told[found[1], found[3]] = (found[4], found[5])
        if found[2] == "=":
            told[found[3], found[1]] = (found[4], found[5])
    return Whole(text, spans, told)


def parse_whole(line: str, where: str) -> list[Example]:
    """Give the questions of a whole sentence.

    Every event between the marked actors is listed, so each ordered pair that no relation
    names is an example of NONE; of many such pairs, one more than the events are kept, and two
    at least.
    """
    whole = read_whole(line, where)
    text, spans, told = whole.text, whole.spans, whole.told
    silent = sorted(
        (pair for pair in permutations(spans, 2) if pair not in told),
        key=lambda pair: hashlib.sha256(f"{text}{pair}".encode()).digest(),
    )
    out = []
    for one, other in [*told, *silent[: max(2, len(told) + 1)]]:
        label, modality = told.get((one, other), ("NONE", "actual"))
        event_type, _, mode = label.partition("/")
        out.append(Example(text, spans[one], spans[other], event_type, mode, modality, where))
    return out


def label_of_code(code: str) -> str:
    """Give the label of a CAMEO code, "" for an unknown one."""
    for length in range(len(code), 1, -1):
        if code[:length] in CAMEO:
            return CAMEO[code[:length]]
    return ""


def parse_line(line: str, where: str) -> Example:
    """Read ``TYPE/mode | modality | text`` or ``CODE | modality | text``."""
    parts = line.split(" | ", 2)
    if len(parts) != 3:
        raise BadLine(f"{where}: three fields wanted")
    label, modality, marked = parts
    code = label.strip() if label.strip().isdigit() else ""
    event_type, _, mode = (label_of_code(code) if code else label.strip()).partition("/")
    if event_type not in TYPES or modality.strip() not in MODALITIES:
        raise BadLine(f"{where}: {label} | {modality}")
    try:
        text, spans = unmark(marked.strip())
    except BadLine as error:
        raise BadLine(f"{where}: {error}") from error
    return Example(text, spans["a"], spans["r"], event_type, mode, modality.strip(), where, code)


def read_corpus(folder: Path = HERE / "corpus") -> tuple[list[Example], list[str]]:
    """Give all examples, each text-and-marks once, and a line for every unusable one."""
    examples: list[Example] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                where = f"{path.name}:{number}"
                if "||" in line:
                    examples.extend(parse_whole(line, where))
                else:
                    examples.append(parse_line(line, where))
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
    return kept_back(example.text, share)


def kept_back(text: str, share: int = 12) -> bool:
    """Say whether the lines of a text are kept back from training."""
    return hashlib.sha256(text.encode()).digest()[0] % share == 0


def drawn(text: str, share: float) -> bool:
    """Say whether a text is among a share of all, in [0, 1], by its hash."""
    return hashlib.sha256(text.encode()).digest()[1] < share * 256


def kept_whole(folder: Path = HERE / "corpus") -> list[Whole]:
    """Give the whole sentences of the corpus that nothing is trained on.

    Not those of ``pairs-hard-*.txt``: they were written against mistakes that had been seen, and
    are harder than news. With them a confidence of 0.54 stood for what was right 0.78 of the time
    in dated reports.
    """
    return [whole for whole in _whole_lines(folder, but="pairs-hard-") if kept_back(whole.text)]


def plain_whole(folder: Path = HERE / "kept") -> list[Whole]:
    """Give the plain sentences that were written to measure on: nothing is trained on them."""
    return list(_whole_lines(folder))


def _whole_lines(folder: Path, but: str | None = None) -> Iterator[Whole]:
    """Read the numbered lines of a folder's files, ``but`` those whose names begin so."""
    lines = (
        (line, f"{path.name}:{number}")
        for path in sorted(folder.glob("*.txt"))
        if but is None or not path.name.startswith(but)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if "||" in line and not line.startswith("#")
    )
    return starmap(read_whole, lines)
