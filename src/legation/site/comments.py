"""Readers' comments: name and comment required, kept as plain text."""

from __future__ import annotations

from urllib.parse import parse_qs

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from legation.errors import InputError, RefusedError, UsageError
from legation.monitor import hrefs
from legation.site.answers import monitor_of, page

LARGEST_FORM = 64 * 1024
MOST_FIELDS = 20

NO_NAME = "Please enter your name"
NO_COMMENT = "Please enter your comment"

router = APIRouter()


@router.post("/articles/{article_id}/comments")
async def add(request: Request, article_id: str) -> Response:
    """Keep a comment and show the article again, or say what is missing."""
    _refuse_other_sites(request)
    try:
        form = parse_qs(
            (await _body(request)).decode("utf-8", "replace"), max_num_fields=MOST_FIELDS
        )
    except ValueError as error:
        raise UsageError("the form has too many fields", cure="send name and comment") from error
    given = {key: form.get(key, [""])[0].replace("\0", "").strip() for key in ("name", "comment")}
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


def _refuse_other_sites(request: Request) -> None:
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise RefusedError(
            "comments are taken from this site's own form only",
            cure="open the article and write there",
        )


async def _body(request: Request) -> bytes:
    found = b""
    async for part in request.stream():
        found += part
        if len(found) > LARGEST_FORM:
            raise HTTPException(413)
    return found
