"""The results of an evaluation as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from legation.cli.numbers import many
from legation.cli.terminal import clean

_TABLES = ("per_class", "confusion", "reliability", "baseline", "differences")
DIFFERENCES_SHOWN = 5


def measure_lines(kind: str, result: Mapping[str, Any]) -> list[str]:
    """Give the lines of ``legation evaluate``: single figures, then tables."""
    told = [f"Evaluation of {kind}: {many(result.get('n', 0), 'record')}"]
    told += [f"  {_words(name):<24} {_number(value)}" for name, value in _figures(result)]
    if result.get("baseline"):
        told.append("Baseline (the bare extractor, same run)")
        told += [f"  {_words(n):<24} {_number(v)}" for n, v in _figures(result["baseline"])]
    if result.get("per_class"):
        told += ["", *_classes(result["per_class"])]
    if result.get("confusion"):
        told += ["", *_confusion(result["confusion"])]
    if result.get("reliability"):
        told += ["", *_reliability(result["reliability"])]
    if result.get("differences"):
        told += ["", *_differences(result["differences"])]
    return told


def _figures(result: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in result.items():
        if name not in _TABLES and name not in ("kind", "n") and not isinstance(value, dict | list):
            yield name, value


def _words(name: str) -> str:
    return name.replace("_", " ").replace(" f1", " F1").replace("f1", "F1")


def _number(value: Any) -> str:
    if value is None:
        return "no labels"
    return f"{value:.4f}" if isinstance(value, float) else clean(str(value))


def _classes(scores: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    yield f"{'class':<14}{'precision':>10}{'recall':>10}{'F1':>10}{'n':>8}"
    for label, score in scores.items():
        row = "".join(f"{score[part]:>10.3f}" for part in ("precision", "recall", "f1"))
        yield f"{clean(label):<14}{row}{score['support']:>8}"


def _confusion(table: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    yield "Confusion: gold, then what was guessed for it"
    for label, row in table.items():
        ordered = sorted(row.items(), key=lambda item: (-item[1], item[0]))
        yield f"  {clean(label):<12} " + ", ".join(f"{clean(g)} {n}" for g, n in ordered)


def _reliability(rows: Sequence[Sequence[float]]) -> Iterator[str]:
    yield f"{'confidence':<14}{'right':>10}{'n':>8}"
    for mean, accuracy, count in rows:
        yield f"{mean:<14.3f}{accuracy:>10.3f}{int(count):>8}"


def _differences(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    yield f"Differences: {len(rows)}; the first {min(DIFFERENCES_SHOWN, len(rows))} (all: --json)"
    for row in rows[:DIFFERENCES_SHOWN]:
        yield f"  {clean(str(row.get('text', '')))[:160]}"
        for part in ("missed", "wrong"):
            if row.get(part):
                yield f"    {part}: {clean(str(row[part]))[:160]}"
