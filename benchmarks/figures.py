"""Measure everything that the documents print and keep it in docs/figures.json.

    python -m benchmarks.figures [--gold FOLDER] [--only NAME ...]

What cannot be measured here keeps its last figures. Gold text is never kept: of what fails,
only ids, codes and types.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from benchmarks import demo_gold, measures, speed
from benchmarks.gate import GOLD
from benchmarks.measures import ROOT, NotMeasured

FIGURES = ROOT / "docs" / "figures.json"
DROPPED = frozenset({"kind", "seconds", "per_second", "differences"})
"""Times go to `benchmarks.speed`, which measures them beside a bare library."""
FAILURES = 12


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Measure what the documents print.")
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME")
    args = parser.parse_args(arguments)
    kept: dict[str, Any] = json.loads(FIGURES.read_text("utf-8")) if FIGURES.is_file() else {}
    work: dict[str, Callable[[Path], dict[str, Any]]] = {
        "pair": _pair,
        "sentence": _sentence,
        "plain": lambda gold: _slim(measures.plain_sentences(gold)),
        "reports": lambda gold: dict(measures.labelled_reports(gold)),
        "actor": _actor,
        "fundus": lambda gold: _articles("fundus", gold),
        "scrapinghub": lambda gold: _articles("scrapinghub", gold),
        "demo": _demo,
        "speed": _speed,
        "size": lambda gold: dict(measures.sizes(gold)),
    }
    for name, take in work.items():
        if args.only and name not in args.only:
            continue
        try:
            kept[name] = _rounded(take(args.gold))
            print(f"{name}: measured")
        except NotMeasured as reason:
            print(f"{name}: kept as it was, {reason}")
    FIGURES.parent.mkdir(exist_ok=True)
    FIGURES.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", "utf-8")
    return 0


def _slim(found: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in found.items() if key not in DROPPED}


def _pair(gold: Path) -> dict[str, Any]:
    found = measures.pair(gold)
    # The surest errors tell most: where the reading is wrong and does not know it.
    wrong = sorted(found["differences"], key=lambda row: (-row["confidence"], row["id"]))
    failures = [
        {
            "id": row["id"],
            "gold": row["missed"],
            "read": row["wrong"],
            "confidence": row["confidence"],
        }
        for row in wrong[:FAILURES]
    ]
    return _slim(found) | {"failures": failures}


def _sentence(gold: Path) -> dict[str, Any]:
    found = measures.sentence(gold)
    rows = found.get("differences", [])
    failures = [{key: row[key] for key in ("id", "missed", "wrong")} for row in rows]
    return _slim(found) | {"failures": failures[:FAILURES], "sentences_that_differ": len(rows)}


def _actor(gold: Path) -> dict[str, Any]:
    return _slim(measures.actor(gold))


def _articles(which: str, gold: Path) -> dict[str, Any]:
    found = measures.articles(which, baseline=True)(gold)
    return _slim(found) | {"baseline": _slim(found["baseline"])}


def _demo(_: Path) -> dict[str, Any]:
    pages = demo_gold.labelled_pages()
    found = demo_gold.measure_demo(pages)
    return {"n": len(pages)} | {k: v for k, v in found.items() if k != "pages_per_second"}


def _speed(gold: Path) -> dict[str, Any]:
    return speed.measure(gold.parent / "wcep" / speed.WCEP.name, 1000)


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, Mapping):
        return {str(key): _rounded(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(each) for each in value]
    return value


if __name__ == "__main__":
    sys.exit(main())
