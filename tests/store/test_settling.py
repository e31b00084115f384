"""A reviewer's word outweighs the machine's and survives every re-derivation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from store_making import DAY, article, mention, picture, reading

from legation.errors import InputError, NotFound
from legation.events import link, link_pairs
from legation.store import Linking, Store
from legation.types import Judgement, Reading

NEARBY = Linking(nearby=True)
LINKERS = [(link, Linking()), (link_pairs, NEARBY)]


def told(number: int, words: str, days: int = 0, kind: str = "CONSULT") -> Reading:
    own = article(number, day=DAY + timedelta(days))
    said = mention(own.id, event_type=kind, when=DAY + timedelta(days), words=words)
    return reading(own, [replace(said, place=None, mode="", medium="", issues=())])


ALIKE = "Ministers of both met on grain and gas in Harbin."


def ids(given: list[Reading]) -> list[str]:
    return [one.mentions[0].id for one in given]


def groups(desk: Store) -> list[list[str]]:
    return sorted(sorted(event.mention_ids) for event in desk.all_events())


@pytest.mark.parametrize(("linker", "linking"), LINKERS)
def test_different_parts_and_unsure_gives_back(
    desk: Store, linker: object, linking: Linking
) -> None:
    desk.linking = linking
    given = [told(1, ALIKE), told(2, ALIKE)]
    for one in given:
        desk.add_reading(one, linker)  # type: ignore[arg-type]
    a, b = ids(given)
    assert groups(desk) == [sorted([a, b])]
    changed = desk.settle(Judgement(a, b, "different", 1.0, (), "Ann"), linker)  # type: ignore[arg-type]
    assert changed.pairs
    assert groups(desk) == sorted([[a], [b]])
    desk.add_reading(told(3, "They fell out over fish.", 1), linker)  # type: ignore[arg-type]
    desk.rebuild(linker)  # type: ignore[arg-type]
    assert [a] in groups(desk)
    desk.settle(Judgement(b, a, "unsure", 0.5, (), "Ben"), linker)  # type: ignore[arg-type]
    assert sorted([a, b]) in groups(desk)


@pytest.mark.parametrize(("linker", "linking"), LINKERS)
def test_same_joins_across_any_distance(desk: Store, linker: object, linking: Linking) -> None:
    desk.linking = linking
    given = [told(1, "They met on grain."), told(2, "They met on fish.", 90), told(3, ALIKE, 200)]
    for one in given:
        desk.add_reading(one, linker)  # type: ignore[arg-type]
    a, b, c = ids(given)
    assert len(groups(desk)) == 3
    desk.settle(Judgement(a, b, "same", 1.0, (), "Ann"), linker)  # type: ignore[arg-type]
    assert groups(desk) == sorted([sorted([a, b]), [c]])
    before = picture(desk)
    desk.rebuild(linker)  # type: ignore[arg-type]
    assert picture(desk) == before
    near_b = told(4, "They met on fish.", 91)
    desk.add_reading(near_b, linker)  # type: ignore[arg-type]
    assert any({a, b} <= set(group) for group in groups(desk))
    after = picture(desk)
    desk.rebuild(linker)  # type: ignore[arg-type]
    assert picture(desk) == after


@pytest.mark.parametrize(("linker", "linking"), LINKERS)
def test_the_word_goes_with_its_mention(desk: Store, linker: object, linking: Linking) -> None:
    desk.linking = linking
    given = [told(1, "They met on grain."), told(2, "They met on fish.", 90)]
    for one in given:
        desk.add_reading(one, linker)  # type: ignore[arg-type]
    a, b = ids(given)
    desk.settle(Judgement(a, b, "same", 1.0, (), "Ann"), linker)  # type: ignore[arg-type]
    assert given[0].article is not None
    desk.remove_article(given[0].article.id, linker)  # type: ignore[arg-type]
    assert groups(desk) == [[b]]
    assert desk.judgements().items == ()


def test_what_cannot_be_settled_is_refused(desk: Store) -> None:
    given = [told(1, ALIKE), told(2, ALIKE, kind="AID")]
    for one in given:
        desk.add_reading(one, link)
    a, b = ids(given)
    with pytest.raises(InputError, match="cannot be of one event"):
        desk.settle(Judgement(a, b, "same", 1.0, (), "Ann"), link)
    with pytest.raises(InputError, match="twice"):
        desk.settle(Judgement(a, a, "same", 1.0, (), "Ann"), link)
    with pytest.raises(NotFound, match="no such mention"):
        desk.settle(Judgement(a, "nothing", "same", 1.0, (), "Ann"), link)
    for name in ("", "machine", "x" * 101):
        with pytest.raises(InputError, match="name"):
            desk.settle(Judgement(a, b, "same", 1.0, (), name), link)


def test_the_last_word_counts(new_desk: Callable[[], Store]) -> None:
    desk = new_desk()
    given = [told(1, ALIKE), told(2, ALIKE)]
    for one in given:
        desk.add_reading(one, link)
    a, b = ids(given)
    desk.settle(Judgement(a, b, "different", 1.0, (), "Ann"), link)
    desk.settle(Judgement(a, b, "same", 1.0, (), "Ben"), link)
    assert groups(desk) == [sorted([a, b])]
    assert len(desk.judgements().items) == 2
