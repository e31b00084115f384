"""A phrase that stands for two sides ("the two sides signed") tells what they did together."""

from __future__ import annotations

import pytest

from legation.evaluation.sentence import as_article
from legation.pipeline import Reader
from legation.settings import load_settings

READER = Reader(load_settings())
FIRST = "The foreign ministers of Chad and Niger met in Vienna on Tuesday.\n"


def told(sentence: str) -> list[tuple[str, frozenset[str], bool]]:
    (coded,) = READER.code_articles([as_article(1, FIRST + sentence, "2015-06-02")])
    return [
        (m.event_type, frozenset(p.actor.side for p in (*m.actors, *m.recipients)), m.symmetric)
        for m in coded.mentions
        if m.sentence.start > 0
    ]


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("The two sides signed an agreement on fishing.", "SUPPORT"),
        ("Both sides agreed to hold joint patrols in May.", "AGREE"),
        ("Both sides accused each other of spying.", "ACCUSE"),
    ],
)
def test_what_two_do_together_is_mutual(sentence: str, event_type: str) -> None:
    assert told(sentence) == [(event_type, frozenset({"TCD", "NER"}), True)]


def test_what_two_say_of_others_is_no_act_on_one_another() -> None:
    assert told("The two ministers condemned the attack.") == []
