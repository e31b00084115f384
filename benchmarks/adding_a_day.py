"""What adding a day costs on an empty desk, on one of a year and on one of ten.

    python -m benchmarks.adding_a_day [years ...] [--write]

The desk is the hard case: the same pairs do the same kinds of things every single day, so
that no quiet time parts one run of mentions from the next. Days are added by
``Store.add_reading``, a page at a time, once with the default linker, which gets the
window around, and once with the pairwise linker, which gets what is near. Times are of
the processor; "claims" counts those that the linker was given for the day.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from benchmarks.speed_doc import keep_days
from benchmarks.synthetic import (
    DAYS,
    MODALITIES,
    STATES,
    article_rows,
    body_of,
    keyed_mention,
    outlet_rows,
)
from legation.events import link, link_pairs
from legation.store import Link, Linking, open_desk
from legation.store.encode import Row
from legation.store.tables import article_pages, articles, blocks, mentions, outlets, pages
from legation.store.writing.inserting import fill
from legation.store.writing.mentioning import block_name
from legation.types import (
    Actor,
    Article,
    Event,
    EventType,
    Evidence,
    LinkMention,
    Mention,
    Page,
    Participant,
    Published,
    Reading,
    Source,
    Span,
    When,
    content_id,
)

PAIRS = (("CHN", "RUS"), ("CHN", "USA"), ("RUS", "UKR"))
KINDS: tuple[EventType, ...] = ("CONSULT", "ACCUSE")
LAST = date(2020, 1, 1)
"""The first day that is added: the same on every desk, for where in its window a day lies
decides how many claims are linked with it."""

ADDED = 5
"""Days that are added, one after the other."""

WORDS = tuple(f"{kind}{n}" for kind in ("grain", "gas", "bridge", "visa") for n in range(2_000))
"""Enough that sentences of two days share few, as sentences on two acts do."""


def _mention(at: int, day: date, article: str, rnd: Random) -> Mention:
    (a, b), kind = PAIRS[at % len(PAIRS)], KINDS[at // len(PAIRS) % len(KINDS)]
    one, other = (
        Participant(Actor(f"minister of {side}", side, "GOV", "person", "minister"), 0, 5)
        for side in (a, b)
    )
    text = f"{' '.join(rnd.choices(WORDS, k=9))} envoys."
    envoys = Evidence(len(text) - 7, len(text) - 1, "envoys")
    return Mention(
        id=content_id("day", str(at), str(day)), article_id=article, sentence=Span(0, len(text)),
        text=text, event_type=kind, modality=rnd.choice(MODALITIES[:1]), actors=(one,),
        recipients=(other,), symmetric=False, evidence=(envoys,),
        confidence=0.8, coder="benchmark", when=When(day), issues=("trade",), why=("synthetic",),
    )  # fmt: skip


def make_desk(path: Path, days: int, linking: Linking, linker: Link) -> float:
    """Fill a desk with days by the bulk path and derive its events; gives the seconds of that."""
    rnd = Random(3)
    keys: dict[str, int] = {}
    with open_desk(str(path), linking=linking) as store:
        with store._writing() as c:
            fill(c, outlets, outlet_rows())
        a_day = len(PAIRS) * len(KINDS)
        for chunk in _chunks(range(days * a_day), 4_000):
            with store._writing() as c:
                made = [_paper(at, rnd) for at in chunk]
                fill(c, pages, [page for page, _ in made])
                fill(c, articles, [article for _, article in made])
                both = [{"article": a["pk"], "page": a["pk"]} for _, a in made]
                fill(c, article_pages, both)
                rows = []
                for at, (_, paper) in zip(chunk, made, strict=True):
                    day = LAST + timedelta(days=at // a_day - days)
                    mention = _mention(at % a_day, day, paper["id"], rnd)
                    name = block_name(mention)
                    if name not in keys:
                        keys[name] = len(keys) + 1
                        fill(c, blocks, [{"pk": keys[name], "key": name}])
                    rows.append(keyed_mention(at + 1, mention, paper["pk"], keys[name]))
                fill(c, mentions, rows)
        start = time.process_time()
        store.rebuild(linker)
        return time.process_time() - start


def _paper(at: int, rnd: Random) -> tuple[Row, Row]:
    words = rnd.choices(range(20_000), k=120)
    return article_rows(at, body_of(words), rnd.randrange(DAYS))


def _chunks(numbers: range, size: int) -> Iterator[Sequence[int]]:
    for at in range(0, len(numbers), size):
        yield numbers[at : at + size]


def _day(day: date) -> Iterator[Reading]:
    rnd = Random(day.toordinal())
    for at in range(len(PAIRS) * len(KINDS)):
        url = f"https://example.org/new/{day}/{at}"
        page = Page(url, url.encode(), datetime(2030, 1, 1, tzinfo=UTC), "text/html", url=url)
        name = content_id("new", str(day), str(at))
        mention = _mention(100 + at, day, name, rnd)
        paper = Article(
            name, f"New {at} of {day}", mention.text, page.sha256, url, url,
            Source(f"outlet-{at}", f"Outlet {at}", STATES[at]), published=Published(day, "given"),
        )  # fmt: skip
        yield Reading(page, paper, (mention,), sentences=1, coder="benchmark")


def _counting(linker: Link, given: list[int]) -> Link:
    """Wrap a linker so that it notes how many claims it is given each time."""

    def counted(told: Sequence[LinkMention]) -> Sequence[Event]:
        given.append(len(told))
        return linker(told)

    return counted


def measure(years: int, linking: Linking, linker: Link) -> dict[str, Any]:
    """Fill a desk, add days to it, and give what they took."""
    days: list[float] = []
    claims: list[int] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.sqlite"
        derived = make_desk(path, 365 * years, linking, linker)
        with open_desk(str(path), linking=linking) as store:
            before = store.counts()  # opening and the first statement are no part of a day
            for number in range(ADDED):
                given: list[int] = []
                counting = _counting(linker, given)
                readings = list(_day(LAST + timedelta(days=number)))
                start = time.process_time()
                for reading in readings:
                    store.add_reading(reading, counting)
                days.append((time.process_time() - start) * 1_000)
                claims.append(sum(given))
    return {
        "years": years,
        "mentions": before.mentions,
        "events": before.events,
        "rebuild_s": derived,
        "day_ms": median(days),
        "claims": int(median(claims)),
    }


def main() -> None:
    reads = argparse.ArgumentParser(description=__doc__)
    reads.add_argument("years", type=int, nargs="*", default=[0, 1, 10])
    reads.add_argument("--write", action="store_true", help="write docs/desk-speed.md")
    asked = reads.parse_args()
    ways: tuple[tuple[str, Linking, Link], ...] = (
        ("windows", Linking(), link),
        ("nearby, pairwise", Linking(nearby=True), link_pairs),
    )
    rows = []
    for name, linking, linker in ways:
        for years in asked.years:
            rows.append({"linking": name, **measure(years, linking, linker)})
            print(rows[-1], flush=True)
    if asked.write:
        keep_days(rows)


if __name__ == "__main__":
    main()
