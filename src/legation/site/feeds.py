"""News as Atom feeds: of the desk, a pair, a person, an outlet, an author, a search.

A pair's dates come as a calendar.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from urllib.parse import quote, urlencode
from xml.etree import ElementTree as Tree

from fastapi import APIRouter, Request, Response

from legation.monitor import Filters, hrefs
from legation.monitor.names import state
from legation.monitor.pair import split_pair
from legation.monitor.views import ArticleLine, EventLine
from legation.site.answers import monitor_of
from legation.site.asking import filters_of
from legation.site.ordered import with_query

ATOM = "http://www.w3.org/2005/Atom"
ENTRIES = 40

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of news. ``id``: what a feed reader knows it by."""

    id: str
    title: str
    day: date | None
    href: str
    summary: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its id, title, the page that it is of, its own path, and the site's address."""

    id: str
    title: str
    page: str
    path: str
    base: str


@router.get("/feed.atom")
def desk_feed(request: Request) -> Response:
    """Give the desk's newest events as a feed."""
    listed = monitor_of(request).all_events(Filters(limit=ENTRIES))
    feed = Feed("desk", "Legation: newest events", "/", "/feed.atom", _base(request))
    return _answer(feed, map(of_event, listed.events))


@router.get("/pairs/{code}/feed.atom")
def pair_feed(request: Request, code: str) -> Response:
    """Give a pair's newest events as a feed; filters choose them as on its page."""
    pair = split_pair(code)
    ordered = "-".join(pair)
    names = " – ".join(state(each).name for each in pair)
    asked = replace(filters_of(request.query_params), limit=ENTRIES, cursor="")
    chosen = replace(asked, limit=Filters().limit)
    listed = monitor_of(request).events(ordered, asked)
    here = hrefs.listed(ordered, chosen) if chosen != Filters() else hrefs.pair(ordered)
    name = f"pair:{ordered}" + (f":{here.partition('?')[2]}" if chosen != Filters() else "")
    path = with_query(request, f"{hrefs.pair(ordered)}/feed.atom")
    feed = Feed(name, f"{names}: events", here, path, _base(request))
    return _answer(feed, map(of_event, listed.events))


@router.get("/persons/{name:path}/feed.atom")
def person_feed(request: Request, name: str) -> Response:
    """Give a person's newest events as a feed."""
    view = monitor_of(request).person(name)
    here = hrefs.person(view.name)
    feed = Feed(f"person:{name}", f"{name}: events", here, f"{here}/feed.atom", _base(request))
    return _answer(feed, map(of_event, view.listed))


@router.get("/outlets/{outlet_id:path}/feed.atom")
def outlet_feed(request: Request, outlet_id: str) -> Response:
    """Give an outlet's newest articles as a feed."""
    view = monitor_of(request).outlet(outlet_id)
    ref, path = view.card.ref, f"{view.card.ref.href}/feed.atom"
    feed = Feed(f"outlet:{ref.id}", f"{ref.name}: articles", ref.href, path, _base(request))
    return _answer(feed, map(of_article, view.articles))


@router.get("/authors/{name:path}/feed.atom")
def author_feed(request: Request, name: str) -> Response:
    """Give the newest articles that an author signs as a feed."""
    card, articles = (view := monitor_of(request).author(name)).card, view.articles
    path = f"{card.href}/feed.atom"
    feed = Feed(f"author:{name}", f"{name}: articles", card.href, path, _base(request))
    return _answer(feed, map(of_article, articles))


@router.get("/search/feed.atom")
def search_feed(request: Request, q: str = "") -> Response:
    """Give the events whose sentences hold the words searched for as a feed, newest first."""
    view = monitor_of(request).search(q, ENTRIES)
    asked = urlencode({"q": view.query}, safe="/", quote_via=quote)
    feed = Feed(
        f"search:{asked}", f"Legation: “{view.query}”", f"/search?{asked}",
        f"/search/feed.atom?{asked}", _base(request),
    )  # fmt: skip
    found = sorted((each.event for each in view.events), key=lambda e: e.day, reverse=True)
    texts = {each.event.id: each.text for each in view.events}
    return _answer(feed, (replace(of_event(e), summary=f"“{texts[e.id]}”") for e in found))


@router.get("/pairs/{code}/calendar.ics")
def calendar(request: Request, code: str) -> Response:
    """Give a pair's dates: what is known and what lies ahead."""
    text = monitor_of(request).calendar(code, _base(request))
    return Response(text.encode(), media_type="text/calendar; charset=utf-8")


def of_event(event: EventLine) -> Entry:
    """Give an event as an entry: its words, and who printed them."""
    summary = ""
    if event.words:
        outlet = f" ({event.words.outlet.name})" if event.words.outlet else ""
        summary = f"“{event.words.text}”{outlet}"
    title = f"{event.headline} – {event.modality_name}"
    return Entry(f"event:{event.id}", title, event.day, event.href, summary)


def of_article(article: ArticleLine) -> Entry:
    """Give an article as an entry: its title and its outlet, not its text."""
    outlet = article.outlet.name if article.outlet else ""
    return Entry(f"article:{article.id}", article.title, article.day, article.href, outlet)


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _answer(feed: Feed, entries: Iterable[Entry]) -> Response:
    return Response(atom(feed, tuple(entries)), media_type="application/atom+xml")


def atom(feed: Feed, entries: tuple[Entry, ...]) -> bytes:
    """Give entries as Atom (RFC 4287), newest first."""
    Tree.register_namespace("", ATOM)
    top = Tree.Element(f"{{{ATOM}}}feed")
    today = datetime.now(UTC).date()
    newest = max((each.day for each in entries if each.day), default=today)
    _add(top, "id", f"urn:legation:{feed.id}")
    _add(top, "title", feed.title)
    _add(top, "updated", f"{newest}T00:00:00Z")
    _add(top, "link", href=f"{feed.base}{feed.page}", rel="alternate")
    _add(top, "link", href=f"{feed.base}{feed.path}", rel="self")
    _add(_add(top, "author"), "name", "Legation")
    for each in entries:
        entry = _add(top, "entry")
        _add(entry, "id", f"urn:legation:{each.id}")
        _add(entry, "title", each.title)
        _add(entry, "updated", f"{each.day or today}T00:00:00Z")
        _add(entry, "link", href=f"{feed.base}{each.href}", rel="alternate")
        if each.summary:
            _add(entry, "summary", each.summary)
    return bytes(Tree.tostring(top, encoding="utf-8", xml_declaration=True))


def _add(parent: Tree.Element, name: str, text: str = "", **attributes: str) -> Tree.Element:
    made = Tree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    made.text = "".join(c for c in text if c >= " " and c not in "\ufffe\uffff") or None
    return made
