"""What a form of this site sent: small, from this site's own pages only."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qs

from fastapi import Request
from starlette.exceptions import HTTPException

from legation.errors import RefusedError, UsageError

LARGEST_FORM = 64 * 1024
MOST_FIELDS = 20


async def sent(request: Request, names: Sequence[str]) -> dict[str, str]:
    """Give the named fields of a form, stripped, "" where one is missing.

    Raises:
        UsageError: there are too many fields. HTTPException: more than 64 KiB were sent.
    """
    try:
        form = parse_qs(
            (await _body(request)).decode("utf-8", "replace"), max_num_fields=MOST_FIELDS
        )
    except ValueError as error:
        cure = f"send {' and '.join(names)}"
        raise UsageError("the form has too many fields", cure=cure) from error
    return {name: form.get(name, [""])[0].replace("\0", "").strip() for name in names}


def refuse_other_sites(request: Request, what: str, cure: str) -> None:
    """Refuse a form that another site's page sent; ``what``: what the form brings.

    Browsers name the sender's site in ``Sec-Fetch-Site``, which no page can change. ``Origin``
    says nothing here: under our referrer policy it is "null" for our own forms too.

    Raises:
        RefusedError: the form is another site's.
    """
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise RefusedError(f"{what} are taken from this site's own form only", cure=cure)


async def _body(request: Request) -> bytes:
    found = b""
    async for part in request.stream():
        found += part
        if len(found) > LARGEST_FORM:
            raise HTTPException(413)
    return found
