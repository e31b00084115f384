"""Words stand in a sentence exactly, or not at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from legation.coding.llm.spans import gap, nearest, places_of, trigger_place


def test_every_place_as_whole_words() -> None:
    assert places_of("Iran", "Iranian troops left Iran; Iran's press said so.") == [
        (20, 24),
        (26, 30),
    ]
    assert places_of("US", "RUSSIA and BUS met the US.") == [(23, 25)]
    assert places_of(" met ", "They met.") == [(5, 8)]


def test_nothing_stands_nowhere() -> None:
    assert places_of("", "They met.") == places_of("  ", "They met.") == []
    assert places_of("THEY", "They met.") == []
    assert places_of("They  met", "They met.") == []


def test_the_nearest_of_two_and_of_two_as_near_the_first() -> None:
    text = "China said that China had warned China."
    assert nearest(places_of("China", text), (26, 32)) == (33, 38)
    assert nearest([(0, 2), (8, 10)], (4, 6)) == (0, 2)
    assert gap((0, 5), (3, 9)) == 0


def test_a_trigger_stands_where_its_names_are() -> None:
    text = "Officials met in March before Iran met Oman in April."
    at = trigger_place(places_of("met", text), [places_of("Iran", text), places_of("Oman", text)])
    assert text[at[0] - 5 : at[1]] == "Iran met"


@given(st.text(alphabet="abA .'ß", max_size=30), st.text(alphabet="abA .'ß", max_size=4))
def test_a_place_always_holds_the_words(text: str, words: str) -> None:
    for start, end in places_of(words, text):
        assert text[start:end] == words.strip()
