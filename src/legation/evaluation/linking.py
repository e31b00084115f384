"""Evaluate linking: which claims tell of one act."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from legation.errors import UsageError
from legation.evaluation.claims import Labelled, read_claims
from legation.evaluation.scores import f1_score, ratio
from legation.events import link, link_pairs

LINKERS = {"default": link, "pairwise": link_pairs}
Block = tuple[str, ...]


def evaluate_linking(path: Path, linker: str = "default") -> dict[str, Any]:
    """Link labelled claims and compare with the acts that they are labelled with.

    ``path``: a JSONL file of claims, or a folder of demo pages with their ``.gold.json``.
    Gives B-cubed over all claims (Bagga and Baldwin 1998) beside that of leaving every
    claim alone, and precision and recall over the pairs that could be joined at all: the
    same states and event type. ``merged_wrongly``: share of different pairs joined.

    Raises:
        NotFound, InputError: the labels cannot be read. UsageError: no such linker.
    """
    if linker not in LINKERS:
        raise UsageError(f"there is no linker {linker!r}", cure=f"choose {', '.join(LINKERS)}")
    claims = read_claims(path)
    blocks: dict[Block, list[Labelled]] = defaultdict(list)
    for claim in claims:
        mention = claim.linked.mention
        blocks[claim.group, mention.event_type, *mention.countries].append(claim)
    started = time.perf_counter()
    found = {
        name: event.id
        for block in blocks.values()
        for event in LINKERS[linker]([claim.linked for claim in block])
        for name in event.mention_ids
    }
    seconds = time.perf_counter() - started
    pairs, rows = _pairs(blocks.values(), found)
    return {
        "kind": "linking",
        "linker": linker,
        "n": len(claims),
        "seconds": round(seconds, 3),
        "per_second": round(ratio(len(claims), seconds), 1),
        **_cubed(claims, found),
        **pairs,
        "differences": rows,
    }


def b_cubed(gold: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float, float]:
    """Give B-cubed precision, recall and F1; both map an item to its cluster."""
    wanted, given = _members(gold), _members(found)
    shared = {name: len(wanted[gold[name]] & given[found[name]]) for name in gold}
    precision = ratio(sum(n / len(given[found[name]]) for name, n in shared.items()), len(gold))
    recall = ratio(sum(n / len(wanted[gold[name]]) for name, n in shared.items()), len(gold))
    return precision, recall, f1_score(precision, recall)


def _members(clusters: Mapping[str, str]) -> dict[str, set[str]]:
    members: dict[str, set[str]] = defaultdict(set)
    for name, cluster in clusters.items():
        members[cluster].add(name)
    return members


def _cubed(claims: Sequence[Labelled], found: Mapping[str, str]) -> dict[str, Any]:
    sure = [claim for claim in claims if not claim.unsure]
    gold = {claim.linked.mention.id: f"{claim.group} {claim.act}" for claim in sure}
    precision, recall, f1 = b_cubed(gold, {name: found[name] for name in gold})
    alone = b_cubed(gold, {name: name for name in gold})
    return {
        "acts": len(set(gold.values())),
        "unsure": len(claims) - len(sure),
        "b_cubed_precision": precision,
        "b_cubed_recall": recall,
        "b_cubed_f1": f1,
        "b_cubed_f1_of_leaving_all_apart": alone[2],
    }


def _pairs(
    blocks: Iterable[Sequence[Labelled]], found: Mapping[str, str]
) -> tuple[dict[str, Any], list[dict[str, str]]]:
    counted = {"pairs": 0, "same": 0, "joined": 0, "hits": 0}
    rows = []
    for block in blocks:
        for a, b in combinations([claim for claim in block if not claim.unsure], 2):
            one, other = a.linked.mention, b.linked.mention
            same, joined = a.act == b.act, found[one.id] == found[other.id]
            counted["pairs"] += 1
            counted["same"] += same
            counted["joined"] += joined
            counted["hits"] += same and joined
            if same != joined:
                text = f"{one.text[:75]} | {other.text[:75]}"
                key = "missed" if same else "wrong"
                rows.append({"text": text, key: f"{a.act} | {b.act}: {one.id} {other.id}"})
    apart = counted["pairs"] - counted["same"]
    wrong = counted["joined"] - counted["hits"]
    precision = ratio(counted["hits"], counted["joined"])
    recall = ratio(counted["hits"], counted["same"])
    return {
        "pairs": counted["pairs"],
        "pairs_same": counted["same"],
        "pair_precision": precision,
        "pair_recall": recall,
        "pair_f1": f1_score(precision, recall),
        "merged_wrongly": ratio(wrong, apart),
    }, rows
