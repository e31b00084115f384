"""What readers and reviewers leave on a desk."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, delete, select

from legation.errors import InputError, NotFound
from legation.store.clean import clean
from legation.store.codes import moment_number, moment_of
from legation.store.encode import dumps
from legation.store.rows import Comment, FeedState
from legation.store.tables import articles, comments, feeds, judgements, notes, views
from legation.store.tables.history import SEPARATOR
from legation.store.writing.inserting import fill, fill_adding, next_key
from legation.store.writing.journal import note
from legation.types import Judgement

LONGEST_NAME = 100
LONGEST_COMMENT = 5_000
_DAY = 86_400_000_000  # microseconds

_JUDGED = select(judgements).where(
    judgements.c.a == bindparam("of_a"),
    judgements.c.b == bindparam("of_b"),
    judgements.c.judge == bindparam("of_judge"),
)
_ARTICLE = select(articles.c.pk).where(articles.c.id == bindparam("id"))


def add_comment(connection: Connection, article_id: str, name: str, text: str, now: int) -> Comment:
    """Keep a comment with the spaces around its parts taken off.

    Raises:
        InputError: name or text is empty or too long.
        NotFound: no article has this id.
    """
    name, text = clean(" ".join(name.split())), clean(text.strip())
    for what, given, longest in (("name", name, LONGEST_NAME), ("comment", text, LONGEST_COMMENT)):
        if not given:
            raise InputError(f"the {what} is missing", cure=f"please enter your {what}")
        if len(given) > longest:
            raise InputError(f"the {what} is too long", cure=f"use up to {longest} characters")
    article = connection.execute(_ARTICLE, {"id": clean(article_id)}).scalar()
    if article is None:
        raise NotFound("there is no such article", article_id, "take an id from the list")
    key = next_key(connection, comments)
    row = {"pk": key, "article": article, "name": name, "text": text, "at": now}
    fill(connection, comments, [row])
    return Comment(article_id, name, text, moment_of(now))


def count_view(connection: Connection, article_id: str, now: int) -> None:
    """Count a view on the day of ``now`` (UTC); an unknown article counts nothing."""
    article = connection.execute(_ARTICLE, {"id": clean(article_id)}).scalar()
    if article is not None:
        fill_adding(connection, views, [{"article": article, "day": now // _DAY, "n": 1}])


def add_judgement(connection: Connection, judgement: Judgement, now: int) -> None:
    """Keep a judgement in the place of the same judge's earlier word on the same two."""
    a, b = sorted((clean(judgement.a), clean(judgement.b)))
    judge = clean(judgement.judge)
    named = {"of_a": a, "of_b": b, "of_judge": judge}
    before = connection.execute(_JUDGED, named).first()
    word = (judgement.verdict, judgement.score)
    if before is not None and (before.verdict, before.score) != word:
        told = [before.verdict, before.score, before.reasons, before.at]
        note(connection, "judgement", SEPARATOR.join((a, b, judge)), told, None, now)
    connection.execute(
        delete(judgements).where(
            judgements.c.a == bindparam("of_a"),
            judgements.c.b == bindparam("of_b"),
            judgements.c.judge == bindparam("of_judge"),
        ),
        {"of_a": a, "of_b": b, "of_judge": judge},
    )
    row = {
        "pk": next_key(connection, judgements),
        "a": a,
        "b": b,
        "judge": judge,
        "verdict": judgement.verdict,
        "score": judgement.score,
        "reasons": dumps(judgement.reasons),
        "at": now,
    }
    fill(connection, judgements, [row])


def keep_meta(connection: Connection, name: str, value: str) -> None:
    """Keep a note about the desk itself in the place of the one before."""
    connection.execute(delete(notes).where(notes.c.name == bindparam("of_name")), {"of_name": name})
    fill(connection, notes, [{"name": clean(name), "value": clean(value)}])


def keep_feed_state(connection: Connection, state: FeedState) -> None:
    """Keep what a host told in the place of what it told before."""
    url = clean(state.url)
    connection.execute(delete(feeds).where(feeds.c.url == bindparam("of_url")), {"of_url": url})
    row = {
        "url": url,
        "etag": clean(state.etag),
        "modified": clean(state.modified),
        "checked": moment_number(state.checked) if state.checked else None,
    }
    fill(connection, feeds, [row])
