"""Articles that lie on the desk and that a coder has still to read."""

from __future__ import annotations

from collections.abc import Iterator

from legation.errors import NotFound, SettingsError
from legation.events import link
from legation.settings import Settings
from legation.store import Store
from legation.types import Article, Page


def unread(store: Store, coder: str) -> Iterator[tuple[Page, Article]]:
    """Give the desk's current articles that a coder has not read, first added first."""
    for article_id in store.unread(coder):
        record = store.article(article_id)
        article = record.article
        try:
            content = store.page_bytes(article.page_sha256)
        except NotFound:
            content = article.body.encode()
        yield Page(article.origin, content, record.fetched, url=article.url), article


def settle_coder(store: Store, settings: Settings, own: str) -> None:
    """Make the desk's events from the coder that the settings name, where it has read.

    ``own``: the coder of this run, which may be about to read for the first time.

    Raises:
        SettingsError: the one named has neither read onto this desk nor reads now.
    """
    wanted = settings.events_coder
    if not wanted:
        return
    known = [each.name for each in store.coders()]
    fitting = matching(wanted, [own, *known])
    if len(fitting) != 1:
        what = f"LEGATION_EVENTS_CODER is {wanted[:80]!r}, which "
        what += "names several coders" if fitting else "has read nothing on this desk"
        raise SettingsError(what, cure=f"choose one of {', '.join(sorted({own, *known}))}")
    if fitting[0] in known or not known:
        store.choose_coder(fitting[0], link)


def matching(wanted: str, names: list[str]) -> list[str]:
    """Give the coders that a word names: one exactly, or every model for "llm"."""
    found = {name for name in names if name == wanted}
    return sorted(found or {name for name in names if name.startswith(f"{wanted}/")})
