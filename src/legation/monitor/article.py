"""An article with its coded sentences marked and explained."""

from __future__ import annotations

import re
from collections.abc import Iterable

from legation.dyads import Weighing, load_weighing
from legation.errors import NotFound
from legation.monitor import hrefs
from legation.monitor.demo import is_demo
from legation.monitor.lines import article_line, event_line, outlet_card, pair_ref, sides
from legation.monitor.magnitudes import label
from legation.monitor.names import MODALITY_NAMES, TYPE_NAMES, headline, mode_words
from legation.monitor.passages import paragraphs
from legation.monitor.stories import story_ids
from legation.monitor.views import (
    ArticleLine,
    ArticleView,
    AuthorCard,
    CommentView,
    EventLine,
    Note,
    OutletCard,
    PairRef,
)
from legation.store import ArticleCard, ArticleRecord, MentionRecord, Store
from legation.types import Mention

_WEB = re.compile(r"https?://[^\s\"'<>\\]{1,2000}", re.IGNORECASE)
MOST_PAIRS = 12


def web_address(url: str) -> str:
    """Give an address that a page may link to, "" for any other than http and https."""
    return url if _WEB.fullmatch(url) else ""


def article_view(store: Store, article_id: str) -> ArticleView:
    """Give an article with notes, cards, related news and comments.

    Raises:
        NotFound: no article has this id.
    """
    record = store.article(article_id)
    article = record.article
    weighing = load_weighing()
    found = store.mentions_of_article(article_id)
    notes = tuple(_note(store, n, mention, weighing) for n, mention in enumerate(found, 1))
    return ArticleView(
        line=_line(record),
        url=web_address(article.url),
        origin=article.origin,
        language=article.language,
        credit=article.credit,
        certainty=article.published.certainty if article.published else "",
        sha256=article.page_sha256,
        fetched=record.fetched,
        superseded_by=record.superseded_by,
        characters=len(article.body),
        sentences=record.sentences,
        paragraphs=paragraphs(article, [each.mention for each in found]),
        notes=notes,
        authors=tuple(
            AuthorCard(a.name, a.biography, hrefs.author(a.name)) for a in article.authors
        ),
        outlet=_outlet(store, record),
        pairs=_pairs(found),
        related=tuple(
            article_line(r.article, _shared(r.shared))
            for r in store.related_articles(article_id, limit=5)
        ),
        story=len(story_ids(store, article_id)),
        comments=tuple(
            CommentView(c.name, c.text, c.at) for c in store.comments(article_id, limit=200).items
        ),
        demo=is_demo(store),
    )


def _line(record: ArticleRecord) -> ArticleLine:
    article = record.article
    card = ArticleCard(
        id=article.id, title=article.title, url=article.url, origin=article.origin,
        language=article.language, outlet=article.outlet, authors=article.authors,
        published=article.published, credit=article.credit, added_at=record.added_at,
        superseded_by=record.superseded_by,
    )  # fmt: skip
    return article_line(card)


def _shared(n: int) -> str:
    if n == 0:
        return "the same pair, near in time"
    return f"{n} event{'s' if n > 1 else ''} in common"


def _outlet(store: Store, record: ArticleRecord) -> OutletCard | None:
    source = record.article.outlet
    if source is None:
        return None
    row = next((row for row in store.outlets() if row.outlet.id == source.id), None)
    return outlet_card(source, row.articles if row else 0, row.last_day if row else None)


def _pairs(found: Iterable[MentionRecord]) -> tuple[PairRef, ...]:
    codes: dict[str, PairRef] = {}
    for record in found:
        mention = record.mention
        doers = {p.actor.country for p in mention.actors} - {""}
        others = {p.actor.country for p in mention.recipients} - {""} or doers
        for a in sorted(doers):
            for b in sorted(others - {a}):
                ref = pair_ref(a, b)
                codes.setdefault(ref.code, ref)
    return tuple(codes.values())[:MOST_PAIRS]


def _note(store: Store, number: int, record: MentionRecord, weighing: Weighing) -> Note:
    mention = record.mention
    detail = mention.medium or mode_words(mention.event_type, mention.mode)
    return Note(
        number=number,
        mention_id=mention.id,
        event=_event(store, record, weighing),
        event_type=mention.event_type,
        type_name=TYPE_NAMES[mention.event_type],
        mode=mention.mode,
        modality_name=MODALITY_NAMES[mention.modality],
        headline=headline(
            mention.event_type,
            sides([p.actor for p in mention.actors]) or "Somebody",
            sides([p.actor for p in mention.recipients]),
            symmetric=mention.symmetric,
            detail=detail,
        ),
        text=mention.text,
        start=mention.sentence.start,
        end=mention.sentence.end,
        confidence=mention.confidence,
        coder=mention.coder,
        live=record.live,
        why=mention.why,
        evidence=evidence(mention),
    )


def evidence(mention: Mention) -> tuple[str, ...]:
    """Give what stands for what, a line each: parties, trigger, modality, date."""
    lines = [
        f"actor: “{p.text or p.actor.name}” {_resolved(p.actor.country, p.basis)}"
        for p in mention.actors
    ]
    lines += [
        f"recipient: “{p.text or p.actor.name}” {_resolved(p.actor.country, p.basis)}"
        for p in mention.recipients
    ]
    lines += [f"{e.role}: “{e.text}” ({e.start}–{e.end})" for e in mention.evidence]
    lines += [f"{label(m)}: “{m.text}” ({m.start}–{m.end})" for m in mention.magnitudes]
    if mention.when:
        lines.append(
            f"date: {mention.when.day} ({mention.when.granularity}"
            f"{', ' + mention.when.basis if mention.when.basis else ''})"
        )
    return tuple(lines)


def _resolved(country: str, basis: str) -> str:
    return f"= {country or 'unresolved'}{f' ({basis})' if basis else ''}"


def _event(store: Store, record: MentionRecord, weighing: Weighing) -> EventLine | None:
    if not record.event_id:
        return None
    try:
        return event_line(store.event(record.event_id), weighing, None)
    except NotFound:
        return None
