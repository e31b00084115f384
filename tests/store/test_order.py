"""The derived record depends on what was read, never on how or in which order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from store_making import DAY, STEP, article, link, mention, picture, reading, sizes, wipe

from legation.store import Linking, Store
from legation.types import Reading

START = datetime(2024, 6, 1, tzinfo=UTC)

PAIRS = (("CHN", "RUS"), ("RUS", "CHN"), ("CHN", "USA", "RUS"), ("FRA",))

claims = st.tuples(
    st.sampled_from(PAIRS),
    st.sampled_from(("CONSULT", "ACCUSE")),
    st.integers(0, 40),
    st.sampled_from(("actual", "announced")),
    st.sampled_from((0.25, 1 / 3, 0.9)),
)
papers = st.tuples(st.integers(0, 3), st.integers(0, 2), st.lists(claims, max_size=4))


def _reading(url: int, version: int, said: list[tuple]) -> Reading:  # type: ignore[type-arg]
    own = article(
        url,
        url=f"https://bugle.example/{url}" if url else "",
        body=f"Body {url} in version {version}.",
        day=DAY + timedelta(version),
    )
    mentions = [
        mention(
            own.id,
            countries=countries,
            event_type=kind,
            when=DAY + timedelta(days),
            modality=modality,
            confidence=confidence,
            salt=f"{countries}{at}",
        )
        for at, (countries, kind, days, modality, confidence) in enumerate(said)
    ]
    return reading(own, mentions, fetched=START + timedelta(hours=version))


readings = st.lists(papers, max_size=7, unique_by=lambda p: p[:2]).map(
    lambda found: [_reading(*paper) for paper in found]
)

SLOW = settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

CUT = pytest.mark.parametrize(
    "linking", [Linking(), Linking(gap_days=STEP, window_days=8)], ids=["weeks", "days"]
)
"""Windows as shipped, and so short that claims of six weeks are cut in five places."""


@pytest.fixture
def two(new_desk: Callable[[], Store]) -> tuple[Store, Store]:
    return new_desk(), new_desk()


@SLOW
@given(readings)
def test_looking_nearby_is_enough_for_a_linker_of_pairs(
    two: tuple[Store, Store], given_readings: list[Reading]
) -> None:
    one, _ = two
    one.linking = Linking(gap_days=STEP, nearby=True)
    wipe(one)
    for given_reading in given_readings:
        one.add_reading(given_reading, link)
    _same_when_rebuilt(one)
    for given_reading in given_readings[::2]:
        assert given_reading.article is not None
        one.remove_article(given_reading.article.id, link)
    _same_when_rebuilt(one)


def _same_when_rebuilt(store: Store) -> None:
    before = picture(store)
    store.rebuild(link)
    assert picture(store) == before


@CUT
@SLOW
@given(st.data(), readings)
def test_any_order_gives_the_same_record(
    two: tuple[Store, Store], linking: Linking, data: st.DataObject, given_readings: list[Reading]
) -> None:
    one, other = two
    one.linking = other.linking = linking
    wipe(one)
    wipe(other)
    shuffled = data.draw(st.permutations(given_readings))
    again = data.draw(st.lists(st.sampled_from(given_readings), max_size=3)) if shuffled else []
    for store, order in ((one, given_readings), (other, [*shuffled, *again])):
        for given_reading in order:
            store.add_reading(given_reading, link)
    assert picture(one) == picture(other)
    before = picture(one)
    assert one.rebuild(link) == len(before["events"])
    assert picture(one) == before


@CUT
@SLOW
@given(st.data(), readings)
def test_removing_leaves_as_if_never_added(
    two: tuple[Store, Store], linking: Linking, data: st.DataObject, given_readings: list[Reading]
) -> None:
    one, other = two
    one.linking = other.linking = linking
    wipe(one)
    wipe(other)
    gone = data.draw(st.sampled_from(given_readings)) if given_readings else None
    for given_reading in given_readings:
        one.add_reading(given_reading, link)
        if given_reading is not gone:
            other.add_reading(given_reading, link)
    if gone is not None and gone.article is not None:
        one.remove_article(gone.article.id, link)
    assert picture(one) == picture(other)
    assert sizes(one) == sizes(other)
