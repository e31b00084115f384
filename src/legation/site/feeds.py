"""The news of a desk or of a pair as an Atom feed, and a pair's dates as a calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree import ElementTree as Tree

from fastapi import APIRouter, Request, Response

from legation.monitor import Filters, hrefs
from legation.monitor.names import state
from legation.monitor.pair import split_pair
from legation.monitor.views import EventLine
from legation.site.answers import monitor_of

ATOM = "http://www.w3.org/2005/Atom"
ENTRIES = 40

router = APIRouter()


@router.get("/feed.atom")
def desk_feed(request: Request) -> Response:
    """Give the desk's newest events as a feed."""
    listed = monitor_of(request).all_events(Filters(limit=ENTRIES))
    return _answer("desk", "Legation: newest events", "/", listed.events, _base(request))


@router.get("/pairs/{code}/feed.atom")
def feed(request: Request, code: str) -> Response:
    """Give a pair's newest events as a feed."""
    pair = split_pair(code)
    ordered = "-".join(pair)
    names = " – ".join(state(each).name for each in pair)
    listed = monitor_of(request).events(ordered, Filters(limit=ENTRIES))
    here = f"{hrefs.pair(ordered)}/"
    return _answer(f"pair:{ordered}", f"{names}: events", here, listed.events, _base(request))


@router.get("/pairs/{code}/calendar.ics")
def calendar(request: Request, code: str) -> Response:
    """Give a pair's dates: what is known and what lies ahead."""
    text = monitor_of(request).calendar(code, _base(request))
    return Response(text.encode(), media_type="text/calendar; charset=utf-8")


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _answer(name: str, title: str, folder: str, events: Sequence[EventLine], base: str) -> Response:
    return Response(atom(name, title, folder, events, base), media_type="application/atom+xml")


def atom(name: str, title: str, folder: str, events: Sequence[EventLine], base: str) -> bytes:
    """Give events as Atom (RFC 4287); ``folder``: the path, up to a "/", that the feed lies in."""
    Tree.register_namespace("", ATOM)
    top = Tree.Element(f"{{{ATOM}}}feed")
    newest = events[0].day if events else datetime.now(UTC).date()
    _add(top, "id", f"urn:legation:{name}")
    _add(top, "title", title)
    _add(top, "updated", f"{newest}T00:00:00Z")
    _add(top, "link", href=f"{base}{folder.rstrip('/') or '/'}", rel="alternate")
    _add(top, "link", href=f"{base}{folder}feed.atom", rel="self")
    _add(_add(top, "author"), "name", "Legation")
    for event in events:
        _entry(top, event, base)
    return bytes(Tree.tostring(top, encoding="utf-8", xml_declaration=True))


def _entry(top: Tree.Element, event: EventLine, base: str) -> None:
    entry = _add(top, "entry")
    _add(entry, "id", f"urn:legation:event:{event.id}")
    _add(entry, "title", f"{event.headline} – {event.modality_name}")
    _add(entry, "updated", f"{event.day}T00:00:00Z")
    _add(entry, "link", href=f"{base}{event.href}", rel="alternate")
    if event.words:
        outlet = f" ({event.words.outlet.name})" if event.words.outlet else ""
        _add(entry, "summary", f"“{event.words.text}”{outlet}")


def _add(parent: Tree.Element, name: str, text: str = "", **attributes: str) -> Tree.Element:
    made = Tree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    made.text = "".join(c for c in text if c >= " " and c not in "\ufffe\uffff") or None
    return made
