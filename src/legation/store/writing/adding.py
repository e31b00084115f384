"""Writing all that came of one page."""

from __future__ import annotations

from sqlalchemy import Connection

from legation.store.codes import moment_number
from legation.store.rows import Added, ArticleState, Link, Linking
from legation.store.writing.claims import keep_milestones, keep_pledges, keep_quotations
from legation.store.writing.deriving import Touched, derive
from legation.store.writing.keeping import Kept, keep_article, keep_page
from legation.store.writing.mentioning import keep_mentions
from legation.store.writing.refusing import forget_rejections, keep_rejections
from legation.store.writing.versions import settle_versions
from legation.types import Reading


def add_reading(
    connection: Connection, reading: Reading, link: Link, linking: Linking, now: int
) -> Added:
    """Write a reading and re-derive the events it touches; ``now`` in microseconds UTC."""
    page, page_is_new = keep_page(connection, reading.page)
    if not page_is_new:
        forget_rejections(connection, page)
    keep_rejections(connection, reading.rejections, page)
    if reading.article is None:
        return Added("none")
    fetched = moment_number(reading.page.fetched)
    kept = keep_article(connection, reading.article, page, fetched, reading.sentences, now)
    touched, mentions_new = _keep_claims(connection, reading, kept, now)
    state: ArticleState = kept.state
    if reading.article.url:
        settled = settle_versions(connection, reading.article.url, kept.key)
        touched += settled.touched
        if settled.others and (kept.state == "new" or settled.back):
            state = "changed"
    derived = derive(connection, touched, link, linking)
    return Added(
        article_state=state,
        mentions_new=mentions_new,
        events_new=derived.new,
        events_changed=derived.changed,
        events_gone=derived.gone,
        pairs=derived.pairs,
    )


def _keep_claims(
    connection: Connection, reading: Reading, kept: Kept, now: int
) -> tuple[list[Touched], int]:
    touched, mentions_new = keep_mentions(connection, reading.mentions, kept, now)
    keep_quotations(connection, reading.quotations, kept.key)
    keep_pledges(connection, reading.pledges, kept.key)
    keep_milestones(connection, reading.milestones, kept.key)
    return touched, mentions_new
