"""Joins the stages and writes: source → page → article → sentences → mentions → desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import chain

from legation.articles import OutletIndex, extract
from legation.coding import Coded, Coder, load_coder
from legation.coding.actors.own_offices import with_offices
from legation.coding.llm import load_asked
from legation.errors import LegationError
from legation.knowledge.loader import FOLDER
from legation.pipeline.again import settle_coder, unread
from legation.pipeline.batches import AHEAD, Batches, chunks
from legation.pipeline.coding import code
from legation.pipeline.health import Health
from legation.pipeline.keeping import Keeping
from legation.pipeline.memory import FeedMemory
from legation.pipeline.methods import methods
from legation.pipeline.outcome import no_page
from legation.pipeline.summary import Progress, Summary
from legation.settings import Settings, coder_of
from legation.sources import Chat, Fetcher, open_source
from legation.store import Store
from legation.types import Article, Page, Reading, Rejection


class Reader:
    """Reads pages with one coder. Loading happens once, on first use.

    Raises:
        SettingsError: the coder is "llm" and no endpoint or model is named.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.outlets = OutletIndex.from_folder(FOLDER / "outlets")
        self.chat: Chat | None = None
        if settings.coder == "llm":
            self.chat = Chat(settings)
            self.coder: Coder = load_asked(settings.llm_model)
        else:
            self.coder = load_coder(settings.coder)

    @property
    def name(self) -> str:
        """The coder's name, without its version."""
        return coder_of(self.coder.version)

    def with_outlets(self, outlets: OutletIndex) -> Reader:
        """Give the same reader with other outlet cards (a demo's, a user's own)."""
        twin = Reader.__new__(Reader)
        twin.settings, twin.outlets, twin.coder = self.settings, outlets, self.coder
        twin.chat = self.chat
        return twin

    def code_articles(self, articles: Sequence[Article]) -> list[Coded]:
        """Code articles that are already extracted, in order.

        Raises:
            UnreachableError, SettingsError: the language model asked gave no usable answer.
        """
        out: list[Coded] = []
        for chunk in chunks(articles, self._ahead(256)):
            for coded in code(chunk, self.coder, self.chat, self.settings.parser):
                if isinstance(coded, LegationError):
                    raise coded
                out.append(coded)
        return out

    def _batches(self, store: Store | None) -> Batches:
        """Begin a run; the coder knows the offices that the desk's reviewers accepted."""
        own = () if store is None else store.own_offices()
        coder = replace(self.coder, names=with_offices(self.coder.names, own))
        return Batches(coder, self.chat, self.settings.parser, store)

    def _ahead(self, usual: int) -> int:
        # Answers of a model cost money or minutes: few are under way where a run is cut off.
        return usual if self.chat is None else self.settings.llm_parallel

    def read_pages(
        self, pages: Iterable[Page | Rejection], store: Store | None = None
    ) -> Iterator[Reading]:
        """Read pages in order; those that this coder has read before come back uncoded.

        Raises:
            UnreachableError, SettingsError: the language model asked fails. With a desk, the
                articles in hand come back first, waiting to be read.
        """
        batches = self._batches(store)
        for chunk in chunks(pages, self._ahead(AHEAD)):
            yield from batches.readings([self._draft(item) for item in chunk])

    def _draft(self, item: Page | Rejection) -> tuple[Page, Article | Rejection]:
        if isinstance(item, Rejection):
            return no_page(item), item
        return item, extract(item, self.outlets)

    def read(
        self,
        specs: Sequence[str],
        store: Store,
        on_progress: Callable[[Progress], None] | None = None,
        *,
        again: bool = False,
    ) -> Summary:
        """Read sources onto a desk, one transaction a page.

        Then the desk's own articles that its coder could not read before, or with ``again``
        all that this coder has not read.

        Raises:
            LegationError: a path that cannot be opened, the only source if it is an address
                that cannot be fetched, or a language model that cannot be asked; pages before
                it are safe, articles in hand wait on the desk.
        """
        run = Keeping(store, Summary(note=self.coder.note, coder=self.name), on_progress)
        settle_coder(store, self.settings, self.name)
        store.keep_methods(methods())
        memory = FeedMemory(store)
        health = Health(store, several=len(specs) > 1)
        with Fetcher(self.settings, cache=memory) as fetcher:
            pages = chain.from_iterable(
                health.follow(spec, open_source(spec, self.settings, fetcher=fetcher))
                for spec in specs
            )
            run.keep(self.read_pages(pages, store), health.count)
        memory.keep()
        health.keep()
        if again or store.coder() == self.name:
            run.keep(self.read_unread(store, but=run.failed))
        settle_coder(store, self.settings, self.name)
        run.summary.desk_coder = store.coder()
        run.summary.seconds = run.seconds
        return run.summary

    def read_unread(self, store: Store, but: Set[str] = frozenset()) -> Iterator[Reading]:
        """Read the desk's own articles that this coder has not read, first added first.

        ``but``: ids to leave out, since they failed a moment ago.
        """
        batches = self._batches(store)
        waiting = (each for each in unread(store, self.name) if each[1].id not in but)
        for chunk in chunks(waiting, self._ahead(AHEAD)):
            yield from batches.readings(chunk)
