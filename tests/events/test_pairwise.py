"""The linker that looks at pairs alone."""

from __future__ import annotations

from claim_making import told
from hypothesis import given, settings
from hypothesis import strategies as st
from test_linking_order import _MENTIONS, _distinct

from legation.events import judge, link_pairs
from legation.events.features import REACH
from legation.types import Judgement, LinkMention

WORDS = "Xi and Putin met in Moscow and spoke of grain, gas and 3 pipelines."

some = st.lists(_MENTIONS, max_size=12).map(_distinct)


def _groups(mentions: list[LinkMention]) -> set[frozenset[str]]:
    return {frozenset(event.mention_ids) for event in link_pairs(mentions)}


@settings(max_examples=60, deadline=None)
@given(some.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_order_changes_nothing(pair: tuple[list[LinkMention], list[LinkMention]]) -> None:
    straight, shuffled = pair
    assert list(link_pairs(straight)) == list(link_pairs(shuffled))


@settings(max_examples=60, deadline=None)
@given(some)
def test_an_event_is_the_same_whoever_else_is_there(mentions: list[LinkMention]) -> None:
    # What lets a desk look only around what came: an event by itself gives itself again.
    by_id = {one.mention.id: one for one in mentions}
    for event in link_pairs(mentions):
        assert list(link_pairs([by_id[name] for name in event.mention_ids])) == [event]


@settings(max_examples=60, deadline=None)
@given(some)
def test_joining_never_holds_over_more_than_the_reach(mentions: list[LinkMention]) -> None:
    for a in mentions:
        for b in mentions:
            if abs((a.day - b.day).days) > REACH and a is not b:
                assert frozenset({a.mention.id, b.mention.id}) not in _groups([a, b])


@settings(max_examples=60, deadline=None)
@given(_MENTIONS, _MENTIONS)
def test_both_orders_of_a_pair_are_judged_alike(a: LinkMention, b: LinkMention) -> None:
    assert judge(a, b) == judge(b, a)


def test_a_reviewer_outweighs_the_machine() -> None:
    given_ = [told(WORDS, on="2024-05-16"), told(WORDS, outlet="birch", on="2024-05-16")]
    a, b = (one.mention.id for one in given_)
    assert len(link_pairs(given_)) == 1
    word = Judgement(b, a, "different", 0.0, (), "Ann")
    assert len(link_pairs(given_, settled=[word])) == 2


def test_different_holds_against_a_third_that_is_like_both() -> None:
    given_ = [told(WORDS, outlet=name, on="2024-05-16") for name in ("alder", "birch", "cedar")]
    a, b = given_[0].mention.id, given_[1].mention.id
    groups = [
        set(event.mention_ids)
        for event in link_pairs(given_, settled=[Judgement(a, b, "different", 0.0, (), "Ann")])
    ]
    assert sorted(map(len, groups)) == [1, 2]
    assert not any({a, b} <= group for group in groups)
