"""Actor phrases of our own: which country, which sector.

How the set was labelled: sectors by PLOVER's manual. A ministry is GOV whatever it
ministers to, a fighting force MIL; who once held power is ELI; a town alone stands for its
people (CVL); "three men" are nobody known (UNK). A key is left out where two answers are
fair (the opposition leader who was prime minister, the troops of an alliance).
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from legation.evaluation.actor import evaluate_actor

OWN = Path(__file__).with_name("actors_own.jsonl")
FRESH = [Path(__file__).with_name(f"actors_fresh_{half}.jsonl") for half in ("dev", "held")]
"""Two halves of phrases written before the code and tables were opened, the rows ``hard_*``
on purpose of what few tables hold. Only the misses of ``dev`` were read and mended; ``held``
was measured at first sight (both 0.906; 0.852 of ``hard_*``) and at the end (0.954)."""
FLOOR = 0.93
"""Share of phrases with country and sector right: 0.996 when this was written. The rows
``more_*`` were written after the code and scored 0.94 on their first try; what they showed
was then mended, so 0.94 is the nearer estimate for phrases never seen."""
SECTORS = frozenset(
    "GOV MIL COP JUD LEG PTY OPP REB UAF PRM SPY UNK AGR BUS CVL EDU ELI JRN LAB MED REF REL SOC "
    "CRM PRE".split()
)


@pytest.fixture(scope="module")
def records() -> list[dict[str, Any]]:
    return [json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()]


def test_phrases_are_resolved_as_a_reader_would() -> None:
    figures = evaluate_actor(OWN)
    wrong = "\n".join(f"{row['text']}: {row}" for row in figures["differences"])
    assert figures["n"] >= 350
    assert figures["both_accuracy"] >= FLOOR, wrong


@pytest.mark.parametrize(("half", "floor"), [(FRESH[0], 0.97), (FRESH[1], 0.93)])
def test_fresh_phrases_are_resolved(half: Path, floor: float) -> None:
    figures = evaluate_actor(half)
    assert figures["n"] >= 380
    assert figures["both_accuracy"] >= floor, figures["differences"]


def test_no_sector_is_far_below_the_others(records: list[dict[str, Any]]) -> None:
    wrong = Counter(row["expect"].get("sector") for row in evaluate_actor(OWN)["differences"])
    asked = Counter(record["expect"].get("sector") for record in records)
    assert set(asked) - {None} == SECTORS
    assert not {s: (wrong[s], asked[s]) for s in SECTORS if wrong[s] > max(1, asked[s] * 0.2)}


def test_the_set_repeats_nothing(records: list[dict[str, Any]]) -> None:
    keys = Counter((record["text"], record["date"], record["context"]) for record in records)
    assert not [key for key, times in keys.items() if times > 1]
    assert len({record["id"] for record in records}) == len(records)


def test_the_set_shares_no_phrase_with_gold(records: list[dict[str, Any]]) -> None:
    gold = Path(__file__).parents[3] / "shared" / "data" / "gold" / "ngec_dev.jsonl"
    if not gold.exists():
        pytest.skip("the gold set is not in this checkout")
    theirs = {
        (row["text"], row["date"])
        for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines())
    }
    assert not [r for r in records if (r["text"], r["date"]) in theirs]
