"""What people call a state."""

from __future__ import annotations

import pytest

from legation.cli.states import pair_of, state_code
from legation.errors import NotFound, UsageError


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("CHN", "CHN"),
        ("chn", "CHN"),
        ("China", "CHN"),
        ("chinese", "CHN"),
        ("Beijing", "CHN"),
        ("the United States", "USA"),
        ("U.S.", "USA"),
        ("Russian", "RUS"),
        ("Moscow", "RUS"),
        ("Côte d'Ivoire", "CIV"),
        ("Niger", "NER"),
        ("Nigerian", "NGA"),
        (" Türkiye ", "TUR"),
    ],
)
def test_names_adjectives_and_capitals(word: str, code: str) -> None:
    assert state_code(word) == code


@pytest.mark.parametrize(("word", "near"), [("Chinna", "China (CHN)"), ("Rusia", "Russia (RUS)")])
def test_a_misspelling_names_the_nearest_three(word: str, near: str) -> None:
    with pytest.raises(NotFound) as told:
        state_code(word)
    assert near in told.value.line()
    assert told.value.cure.count("(") == 3
    assert "\n" not in told.value.line()


@pytest.mark.parametrize("word", ["", "\x1b[2J", "x" * 10_000, "🙂", "';--"])
def test_hostile_words_name_nothing(word: str) -> None:
    with pytest.raises(NotFound):
        state_code(word)


def test_a_pair_is_two_states_however_named() -> None:
    assert pair_of("Chinese", "Moscow") == ("CHN", "RUS")
    assert pair_of("RUS", "CHN") == ("RUS", "CHN")
    with pytest.raises(UsageError) as told:
        pair_of("China", "Beijing")
    assert told.value.line() == "China and Beijing are both CHN: name two different states"
    with pytest.raises(NotFound):
        pair_of("China", "Chinna")
