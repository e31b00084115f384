"""The order in which mentions come changes nothing; no mention is lost or doubled."""

from __future__ import annotations

from claim_making import person, told
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.events import link
from legation.types import LinkMention

_PEOPLE = (
    ("CHN", "RUS"),
    (person("Xi Jinping", "CHN", "president"), person("Vladimir Putin", "RUS", "president")),
    (person("Wang Yi", "CHN"), person("Lavrov", "RUS")),
)
_WORDS = (
    "They held talks on trade and gas.",
    "The two sides talked about gas in Harbin.",
    "A call about 3 pipelines took place.",
    "Talks ended.",
)
_MENTIONS = st.builds(
    told,
    text=st.sampled_from(_WORDS),
    actors=st.sampled_from(_PEOPLE),
    outlet=st.sampled_from(["", "alder", "birch", "cedar"]),
    published=st.integers(1, 28).map(lambda day: f"2024-05-{day:02}"),
    on=st.sampled_from(["", "2024-05-04", "2024-05-05", "2024-05-11"]),
    article=st.sampled_from(["a", "b"]),
    modality=st.sampled_from(["actual", "alleged"]),
    credit=st.sampled_from(["", "TASS"]),
    fingerprint=st.sampled_from(["", "00000001" * 32, "00000002" * 32]),
    confidence=st.sampled_from([0.3, 0.7, 0.9]),
)


def _distinct(mentions: list[LinkMention]) -> list[LinkMention]:
    # What the store gives: one mention an id, one record an article.
    by_id = {one.mention.id: one for one in mentions}
    by_article: dict[str, LinkMention] = {}
    return [
        one
        for one in by_id.values()
        if by_article.setdefault(one.article_id, one).credit == one.credit
        and by_article[one.article_id].body_fingerprint == one.body_fingerprint
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(_MENTIONS, max_size=14)
    .map(_distinct)
    .flatmap(lambda found: st.tuples(st.just(found), st.permutations(found)))
)
def test_order_changes_nothing(pair: tuple[list[LinkMention], list[LinkMention]]) -> None:
    straight, shuffled = pair
    assert list(link(straight)) == list(link(shuffled))
    placed = [name for event in link(straight) for name in event.mention_ids]
    assert sorted(placed) == sorted(one.mention.id for one in straight)
