"""The API's addresses."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request

from legation.api.answers import Articles, Events, Pairs, Problem, Series
from legation.api.inputs import Code, Cursor, Day, Id, Limit, Scale, Text, event_filters
from legation.monitor import ArticleFilter, Filters, KnownBy, Monitor, Question, views
from legation.monitor.past import MOST, concern_of
from legation.types import Dataset

PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem} for status in (400, 404, 422, 500, 503)
}

api_router = APIRouter(responses=PROBLEMS)


def the_monitor(
    request: Request,
    as_of: Annotated[date | None, Query(description="Answer as known on this day")] = None,
    known_by: Annotated[KnownBy, Query(description="Read by this desk, or published")] = "read",
) -> Monitor:
    """Give the monitor of the application, as of the day asked for."""
    found = request.app.state.monitor
    assert isinstance(found, Monitor)
    if as_of is None:
        return found
    then = found.as_of(as_of, known_by, most=MOST, about=concern_of(request.path_params))
    request.state.known = then.known
    return then


Desk = Annotated[Monitor, Depends(the_monitor)]
Chosen = Annotated[Filters, Depends(event_filters)]
State = Annotated[str, Query(max_length=11, pattern=r"^[A-Z0-9_-]*$")]


@api_router.get("/stats")
def stats(desk: Desk) -> views.Stats:
    """Say how much the desk holds."""
    return desk.stats()


@api_router.get("/pairs")
def pairs(
    desk: Desk,
    state: State = "",
    limit: Limit = 50,
    weeks: Annotated[int, Query(ge=0, le=104, description="Weeks of net values")] = 0,
) -> Pairs:
    """List pairs, most events first."""
    return Pairs(desk.pairs(limit, state, weeks))


@api_router.get("/pairs/{code}")
def pair(desk: Desk, code: Code, filters: Chosen) -> views.PairView:
    """Give everything of a pair; filters choose the events listed."""
    return desk.pair(code, filters)


@api_router.get("/pairs/{code}/events")
def pair_events(desk: Desk, code: Code, filters: Chosen) -> Events:
    """List the events of a pair, newest first."""
    found = desk.events(code, filters)
    return Events(found.events, found.cursor)


@api_router.get("/pairs/{code}/series")
def pair_series(
    desk: Desk,
    code: Code,
    step: Literal["day", "week", "month", "year"] = "week",
    since: Day = None,
    until: Day = None,
    scale: Scale = "",
) -> Series:
    """Give both directions of a pair over time, with intervals and the events behind."""
    return Series(desk.series(code, step, since, until, scale))


@api_router.get("/pairs/{code}/trend")
def pair_trend(
    desk: Desk,
    code: Code,
    step: Literal["", "day", "week", "month", "year"] = "",
    since: Day = None,
    until: Day = None,
    issue: Text = "",
    outlet_country: Annotated[str, Query(max_length=11, description="CHN, or others")] = "",
    scale: Scale = "",
) -> views.TrendView:
    """Give a pair's course: rates, z-scores on its own past, and turns with their events."""
    asked = Filters(
        since=since, until=until, issue=issue, outlet_country=outlet_country, scale=scale
    )
    return desk.trend(code, step, asked)


@api_router.get("/pairs/{code}/compare")
def pair_compare(
    desk: Desk,
    code: Code,
    datasets: Annotated[list[Dataset] | None, Query(alias="with")] = None,
    grain: Literal["week", "month", "year"] = "month",
    since: Day = None,
    until: Day = None,
    scale: Scale = "",
    cursor: Cursor = "",
) -> views.CompareView:
    """Give a pair beside other people's events on the desk, with rank correlations."""
    asked = Question(tuple(datasets or ()), grain, since, until, scale, cursor)
    return desk.compare(code, asked)


@api_router.get("/events")
def events(desk: Desk, filters: Chosen) -> Events:
    """List events, newest first."""
    found = desk.all_events(filters)
    return Events(found.events, found.cursor)


@api_router.get("/events/{event_id}")
def event(desk: Desk, event_id: Id) -> views.EventView:
    """Give an event with every sentence that it rests on, and why it weighs what it weighs."""
    return desk.event(event_id)


@api_router.get("/mentions/{mention_id}")
def mention(desk: Desk, mention_id: Id) -> views.Reading:
    """Give one sentence's claim with its exact offsets, and how it was read."""
    return desk.mention(mention_id)


@api_router.get("/articles")
def articles(
    desk: Desk,
    outlet: Text = "",
    outlet_country: Text = "",
    author: Text = "",
    since: Day = None,
    until: Day = None,
    text: Text = "",
    limit: Limit = 50,
    cursor: Cursor = "",
) -> Articles:
    """List articles, newest first."""
    where = ArticleFilter(
        outlet_id=outlet, outlet_country=outlet_country, author=author, since=since, until=until,
        text=text,
    )  # fmt: skip
    return Articles(*desk.articles(where, limit, cursor))


@api_router.get("/articles/{article_id}")
def article(desk: Desk, article_id: Id) -> views.ArticleView:
    """Give an article with its coded sentences explained."""
    return desk.article(article_id)


@api_router.get("/suggestions")
def suggestions(
    desk: Desk,
    country: State = "",
    everything: Annotated[bool, Query(description="Also known and judged ones")] = False,
) -> views.SuggestionsView:
    """Give offices that articles give people and the tables do not, and unknown names."""
    return desk.suggestions(country, everything=everything)


@api_router.get("/search")
def search(
    desk: Desk,
    q: Annotated[str, Query(max_length=300)] = "",
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> views.SearchView:
    """Find articles, sentences of events, and pairs."""
    return desk.search(q, limit)
