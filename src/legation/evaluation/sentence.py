"""Evaluate sentences: given only a sentence and its date, which events between states."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, cast

from legation.coding.actors.lexicon import load_states
from legation.coding.frames.ontology import load_ontology
from legation.evaluation.records import read_gold
from legation.evaluation.scores import calibration, chance_error, f1_score, ratio
from legation.pipeline import Reader
from legation.types import Article, EventType, Mention, Published

Triple = tuple[str, str, str]
ORGANISATIONS = frozenset({"UNO", "EUU", "NATO", "AFU", "ASEAN"})
SILENT = frozenset({"negated", "historical"})


def triples(
    source: Sequence[str], target: Sequence[str], event_type: str, symmetric: bool
) -> set[Triple]:
    """Unfold an event: every pair of a source and a target, both ways if symmetric.

    A symmetric event without a target holds between all its sources.
    """
    others = source if symmetric and not target else target
    pairs = {(a, b) for a in source for b in others if a != b}
    if symmetric:
        pairs |= {(b, a) for a, b in pairs}
    return {(a, b, event_type) for a, b in pairs}


def _codes(participants: Iterable[Any]) -> list[str]:
    return [p.actor.side for p in participants if is_scored(p.actor.side)]


def is_scored(code: str) -> bool:
    """Say whether the gold format knows a code: a state's, or one of five organisations."""
    return code in ORGANISATIONS or (len(code) == 3 and code in load_states())


def _system(mentions: Sequence[Mention]) -> dict[Triple, tuple[str, float]]:
    found: dict[Triple, tuple[str, float]] = {}
    for mention in mentions:
        for triple in triples(
            _codes(mention.actors),
            _codes(mention.recipients),
            mention.event_type,
            mention.symmetric,
        ):
            found.setdefault(triple, (mention.modality, mention.confidence))
    return found


def _gold(record: dict[str, Any], lenient: bool) -> dict[Triple, str]:
    found: dict[Triple, str] = {}
    for event in record["events"]:
        alternatives = [(event["event"], event.get("modality", ""))]
        alt = event.get("alt") or _alt_in(event.get("note") or "")
        if lenient and alt:
            other, _, modality = alt.partition("/")
            alternatives.append((other, modality))
        for event_type, modality in alternatives:
            for triple in triples(
                event["source"], event["target"], event_type, bool(event.get("symmetric"))
            ):
                found.setdefault(triple, modality)
    return found


def _alt_in(note: str) -> str:
    start = note.find("alt=")
    return note[start + 4 :].split(";")[0].strip() if start >= 0 else ""


def _quads(found: Iterable[Triple]) -> set[tuple[str, str, int]]:
    ontology = load_ontology()
    return {
        (source, target, ontology[cast(EventType, kind)].quad_class)
        for source, target, kind in found
    }


def _counts(given: set[Any], wanted: set[Any]) -> tuple[int, int, int]:
    return len(given & wanted), len(given), len(wanted)


def as_article(number: int, text: str, day: str) -> Article:
    """Wrap a bare sentence as an article of its day."""
    return Article(
        f"{number:016x}",
        "",
        text,
        "",
        "evaluation",
        published=Published(date.fromisoformat(day), "given"),
    )


def evaluate_sentence(path: Path, reader: Reader) -> dict[str, Any]:
    """Score events read from bare sentences; keys as in the reference."""
    records = read_gold(path, ("text", "date", "events"))
    articles = [as_article(i, r["text"], r["date"]) for i, r in enumerate(records)]
    started = time.perf_counter()
    coded = reader.code_articles(articles)
    seconds = time.perf_counter() - started
    totals = {"triple": [0, 0, 0], "pair": [0, 0, 0], "quad": [0, 0, 0], "lenient": [0, 0, 0]}
    modality_hits, modality_all, empty, false_on_empty = 0, 0, 0, 0
    confidences: list[float] = []
    right: list[bool] = []
    rows = []
    for record, coding in zip(records, coded, strict=True):
        gold, lenient = _gold(record, False), _gold(record, True)
        system = _system(coding.mentions)
        scored = {
            triple: value
            for triple, value in system.items()
            if value[0] not in SILENT or gold.get(triple) == value[0]
        }
        given, wanted = set(scored), set(gold)
        compared: dict[str, tuple[set[Any], set[Any]]] = {
            "triple": (given, wanted),
            "pair": (
                {frozenset(t[:2]) for t in given},
                {frozenset(t[:2]) for t in wanted},
            ),
            "quad": (
                _quads(given),
                _quads(wanted),
            ),
        }
        for name, (a, b) in compared.items():
            for i, value in enumerate(_counts(a, b)):
                totals[name][i] += value
        hits = len(given & set(lenient))
        totals["lenient"][0] += hits
        totals["lenient"][1] += len(given)
        totals["lenient"][2] += max(len(wanted), hits)
        for triple in given & wanted:
            if gold[triple]:
                modality_all += 1
                modality_hits += scored[triple][0] == gold[triple]
        if not record["events"]:
            empty += 1
            false_on_empty += bool(given)
        for triple in given:
            confidences.append(scored[triple][1])
            right.append(triple in wanted)
        if given != wanted:
            rows.append(
                {
                    "id": record.get("id"),
                    "text": record["text"],
                    "missed": sorted(wanted - given),
                    "wrong": sorted(given - wanted),
                }
            )
    return _report(records, seconds, totals, rows, confidences, right) | {
        "modality_accuracy": ratio(modality_hits, modality_all),
        "false_on_empty": ratio(false_on_empty, empty),
    }


def _report(
    records: list[dict[str, Any]],
    seconds: float,
    totals: dict[str, list[int]],
    rows: list[dict[str, Any]],
    confidences: list[float],
    right: list[bool],
) -> dict[str, Any]:
    def f1(name: str) -> float:
        hit, given, wanted = totals[name]
        return f1_score(ratio(hit, given), ratio(hit, wanted))

    hit, given, wanted = totals["triple"]
    ece, reliability = calibration(confidences, right)
    return {
        "kind": "sentence",
        "n": len(records),
        "seconds": round(seconds, 3),
        "per_second": round(ratio(len(records), seconds), 1),
        "precision": ratio(hit, given),
        "recall": ratio(hit, wanted),
        "f1": f1("triple"),
        "pair_f1": f1("pair"),
        "quad_f1": f1("quad"),
        "lenient_f1": f1("lenient"),
        "ece": ece,
        "ece_by_chance": chance_error(confidences),
        "reliability": reliability,
        "differences": rows,
    }
