"""The gate: floors hold, only rise, and gold text is found where it leaks."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks import gate
from benchmarks.gate import faults, raised
from benchmarks.leak import OFFICIAL_NAMES, gold_runs, leaks
from benchmarks.measures import MEASURES, Measure, NotMeasured

GOLD_SENTENCE = "The harbour master of Exampletown met seven visiting captains on Tuesday evening."


def test_under_a_floor_and_over_a_ceiling_are_faults() -> None:
    bounds = {"pair.root_macro_f1": 0.5, "sentence.false_on_empty": 0.2}
    assert faults({"pair.root_macro_f1": 0.5, "sentence.false_on_empty": 0.2}, bounds) == []
    found = faults({"pair.root_macro_f1": 0.4999, "sentence.false_on_empty": 0.2001}, bounds)
    assert len(found) == 2


def test_a_figure_without_bound_is_no_fault() -> None:
    assert faults({"new.figure": 0.0}, {}) == []


def test_floors_rise_rounded_down_and_never_fall() -> None:
    bounds = {"pair.root_macro_f1": 0.7, "sentence.false_on_empty": 0.1, "absent.here": 0.3}
    new = raised({"pair.root_macro_f1": 0.65, "sentence.false_on_empty": 0.15}, bounds)
    assert new == bounds
    new = raised({"pair.root_macro_f1": 0.71999, "sentence.false_on_empty": 0.0501}, bounds)
    assert new["pair.root_macro_f1"] == 0.71
    assert new["sentence.false_on_empty"] == 0.06
    assert new["absent.here"] == 0.3


def test_limits_of_size_stay_as_they_are() -> None:
    assert raised({"size.model_mb": 23.9}, {"size.model_mb": 30.0}) == {"size.model_mb": 30.0}


def test_what_cannot_be_measured_is_skipped_with_its_reason(capsys) -> None:
    def absent(_: Path) -> dict[str, float]:
        raise NotMeasured("plv_dev.jsonl is not here")

    assert gate.measure(Path(), [Measure("pair", ("root_macro_f1",), absent)]) == {}
    assert "pair: skipped, plv_dev.jsonl is not here" in capsys.readouterr().out


def test_every_bound_belongs_to_a_measure() -> None:
    known = {f"{measure.name}.{key}" for measure in MEASURES for key in measure.keys}
    assert set(json.loads(gate.FLOORS.read_text("utf-8"))) <= known


def test_a_leak_is_found_with_file_and_words(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"id": "G1", "text": GOLD_SENTENCE}) + "\n", "utf-8")
    ours = tmp_path / "tree" / "training" / "corpus.txt"
    ours.parent.mkdir(parents=True)
    ours.write_text("[a The harbour master] of Exampletown\n met [r seven visiting captains] on\n")
    (found,) = leaks(tmp_path / "tree", gold_runs([gold]))
    assert str(found.file) == "training/corpus.txt"
    assert found.gold == "gold.jsonl G1"
    assert found.words == "the harbour master of exampletown met seven visiting"


def test_seven_shared_words_are_no_leak(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"id": "G1", "text": GOLD_SENTENCE}) + "\n", "utf-8")
    ours = tmp_path / "tree" / "docs" / "page.md"
    ours.parent.mkdir(parents=True)
    ours.write_text("the harbour master of Exampletown met seven others\n")
    assert leaks(tmp_path / "tree", gold_runs([gold])) == []


def test_the_name_of_an_office_is_no_leak(tmp_path: Path) -> None:
    gold, text = tmp_path / "gold.jsonl", f"He met {OFFICIAL_NAMES[0]} in May."
    gold.write_text(json.dumps({"id": "G1", "text": text}) + "\n", "utf-8")
    ours = tmp_path / "tree" / "src" / "offices.csv"
    ours.parent.mkdir(parents=True)
    ours.write_text(f"person,title\nSomebody,{OFFICIAL_NAMES[0]}\n")
    assert leaks(tmp_path / "tree", gold_runs([gold])) == []
