"""A small desk made through the store, the same every time: 44 articles of nine weeks.

Sentences are written with marks: ``[a:text|name|country|office]`` is an actor,
``[r:…]`` a recipient, ``[t:text]`` the trigger. ``build_desk(path)`` writes it and gives
the path; ``readings()`` gives its readings, newest last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from desk_stories import PLAIN, STORIES, Line
from legation.events import link
from legation.store import open_desk
from legation.types import (
    Actor,
    Article,
    Author,
    Evidence,
    Mention,
    Milestone,
    Page,
    Participant,
    Pledge,
    Published,
    Quotation,
    Reading,
    Rejection,
    Section,
    Source,
    Span,
    When,
    content_id,
)

LAST_DAY = date(2024, 6, 16)

OUTLETS = {
    "lotus": Source(
        "lotus-daily",
        "Lotus Daily",
        "CHN",
        "en",
        "state",
        "lotus.example",
        about="State daily of the capital; carries official readouts in full.",
    ),
    "volga": Source(
        "volga-wire",
        "Volga Wire",
        "RUS",
        "en",
        "wire",
        "volga.example",
        about="Wire service with a desk for foreign affairs.",
    ),
    "potomac": Source(
        "potomac-post",
        "Potomac Post",
        "USA",
        "en",
        "private",
        "potomac.example",
        about="Independent daily.",
    ),
    "thames": Source("thames-review", "Thames Review", "GBR", "en", "private", "thames.example"),
}
AUTHORS = {
    "lotus": Author("Lin Example", "Lin Example covers diplomacy for Lotus Daily."),
    "volga": Author("Ada Sample", ""),
    "potomac": Author(
        "Jo Template",
        "Jo Template reported from three continents before joining "
        "the Potomac Post as diplomatic correspondent.",
    ),
    "thames": Author("Kim Placeholder", "Kim Placeholder writes on security."),
}

_MARK = re.compile(r"\[(a|r|t):([^\]|]+)(?:\|([^|\]]*)\|([^|\]]*)\|([^\]]*))?\]")


def _strip(marked: str) -> tuple[str, list[tuple[str, int, int, tuple[str, str, str]]]]:
    """Give the plain text and (kind, start, end, (name, country, office)) of every mark."""
    text, spans, last = "", [], 0
    for found in _MARK.finditer(marked):
        text += marked[last : found.start()]
        start = len(text)
        text += found[2]
        known = (found[3] or "", found[4] or "", found[5] or "")
        spans.append((found[1], start, len(text), known))
        last = found.end()
    return text + marked[last:], spans


def _participant(start: int, end: int, text: str, known: tuple[str, str, str]) -> Participant:
    name, country, office = known
    kind: Any = "person" if office else "state"
    sector = "MIL" if "Defen" in office else "GOV"
    return Participant(Actor(name, country, sector, kind, office), start, end, text, "name table")


def _mention(line: Line, article_id: str, at: int, day: date) -> Mention:
    text, spans = _strip(line.text)
    sides: dict[str, list[Participant]] = {"a": [], "r": []}
    evidence = []
    for kind, start, end, known in spans:
        if kind == "t":
            evidence.append(Evidence(at + start, at + end, text[start:end], "trigger"))
        else:
            sides[kind].append(_participant(at + start, at + end, text[start:end], known))
    trigger = evidence[0].text
    return Mention(
        id=content_id("mention", article_id, str(at), line.event_type),
        article_id=article_id,
        sentence=Span(at, at + len(text)),
        text=text,
        event_type=line.event_type,
        modality=line.modality,
        actors=tuple(sides["a"]),
        recipients=tuple(sides["r"]),
        symmetric=line.symmetric,
        evidence=tuple(evidence),
        confidence=line.confidence,
        coder="fixture-1",
        mode=line.mode,
        medium=line.medium,
        when=When(day, "day", "the article's own day"),
        place=line.place,
        issues=line.issues,
        why=(
            f"“{trigger}” is a trigger of {line.event_type}",
            f"read as {line.modality}: the verb stands in that form",
        ),
    )


def _reading(number: int, story: int, outlet: str, day: date) -> Reading:
    title, lines = STORIES[story]
    if outlet == "thames":
        title = f"{title} – analysis"
    texts = [_strip(line.text)[0] for line in lines]
    head, body, starts = "What was said", "", []
    opening = f"({outlet.upper()} {number}) {PLAIN[number % 4]}"
    for at, text in enumerate(texts):
        if at == 0:
            body = f"{opening} "
        elif at == 1:
            body += f" {PLAIN[(number + 1) % 4]}\n\n{head}\n\n"
        else:
            body += " "
        starts.append(len(body))
        body += text
    body += f"\n\n{PLAIN[(number + 2) % 4]}"
    url = f"https://{OUTLETS[outlet].domain}/{day:%Y/%m/%d}/story-{number}"
    article_id = content_id("article", url, body)
    cut = body.index(head)
    page = Page(
        url, f"<p>{body}</p>".encode(), datetime.combine(day, time(18), UTC), "text/html", url=url
    )
    article = Article(
        id=article_id,
        title=title,
        body=body,
        page_sha256=page.sha256,
        origin=url,
        url=url,
        outlet=OUTLETS[outlet],
        authors=(AUTHORS[outlet],),
        sections=(Section("", 0, cut), Section(head, cut, len(body))),
        published=Published(day, "metadata"),
        credit="Volga Wire" if outlet == "thames" and number % 2 else "",
    )
    mentions = tuple(
        _mention(line, article_id, at, day) for line, at in zip(lines, starts, strict=True)
    )
    return Reading(
        page,
        article,
        mentions,
        quotations=(Quotation(article_id, 0, len(opening), opening, False),),
        pledges=_pledges(article, mentions, story),
        milestones=_milestones(article, mentions, story),
        rejections=(Rejection("coding", "no second state is named", PLAIN[0], origin=url),),
        sentences=len(texts) + 3,
    )


def _pledges(article: Article, mentions: Sequence[Mention], story: int) -> tuple[Pledge, ...]:
    found = []
    for mention in mentions:
        if story in (0, 1, 7) and mention.event_type in ("AGREE", "COOPERATE"):
            start, end = mention.sentence.start, mention.sentence.end
            found.append(
                Pledge(
                    content_id("pledge", mention.id),
                    article.id,
                    mention.sentence,
                    start,
                    end,
                    mention.text,
                    ("CHN",),
                    ("RUS",),
                    "announced" if mention.modality == "announced" else "agreed",
                    mention.id,
                    date(2024, 7, 31) if story == 0 else None,
                    mention.issues,
                )
            )
    return tuple(found)


def _milestones(article: Article, mentions: Sequence[Mention], story: int) -> tuple[Milestone, ...]:
    if story != 10:
        return ()
    first = mentions[0]
    return (
        Milestone(
            content_id("milestone", article.id),
            article.id,
            first.sentence,
            first.sentence.start,
            first.sentence.end,
            first.text,
            "relations_established",
            ("CHN", "RUS"),
            1949,
            date(1949, 10, 2),
            True,
            "2024 − 75 years, as the sentence counts",
        ),
    )


def readings() -> Iterator[Reading]:
    """Give 44 readings: 30 stories over ten weeks, 14 of them told by a second outlet too."""
    names = list(OUTLETS)
    for number in range(30):
        story = (number * 4) % len(STORIES)
        weeks_back = 9 - number // 3
        day = LAST_DAY - timedelta(days=7 * weeks_back + (number * 2) % 6)
        yield _reading(number, story, names[number % 4], day)
        if number % 2 and number < 28:
            yield _reading(number + 100, story, names[(number + 1) % 4], day)


def build_desk(path: Path | str) -> str:
    """Write the desk to a path and give the path as text."""
    with open_desk(str(path)) as store:
        made = list(readings())
        for reading in made:
            store.add_reading(reading, link)
        articles = [r.article.id for r in made if r.article]
        store.add_comment(articles[-1], "A reader", "Which ministry <b>said</b> so?")
        for at, article_id in enumerate(articles[-6:]):
            for _ in range(at + 1):
                store.count_view(article_id)
    return str(path)
