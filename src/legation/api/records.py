"""The API's addresses of exchanges, reviews and changes."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query

from legation.api.inputs import Code, Id
from legation.api.routes import PROBLEMS, Desk
from legation.errors import InputError
from legation.monitor import views
from legation.monitor.past import MOST
from legation.monitor.views.exchange import ExchangeView
from legation.monitor.views.promises import ReviewView

record_router = APIRouter(responses=PROBLEMS)


@record_router.get("/pairs/{code}/exchanges/{event_id}")
def exchange(desk: Desk, code: Code, event_id: Id) -> ExchangeView:
    """Give the exchange that an event belongs to: stages, sides, both sides' readouts."""
    return desk.exchange(code, event_id)


@record_router.get("/review")
def review(
    desk: Desk,
    pair: Annotated[str, Query(max_length=40, description="Two codes, such as CHN-RUS")] = "",
    settled: Annotated[bool, Query(description="What counts or was rejected too")] = False,
) -> ReviewView:
    """List acts proposed as stages of pledges that wait for a reviewer."""
    return desk.review(pair, settled=settled)


@record_router.get("/diff")
def diff(
    desk: Desk,
    after: Annotated[date, Query(description="The earlier day")],
    until: Annotated[date, Query(description="The later day")],
    pair: Annotated[str, Query(max_length=40, description="Two codes, such as CHN-RUS")] = "",
) -> views.DiffView:
    """Tell new articles, corrections and changes of method between two days apart."""
    if desk.stats().mentions > MOST:
        cure = "ask on the command line: legation diff"
        raise InputError(f"this desk holds more than {MOST} mentions", cure=cure)
    return desk.diff(after, until, pair)
