"""The ontology's files are its tests: every example parses, every type is whole."""

import re
import sys
from pathlib import Path

import pytest

from legation.coding.frames.frame import load_frames
from legation.coding.frames.ontology import load_ontology, mode_of
from legation.coding.pair import decide_pairs
from legation.knowledge.loader import files, read_yaml

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))
from corpus import unmark

TYPES = sorted(files("ontologies/plover/*.yaml"))


def test_sixteen_types() -> None:
    cards = load_ontology()
    assert len(cards) == len(TYPES) == 16
    assert {card.quad_class for card in cards.values()} == {1, 2, 3, 4}
    assert all(re.fullmatch(r"\d\d", card.cameo_root) for card in cards.values())


@pytest.mark.parametrize("name", TYPES)
def test_a_type_has_examples_and_counter_examples(name: str) -> None:
    data = read_yaml(name)
    assert len(data["examples"]) >= 30
    assert len(data["counter_examples"]) >= 15
    assert data["frames"]
    known = set(load_ontology())
    for row in data["counter_examples"]:
        assert row["is"] in known | {"NONE"}
        assert row["is"] != data["id"] or row.get("why")


@pytest.mark.parametrize("name", TYPES)
def test_its_examples_are_read_as_it_says(name: str) -> None:
    data = read_yaml(name)
    rows = [(row["text"], data["id"]) for row in data["examples"]]
    rows += [(r["text"], r["is"]) for r in data["counter_examples"] if r["is"] != "NONE"]
    questions = []
    for marked, _ in rows:
        text, spans = unmark(marked)
        questions.append((text, spans["a"], spans["r"]))
    decided = decide_pairs(questions)
    right = sum(d.event_type == label for d, (_, label) in zip(decided, rows, strict=True))
    # the held-out share of the corpus is in them, so not every one is known by heart
    assert right / len(rows) >= 0.85


def test_frames_name_only_roles_that_the_parse_can_fill() -> None:
    index = load_frames()
    frames = [f for group in (*index.verbs.values(), *index.nouns.values()) for f in group]
    assert len(frames) > 1_000
    assert all(0 < frame.weight <= 1 for frame in frames)


def test_a_mode_is_the_cue_nearest_the_trigger() -> None:
    text = "The minister flew in on a visit."
    assert mode_of("CONSULT", text, (13, 17)) == "visit"
    assert mode_of("AGREE", text, (13, 17)) == ""


def test_fighters_that_fly_are_weapons_and_no_militia() -> None:
    text = "Seoul sent up fighters as two bombers came near its airspace."
    assert mode_of("MOBILIZE", text, (6, 10)) == "weapons"
    text = "Ankara gathered fighters of three clans along the river."
    assert mode_of("MOBILIZE", text, (7, 15)) == "militia"
