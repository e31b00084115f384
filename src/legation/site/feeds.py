"""A pair's news as an Atom feed, and its dates as a calendar."""

from __future__ import annotations

from xml.etree import ElementTree as Tree

from fastapi import APIRouter, Request, Response

from legation.monitor import Filters, hrefs
from legation.monitor.views import EventLine, PairView
from legation.site.answers import monitor_of

ATOM = "http://www.w3.org/2005/Atom"
ENTRIES = 40

router = APIRouter()


@router.get("/pairs/{code}/feed.atom")
def feed(request: Request, code: str) -> Response:
    """Give a pair's newest events as a feed."""
    view = monitor_of(request).pair(code, Filters(limit=ENTRIES))
    return Response(atom(view, _base(request)), media_type="application/atom+xml")


@router.get("/pairs/{code}/calendar.ics")
def calendar(request: Request, code: str) -> Response:
    """Give a pair's dates: what is known and what lies ahead."""
    text = monitor_of(request).calendar(code, _base(request))
    return Response(text.encode(), media_type="text/calendar; charset=utf-8")


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def atom(view: PairView, base: str) -> bytes:
    """Give a pair's listed events as Atom (RFC 4287)."""
    Tree.register_namespace("", ATOM)
    top = Tree.Element(f"{{{ATOM}}}feed")
    here = f"{base}{hrefs.pair(view.code)}"
    newest = view.listed.events[0].day if view.listed.events else view.as_of
    _add(top, "id", f"urn:legation:pair:{view.code}")
    _add(top, "title", f"{view.a.name} – {view.b.name}: events")
    _add(top, "updated", f"{newest}T00:00:00Z")
    _add(top, "link", href=here, rel="alternate")
    _add(top, "link", href=f"{here}/feed.atom", rel="self")
    _add(_add(top, "author"), "name", "Legation")
    for event in view.listed.events:
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
