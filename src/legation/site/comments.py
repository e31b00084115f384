"""Readers' comments: name and comment required, kept as plain text."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from legation.errors import InputError
from legation.monitor import hrefs
from legation.site.answers import monitor_of, page
from legation.site.forms import refuse_other_sites, sent

NO_NAME = "Please enter your name"
NO_COMMENT = "Please enter your comment"

router = APIRouter()


@router.post("/articles/{article_id}/comments")
async def add(request: Request, article_id: str) -> Response:
    """Keep a comment and show the article again, or say what is missing."""
    refuse_other_sites(request, "comments", "open the article and write there")
    given = await sent(request, ("name", "comment"))
    return await run_in_threadpool(_keep, request, article_id, given)


def _keep(request: Request, article_id: str, given: dict[str, str]) -> Response:
    monitor = monitor_of(request)
    wrong = {}
    if not given["name"]:
        wrong["name"] = NO_NAME
    if not given["comment"]:
        wrong["comment"] = NO_COMMENT
    if not wrong:
        try:
            monitor.add_comment(article_id, given["name"], given["comment"])
        except InputError as error:
            field = "name" if "name" in error.what else "comment"
            wrong[field] = f"{error.what[0].upper()}{error.what[1:]}: {error.cure}"
        else:
            return RedirectResponse(f"{hrefs.article(article_id)}#comments", 303)
    view = monitor.article(article_id)
    return page(
        request, "article.html", view, 422, wrong=wrong, given=given,
        twin=f"{view.line.href}.json",
    )  # fmt: skip
