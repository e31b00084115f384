"""Articles to what their sentences say, by whichever coder the settings name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from legation.coding import Coder, finish, gate, judge, propose_article, voice_of
from legation.coding.gate import Gated
from legation.coding.llm import ask, finish_asked
from legation.coding.proposals.propose import Proposed
from legation.coding.sightings import names_seen
from legation.errors import LegationError, UnusableAnswer
from legation.pipeline.told import Told, told
from legation.sentences import split
from legation.sentences.parser import load_parser, parse
from legation.sources import Chat
from legation.types import Article

MOST_FAILED = 10
"""Articles in a row without a usable answer after which a run stops: a model that cannot
keep to the schema would be paid for every article of a desk."""


def code(
    articles: Sequence[Article], coder: Coder, chat: Chat | None, parser: str
) -> list[Told | LegationError]:
    """Code articles together: batches are what makes it fast.

    Gives, in order, what came of each or, where ``chat`` failed it, why.
    """
    gated = [gate(split(article.body), coder.names, voice_of(article)) for article in articles]
    passed = [each.sentence.text for article in gated for each in article if each.passed]
    docs = parse(passed, load_parser(parser))
    proposed = [
        propose_article(
            article, marks, list(islice(docs, sum(each.passed for each in marks))), coder
        )
        for article, marks in zip(articles, gated, strict=True)
    ]
    if chat is not None:
        return _by_asking(articles, gated, proposed, coder, chat)
    answers = judge(proposed, coder)
    return [
        told(finish(article, marks, found, judged, coder), names_seen(article, found))
        for article, marks, found, judged in zip(articles, gated, proposed, answers, strict=True)
    ]


def _by_asking(
    articles: Sequence[Article],
    gated: Sequence[Sequence[Gated]],
    proposed: Sequence[Sequence[Proposed]],
    coder: Coder,
    chat: Chat,
) -> list[Told | LegationError]:
    requests = [ask(article, found) for article, found in zip(articles, proposed, strict=True)]
    stream = iter(chat.ask_all([each for some in requests for each in some]))
    out: list[Told | LegationError] = []
    for article, marks, found, asked in zip(articles, gated, proposed, requests, strict=True):
        answers = list(islice(stream, len(asked)))
        failed = [each for each in answers if isinstance(each, LegationError)]
        texts = [each for each in answers if isinstance(each, str)]
        if failed:
            out.append(failed[0])
            continue
        try:
            coded = finish_asked(article, marks, found, asked, texts, coder)
        except UnusableAnswer as error:
            out.append(UnusableAnswer(error.what, chat.endpoint.shown, error.cure))
        else:
            out.append(told(coded, names_seen(article, found)))
    return out


class Patience:
    """How long a run bears with an endpoint that fails it."""

    def __init__(self) -> None:
        self._failed = 0

    def lost(self, outcomes: Sequence[Told | LegationError]) -> LegationError | None:
        """Give the error to stop with after a batch, None to go on.

        A batch that failed whole stops the run, unless all that failed were the answers:
        then the next article may fare better, up to ``MOST_FAILED``.
        """
        errors = [each for each in outcomes if isinstance(each, LegationError)]
        if len(errors) < len(outcomes):
            self._failed = 0
        if not errors or len(errors) < len(outcomes):
            return None
        self._failed += len(errors)
        hard = [error for error in errors if not isinstance(error, UnusableAnswer)]
        if hard:
            return hard[0]
        return errors[0] if self._failed >= MOST_FAILED else None
