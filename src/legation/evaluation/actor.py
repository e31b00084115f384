"""Evaluate actors: which country and sector is this text, on that date."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from legation.articles.days import day_in
from legation.coding.actors.resolve import resolve
from legation.evaluation.records import read_gold
from legation.evaluation.scores import ratio

SAME = {"EUU": "EUR", "NATO": "NAT"}
"""Codes that the gold's makers write otherwise."""


def _day(text: str | None) -> str:
    if not text:
        return ""
    found = day_in(text)
    return found.isoformat() if found else ""


def evaluate_actor(path: Path) -> dict[str, Any]:
    """Score countries and sectors; a key that gold leaves out is not judged."""
    records = read_gold(path, ("text", "expect"))
    resolve("warm up")
    started = time.perf_counter()
    answers = [
        resolve(record["text"], _day(record.get("date")), record.get("context") or "")
        for record in records
    ]
    seconds = time.perf_counter() - started
    country, sector, both = [], [], []
    rows = []
    for record, answer in zip(records, answers, strict=True):
        expect = record["expect"]
        right = []
        if expect.get("country") is not None:
            given = SAME.get(answer.country, answer.country)
            country.append(given == expect["country"] or answer.country == expect["country"])
            right.append(country[-1])
        if expect.get("sector") is not None:
            sector.append(answer.sector == expect["sector"])
            right.append(sector[-1])
        both.append(all(right))
        if not both[-1]:
            rows.append(
                {
                    "id": record.get("id"),
                    "text": record["text"],
                    "expect": expect,
                    "country": answer.country,
                    "sector": answer.sector,
                }
            )
    return {
        "kind": "actor",
        "n": len(records),
        "seconds": round(seconds, 3),
        "per_second": round(ratio(len(records), seconds), 1),
        "country_accuracy": ratio(sum(country), len(country)),
        "sector_accuracy": ratio(sum(sector), len(sector)),
        "both_accuracy": ratio(sum(both), len(both)),
        "differences": rows,
    }
