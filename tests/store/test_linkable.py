"""The linker gets a mention as the desk gives it when asked for it by id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from store_making import DAY, OUTLET, article, link, mention, reading

from legation.errors import NotFound
from legation.store import LinkMention, Store
from legation.types import Event


def test_both_ways_to_the_linker_give_the_same(desk: Store) -> None:
    given: dict[str, LinkMention] = {}

    def watched(mentions: Sequence[LinkMention]) -> Sequence[Event]:
        given.update({one.mention.id: one for one in mentions})
        return link(mentions)

    known = article(1)
    bare = replace(article(2, outlet=None, day=None), credit="")
    first = mention(known.id)
    second = mention(bare.id, when=DAY + timedelta(days=1), words="They met again.")
    for text, said in ((known, first), (bare, second)):
        desk.add_reading(reading(text, [said]), watched)

    asked = desk.link_mentions([second.id, first.id])
    assert asked == (given[second.id], given[first.id])
    assert (asked[1].outlet_id, asked[1].credit, asked[1].published) == (OUTLET.id, "AFP", DAY)
    assert (asked[0].outlet_id, asked[0].credit, asked[0].published) == ("", "", None)
    assert asked[0].body_fingerprint != asked[1].body_fingerprint


def test_a_mention_that_is_not_there(desk: Store) -> None:
    with pytest.raises(NotFound, match="no such mention"):
        desk.link_mentions(["0" * 16])
