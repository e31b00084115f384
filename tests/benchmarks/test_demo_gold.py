"""How claims are matched with the demo pages' labels."""

from __future__ import annotations

from benchmarks.demo_gold import _aligned, _codes, _gold_claims, labelled_pages
from legation.types import Actor, Participant


def test_every_page_has_labels_with_the_keys_that_are_measured() -> None:
    pages = labelled_pages()
    assert len(pages) >= 60
    for _, gold in pages:
        assert {"title", "author", "published", "mentions"} <= set(gold)


def test_a_symmetric_act_is_claimed_both_ways() -> None:
    gold = {
        "mentions": [
            {"sentence": "They  met.", "actors": ["CHN", "RUS"], "recipients": [],
             "event_type": "CONSULT", "modality": "actual", "symmetric": True}
        ]
    }  # fmt: skip
    assert _gold_claims(gold) == {
        ("They met.", "CHN", "RUS", "CONSULT"): "actual",
        ("They met.", "RUS", "CHN", "CONSULT"): "actual",
    }


def test_datelines_and_cut_sentences_still_match() -> None:
    labelled = ["The two ministers met in Cairo.", "They left."]
    assert _aligned("CAIRO, May 2 — The two  ministers met in Cairo.", labelled) == labelled[0]
    assert _aligned("The two ministers met", labelled) == labelled[0]
    assert _aligned("Nobody came.", labelled) == "Nobody came."


def test_sides_that_no_label_can_name_are_no_claims() -> None:
    """The labels know states and five bodies; the Soviet Union is given by its heir's code."""
    sides = (Actor("Soviet Union", "SUN", "GOV", "state"), Actor("SCO", "SCO", "IGO"))
    named = [Participant(side, 0, 3) for side in sides]
    assert _codes(named) == ["RUS"]
