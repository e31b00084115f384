"""A small desk made through the store, the same every time: 44 articles of nine weeks.

Sentences are written with marks: ``[a:text|name|country|office]`` is an actor,
``[r:…]`` a recipient, ``[t:text]`` the trigger. ``build_desk(path)`` writes it and gives
the path; ``readings()`` gives its readings, newest last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

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
    Place,
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

DONG = "[{s}:Chinese Defense Minister Dong Jun|Dong Jun|CHN|Minister of National Defense]"
BELOUSOV = "[{s}:Russian Defense Minister Andrei Belousov|Andrei Belousov|RUS|Minister of Defense]"
XI = "[{s}:Chinese President Xi Jinping|Xi Jinping|CHN|President]"
PUTIN = "[{s}:Russian President Vladimir Putin|Vladimir Putin|RUS|President]"
WANG = "[{s}:Chinese Foreign Minister Wang Yi|Wang Yi|CHN|Minister of Foreign Affairs]"
LAVROV = "[{s}:his Russian counterpart Sergei Lavrov|Sergei Lavrov|RUS|Minister of Foreign Affairs]"
BLINKEN = "[{s}:U.S. Secretary of State Antony Blinken|Antony Blinken|USA|Secretary of State]"


@dataclass(frozen=True)
class Line:
    """A coded sentence: marked text and what it says."""

    text: str
    event_type: Any
    mode: str = ""
    modality: Any = "actual"
    symmetric: bool = False
    medium: str = ""
    place: Place | None = None
    issues: tuple[str, ...] = ()
    confidence: float = 0.86


BEIJING = Place("Beijing", "CHN", 39.9, 116.4)
MOSCOW = Place("Moscow", "RUS", 55.8, 37.6)


def _a(text: str) -> str:
    return text.format(s="a")


def _r(text: str) -> str:
    return text.format(s="r")


STORIES: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "Defense ministers of China and Russia speak by video link",
        (
            Line(
                f"{_a(DONG)} [t:held a video call] with {_a(BELOUSOV)} on closer military ties.",
                "CONSULT",
                "phone",
                symmetric=True,
                medium="video call",
                issues=("military",),
            ),
            Line(
                "[a:China|China|CHN|] and [a:Russia|Russia|RUS|] [t:will hold] a naval exercise "
                "in July, the ministry announced.",
                "COOPERATE",
                modality="announced",
                symmetric=True,
                issues=("military",),
                confidence=0.7,
            ),
        ),
    ),
    (
        "Xi and Putin meet in Beijing, sign energy papers",
        (
            Line(
                f"{_a(PUTIN)} [t:arrived] in Beijing for talks with {_r(XI)}.",
                "CONSULT",
                "visit",
                medium="visit",
                place=BEIJING,
                issues=("diplomacy",),
            ),
            Line(
                "[a:China|China|CHN|] and [a:Russia|Russia|RUS|] [t:signed an agreement] on gas "
                "deliveries through a new pipeline.",
                "AGREE",
                symmetric=True,
                place=BEIJING,
                issues=("energy", "trade"),
            ),
        ),
    ),
    (
        "Foreign ministers compare notes ahead of autumn summit",
        (
            Line(
                f"{_a(WANG)} [t:met] {_a(LAVROV)} in Moscow on Tuesday.",
                "CONSULT",
                symmetric=True,
                medium="meeting",
                place=MOSCOW,
                issues=("diplomacy",),
            ),
            Line(
                "[a:Moscow|Russia|RUS|] [t:thanked] [r:Beijing|China|CHN|] for its position on "
                "the talks.",
                "SUPPORT",
                issues=("diplomacy",),
            ),
        ),
    ),
    (
        "Washington widens list of sanctioned firms",
        (
            Line(
                "[a:The United States|United States|USA|] [t:imposed sanctions] on "
                "[r:Russian banks|Russia|RUS|] over the war in Ukraine.",
                "SANCTION",
                "discontinue",
                issues=("economy", "regional conflict"),
            ),
            Line(
                "[a:Washington|United States|USA|] [t:accused] [r:Beijing|China|CHN|] of supplying "
                "machine tools.",
                "ACCUSE",
                "allege",
                issues=("trade",),
            ),
            Line(
                "[a:Beijing|China|CHN|] [t:rejected] the claim and called on [r:Washington|"
                "United States|USA|] to stop its pressure.",
                "REJECT",
                "change",
                issues=("diplomacy",),
            ),
        ),
    ),
    (
        "Missiles hit power grid; Kyiv asks partners for air defence",
        (
            Line(
                "[a:Russia|Russia|RUS|] [t:launched] missiles at power stations across "
                "[r:Ukraine|Ukraine|UKR|] overnight.",
                "ASSAULT",
                "aerial",
                issues=("regional conflict", "energy"),
                confidence=0.93,
            ),
            Line(
                "[a:Kyiv|Ukraine|UKR|] [t:asked] [r:the United States|United States|USA|] for more "
                "air defence batteries.",
                "REQUEST",
                "assist",
                issues=("military",),
            ),
            Line(
                "[a:The United States|United States|USA|] [t:delivered] generators to [r:Ukraine|"
                "Ukraine|UKR|].",
                "AID",
                issues=("humanitarian", "energy"),
            ),
        ),
    ),
    (
        "Blinken in Beijing: frank words, few results",
        (
            Line(
                f"{_a(BLINKEN)} [t:met] {_a(WANG)} for five hours.",
                "CONSULT",
                "visit",
                symmetric=True,
                medium="meeting",
                place=BEIJING,
                issues=("diplomacy",),
            ),
            Line(
                "[a:China|China|CHN|] [t:warned] [r:the United States|United States|USA|] that "
                "tariffs would be answered in kind.",
                "THREATEN",
                "relations",
                issues=("trade",),
            ),
            Line(
                "[a:The United States|United States|USA|] [t:did not lift] any tariff on "
                "[r:China|China|CHN|].",
                "CONCEDE",
                modality="negated",
                issues=("trade",),
            ),
        ),
    ),
    (
        "Border trade between China and Russia recovers",
        (
            Line(
                "[a:China|China|CHN|] [t:resumed] grain purchases from [r:Russia|Russia|RUS|] "
                "at two border crossings.",
                "COOPERATE",
                issues=("trade", "borders"),
            ),
            Line(
                "Traders said that [a:Russia|Russia|RUS|] [t:might cut] timber exports to "
                "[r:China|China|CHN|].",
                "SANCTION",
                modality="conditional",
                issues=("trade",),
                confidence=0.55,
            ),
        ),
    ),
    (
        "Moscow protests over delayed bank transfers",
        (
            Line(
                "[a:Russia|Russia|RUS|] [t:complained] to [r:Chinese banks|China|CHN|] about "
                "delayed payments.",
                "ACCUSE",
                "disapprove",
                issues=("economy",),
            ),
            Line(
                "[a:China|China|CHN|] [t:agreed] to review the payments with "
                "[r:Russia|Russia|RUS|].",
                "AGREE",
                issues=("economy",),
            ),
        ),
    ),
    (
        "Tokyo and Seoul watch joint patrol",
        (
            Line(
                "[a:Chinese|China|CHN|] and [a:Russian|Russia|RUS|] bombers "
                "[t:flew a joint patrol] over the Sea of Japan.",
                "COOPERATE",
                symmetric=True,
                issues=("military",),
            ),
            Line(
                "[a:Japan|Japan|JPN|] [t:protested] to [r:China|China|CHN|] and [r:Russia|Russia|"
                "RUS|] through diplomatic channels.",
                "ACCUSE",
                "disapprove",
                issues=("military",),
            ),
        ),
    ),
    (
        "Prisoner exchange announced by Kyiv and Moscow",
        (
            Line(
                "[a:Russia|Russia|RUS|] [t:released] ninety prisoners of war to [r:Ukraine|Ukraine|"
                "UKR|].",
                "RETREAT",
                "release",
                issues=("regional conflict",),
            ),
            Line(
                "[a:Ukraine|Ukraine|UKR|] [t:accused] [r:Russia|Russia|RUS|] of shelling a market "
                "on the same day.",
                "ACCUSE",
                "allege",
                modality="alleged",
                issues=("regional conflict",),
            ),
        ),
    ),
    (
        "Anniversary of relations marked with exhibition",
        (
            Line(
                "[a:China|China|CHN|] and [a:Russia|Russia|RUS|] [t:established diplomatic "
                "relations] 75 years ago.",
                "AGREE",
                modality="historical",
                symmetric=True,
                issues=("diplomacy", "culture"),
            ),
            Line(
                f"{_a(XI)} [t:congratulated] {_r(PUTIN)} on the anniversary.",
                "SUPPORT",
                issues=("diplomacy",),
            ),
        ),
    ),
)

PLAIN = (
    "Officials on both sides gave no further details and did not take questions.",
    "Observers will watch closely how the relationship develops in the coming months.",
    "The statement was published late in the evening and ran to two pages.",
    "Markets took little notice, and trading closed slightly higher.",
)

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
