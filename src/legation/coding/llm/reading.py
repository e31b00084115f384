"""Articles to requests, and a model's answers to mentions: the coder "llm"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from legation.coding.actors.lexicon import load_names
from legation.coding.actors.through_an_article import codes_of
from legation.coding.circumstances.issues import issues_of
from legation.coding.coder import NO_PAIR, OPINION, UNSURE_FLOOR, Coded, Coder, article_day
from legation.coding.decisions.decide import NO_EVENT, Decision
from legation.coding.decisions.doubles import settle
from legation.coding.frames.frame import load_frames
from legation.coding.gate import Gated
from legation.coding.llm.answers import Malformed, acts_in
from legation.coding.llm.prompt import LONGEST_SENTENCE, Request, requests_for, version_of
from legation.coding.llm.verify import UNMEASURED, Refused, verify
from legation.coding.mentions import build_mention
from legation.coding.milestones import lead_pair, milestones_of
from legation.coding.no_acts.opinion import opinion_in
from legation.coding.proposals.propose import Proposed
from legation.coding.speech.pledges import pledges_of
from legation.coding.speech.quotations import quotations_of
from legation.types import Article, Mention, Rejection

MALFORMED = "an entry of the model's answer that is no act"
NOT_SENT = "a sentence in the model's answer that it was not asked about"
TOO_LONG = "too long a sentence to ask the model about"
NOTE = "no share of right answers is known for this model"


def load_asked(model: str) -> Coder:
    """Load the coder whose judge is a language model of this name."""
    return Coder(load_names(), load_frames(), None, version_of(model))


def ask(article: Article, proposed: Sequence[Proposed]) -> tuple[Request, ...]:
    """Give what the model is to be asked about an article's parsed sentences."""
    return tuple(requests_for(article, [each.gated.sentence for each in proposed]))


def finish_asked(
    article: Article,
    gated: Sequence[Gated],
    proposed: Sequence[Proposed],
    requests: Sequence[Request],
    answers: Sequence[str],
    coder: Coder,
) -> Coded:
    """Verify what the model answered; give mentions, and a rejection for all else.

    ``answers``: the text of each request's answer.

    Raises:
        UnusableAnswer: an answer is no JSON; the article should be read again later.
    """
    by_number = {each.gated.sentence.index: each for each in proposed}
    decided: dict[int, list[Decision]] = defaultdict(list)
    refused: list[Rejection] = []
    for request, answer in zip(requests, answers, strict=True):
        for act in acts_in(answer):
            if isinstance(act, Malformed):
                refused.append(_rejection(article, MALFORMED, act.words))
                continue
            sentence = by_number.get(act.sentence) if act.sentence in request.numbers else None
            if sentence is None:
                refused.append(_rejection(article, NOT_SENT, f"{act.sentence}: {act.trigger}"))
                continue
            outcome = verify(act, sentence)
            if isinstance(outcome, Refused):
                words = f"{act.event_type}: {outcome.words}"
                refused.append(_rejection(article, outcome.reason, words, sentence.gated))
            else:
                decided[act.sentence].append(outcome)
    return _coded(article, gated, proposed, decided, refused, coder)


def _rejection(article: Article, reason: str, words: str, gated: Gated | None = None) -> Rejection:
    start, end = (gated.sentence.start, gated.sentence.end) if gated else (-1, -1)
    return Rejection("coding", reason, words[:200], start, end, article.origin)


def _coded(
    article: Article,
    gated: Sequence[Gated],
    proposed: Sequence[Proposed],
    decided: dict[int, list[Decision]],
    refused: list[Rejection],
    coder: Coder,
) -> Coded:
    day = article_day(article)
    by_number = {each.gated.sentence.index: each for each in proposed}
    topic = issues_of(article.title)
    mentions: dict[str, Mention] = {}
    spoken = {each.start for each in refused}
    for each in gated:
        number = each.sentence.index
        opinion = opinion_in(each.sentence.text)
        acts = settle(decided.get(number, []))
        if acts and not (opinion and UNMEASURED < UNSURE_FLOOR):
            for act in acts:
                built = build_mention(article, by_number[number], act, day, topic, coder.version)
                plain = replace(built, confidence=UNMEASURED, why=(*act.why, NOTE))
                mentions[plain.id] = plain
        elif each.sentence.start not in spoken:
            reason, words = _unused(each, opinion)
            refused.append(_rejection(article, reason, words, each))
    kept = tuple(mentions.values())
    pair = lead_pair(gated)
    return Coded(
        kept,
        quotations_of(article, proposed),
        pledges_of(article, gated, kept, proposed, pair),
        milestones_of(article, gated, day, pair, kept),
        tuple(refused),
        len(gated),
    )


def _unused(gated: Gated, opinion: str) -> tuple[str, str]:
    text = gated.sentence.text
    if opinion:
        return OPINION, opinion
    if not gated.passed and len(codes_of(gated.hits)) < 2:
        return NO_PAIR, ""
    return (TOO_LONG if len(text) > LONGEST_SENTENCE else NO_EVENT), text[:200]
