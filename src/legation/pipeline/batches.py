"""Pages and articles to readings, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from legation.coding import Coder
from legation.errors import LegationError
from legation.pipeline.coding import Patience, code
from legation.pipeline.outcome import as_reading
from legation.settings import coder_of
from legation.sources import Chat
from legation.store import Store
from legation.types import Article, Page, Reading, Rejection

T = TypeVar("T")

AHEAD = 24
"""Pages read and parsed together. On 1,000 WCEP reports 8, 24 and 256 took 5.1, 4.7 and 5.0 s
in one round: no difference beyond the machine's noise, so few, since a crash has these to read
again; nothing written is ever lost."""


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Cut a stream into lists of ``size``, the last one shorter."""
    stream = iter(items)
    while chunk := list(islice(stream, size)):
        yield chunk


class Batches:
    """Codes batches of one run with one coder.

    ``store``: the desk whose articles need no second reading, None to code every article.
    """

    def __init__(self, coder: Coder, chat: Chat | None, parser: str, store: Store | None) -> None:
        self._coder, self._chat, self._parser, self._store = coder, chat, parser, store
        self._name = coder_of(coder.version)
        self._patience = Patience()

    def readings(self, drafts: Sequence[tuple[Page, Article | Rejection]]) -> Iterator[Reading]:
        """Give what came of pages and their articles, in order; of those read before, uncoded.

        Raises:
            UnreachableError, SettingsError: the language model asked fails. With a desk, the
                articles of the batch come back first, waiting to be read.
        """
        articles = [
            article
            for _, article in drafts
            if isinstance(article, Article) and self._is_fresh(article)
        ]
        outcomes = code(articles, self._coder, self._chat, self._parser)
        lost = self._patience.lost(outcomes)
        failed = [each for each in outcomes if isinstance(each, LegationError)]
        if failed and self._store is None:
            raise failed[0]
        coded = dict(zip((a.id for a in articles), outcomes, strict=True))
        for page, article in drafts:
            if isinstance(article, Rejection):
                yield Reading(page, None, rejections=(article,))
            else:
                yield as_reading(page, article, coded.get(article.id), self._coder.version)
        if lost is not None:
            raise lost

    def _is_fresh(self, article: Article) -> bool:
        return self._store is None or not self._store.has_read(article.id, self._name)
