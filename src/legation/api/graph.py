"""The API's addresses about many pairs at once."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from legation.api.inputs import Code, Day, Scale
from legation.api.routes import PROBLEMS, Desk, State
from legation.dyads import FLOOR
from legation.dyads.ripples import MOST_DAYS
from legation.monitor import movers as moving
from legation.monitor import ripples as following
from legation.monitor import views

graph_router = APIRouter(responses=PROBLEMS)

Least = Annotated[int, Query(ge=FLOOR, le=10_000, description="Counted events of a pair")]


@graph_router.get("/network")
def network(
    desk: Desk,
    since: Day = None,
    until: Day = None,
    min_events: Least = FLOOR,
    scale: Scale = "",
    organisations: Annotated[bool, Query(description="Not states alone")] = False,
) -> views.NetworkView:
    """Give the signed graph of states: ties, blocs, triads; by default of the newest year."""
    return desk.network(since, until, min_events, scale, organisations=organisations)


@graph_router.get("/movers")
def movers(
    desk: Desk,
    first: Day = None,
    last: Day = None,
    days: Annotated[
        int, Query(ge=7, le=moving.MOST_DAYS, description="Days up to each date")
    ] = moving.DAYS,
    min_events: Least = FLOOR,
    scale: Scale = "",
) -> views.MoversView:
    """Say which pairs moved closer and which apart between two dates."""
    return desk.movers(first, last, days, min_events, scale)


@graph_router.get("/map")
def world(
    desk: Desk,
    state: State = "",
    since: Day = None,
    until: Day = None,
    min_events: Least = FLOOR,
    scale: Scale = "",
) -> views.MapView:
    """Give every state by its balance with one, or with all others."""
    return desk.map(state, since, until, min_events, scale)


@graph_router.get("/pairs/{code}/ripples")
def ripples(
    desk: Desk,
    code: Code,
    days: Annotated[int, Query(ge=1, le=MOST_DAYS, description="Days after")] = following.DAYS,
    after: Literal["any", "cooperation", "conflict"] = "any",
    since: Day = None,
    until: Day = None,
    scale: Scale = "",
) -> views.RipplesView:
    """Say what third states did in the days after a pair's events, against chance."""
    return desk.ripples(code, days, after, since, until, scale)
