"""The pages, each with its JSON twin at the same path and ``.json``."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, BackgroundTasks, Request, Response

from legation.errors import DeskError
from legation.monitor import Filters, Monitor, hrefs, scale_names, views
from legation.site.answers import monitor_of, page, twin
from legation.site.asking import filters_of
from legation.site.charts import pair_charts
from legation.site.cookies import keep_visits, watched
from legation.site.graph_pages import on_pair_page
from legation.site.ordered import sent_on, with_query
from legation.site.watching import front_of, only_for_this_reader

router = APIRouter()


@router.get("/index.json")
def front_twin(request: Request) -> Response:
    """Give the front page as JSON."""
    view, _ = front_of(request)
    answer = twin(view)
    only_for_this_reader(answer)
    return answer


@router.get("/")
def front(request: Request) -> Response:
    """Show the front page; where pairs are watched, the browser keeps that it was seen."""
    view, seen = front_of(request)
    answer = page(request, "front.html", view, twin="/index.json")
    only_for_this_reader(answer)
    if seen:
        keep_visits(request, answer, seen)
    return answer


@router.get("/pairs/{code}.json")
def pair_twin(request: Request, code: str) -> Response:
    """Give a pair as JSON."""
    return twin(monitor_of(request).pair(code, filters_of(request.query_params)))


@router.get("/pairs/{code}")
def pair(request: Request, code: str) -> Response:
    """Show a pair; another order of its codes is sent to the one in use."""
    monitor = monitor_of(request)
    if moved := sent_on(request, code, hrefs.pair):
        return moved
    filters = filters_of(request.query_params)
    with monitor.store.at_once():
        view = monitor.pair(code, filters)
        answer = page(
            request, "pair.html", view, charts=pair_charts(view), filters=filters,
            ripples=on_pair_page(request, code, filters.scale), ahead=monitor.forecast(code),
            chosen=filters != Filters(scale=filters.scale), scales=scale_names(),
            rows=_rows(view), watched=code in watched(request),
            twin=with_query(request, f"{hrefs.pair(code)}.json"),
            feed=with_query(request, f"{hrefs.pair(code)}/feed.atom"),
        )  # fmt: skip
    only_for_this_reader(answer)
    return answer


def _rows(view: views.PairView) -> list[tuple[Any, Any]]:
    """Give both directions' points side by side, newest first, without empty periods."""
    if not view.series:
        return []
    both = zip(view.series[0].points, view.series[1].points, strict=True)
    return [(one, other) for one, other in both if one.events or other.events][::-1]


@router.get("/articles/{article_id}.json")
def article_twin(request: Request, article_id: str) -> Response:
    """Give an article as JSON."""
    return twin(monitor_of(request).article(article_id))


@router.get("/articles/{article_id}")
def article(request: Request, article_id: str, later: BackgroundTasks) -> Response:
    """Show an article and count that it was read."""
    monitor = monitor_of(request)
    view = monitor.article(article_id)
    answer = page(
        request, "article.html", view, wrong={}, given={"name": "", "comment": ""},
        twin=f"{view.line.href}.json",
    )  # fmt: skip
    later.add_task(_count, monitor, article_id)
    answer.background = later
    return answer


def _count(monitor: Monitor, article_id: str) -> None:
    try:
        monitor.count_view(article_id)
    except DeskError:
        return  # somebody is writing: a view that is not counted harms nobody


@router.get("/events/{event_id}.json")
def event_twin(request: Request, event_id: str) -> Response:
    """Give an event as JSON."""
    return twin(monitor_of(request).event(event_id))


@router.get("/events/{event_id}")
def event(request: Request, event_id: str) -> Response:
    """Show an event, by its own id or one of its mentions'."""
    view = monitor_of(request).event(event_id)
    return page(request, "event.html", view, twin=f"{view.line.href}.json")


@router.get("/search.json")
def search_twin(request: Request, q: str = "") -> Response:
    """Give what a search finds as JSON."""
    return twin(monitor_of(request).search(q))


@router.get("/search")
def search(request: Request, q: str = "") -> Response:
    """Show what a search finds."""
    view = monitor_of(request).search(q)
    there = f"/search.json?q={quote(view.query)}"
    return page(request, "search.html", view, q=view.query, twin=there)


@router.get("/persons/{name:path}.json")
def person_twin(request: Request, name: str) -> Response:
    """Give a person as JSON."""
    return twin(monitor_of(request).person(name))


@router.get("/persons/{name:path}")
def person(request: Request, name: str) -> Response:
    """Show a person."""
    view = monitor_of(request).person(name)
    return page(request, "person.html", view, twin=f"{hrefs.person(name)}.json")


@router.get("/outlets/{outlet_id:path}.json")
def outlet_twin(request: Request, outlet_id: str, cursor: str = "") -> Response:
    """Give an outlet as JSON."""
    return twin(monitor_of(request).outlet(outlet_id, cursor))


@router.get("/outlets/{outlet_id:path}")
def outlet(request: Request, outlet_id: str, cursor: str = "") -> Response:
    """Show an outlet."""
    view = monitor_of(request).outlet(outlet_id, cursor)
    return page(request, "outlet.html", view, twin=f"{view.card.ref.href}.json")


@router.get("/sources.json")
def sources_twin(request: Request) -> Response:
    """Give the sources as JSON."""
    return twin(monitor_of(request).sources())


@router.get("/sources")
def sources(request: Request) -> Response:
    """Show where the news comes from and what was not used."""
    return page(request, "sources.html", monitor_of(request).sources(), twin="/sources.json")


@router.get("/method.json")
def method_twin(request: Request, scale: str = "") -> Response:
    """Give the tables in force as JSON."""
    return twin(monitor_of(request).method(scale))


@router.get("/method")
def method(request: Request, scale: str = "") -> Response:
    """Show how figures are computed, with the tables in force."""
    view = monitor_of(request).method(scale)
    return page(request, "method.html", view, scales=scale_names(), twin="/method.json")
