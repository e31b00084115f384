"""The pages about many pairs at once: network, movers, map, and a pair's ripples."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.datastructures import QueryParams

from legation.dyads import FLOOR
from legation.dyads.ripples import After
from legation.errors import UsageError
from legation.monitor import hrefs, movers, ripples, views
from legation.site.answers import monitor_of, page, twin
from legation.site.asking import filters_of
from legation.site.graph_drawing import drawn_states, network_drawings
from legation.site.map_drawing import map_drawing, undrawn
from legation.site.ordered import sent_on, with_query

router = APIRouter()

AFTER: tuple[After, ...] = ("any", "cooperation", "conflict")


def whole_number(query: QueryParams, name: str, default: int) -> int:
    """Read a whole number from a query; an empty field is the default.

    Raises:
        UsageError: it is none.
    """
    value = query.get(name, "").strip()
    if not value:
        return default
    if not (value.isascii() and value.isdigit() and len(value) <= 6):
        raise UsageError(f"{name} is {value[:40]!a}", cure="use a whole number")
    return int(value)


def _network(request: Request) -> views.NetworkView:
    query = request.query_params
    asked = filters_of(query)
    least = whole_number(query, "min_events", FLOOR)
    organisations = query.get("organisations", "") == "1"
    return monitor_of(request).network(
        asked.since, asked.until, least, asked.scale, organisations=organisations
    )


@router.get("/network.json")
def network_twin(request: Request) -> Response:
    """Give the graph of states as JSON."""
    return twin(_network(request))


@router.get("/network")
def network(request: Request) -> Response:
    """Show the graph of states, its blocs and triads."""
    view = _network(request)
    return page(
        request, "network.html", view, drawings=network_drawings(view),
        left_out=len(view.states) - len(drawn_states(view)),
        twin=with_query(request, "/network.json"),
    )  # fmt: skip


def _movers(request: Request) -> views.MoversView:
    query = request.query_params
    asked = filters_of(query)
    days = whole_number(query, "days", movers.DAYS)
    least = whole_number(query, "min_events", FLOOR)
    return monitor_of(request).movers(asked.since, asked.until, days, least, asked.scale)


@router.get("/movers.json")
def movers_twin(request: Request) -> Response:
    """Give who moved closer and who apart as JSON."""
    return twin(_movers(request))


@router.get("/movers")
def movers_page(request: Request) -> Response:
    """Show who moved closer and who apart."""
    return page(request, "movers.html", _movers(request), twin=with_query(request, "/movers.json"))


def _map(request: Request) -> views.MapView:
    query = request.query_params
    asked = filters_of(query)
    focus = query.get("state", "").strip().upper()[:30]
    least = whole_number(query, "min_events", FLOOR)
    return monitor_of(request).map(focus, asked.since, asked.until, least, asked.scale)


@router.get("/map.json")
def map_twin(request: Request) -> Response:
    """Give the map's figures as JSON."""
    return twin(_map(request))


@router.get("/map")
def map_page(request: Request) -> Response:
    """Show states by balance on a map."""
    view = _map(request)
    return page(
        request, "map.html", view, drawing=map_drawing(view), undrawn=undrawn(view),
        twin=with_query(request, "/map.json"),
    )  # fmt: skip


def _ripples(request: Request, code: str) -> views.RipplesView:
    query = request.query_params
    asked = filters_of(query)
    days = whole_number(query, "days", ripples.DAYS)
    after = query.get("after", "") or "any"
    return monitor_of(request).ripples(code, days, after, asked.since, asked.until, asked.scale)


@router.get("/pairs/{code}/ripples.json")
def ripples_twin(request: Request, code: str) -> Response:
    """Give a pair's ripples as JSON."""
    return twin(_ripples(request, code))


@router.get("/pairs/{code}/ripples")
def ripples_page(request: Request, code: str) -> Response:
    """Show what third states did after a pair's events."""
    if moved := sent_on(request, code, hrefs.ripples):
        return moved
    view = _ripples(request, code)
    there = with_query(request, f"{hrefs.ripples(code)}.json")
    return page(request, "ripples.html", view, after=AFTER, twin=there)


def on_pair_page(request: Request, code: str, scale: str) -> Any:
    """Give a pair's ripples for its own page, None where they would make its reader wait."""
    monitor = monitor_of(request)
    return monitor.ripples(code, scale=scale) if monitor.has_short_ripples(code) else None
