"""The labelled sample holds labels, not words; where its texts lie it can be measured."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import pytest

from benchmarks.linking.rebuild import SAMPLE, rebuild
from benchmarks.measures import NotMeasured
from legation.evaluation.linking import b_cubed, evaluate_linking

LABELS = [json.loads(line) for line in SAMPLE.read_text("utf-8").splitlines()]


def test_no_word_of_the_texts_is_kept() -> None:
    for label in LABELS:
        assert "text" not in label
        assert all("text" not in party for party in label["actors"] + label["recipients"])


def test_there_are_enough_pairs_and_both_halves_have_both_kinds() -> None:
    for half in ("dev", "test"):
        groups: dict[str, list[str]] = {}
        for label in LABELS:
            if label["half"] == half and not label.get("unsure"):
                groups.setdefault(label["group"], []).append(label["act"])
        pairs = [a == b for acts in groups.values() for a, b in combinations(acts, 2)]
        assert len(pairs) >= 400
        assert sum(pairs) >= 100


def test_b_cubed_of_a_worked_example() -> None:
    gold = {"a": "1", "b": "1", "c": "2"}
    assert b_cubed(gold, gold) == (1.0, 1.0, 1.0)
    precision, recall, _ = b_cubed(gold, dict.fromkeys("abc", "x"))
    assert precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
    assert recall == 1.0
    assert b_cubed(gold, {name: name for name in gold})[1] == pytest.approx(2 / 3)


@pytest.mark.parametrize("half", ["dev", "test"])
def test_linking_reaches_its_floor(half: str, tmp_path: Path) -> None:
    try:
        claims = rebuild(half=half)
    except NotMeasured as reason:
        pytest.skip(f"{reason}")
    assert len(claims) >= 0.99 * sum(label["half"] == half for label in LABELS)
    file = tmp_path / "claims.jsonl"
    file.write_text("\n".join(map(json.dumps, claims)), "utf-8")
    found = evaluate_linking(file)
    assert found["b_cubed_f1"] >= 0.93
    assert found["b_cubed_f1"] > found["b_cubed_f1_of_leaving_all_apart"] + 0.04
    assert found["merged_wrongly"] <= 0.02
