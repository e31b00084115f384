"""Verbs told in the past that a parser joins to a gerund or an infinitive."""

import pytest

from legation.sentences.finite import with_finite_verbs
from legation.sentences.parser import load_parser


def _above(text: str, verb: str) -> str:
    doc = with_finite_verbs(load_parser()(text))
    assert doc.text == text
    return next(token.head.text for token in doc if token.text == verb)


@pytest.mark.parametrize(
    ("text", "verb", "above"),
    [
        (
            "Chad thanked Togo for sending a cargo of rice and denounced the Malian blockade.",
            "denounced",
            "thanked",
        ),
        (
            "Oslo said Norway would stand by Latvia and called on Bern to lend it more planes.",
            "called",
            "said",
        ),
        (
            "Mali and Niger condemned Chad for shooting down a drone and recall their envoys.",
            "recall",
            "condemned",
        ),
    ],
)
def test_a_finite_verb_is_joined_to_a_finite_one(text: str, verb: str, above: str) -> None:
    assert _above(text, verb) == above


@pytest.mark.parametrize(
    ("text", "verb", "above"),
    [
        ("Chad wanted to leave the union and expel the envoy.", "expel", "leave"),
        ("Chad accused Togo of arming rebels and sheltering them.", "sheltering", "arming"),
    ],
)
def test_bare_verbs_stay_together(text: str, verb: str, above: str) -> None:
    assert _above(text, verb) == above
