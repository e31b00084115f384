"""Counting what was not used, exactly once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete, or_

from legation.store.clean import clean
from legation.store.tables import rejections
from legation.store.writing.inserting import fill_missing, next_key
from legation.types import Rejection, content_id

# Words enough to find the place by; a rejected page of a megabyte is on file as a page.
LONGEST_EVIDENCE = 2_000

_FORGET = delete(rejections).where(
    rejections.c.page == bindparam("of_page"),
    or_(rejections.c.coder == bindparam("of_coder"), rejections.c.coder == ""),
)


def keep_rejections(
    connection: Connection,
    given: Sequence[Rejection],
    page: int | None,
    coder: str = "",
    *,
    aside: bool = False,
) -> None:
    """Write rejections, the same one of a page (or of none) once.

    ``coder``: the one that refused. Where it stands ``aside``, the reason begins with its
    name, so that two coders' refusals of one sentence are not counted as one thing.
    """
    if not given:
        return
    first = next_key(connection, rejections)
    seen: Counter[str] = Counter()
    rows = []
    for key, one in enumerate(given, first):
        reason = f"{coder}: {one.reason}" if aside else one.reason
        parts = (one.stage, reason, one.evidence, str(one.start), str(one.end), one.origin)
        plain = content_id(str(page), *parts)
        seen[plain] += 1
        rows.append(
            {
                "pk": key,
                "id": content_id(plain, str(seen[plain])),
                "page": page,
                "stage": one.stage,
                "reason": clean(reason),
                "evidence": clean(one.evidence[:LONGEST_EVIDENCE]),
                "start": one.start,
                "stop": one.end,
                "origin": clean(one.origin),
                "coder": clean(coder),
            }
        )
    fill_missing(connection, rejections, rows)


def forget_rejections(connection: Connection, page: int, coder: str) -> None:
    """Make room for those of a page's new reading by a coder; other coders' stand."""
    connection.execute(_FORGET, {"of_page": page, "of_coder": clean(coder)})


def add_rejection(connection: Connection, rejection: Rejection) -> None:
    """Keep a rejection that has no page; the same one twice is kept once."""
    keep_rejections(connection, (rejection,), None)
