"""What readers and reviewers put on a desk, and what waits for them."""

from __future__ import annotations

from legation.monitor import judging, pair, promises, views
from legation.monitor.questions.asked import Asked
from legation.monitor.views import judging as judging_views
from legation.monitor.views.promises import ReviewView


class Reviewing(Asked):
    """Reviews, judgements, comments and counts."""

    def review(self, pair_code: str = "", *, settled: bool = False) -> ReviewView:
        """Give acts proposed as stages of pledges that wait for a reviewer.

        ``settled``: those too that count already or were rejected.

        Raises:
            NotFound: the code names no two states.
        """
        asked = pair.split_pair(pair_code) if pair_code else None
        return promises.review_view(self.store, self._today(), asked, settled=settled)

    def judgement(self, a: str, b: str) -> judging_views.JudgementView:
        """Say whether two mentions tell of one act, by the machine and by reviewers.

        Raises:
            NotFound: a mention is not there.
        """
        return judging.judgement_view(self.store, a, b)

    def settle(
        self, a: str, b: str, verdict: str, reviewer: str, reason: str = ""
    ) -> judging_views.JudgementView:
        """Keep a reviewer's word on two mentions; it outweighs the machine's.

        Raises:
            UsageError: there is no such verdict. NotFound: a mention is not there.
            InputError: the two cannot be of one event, or the name is missing.
        """
        return judging.settle(self.store, a, b, verdict, reviewer, reason)

    def add_comment(self, article_id: str, name: str, text: str) -> views.CommentView:
        """Keep a reader's comment.

        Raises:
            InputError: name or comment is missing or too long.
            NotFound: no article has this id.
        """
        kept = self.store.add_comment(article_id, name, text)
        return views.CommentView(kept.name, kept.text, kept.at)

    def count_view(self, article_id: str) -> None:
        """Count one reading of an article."""
        self.store.count_view(article_id)
