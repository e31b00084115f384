"""With the real linkers: what a desk records depends on what was read and said, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from store_making import DAY, article, mention, participant, picture, reading, sizes, wipe

from legation.events import link, link_pairs
from legation.store import Linking, Store
from legation.types import Judgement, Reading

WORDS = (
    "Ministers of both met on grain and gas in Harbin.",
    "The ministers met on grain in Harbin for 3 hours.",
    "They fell out over fish.",
    "Both sides spoke.",
)
claims = st.tuples(
    st.sampled_from((("CHN", "RUS"), ("RUS", "CHN"))),
    st.sampled_from(WORDS),
    st.integers(0, 24),
    st.sampled_from(("actual", "alleged", "announced")),
)
papers = st.tuples(st.integers(0, 5), st.lists(claims, max_size=3))
words = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 9), st.sampled_from(("same", "different"))),
    max_size=3,
)


def _reading(number: int, said: list[Any]) -> Reading:
    own = article(number, body=f"Body of {number}.", day=DAY)
    mentions = []
    for at, (sides, text, days, modality) in enumerate(said):
        one = mention(
            own.id, countries=sides, when=DAY + timedelta(days), modality=modality, words=text,
            salt=str(at),
        )  # fmt: skip
        mentions.append(
            replace(one, place=None, mode="", medium="", issues=(), speaker=None,
                    actors=(participant(sides[0]),), recipients=(participant(sides[1]),))
        )  # fmt: skip
    return reading(own, mentions)


readings = st.lists(papers, min_size=1, max_size=5, unique_by=lambda p: p[0]).map(
    lambda found: [_reading(*paper) for paper in found]
)
SLOW = settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
LINKERS = pytest.mark.parametrize(
    ("linker", "linking"),
    [
        (link, Linking()),
        (link, Linking(window_days=9)),
        (link_pairs, Linking(nearby=True)),
    ],
    ids=["weeks", "days", "nearby"],
)


@pytest.fixture
def two(new_desk: Callable[[], Store]) -> tuple[Store, Store]:
    return new_desk(), new_desk()


def _judge(
    store: Store, said: list[tuple[int, int, str]], given_: list[Reading], linker: Any
) -> None:
    ids = [one.id for each in given_ for one in each.mentions]
    for a, b, verdict in said:
        if ids and ids[a % len(ids)] != ids[b % len(ids)]:
            word = Judgement(ids[a % len(ids)], ids[b % len(ids)], verdict, 1.0, (), "Ann")  # type: ignore[arg-type]
            store.settle(word, linker)


@LINKERS
@SLOW
@given(st.data(), readings, words)
def test_order_twice_and_rebuilding_change_nothing(
    two: tuple[Store, Store], linker: Any, linking: Linking, data: st.DataObject,
    given_: list[Reading], said: list[tuple[int, int, str]],
) -> None:  # fmt: skip
    one, other = two
    again = data.draw(st.lists(st.sampled_from(given_), max_size=2))
    for store, order in ((one, given_), (other, [*data.draw(st.permutations(given_)), *again])):
        wipe(store)
        store.linking = linking
        for each in order:
            store.add_reading(each, linker)
        _judge(store, said, given_, linker)
    assert picture(one) == picture(other)
    before = picture(one)
    one.rebuild(linker)
    assert picture(one) == before


@LINKERS
@SLOW
@given(st.data(), readings, words)
def test_removing_takes_exactly_its_trace(
    two: tuple[Store, Store], linker: Any, linking: Linking, data: st.DataObject,
    given_: list[Reading], said: list[tuple[int, int, str]],
) -> None:  # fmt: skip
    one, other = two
    gone = data.draw(st.sampled_from(given_))
    rest = [each for each in given_ if each is not gone]
    for store, order in ((one, given_), (other, rest)):
        wipe(store)
        store.linking = linking
        for each in order:
            store.add_reading(each, linker)
    _judge(one, said, given_, linker)
    kept = [r.judgement for r in one.judgements().items]
    lost = {m.id for m in gone.mentions}
    for word in reversed(kept):
        if not {word.a, word.b} & lost:
            other.settle(word, linker)
    assert gone.article is not None
    one.remove_article(gone.article.id, linker)
    assert picture(one) == picture(other)
    assert sizes(one) == sizes(other)


@SLOW
@given(readings)
def test_both_orders_and_both_directions_of_a_pair_agree(
    two: tuple[Store, Store], given_: list[Reading]
) -> None:
    store, _ = two
    wipe(store)
    for each in given_:
        store.add_reading(each, link)
    whole = store.events(pair=("CHN", "RUS")).items
    assert whole == store.events(pair=("RUS", "CHN")).items
    forth = store.events(pair=("CHN", "RUS"), direction="forward").items
    back = store.events(pair=("CHN", "RUS"), direction="backward").items
    assert forth == store.events(pair=("RUS", "CHN"), direction="backward").items
    assert {e.id for e in forth} | {e.id for e in back} == {e.id for e in whole}
