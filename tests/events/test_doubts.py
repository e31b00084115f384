"""What a linker tells of its judgements: those that joined, and those a reviewer should see."""

from __future__ import annotations

from claim_making import person, told
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.events import judge, link, linker_version
from legation.events.doubts import MOST, doubts
from legation.events.judging import DIFFERENT, SAME
from legation.types import Judgement

XI, PUTIN = person("Xi Jinping", "CHN", "president"), person("Vladimir Putin", "RUS", "president")
WANG, LAVROV = person("Wang Yi", "CHN"), person("Sergei Lavrov", "RUS")


def test_claims_of_one_act_come_with_what_joined_them() -> None:
    given_ = [
        told("Xi Jinping met Vladimir Putin in Kazan.", actors=(XI, PUTIN), outlet=outlet)
        for outlet in ("alder", "birch", "cedar")
    ]
    found = link(given_)
    assert len(found) == 1
    assert len(found.judgements) == 2
    by_id = {one.mention.id: one for one in given_}
    for one in found.judgements:
        assert one == judge(by_id[one.a], by_id[one.b])
        assert (one.verdict, one.a < one.b, bool(one.reasons)) == ("same", True, True)
    assert found.version == linker_version()


def test_a_pair_in_doubt_is_told_and_a_plain_difference_is_not() -> None:
    unsure = [
        told("Beijing accused Moscow of dumping.", "ACCUSE", ("CHN",), ("RUS",), outlet="alder"),
        told("China blamed its neighbour.", "ACCUSE", ("CHN",), ("RUS",), outlet="birch"),
        told("Russia charged China with spying.", "ACCUSE", ("RUS",), ("CHN",), outlet="cedar"),
    ]
    found = link(unsure)
    assert len(found) == 3
    (one,) = found.judgements
    assert {one.a, one.b} == {unsure[0].mention.id, unsure[1].mention.id}
    assert (one.verdict, DIFFERENT < one.score < SAME) == ("unsure", True)


def test_what_a_reviewer_parted_is_no_doubt() -> None:
    a = told("Beijing accused Moscow of dumping.", "ACCUSE", ("CHN",), ("RUS",), outlet="alder")
    b = told("China blamed its neighbour.", "ACCUSE", ("CHN",), ("RUS",), outlet="birch")
    word = Judgement(a.mention.id, b.mention.id, "different", 0.0, (), "Ann")
    assert link([a, b]).judgements
    assert link([a, b], settled=[word]).judgements == ()


def test_the_same_held_apart_is_told_with_what_speaks_against() -> None:
    vague = told("China and Russia held talks in Kazan.", outlet="cedar")
    given_ = [
        told("Xi Jinping met Vladimir Putin in Kazan.", actors=(XI, PUTIN)),
        told("Wang Yi met Sergei Lavrov in Kazan.", actors=(WANG, LAVROV), outlet="birch"),
        vague,
    ]
    found = link(given_)
    assert len(found) == 2
    verdicts = sorted(one.verdict for one in found.judgements)
    assert verdicts == ["different", "same", "same"]
    of = {name: event.id for event in found for name in event.mention_ids}
    across = [one for one in found.judgements if of[one.a] != of[one.b]]
    assert sorted(one.verdict for one in across) == ["different", "same"]


NAMES = [f"{number:02}" for number in range(12)]
PAIRS = [(a, b) for a in NAMES for b in NAMES if a < b]


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([0.0, 0.3, 0.5, 0.59, 0.8])),
    st.randoms(use_true_random=False),
)
def test_the_order_of_pairs_changes_nothing_and_each_event_has_few(
    scores: dict[tuple[str, str], float], random: object
) -> None:
    scored = [(score, a, b) for (a, b), score in scores.items()]
    groups = [[name] for name in NAMES]
    found = doubts(groups, scored, {})
    random.shuffle(scored)  # type: ignore[attr-defined]
    assert doubts(groups, scored, {}) == found == sorted(set(found))
    assert all(scores[pair] > DIFFERENT for pair in found)
    assert len(found) <= MOST * len(NAMES)
    for name in NAMES:
        own = sorted((-scores[p], p) for p in scores if name in p and scores[p] > DIFFERENT)
        assert {pair for _, pair in own[:MOST]} <= {*found}
