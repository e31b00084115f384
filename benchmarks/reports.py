"""The reading of dated reports that were labelled for this, and how far two readers agree.

    python -m benchmarks.reports [--archive FILE] [--gold FOLDER]

The labels (``benchmarks/labels``) are ours; the reports are those of an archive of world events
(WCEP), which is not part of this repository, and are found again by their text's hash. Of
``reports-fresh`` nobody looked at a mistake while building; those of ``reports-seen`` were looked
at, after they had been labelled.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add
from pathlib import Path
from typing import Any

from benchmarks.labelled import (
    FOLDER,
    MOST,
    Act,
    Compared,
    Labels,
    acts_of,
    compare,
    read_labels,
)
from legation.evaluation.records import read_gold
from legation.evaluation.scores import f1_score, ratio
from legation.evaluation.sentence import SILENT, as_article
from legation.pipeline import Reader
from legation.settings import load_settings

DATA = Path(__file__).parents[2] / "shared" / "data"
ARCHIVE = DATA / "wcep" / "wcep_2002_2019.jsonl.gz"
KEY = 12
"""Hex digits of a text's SHA-256 that name a report."""
SETS = {"fresh": "reports-fresh.txt", "seen": "reports-seen.txt"}


def key_of(text: str) -> str:
    """Give the key of a report in the files of labels."""
    return hashlib.sha256(text.encode()).hexdigest()[:KEY]


def found_again(archive: Path, keys: frozenset[str]) -> dict[str, tuple[str, str]]:
    """Give (date, text) of the reports of an archive that have one of some keys."""
    found: dict[str, tuple[str, str]] = {}
    with gzip.open(archive, "rt", encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            key = key_of(report["text"])
            if key in keys:
                found[key] = (report["date"], report["text"])
    return found


def measure(
    archive: Path, sets: Sequence[str] = tuple(SETS), reader: Reader | None = None
) -> dict[str, Any]:
    """Score the reading of sets of reports; figures by set."""
    labels = {name: read_labels(FOLDER / SETS[name]) for name in sets}
    texts = found_again(archive, frozenset(key for each in labels.values() for key in each))
    reading = reader or Reader(load_settings())
    return {name: _score(each, texts, reading) for name, each in labels.items()}


def _score(
    labels: Mapping[str, Labels], texts: Mapping[str, tuple[str, str]], reader: Reader
) -> dict[str, Any]:
    told = {k: each for k, each in labels.items() if k in texts and len(each.acts) <= MOST}
    articles = [as_article(i, texts[k][1], texts[k][0]) for i, k in enumerate(told)]
    read = [acts_of(coding.mentions) for coding in reader.code_articles(articles)]
    empty = [acts for acts, each in zip(read, told.values(), strict=True) if each == Labels()]
    return figures(read, list(told.values())) | {
        "false_on_empty": ratio(sum(map(bool, empty)), len(empty))
    }


def figures(given: Sequence[Sequence[Act]], labels: Sequence[Labels]) -> dict[str, Any]:
    """Give precision, recall and F1 of acts, and F1 of pairs, over many texts."""
    pairs = zip(given, labels, strict=True)
    total = reduce(add, (compare(acts, each) for acts, each in pairs), Compared())
    precision = ratio(total.right, total.right + total.wrong)
    recall = ratio(total.right, total.wanted)
    of_pairs = ratio(total.pairs_right, total.pairs_given)
    return {
        "n": len(labels),
        "acts": total.wanted,
        "precision": precision,
        "recall": recall,
        "f1": f1_score(precision, recall),
        "pair_f1": f1_score(of_pairs, ratio(total.pairs_right, total.pairs_wanted)),
    }


def two_readers(gold: Path, reader: Reader | None = None) -> dict[str, Any]:
    """Score a second reader of the sentences of a set by its own labels, and the reading by both.

    Keys: ``readers``, ``reading`` (by the set's labels) and ``reading_by_second``.
    """
    second = read_labels(FOLDER / "second-reader.txt")
    records = read_gold(gold, ("id", "text", "date", "events"))
    first = [_labelled(each) for each in records]
    other = [second[each["id"]] for each in records]
    articles = [as_article(i, each["text"], each["date"]) for i, each in enumerate(records)]
    coded = (reader or Reader(load_settings())).code_articles(articles)
    read = [acts_of(coding.mentions) for coding in coded]
    return {
        "readers": figures([each.acts for each in other], first),
        "reading": figures(read, first),
        "reading_by_second": figures(read, other),
    }


def _labelled(record: Mapping[str, Any]) -> Labels:
    acts: list[Act] = []
    for event in record["events"]:
        if event.get("modality") in SILENT:
            continue
        types = frozenset({event["event"], *(event.get("alt") or "").partition("/")[:1]} - {""})
        mutual = bool(event.get("symmetric"))
        others = event["target"] or (event["source"] if mutual else [])
        pairs = {(a, b) for a in event["source"] for b in others if a != b}
        if mutual:
            pairs = {(min(pair), max(pair)) for pair in pairs}
        acts += [Act(a, b, types, mutual) for a, b in sorted(pairs)]
    return Labels(tuple(acts))


def main(arguments: list[str] | None = None) -> int:
    """Print the figures of both sets, and of the two readers."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--archive", type=Path, default=ARCHIVE)
    parser.add_argument("--gold", type=Path, default=DATA / "gold")
    args = parser.parse_args(arguments)
    found = measure(args.archive) | two_readers(args.gold / "interstate_dev.jsonl")
    print(json.dumps(found, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
