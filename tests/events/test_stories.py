"""Which articles tell one story."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from legation.events.stories import NEAR, Told, one_story, stories

DAY = date(2024, 6, 17)
MARK = "".join(f"{n:08x}" for n in range(32))


def told(name: str, *events: str, days: int = 0, mark: str = "") -> Told:
    return Told(name, DAY + timedelta(days), frozenset(events), mark)


def test_a_brief_belongs_to_the_long_report_of_its_event() -> None:
    assert one_story(told("a", "x"), told("b", "x", "y", "z"))


def test_a_round_up_does_not_swallow_what_it_touches() -> None:
    many = [f"e{n}" for n in range(10)]
    assert not one_story(told("a", *many), told("b", "e1", "f", "g", "h"))


def test_follow_ups_of_the_next_week_are_other_stories() -> None:
    assert one_story(told("a", "x"), told("b", "x", days=NEAR))
    assert not one_story(told("a", "x"), told("b", "x", days=NEAR + 1))


def test_copies_are_one_story_without_any_event() -> None:
    assert one_story(told("a", mark=MARK), told("b", mark=MARK))
    assert not one_story(told("a"), told("b"))


articles = st.lists(
    st.builds(
        lambda name, events, days: told(name, *events, days=days),
        st.text("abcdef", min_size=1, max_size=3),
        st.lists(st.sampled_from("uvwxyz"), max_size=3),
        st.integers(0, 9),
    ),
    max_size=9,
    unique_by=lambda one: one.article,
)


@settings(max_examples=80, deadline=None)
@given(articles.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_order_changes_no_story(pair: tuple[list[Told], list[Told]]) -> None:
    straight, shuffled = pair
    assert stories(straight) == stories(shuffled)
    placed = [name for story in stories(straight) for name in story]
    assert sorted(placed) == sorted(one.article for one in straight)
    for one in straight:
        for other in straight:
            assert one_story(one, other) == one_story(other, one)
