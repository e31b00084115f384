"""Names for review, and what reviewers said of them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete

from legation.errors import UsageError
from legation.store.clean import clean
from legation.store.codes import day_number
from legation.store.rows import OfficeSeen, OfficeVerdict
from legation.store.tables import names_seen, office_judgements
from legation.store.writing.inserting import fill, fill_missing, next_key
from legation.types import Actor, NameSeen, content_id

LONGEST = 300
"""Signs kept of a name or an office: longer ones are errors of the parse."""

_FORGET = delete(names_seen).where(names_seen.c.article == bindparam("of_article"))
_UNSAY = delete(office_judgements).where(office_judgements.c.id == bindparam("of_id"))


def suggestion_id(actor: Actor) -> str:
    """Give the id of somebody in an office, however its letters are written; "" for none."""
    if not actor.office or not actor.country:
        return ""
    office = " ".join(actor.office.casefold().split())
    return content_id("suggestion", actor.name, actor.country, office)


def keep_names(connection: Connection, given: Sequence[NameSeen], article: int) -> None:
    """Write the names of an article's new reading in the place of those of the one before."""
    connection.execute(_FORGET, {"of_article": article})
    if not given:
        return
    rows = []
    for key, one in enumerate(given, next_key(connection, names_seen)):
        rows.append(
            {
                "pk": key,
                "article": article,
                "sentence_start": one.sentence.start,
                "sentence_stop": one.sentence.end,
                "start": one.start,
                "stop": one.end,
                "text": clean(one.text[:LONGEST]),
                "person": clean(one.actor.name[:LONGEST]),
                "country": clean(one.actor.country),
                "office": clean(one.actor.office[:LONGEST]),
                "sector": clean(one.actor.sector),
                "suggestion": suggestion_id(one.actor),
            }
        )
    fill_missing(connection, names_seen, rows)


def judge_office(
    connection: Connection, seen: OfficeSeen, verdict: OfficeVerdict, judge: str, now: int
) -> None:
    """Keep a reviewer's word on a suggestion in the place of the one before.

    Accepted, it is a line of the desk's own from the first day seen.

    Raises:
        UsageError: it is to be accepted and no article that holds it has a day.
    """
    if verdict == "accepted" and seen.first is None:
        cure = "accept one that an article with a date holds"
        raise UsageError("no day is known for this office", seen.id, cure)
    connection.execute(_UNSAY, {"of_id": seen.id})
    row = {
        "id": seen.id,
        "person": seen.person,
        "country": seen.country,
        "office": seen.office,
        "sector": seen.sector,
        "verdict": verdict,
        "since": day_number(seen.first) if seen.first and verdict == "accepted" else None,
        "until": None,
        "judge": clean(judge),
        "at": now,
    }
    fill(connection, office_judgements, [row])
