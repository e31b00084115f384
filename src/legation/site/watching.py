"""The pairs that a reader watches: the button, and what the front page says of them."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from legation.errors import UsageError
from legation.monitor import Monitor, hrefs, views
from legation.monitor.pair import split_pair
from legation.monitor.questions.asked import today_in_utc
from legation.site import cookies
from legation.site.answers import monitor_of
from legation.site.forms import refuse_other_sites, sent

router = APIRouter()


@router.post("/watched")
async def watch(request: Request) -> Response:
    """Watch a pair or stop it, and show again the page that the button stood on."""
    refuse_other_sites(request, "watched pairs", "open the pair and press the button there")
    given = await sent(request, ("pair", "do", "back"))
    if given["do"] not in ("add", "remove"):
        raise UsageError(f"do is {given['do'][:40]!a}", cure="use add or remove")
    code = "-".join(split_pair(given["pair"]))
    codes = cookies.watched(request)
    if given["do"] == "add":
        codes = cookies.with_pair(codes, code)
    else:
        codes = tuple(each for each in codes if each != code)
    there = "/#watched" if given["back"] == "front" else hrefs.pair(code)
    answer = RedirectResponse(there, 303)
    cookies.keep_watched(request, answer, codes)
    if codes and cookies.visits(request, today_in_utc()) is None:
        cookies.keep_visits(request, answer, cookies.visit(None, today_in_utc()))
    return answer


def front_of(request: Request) -> tuple[views.FrontView, cookies.Visits | None]:
    """Give the front page with the pairs watched, and the visits to keep, if any.

    A page as of an earlier day says nothing of visits and is none.
    """
    monitor = monitor_of(request)
    codes = cookies.watched(request)
    seen = _visits(request, monitor) if codes else None
    told = monitor.watched(codes, seen.before if seen else None, cookies.MOST_WATCHED)
    return replace(monitor.front(), watched=told), seen


def _visits(request: Request, monitor: Monitor) -> cookies.Visits | None:
    if monitor.known:
        return None
    today = today_in_utc()
    return cookies.visit(cookies.visits(request, today), today)


def only_for_this_reader(answer: Response) -> None:
    """Keep caches between us and the reader from giving a page to somebody else."""
    answer.headers["cache-control"] = "private, no-cache"
    answer.headers["vary"] = "cookie"
