"""What an evaluation of pairs lists as read otherwise than labelled."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from legation.evaluation.pair import evaluate_pair


def _record(name: str, text: str, sides: tuple[str, str], root: str) -> dict[str, Any]:
    spans = [[text.index(side), text.index(side) + len(side)] for side in sides]
    return {
        "id": name,
        "text": text,
        "source_spans": [spans[0]],
        "target_spans": [spans[1]],
        "root": root,
    }


def test_pairs_read_otherwise_are_listed(tmp_path: Path) -> None:
    meeting = "The foreign minister of Peru met the foreign minister of Chile in Lima on Monday."
    expelling = "Norway expelled three diplomats of Belarus on Friday."
    gold = tmp_path / "gold.jsonl"
    records = [
        _record("right", meeting, ("Peru", "Chile"), "CONSULT"),
        _record("other", expelling, ("Norway", "Belarus"), "AID"),
    ]
    gold.write_text("\n".join(map(json.dumps, records)))
    found = evaluate_pair(gold)
    assert found["root_accuracy"] == 0.5
    (one,) = found["differences"]
    assert (one["id"], one["missed"]) == ("other", "AID")
    assert one["wrong"] in {"SANCTION", "COERCE"}
    assert 0 < one["confidence"] <= 1
    assert one["text"] == expelling
