"""Writing all that came of one page."""

from __future__ import annotations

from sqlalchemy import Connection

from legation.store.codes import moment_number
from legation.store.rows import Added, ArticleState, Link, Linking
from legation.store.writing.claims import keep_milestones, keep_pledges, keep_quotations
from legation.store.writing.deriving import Touched, derive
from legation.store.writing.keeping import Kept, keep_article, keep_page
from legation.store.writing.mentioning import keep_mentions
from legation.store.writing.names import keep_names
from legation.store.writing.refusing import forget_rejections, keep_rejections
from legation.store.writing.versions import settle_versions
from legation.store.writing.voices import Voices, hear, keep_codings, standing
from legation.types import Reading


def add_reading(
    connection: Connection, reading: Reading, link: Link, linking: Linking, now: int
) -> Added:
    """Write a reading and re-derive the events it touches; ``now`` in microseconds UTC."""
    page, page_is_new = keep_page(connection, reading.page)
    voices = hear(connection, reading)
    if not page_is_new and (voices.versions or reading.rejections):
        forget_rejections(connection, page, voices.coder)
    keep_rejections(connection, reading.rejections, page, voices.coder, aside=voices.aside)
    if reading.article is None:
        return Added("none")
    fetched = moment_number(reading.page.fetched)
    kept = keep_article(connection, reading.article, page, fetched, reading.sentences, now)
    touched, mentions_new = _keep_claims(connection, reading, kept, voices, now)
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
    connection: Connection, reading: Reading, kept: Kept, voices: Voices, now: int
) -> tuple[list[Touched], int]:
    touched: list[Touched] = []
    mentions_new = 0
    if voices.versions and not reading.waiting:
        stands = standing(connection, voices, kept.key)
        given = reading.mentions
        touched, mentions_new = keep_mentions(connection, given, kept, voices, stands, now)
        keep_codings(connection, voices, kept.key, now)
    if voices.aside:
        # pages show an article's other claims whoever read them: one coder's are enough
        return touched, mentions_new
    keep_quotations(connection, reading.quotations, kept.key)
    keep_pledges(connection, reading.pledges, kept.key, kept.day, now)
    keep_milestones(connection, reading.milestones, kept.key, now)
    if reading.sentences or reading.names:
        keep_names(connection, reading.names, kept.key)
    return touched, mentions_new
