"""The demo pages end to end: page → article → mentions, against the labels beside each page."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from legation.articles import OutletIndex
from legation.evaluation.scores import f1_score, ratio
from legation.evaluation.sentence import SILENT, is_scored, triples
from legation.pipeline import Reader
from legation.settings import load_settings
from legation.types import Article, Mention, Page, Participant, Reading

DEMO = Path(__file__).parent.parent / "src" / "legation" / "demo"
HEIRS = {"SUN": "RUS", "YUG": "SRB", "SCG": "SRB"}
"""Vanished states that the labels give by another code (see the pages' README)."""
Claim = tuple[str, str, str, str]
"""A sentence with folded white space, source, target, event type."""


def labelled_pages(folder: Path = DEMO / "pages") -> list[tuple[Page, Mapping[str, Any]]]:
    """Give every page that has a ``.gold.json`` beside it, by name."""
    now = datetime.now(UTC)
    found = []
    for path in sorted(folder.rglob("*.html")):
        gold = path.with_suffix(".gold.json")
        if gold.is_file():
            page = Page(str(path), path.read_bytes(), now, "text/html")
            found.append((page, json.loads(gold.read_text("utf-8"))))
    return found


def measure_demo(
    pages: Sequence[tuple[Page, Mapping[str, Any]]] | None = None,
) -> dict[str, float]:
    """Read the demo pages and compare.

    Gives ``triple_f1``, ``pair_f1`` (claims matched within their sentence; negated and
    remembered ones count only where gold says the same), ``modality_accuracy`` on matched
    claims, ``title_accuracy``, ``date_accuracy``, ``author_accuracy``, ``pages_per_second``.
    """
    pages = labelled_pages() if pages is None else pages
    reader = Reader(load_settings()).with_outlets(OutletIndex.from_folder(DEMO))
    list(reader.read_pages([pages[0][0]]))  # models load once, outside the time
    began = time.perf_counter()
    readings = list(reader.read_pages(page for page, _ in pages))
    seconds = time.perf_counter() - began
    golds = [gold for _, gold in pages]
    found = _claims(readings, golds)
    return {**found, **_cards(readings, golds), "pages_per_second": ratio(len(pages), seconds)}


def _claims(readings: Sequence[Reading], golds: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    wanted: dict[tuple[int, Claim], str] = {}
    given: dict[tuple[int, Claim], str] = {}
    for number, (reading, gold) in enumerate(zip(readings, golds, strict=True)):
        wanted |= {(number, claim): mode for claim, mode in _gold_claims(gold).items()}
        sentences = [_folded(m["sentence"]) for m in gold["mentions"]]
        ours = _our_claims(reading.mentions, sentences)
        given |= {(number, claim): mode for claim, mode in ours.items()}
    counted = {c for c, mode in given.items() if mode not in SILENT or wanted.get(c) == mode}
    matched = counted & set(wanted)
    precision, recall = ratio(len(matched), len(counted)), ratio(len(matched), len(wanted))
    pairs, gold_pairs = {_pair(c) for c in counted}, {_pair(c) for c in wanted}
    hits = len(pairs & gold_pairs)
    return {
        "triple_precision": precision,
        "triple_recall": recall,
        "triple_f1": f1_score(precision, recall),
        "pair_f1": f1_score(ratio(hits, len(pairs)), ratio(hits, len(gold_pairs))),
        "modality_accuracy": ratio(sum(given[c] == wanted[c] for c in matched), len(matched)),
    }


def _pair(claim: tuple[int, Claim]) -> tuple[int, str, frozenset[str]]:
    number, (sentence, source, target, _) = claim
    return number, sentence, frozenset((source, target))


def _gold_claims(gold: Mapping[str, Any]) -> dict[Claim, str]:
    return {
        (_folded(m["sentence"]), *triple): m["modality"]
        for m in gold["mentions"]
        for triple in triples(m["actors"], m["recipients"], m["event_type"], m["symmetric"])
    }


def _our_claims(mentions: Sequence[Mention], sentences: Sequence[str]) -> dict[Claim, str]:
    claims: dict[Claim, str] = {}
    for m in mentions:
        sources, targets = _codes(m.actors), _codes(m.recipients)
        for triple in triples(sources, targets, m.event_type, m.symmetric):
            claims.setdefault((_aligned(m.text, sentences), *triple), m.modality)
    return claims


def _codes(participants: Sequence[Participant]) -> list[str]:
    """Give the sides that the labels can name, a vanished state by the code of its heir."""
    sides = (HEIRS.get(p.actor.side, p.actor.side) for p in participants)
    return [side for side in sides if is_scored(side)]


def _aligned(text: str, sentences: Sequence[str]) -> str:
    """Give the labelled sentence that a text is, with a dateline before it or cut in two."""
    folded = _folded(text)
    return next((s for s in sentences if folded.endswith(s) or folded in s), folded)


def _cards(readings: Sequence[Reading], golds: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    pairs = list(zip((r.article for r in readings), golds, strict=True))
    return {
        "title_accuracy": _share([a is not None and a.title == g["title"] for a, g in pairs]),
        "date_accuracy": _share([_day(a) == g["published"] for a, g in pairs]),
        "author_accuracy": _share([_writer(a) == (g["author"] or "") for a, g in pairs]),
    }


def _day(article: Article | None) -> str:
    published = article.published if article else None
    return published.day.isoformat() if published else ""


def _writer(article: Article | None) -> str:
    return "; ".join(author.name for author in article.authors) if article else ""


def _share(verdicts: Sequence[bool]) -> float:
    return ratio(sum(verdicts), len(verdicts))


def _folded(text: str) -> str:
    return " ".join(text.split())
