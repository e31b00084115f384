"""The page of what changed between two days, with its JSON twin."""

from __future__ import annotations

from datetime import timedelta

from fastapi import APIRouter, Request, Response

from legation.errors import InputError, UsageError
from legation.monitor import views
from legation.monitor.pair import split_pair
from legation.monitor.past import MOST
from legation.monitor.questions.asked import today_in_utc
from legation.site.answers import monitor_of, page, twin
from legation.site.asking import day_of
from legation.site.ordered import with_query

router = APIRouter()

KINDS = (
    ("new", "New articles"),
    ("correction", "Corrections"),
    ("method", "Changes of method"),
)
LISTED = 25
"""Changes of a kind that the page lists, the newest; the JSON has 200 of all kinds."""

WEEK = timedelta(days=7)


def _diff(request: Request) -> views.DiffView | None:
    """Give what changed; None where no day is named, which shows the form alone.

    Raises:
        UsageError: one day alone is named, or they cannot be used.
        InputError: the desk is too large to be taken back while a visitor waits.
    """
    query = request.query_params
    after, until = day_of(query, "after"), day_of(query, "until")
    if after is None and until is None:
        return None
    if after is None or until is None:
        raise UsageError("one day alone is named", cure="name the earlier and the later day")
    monitor = monitor_of(request)
    if monitor.stats().mentions > MOST:
        cure = "ask on the command line: legation diff"
        raise InputError(f"this desk holds more than {MOST} mentions", cure=cure)
    return monitor.diff(after, until, _pair(request))


def _pair(request: Request) -> str:
    given = request.query_params.get("pair", "").strip()
    return "-".join(split_pair(given)) if given else ""


@router.get("/diff.json")
def diff_twin(request: Request) -> Response:
    """Give what changed between two days as JSON."""
    view = _diff(request)
    if view is None:
        raise UsageError("no days are named", cure="add ?after=2024-06-01&until=2024-06-17")
    return twin(view)


@router.get("/diff")
def diff(request: Request) -> Response:
    """Show what changed between two days, or the form that asks for them."""
    view = _diff(request)
    today = today_in_utc()
    asked = {
        "after": view.after if view else today - WEEK,
        "until": view.until if view else today,
        "pair": _pair(request),
    }
    told = view or {"demo": monitor_of(request).is_demo()}
    return page(
        request, "diff.html", told, asked=asked, found=view, kinds=KINDS, listed=LISTED,
        twin=with_query(request, "/diff.json") if view else "",
    )  # fmt: skip
