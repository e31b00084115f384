"""Persons, outlets, sources and tables: what a desk holds beside its pairs."""

from __future__ import annotations

from dataclasses import asdict

from legation.dyads import FLOOR, K, load_weighing, presence
from legation.errors import NotFound
from legation.monitor import hrefs
from legation.monitor.demo import is_demo
from legation.monitor.feeds import feed_lines
from legation.monitor.foreign_rows import other_datasets
from legation.monitor.lines import article_line, event_lines, outlet_card, outlet_ref
from legation.monitor.names import MODALITY_NAMES, TYPE_NAMES
from legation.monitor.views import (
    AuthorCard,
    AuthorView,
    MethodView,
    OfficeLine,
    OutletView,
    PersonLine,
    PersonView,
    RejectionLine,
    SourcesView,
    Stats,
    TypeLine,
)
from legation.store import ArticleFilter, Store

PERSON_EVENTS = 500
SHOWN = 25


def person_view(store: Store, name: str) -> PersonView:
    """Give a person by the name that events give them.

    Raises:
        NotFound: no event names such a person.
    """
    found = store.events(actor=name, limit=PERSON_EVENTS).items if name else ()
    seen = presence(name, found)
    if seen is None:
        raise NotFound("nobody of this name", name[:80], "search for the name")
    return PersonView(
        name=name,
        offices=tuple(
            OfficeLine(o.office, o.country, o.first, o.last, o.events) for o in seen.offices
        ),
        met=tuple(
            PersonLine(c.name, c.country, c.office, c.events, c.last, hrefs.person(c.name))
            for c in seen.met[:SHOWN]
        ),
        first=seen.first,
        last=seen.last,
        events=seen.events,
        covered=PERSON_EVENTS,
        listed=event_lines(store, found[:SHOWN], load_weighing()),
        demo=is_demo(store),
    )


def author_view(store: Store, name: str, cursor: str = "") -> AuthorView:
    """Give an author by name, with articles, newest first.

    Two people of one name are one here: articles tell no more of who signs them.

    Raises:
        NotFound: nobody of this name signs an article.
        UsageError: the cursor is none of ours.
    """
    found = store.articles(ArticleFilter(author=name), SHOWN, cursor) if name else None
    if found is None or not found.items:
        raise NotFound("no article is signed so", name[:80], "take a name from an article")
    signed = [a for card in found.items for a in card.authors if a.name == name]
    biography = next((a.biography for a in signed if a.biography), "")
    refs = [ref for card in found.items if (ref := outlet_ref(card.outlet))]
    return AuthorView(
        card=AuthorCard(name, biography, hrefs.author(name)),
        outlets=tuple({ref.id: ref for ref in refs}.values()),
        articles=tuple(article_line(card) for card in found.items),
        cursor=found.cursor,
        demo=is_demo(store),
    )


def outlet_view(store: Store, outlet_id: str, cursor: str = "") -> OutletView:
    """Give an outlet and its articles, newest first.

    Raises:
        NotFound: no outlet has this id.
        UsageError: the cursor is none of ours.
    """
    row = next((row for row in store.outlets() if row.outlet.id == outlet_id), None)
    if row is None:
        raise NotFound("there is no such outlet", outlet_id[:80], "take one from the sources page")
    found = store.articles(ArticleFilter(outlet_id=outlet_id), SHOWN, cursor)
    return OutletView(
        card=outlet_card(row.outlet, row.articles, row.last_day),
        articles=tuple(article_line(card) for card in found.items),
        cursor=found.cursor,
        demo=is_demo(store),
    )


def sources_view(store: Store) -> SourcesView:
    """Give every outlet, how feeds do and, by stage and reason, what was not used."""
    return SourcesView(
        stats=stats(store),
        published=store.published_span(),
        outlets=tuple(outlet_card(r.outlet, r.articles, r.last_day) for r in store.outlets()),
        rejections=tuple(
            RejectionLine(r.stage, r.reason, r.n, r.evidence, r.origin)
            for r in store.rejection_counts()
        ),
        others=other_datasets(store),
        feeds=feed_lines(store.feed_healths()),
        demo=is_demo(store),
    )


def stats(store: Store) -> Stats:
    """Count everything on a desk."""
    return Stats(**asdict(store.counts()))


def method_view(store: Store, scale: str) -> MethodView:
    """Give the tables that figures are computed with.

    Raises:
        UsageError: there is no such scale.
    """
    weighing = load_weighing(scale)
    modes = weighing.scale.modes.items()
    return MethodView(
        scale=weighing.scale.name,
        title=weighing.scale.title,
        source=weighing.scale.source,
        notes=weighing.scale.notes,
        version=weighing.version,
        types=tuple(
            TypeLine(
                name,
                TYPE_NAMES[name],
                (("", score), *((mode, s) for (of, mode), s in modes if of == name)),
                round(weighing.precision[name].mean, 3),
                weighing.precision[name].checked,
            )
            for name, score in weighing.scale.types.items()
        ),
        modalities=tuple((MODALITY_NAMES[m], w) for m, w in weighing.modality.items()),
        k=K,
        floor=FLOOR,
        demo=is_demo(store),
    )
