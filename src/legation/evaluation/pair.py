"""Evaluate pairs: given a sentence and the spans of both sides, which event type."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from legation.coding.pair import decide_pairs, likeliest
from legation.evaluation.records import read_gold
from legation.evaluation.scores import (
    calibration,
    chance_error,
    confusion,
    macro_f1,
    per_class,
    ratio,
)

VIEW = "cameo-roots"
YIELD = frozenset({"CONCEDE", "RETREAT"})
QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "YIELD"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
"""Quad classes as the gold sets have them: YIELD and COOPERATE material, SANCTION material."""


def _folded(event_type: str, fold: bool) -> str:
    return "YIELD" if fold and event_type in YIELD else event_type


def _quad(event_type: str) -> str:
    return str(QUADS.get(_folded(event_type, fold=True), 0))


def _binary(event_type: str) -> str:
    return "cooperation" if _quad(event_type) in {"1", "2"} else "conflict"


def _types(
    records: Sequence[dict[str, Any]], guesses: Sequence[tuple[str, float]], *, fold: bool
) -> dict[str, Any]:
    """Score the types guessed, each with its share, and list those guessed otherwise."""
    gold = [_folded(record["root"], fold) for record in records]
    given = [guess for guess, _ in guesses]
    confidences = [share for _, share in guesses]
    hits = [a == b for a, b in zip(gold, given, strict=True)]
    ece, rows = calibration(confidences, hits)
    return {
        "root_macro_f1": macro_f1(gold, given),
        "root_accuracy": ratio(sum(hits), len(hits)),
        "per_class": {label: asdict(score) for label, score in per_class(gold, given).items()},
        "confusion": confusion(gold, given),
        "ece": ece,
        "ece_by_chance": chance_error(confidences),
        "reliability": rows,
        "differences": [
            {
                "id": record.get("id", ""),
                "text": record["text"],
                "missed": wanted,
                "wrong": read,
                "confidence": share,
            }
            for record, wanted, (read, share) in zip(records, gold, guesses, strict=True)
            if wanted != read
        ],
    }


def evaluate_pair(path: Path, view: str = VIEW) -> dict[str, Any]:
    """Score the choice of event type for given pairs; keys as in the reference.

    ``view``: which filing the gold follows where PLOVER's manual and its CAMEO crosswalk
    differ. Public pair sets come from CAMEO by the crosswalk, so that is the default.
    Where gold says YIELD anywhere, CONCEDE and RETREAT count as YIELD. Type, quad class and
    side are each the likeliest of their own kind (:func:`legation.coding.pair.likeliest`).
    """
    records = read_gold(path, ("text", "source_spans", "target_spans"))
    started = time.perf_counter()
    decisions = decide_pairs(
        [
            (record["text"], tuple(record["source_spans"][0]), tuple(record["target_spans"][0]))
            for record in records
        ],
        view,
    )
    seconds = time.perf_counter() - started
    fold = any(record.get("root") == "YIELD" for record in records)
    shares = [decision.answer.types for decision in decisions]
    guesses = [likeliest(each, lambda label: _folded(label, fold)) for each in shares]
    result: dict[str, Any] = {
        "kind": "pair",
        "view": view,
        "n": len(records),
        "seconds": round(seconds, 3),
        "per_second": round(ratio(len(records), seconds), 1),
    }
    rooted = [i for i, record in enumerate(records) if record.get("root")]
    if rooted:
        of_type = [records[i] for i in rooted]
        result |= _types(of_type, [guesses[i] for i in rooted], fold=fold)
    with_quad = [i for i, record in enumerate(records) if record.get("quad")]
    if with_quad:
        result["quad_macro_f1"] = macro_f1(
            [str(records[i]["quad"]) for i in with_quad],
            [likeliest(shares[i], _quad)[0] for i in with_quad],
        )
    with_side = [i for i, record in enumerate(records) if record.get("binary")]
    if with_side:
        result["binary_macro_f1"] = macro_f1(
            [records[i]["binary"] for i in with_side],
            [likeliest(shares[i], _binary)[0] for i in with_side],
        )
    return result
