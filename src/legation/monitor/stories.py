"""A story: the articles that tell the same news, found around one of them."""

from __future__ import annotations

from datetime import date
from typing import Final

from legation.dyads import load_weighing
from legation.events.stories import NEAR, Told, one_story
from legation.monitor.demo import is_demo
from legation.monitor.lines import article_line, event_lines
from legation.monitor.views.stories import StoryView
from legation.store import Store
from legation.store.reading.telling import ToldRecord

MOST: Final = 200
"""Articles of one story that are followed."""
MOST_EVENTS: Final = 30


def story_ids(store: Store, article_id: str) -> tuple[str, ...]:
    """Give the ids of the articles of an article's story, sorted; the first names the story.

    Raises:
        NotFound: no article has this id.
    """
    found: dict[str, Told] = {}
    waiting = [article_id]
    while waiting and len(found) < MOST:
        name = waiting.pop(0)
        if name in found:
            continue
        own, *others = map(_told, store.told_around(name, NEAR))
        found[own.article] = own
        waiting += [o.article for o in others if o.article not in found and one_story(own, o)]
    return tuple(sorted(found))


def _told(record: ToldRecord) -> Told:
    return Told(record.id, record.day, frozenset(map(str, record.events)), record.fingerprint)


def story_view(store: Store, article_id: str) -> StoryView:
    """Give the story that an article belongs to.

    Raises:
        NotFound: no article has this id.
    """
    ids = story_ids(store, article_id)
    cards = sorted(
        map(article_line, store.article_cards(ids)),
        key=lambda line: (line.day or date.max, line.id),
    )
    weighing = load_weighing()
    told = {
        record.event_id
        for name in ids
        for record in store.mentions_of_article(name)
        if record.live and record.event_id
    }
    events = sorted(map(store.event, told), key=lambda one: (-one.publishers, one.day, one.id))
    outlets = {line.outlet.name for line in cards if line.outlet}
    return StoryView(
        id=ids[0],
        title=cards[0].title,
        articles=tuple(cards),
        events=event_lines(store, events[:MOST_EVENTS], weighing),
        outlets=len(outlets),
        first=cards[0].day,
        last=max((line.day for line in cards if line.day), default=None),
        demo=is_demo(store),
    )
