"""Search: words, and the states that they name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from legation.dyads import load_weighing
from legation.errors import NotFound
from legation.monitor.demo import is_demo
from legation.monitor.lines import article_line, event_line, pair_ref, who
from legation.monitor.names import states_named
from legation.monitor.pair import split_pair
from legation.monitor.views import Found, FoundArticle, PairRef, SearchView, Who
from legation.store import Store
from legation.types import Event

LONGEST = 300


def search_view(store: Store, query: str, limit: int = 20) -> SearchView:
    """Find articles, sentences of events, and pairs; any text is safe, "" finds nothing."""
    words = " ".join(query.split())[:LONGEST]
    hits = store.search(words, limit)
    weighing = load_weighing()
    return SearchView(
        query=words,
        pairs=pairs_named(store, words) if words else (),
        events=tuple(Found(event_line(hit.event, weighing, None), hit.text) for hit in hits.events),
        articles=tuple(
            FoundArticle(article_line(hit.article), hit.snippet) for hit in hits.articles
        ),
        demo=is_demo(store),
        persons=_persons(words, [hit.event for hit in hits.events]),
    )


def _persons(words: str, events: Sequence[Event]) -> tuple[Who, ...]:
    """Give the people of events whose name holds all the words, each once."""
    asked = [word.strip('"').lower() for word in words.split()]
    parties = [who(actor) for event in events for actor in (*event.actors, *event.recipients)]
    named = {one.name: one for one in parties if one.href}
    return tuple(
        one for name, one in named.items() if all(word in name.lower().split() for word in asked)
    )


def pairs_named(store: Store, words: str) -> tuple[PairRef, ...]:
    """Give the pairs that words name: one by its codes, those between states named, or, of
    one state, the six with most events.
    """
    try:
        return (pair_ref(*split_pair(words.replace(" ", ""))),)
    except NotFound:
        named = [state.code for state in states_named(words)][:4]
    if len(named) == 1:
        return tuple(pair_ref(row.a, row.b) for row in store.pairs(6, named[0]))
    return tuple(pair_ref(a, b) for a, b in combinations(named, 2))
