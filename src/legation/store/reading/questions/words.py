"""What readers and reviewers said."""

from __future__ import annotations

from legation.store import rows
from legation.store.reading import audience
from legation.store.reading.questions.asked import Asked


class AboutWords(Asked):
    """Questions about readers' and reviewers' words."""

    def comments(
        self, article_id: str, limit: int = 200, cursor: str = ""
    ) -> rows.Slice[rows.Comment]:
        """Give the comments on an article, newest first."""
        with self._reading() as c:
            return audience.comments(c, article_id, limit, cursor)

    def judgements(
        self, mention_id: str = "", limit: int = 1000, cursor: str = ""
    ) -> rows.Slice[rows.JudgementRecord]:
        """Give judgements, newest first; ``mention_id``: only those on this mention."""
        with self._reading() as c:
            return audience.judgements(c, mention_id, limit, cursor)
