"""What readers and reviewers said."""

from __future__ import annotations

from collections.abc import Sequence

from legation.store import rows
from legation.store.reading import audience, judged
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

    def judged(self, event_id: str, limit: int = 200) -> tuple[rows.MachineJudgement, ...]:
        """Give what the linker judged of an event's mentions, the surest first.

        Of two mentions of the event: what joined them. Of one and another event's: what may
        be one act, or keeps the two apart. An event derived before judgements were kept, or by
        a linker that tells of none, has none.

        Raises:
            NotFound: neither an event nor a live mention has this id.
        """
        with self._reading() as c:
            return judged.judged(c, event_id, limit)

    def words_on(self, mention_ids: Sequence[str]) -> tuple[rows.JudgementRecord, ...]:
        """Give reviewers' words on these mentions and others, newest first."""
        with self._reading() as c:
            return judged.words_on(c, mention_ids)
