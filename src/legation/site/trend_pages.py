"""The page of a pair's course, and its JSON twin."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from legation.monitor import Filters, hrefs, scale_names
from legation.site.answers import monitor_of, page, twin
from legation.site.asking import filters_of
from legation.site.charts import trend_charts
from legation.site.ordered import sent_on, with_query

router = APIRouter()
STEPS = ("day", "week", "month", "year")


def _asked(request: Request) -> tuple[str, Filters]:
    query = request.query_params
    return query.get("step", "").strip()[:20], filters_of(query)


@router.get("/pairs/{code}/series.json")
def series_twin(request: Request, code: str) -> Response:
    """Give the course of a pair as JSON."""
    return twin(monitor_of(request).trend(code, *_asked(request)))


@router.get("/pairs/{code}/series")
def series(request: Request, code: str) -> Response:
    """Show the course of a pair; another order of its codes is sent to the one in use."""
    monitor = monitor_of(request)
    if moved := sent_on(request, code, hrefs.trend):
        return moved
    step, asked = _asked(request)
    view = monitor.trend(code, step, asked)
    return page(
        request, "series.html", view, charts=trend_charts(view), asked=asked, step=step,
        steps=STEPS, rows=[p for p in reversed(view.points) if p.events], scales=scale_names(),
        twin=with_query(request, f"{hrefs.trend(code)}.json"),
    )  # fmt: skip
