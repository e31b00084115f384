"""The page of a pair beside other people's events, and its JSON twin."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from starlette.datastructures import QueryParams

from legation.errors import UsageError
from legation.monitor import Question, hrefs
from legation.monitor.foreign_rows import TITLES
from legation.site.answers import monitor_of, page, twin
from legation.site.asking import filters_of
from legation.site.charts import compare_charts
from legation.site.ordered import sent_on, with_query

router = APIRouter()
MOST_DATASETS = 8


def question_of(query: QueryParams) -> Question:
    """Read what to compare from a query.

    Raises:
        UsageError: a field has a value that cannot be used.
    """
    given = filters_of(query)
    named = tuple(dict.fromkeys(v.strip() for v in query.getlist("with") if v.strip()))
    if len(named) > MOST_DATASETS:
        raise UsageError("too many datasets", "with", f"use {', '.join(TITLES)}")
    grain = query.get("grain", "").strip()[:20] or "month"
    return Question(named, grain, given.since, given.until, given.scale, given.cursor)


@router.get("/pairs/{code}/compare.json")
def compare_twin(request: Request, code: str) -> Response:
    """Give a pair beside other people's events as JSON."""
    return twin(monitor_of(request).compare(code, question_of(request.query_params)))


@router.get("/pairs/{code}/compare")
def compare(request: Request, code: str) -> Response:
    """Show a pair beside other people's events."""
    monitor = monitor_of(request)
    if moved := sent_on(request, code, hrefs.compared):
        return moved
    asked = question_of(request.query_params)
    view = monitor.compare(code, asked)
    shown = [
        (ours, [theirs.points[at] for theirs in view.datasets]) for at, ours in enumerate(view.ours)
    ]
    rows = [row for row in shown if row[0].events or any(p.events for p in row[1])][::-1]
    return page(
        request, "compare.html", view, charts=compare_charts(view), rows=rows, asked=asked,
        titles=TITLES, twin=with_query(request, f"{hrefs.compared(code)}.json"),
    )  # fmt: skip
