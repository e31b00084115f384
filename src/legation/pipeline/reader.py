"""Joins the stages and writes: source → page → article → sentences → mentions → desk."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain, islice
from typing import TypeVar

from legation.articles import OutletIndex, extract
from legation.coding import Coded, Coder, finish, gate, judge, load_coder, propose_article
from legation.events import link
from legation.knowledge.loader import FOLDER
from legation.pipeline.memory import FeedMemory
from legation.pipeline.summary import Progress, Summary
from legation.sentences import split
from legation.sentences.parser import load_parser, parse
from legation.settings import Settings
from legation.sources import Fetcher, open_source
from legation.store import Store
from legation.types import Article, Page, Reading, Rejection

T = TypeVar("T")

AHEAD = 24
"""Pages read and parsed together. On 1,000 WCEP reports 8, 24 and 256 took 5.1, 4.7 and 5.0 s
in one round: no difference beyond the machine's noise, so few, since a crash has these to read
again; nothing written is ever lost."""


class Reader:
    """Reads pages with one coder. Loading happens once, on first use."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.outlets = OutletIndex.from_folder(FOLDER / "outlets")
        self.coder: Coder = load_coder(settings.coder)

    def with_outlets(self, outlets: OutletIndex) -> Reader:
        """Give the same reader with other outlet cards (a demo's, a user's own)."""
        twin = Reader.__new__(Reader)
        twin.settings, twin.outlets, twin.coder = self.settings, outlets, self.coder
        return twin

    def code_articles(self, articles: Sequence[Article]) -> list[Coded]:
        """Code articles that are already extracted, in order."""
        out: list[Coded] = []
        for chunk in _chunks(articles, 256):
            out.extend(self._code(chunk))
        return out

    def _code(self, articles: Sequence[Article]) -> list[Coded]:
        """Gate, parse and judge articles together: batches are what makes it fast."""
        gated = [gate(split(article.body), self.coder.names) for article in articles]
        passed = [each.sentence.text for article in gated for each in article if each.passed]
        docs = parse(passed, load_parser(self.settings.parser))
        proposed = [
            propose_article(
                article, marks, list(islice(docs, sum(each.passed for each in marks))), self.coder
            )
            for article, marks in zip(articles, gated, strict=True)
        ]
        answers = judge(proposed, self.coder)
        return [
            finish(article, marks, found, judged, self.coder)
            for article, marks, found, judged in zip(
                articles, gated, proposed, answers, strict=True
            )
        ]

    def read_pages(
        self, pages: Iterable[Page | Rejection], store: Store | None = None
    ) -> Iterator[Reading]:
        """Read pages in order; those that the desk already holds come back uncoded."""
        for chunk in _chunks(pages, AHEAD):
            drafts: list[tuple[Page, Article | Rejection]] = []
            for item in chunk:
                if isinstance(item, Rejection):
                    drafts.append((_no_page(item), item))
                else:
                    drafts.append((item, extract(item, self.outlets)))
            fresh = [
                article
                for _, article in drafts
                if isinstance(article, Article)
                and (store is None or store.article_state(article) != "unchanged")
            ]
            coded = dict(zip((a.id for a in fresh), self.code_articles(fresh), strict=True))
            for page, article in drafts:
                if isinstance(article, Rejection):
                    yield Reading(page, None, rejections=(article,))
                    continue
                coding = coded.get(article.id)
                if coding is None:
                    yield Reading(page, article)
                else:
                    yield Reading(
                        page,
                        article,
                        coding.mentions,
                        coding.quotations,
                        coding.pledges,
                        coding.milestones,
                        coding.rejections,
                        coding.sentences,
                    )

    def read(
        self,
        specs: Sequence[str],
        store: Store,
        on_progress: Callable[[Progress], None] | None = None,
    ) -> Summary:
        """Read sources onto a desk, one transaction a page.

        Raises:
            LegationError: a source that cannot be opened at all.
        """
        started = time.monotonic()
        summary = Summary(note=self.coder.note)
        memory = FeedMemory(store)
        with Fetcher(self.settings, cache=memory) as fetcher:
            pages = chain.from_iterable(
                open_source(spec, self.settings, fetcher=fetcher) for spec in specs
            )
            for reading in self.read_pages(pages, store):
                summary.count(reading, store.add_reading(reading, link))
                if on_progress is not None:
                    elapsed = time.monotonic() - started
                    on_progress(Progress(summary.pages, reading.page.origin, elapsed))
        memory.keep()
        summary.seconds = time.monotonic() - started
        return summary


def _chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    stream = iter(items)
    while chunk := list(islice(stream, size)):
        yield chunk


def _no_page(rejection: Rejection) -> Page:
    return Page(rejection.origin, b"", datetime.now(UTC))
