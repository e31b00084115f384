"""Sentences: offsets are exact, abbreviations hold, datelines and credits are left out."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.sentences import split


def texts(body: str) -> list[str]:
    return [sentence.text for sentence in split(body)]


@given(st.text(max_size=400))
def test_offsets_point_at_the_words(body: str) -> None:
    sentences = split(body)
    assert all(body[s.start : s.end] == s.text for s in sentences)
    assert all(a.end <= b.start for a, b in pairwise(sentences))
    assert [s.index for s in sentences] == list(range(len(sentences)))


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("The U.S. envoy met Mr. Li. He left.", ["The U.S. envoy met Mr. Li.", "He left."]),
        ("Gen. Ruiz spoke at 5 p.m. Tuesday. All rose.", None),
        ("One line\nAnother line", ["One line", "Another line"]),
        ("Talks failed. (Agency) (Other Agency)", ["Talks failed."]),
        ("OSLO, Feb 4 (Agency) — Norway signed the pact.", ["Norway signed the pact."]),
        ("", []),
    ],
)
def test_cuts_where_a_reader_would(body: str, wanted: list[str] | None) -> None:
    found = texts(body)
    if wanted is None:
        assert len(found) == 2
    else:
        assert found == wanted


def test_a_bracket_inside_a_sentence_stays() -> None:
    assert texts("The pact (signed in May) holds.") == ["The pact (signed in May) holds."]


def test_an_endless_line_is_cut() -> None:
    assert max(len(text) for text in texts("word " * 5_000)) <= 1_500


@pytest.mark.parametrize(
    "dateline",
    ["Beijing, Feb. 4 -- ", "New Delhi, 12 June: ", "Rome, March 3, 2021 (Agency) — "],
)
def test_a_dateline_in_small_letters_needs_a_day(dateline: str) -> None:
    body = f"{dateline}The two ministers met."
    assert [body[s.start : s.end] for s in split(body)] == ["The two ministers met."]
    kept = "Rome: The ministers met."
    assert [kept[s.start : s.end] for s in split(kept)] == [kept]


def test_credits_before_a_sentence_belong_to_the_one_before() -> None:
    body = "Oslo condemns the raid. (BBC), (RIA Novosti) Bern expels two envoys. (AP via CNN)"
    assert texts(body) == ["Oslo condemns the raid.", "Bern expels two envoys."]
    assert texts("(CNN) Oslo condemns the raid.") == ["Oslo condemns the raid."]
    assert texts("(in May) it ended.") == ["(in May) it ended."]
