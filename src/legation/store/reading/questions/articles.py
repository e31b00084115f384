"""Pages and articles."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from legation.store import rows
from legation.store.reading import articles, audience, related, telling
from legation.store.reading.questions.asked import Asked
from legation.types import Article, Quotation


class AboutArticles(Asked):
    """Questions about pages and articles."""

    def knows_page(self, sha256: str) -> bool:
        """Say whether bytes of this hash are on file."""
        with self._reading() as c:
            return articles.knows_page(c, sha256)

    def article_state(self, article: Article) -> rows.ArticleState:
        """Say what adding this article would find: new, unchanged or changed."""
        with self._reading() as c:
            return articles.article_state(c, article)

    def article(self, article_id: str) -> rows.ArticleRecord:
        """Give one article whole.

        Raises:
            NotFound: no article has this id.
        """
        with self._reading() as c:
            return articles.article(c, article_id)

    def page_bytes(self, sha256: str) -> bytes:
        """Give the bytes of a page as they came.

        Raises:
            NotFound: no page has this hash.
        """
        with self._reading() as c:
            return articles.page_bytes(c, sha256)

    def articles(
        self,
        where: rows.ArticleFilter | None = None,
        limit: int = 50,
        cursor: str = "",
    ) -> rows.Slice[rows.ArticleCard]:
        """List articles, newest first."""
        with self._reading() as c:
            return articles.articles_list(c, where or rows.ArticleFilter(), limit, cursor)

    def newest_day(self) -> date | None:
        """Give the day of the newest article of a known day, None where there is none."""
        return self._of_itself("newest day", articles.newest_day)

    def published_span(self) -> tuple[date, date] | None:
        """Give the first and the last day that current articles give as theirs."""
        with self._reading() as c:
            return articles.published_span(c)

    def article_cards(self, ids: Collection[str]) -> tuple[rows.ArticleCard, ...]:
        """Give articles without their bodies, by id; unknown ids give none."""
        with self._reading() as c:
            return telling.article_cards(c, ids)

    def related_articles(self, article_id: str, limit: int = 5) -> tuple[rows.Related, ...]:
        """Give articles on the same events, then on the same pairs near in time."""
        with self._reading() as c:
            return related.related_articles(c, article_id, limit)

    def told_around(self, article_id: str, days: int) -> list[telling.ToldRecord]:
        """Give an article first, then those within so many days that share events or wording.

        Raises:
            NotFound: no article has this id.
        """
        with self._reading() as c:
            return telling.told_around(c, article_id, days)

    def popular(self, limit: int = 5, since: date | None = None) -> tuple[rows.Popular, ...]:
        """Give the articles most read on this desk, most first."""
        with self._reading() as c:
            return audience.popular(c, limit, since)

    def quotations(self, article_id: str) -> tuple[Quotation, ...]:
        """Give the quotations of an article in the order of the text."""
        with self._reading() as c:
            return articles.quotations(c, article_id)
