"""Sentences → mentions: the coder that joins gate, parties, frames and judge.

Parsing belongs to the sentences stage, so a caller goes: ``gate`` → parse what passed →
``propose_article`` → ``judge`` (for many articles at once) → ``finish``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from spacy.tokens import Doc

from legation.coding.actors.lexicon import load_names
from legation.coding.actors.names import NameIndex
from legation.coding.actors.through_an_article import codes_of
from legation.coding.circumstances.issues import issues_of
from legation.coding.decisions.decide import NO_EVENT, Decision, Refusal, decide
from legation.coding.decisions.doubles import settle
from legation.coding.decisions.only_said import without_the_telling
from legation.coding.decisions.second_acts import second_act
from legation.coding.frames.frame import FrameIndex, load_frames
from legation.coding.gate import Gated
from legation.coding.mentions import build_mention
from legation.coding.milestones import lead_pair, milestones_of
from legation.coding.no_acts.opinion import opinion_in
from legation.coding.proposals.classifier import Answer, Classifier, Question, load_classifier
from legation.coding.proposals.propose import Proposal, Proposed, propose
from legation.coding.references.memory import Memory
from legation.coding.references.the_two import about
from legation.coding.speech.pledges import pledges_of
from legation.coding.speech.quotations import quotations_of
from legation.coding.speech.voice import attach, quoted_pledges
from legation.errors import KnowledgeError
from legation.types import Article, Mention, Milestone, Pledge, Quotation, Rejection, When

NO_PAIR = "names fewer than two states"
OPINION = "opinion or speculation of the writer"
UNSURE_FLOOR = 0.8
"""An act in a sentence of opinion must be at least this sure to count, and told by a frame: what
only the classifier sees there is as good as the opinion."""


@dataclass(frozen=True, slots=True)
class Coder:
    """Everything that coding needs, loaded once. ``version`` names coder and model."""

    names: NameIndex
    frames: FrameIndex
    classifier: Classifier | None
    version: str
    note: str = ""


def load_coder(choice: Literal["frames", "hybrid"] = "hybrid") -> Coder:
    """Load the frames and, for "hybrid", the classifier.

    Where the classifier cannot be loaded, the coder works on frames alone and says so in
    ``note``.
    """
    names, frames = load_names(), load_frames()
    if choice == "frames":
        return Coder(names, frames, None, "frames-1")
    try:
        classifier = load_classifier()
    except KnowledgeError as error:
        note = f"reading on frames alone: {error.line()}"
        return Coder(names, frames, None, "hybrid-1/frames alone", note)
    return Coder(names, frames, classifier, f"hybrid-1/{classifier.version or 'dev'}")


def article_day(article: Article) -> date:
    """Give the day that an article's words are read against."""
    return article.published.day if article.published else date.today()


def voice_of(article: Article) -> str:
    """Give the code of the state whose own office publishes an article, "" for all others."""
    outlet = article.outlet
    return outlet.country if outlet is not None and outlet.kind == "official" else ""


@dataclass(frozen=True, slots=True)
class Coded:
    """What came of one article's sentences."""

    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    sentences: int = 0


def _only_state(gated: Gated) -> str:
    """Give the code of the one state that a sentence names, if it begins with it, else ""."""
    first = gated.hits[0] if gated.hits else None
    if first is None or first.form != "name" or first.entries[0].kind != "state":
        return ""
    begins = first.start <= len("The ")
    return first.entries[0].code if begins and len(codes_of(gated.hits)) == 1 else ""


def _acts_first(gated: Gated) -> str:
    """Give the code of the one side that a sentence names, if its doer begins with it, else ""."""
    first = gated.hits[0] if gated.hits else None
    if first is None or len(codes_of(gated.hits)) != 1 or first.form in {"people", "mask"}:
        return ""
    return first.entries[0].code if first.start <= len("A former ") else ""


def propose_article(
    article: Article, gated: Sequence[Gated], docs: Sequence[Doc], coder: Coder
) -> list[Proposed]:
    """Find parties and proposals of the sentences that passed, in order.

    ``docs`` are the parses of the passed sentences, in the same order.
    """
    house = "" if any(each.turn for each in gated) else voice_of(article)
    lead, hits = (gated[0].sentence.text, gated[0].hits) if gated else ("", ())
    head = about(article.title, lead, hits, coder.names)
    named = codes_of(hits) - {""}
    root = _acts_first(gated[0]) if gated else ""
    memory = Memory(
        topic=lead_pair(gated), about=head, house=house, root=root, lead=frozenset(named)
    )
    out = []
    day = article_day(article).isoformat()
    passed = [each for each in gated if each.passed]
    alone = {each.sentence.index + 1: _only_state(each) for each in gated}
    for each, doc in zip(passed, docs, strict=True):
        memory = memory.at(each.sentence.index, alone.get(each.sentence.index, ""))
        memory = replace(memory, voice=each.voice, addressed=each.addressed)
        proposed, memory = propose(each, doc, coder.frames, day, memory)
        if each is gated[0] and memory.state is not None:
            memory = replace(memory, root=memory.state.country)
        out.append(proposed)
    return out


def judge(batch: Sequence[Sequence[Proposed]], coder: Coder) -> list[list[list[Answer | None]]]:
    """Ask the classifier every question of many articles in one go, each once.

    Two frames on one pair ("arrived for talks") ask the same.
    """
    questions = dict.fromkeys(
        p.question for article in batch for each in article for p in each.proposals
    )
    answers: dict[Question, Answer] = {}
    if coder.classifier is not None:
        answers = dict(zip(questions, coder.classifier.ask(list(questions)), strict=True))
    return [
        [[answers.get(p.question) for p in each.proposals] for each in article] for article in batch
    ]


def _decide_sentence(
    proposed: Proposed, answers: Sequence[Answer | None], year: int
) -> tuple[list[Decision], str]:
    """Give what a sentence tells and, where that is nothing, why."""
    decisions: list[Decision] = []
    framed: list[tuple[Proposal, Answer]] = []
    reason = NO_EVENT
    for proposal, answer in zip(proposed.proposals, answers, strict=True):
        if answer is None and not proposal.frames:
            continue
        outcome = decide(proposed, proposal, answer, year)
        if answer is not None and proposal.frames:
            framed.append((proposal, answer))
        if not isinstance(outcome, Refusal):
            decisions.append(outcome)
            continue
        reason = outcome.reason if outcome.reason != NO_EVENT else reason
    first = tuple(decisions)
    seconds = (second_act(proposed, p, answer, first, year) for p, answer in framed)
    decisions.extend(each for each in seconds if each is not None)
    return without_the_telling(proposed.doc, settle(decisions)), reason


def _plain_enough(decision: Decision) -> bool:
    """Say whether an act is told plainly enough for a sentence of opinion."""
    return decision.confidence >= UNSURE_FLOOR and not decision.unframed


def finish(
    article: Article,
    gated: Sequence[Gated],
    proposed: Sequence[Proposed],
    answers: Sequence[Sequence[Answer | None]],
    coder: Coder,
) -> Coded:
    """Decide every proposal; give mentions, and a rejection for every sentence unused."""
    day = article_day(article)
    mentions: list[Mention] = []
    rejections: list[Rejection] = []
    by_sentence = {each.gated.sentence.index: i for i, each in enumerate(proposed)}
    topic = issues_of(article.title)
    for each in gated:
        sentence = each.sentence
        place = by_sentence.get(sentence.index)
        opinion = opinion_in(sentence.text)
        decisions: list[Decision] = []
        no_event = NO_EVENT
        if place is not None:
            decisions, no_event = _decide_sentence(proposed[place], answers[place], day.year)
        if opinion:
            decisions = [one for one in decisions if _plain_enough(one)]
        if decisions and place is not None:
            mentions.extend(
                build_mention(article, proposed[place], one, day, topic, coder.version)
                for one in decisions
            )
            continue
        if opinion:
            reason, words = OPINION, opinion
        elif len(codes_of(each.hits)) < 2 and not each.passed:
            reason, words = NO_PAIR, ""
        else:
            reason, words = no_event, sentence.text[:200]
        rejections.append(
            Rejection("coding", reason, words, sentence.start, sentence.end, article.origin)
        )
    unique = {mention.id: mention for mention in mentions}
    return _with_pledges(article, gated, proposed, tuple(unique.values()), rejections, coder)


def _with_pledges(
    article: Article,
    gated: Sequence[Gated],
    proposed: Sequence[Proposed],
    mentions: tuple[Mention, ...],
    rejections: Sequence[Rejection],
    coder: Coder,
) -> Coded:
    """Add what an article promises, quotes and recalls; a quoted pledge is a mention too."""
    day = article_day(article)
    pair = lead_pair(gated)
    pledges = pledges_of(article, gated, mentions, proposed, pair)
    when = When(day, "day", "article date")
    quoted = quoted_pledges(article, pledges, mentions, proposed, pair, when, coder.version)
    told = {mention.sentence.start for mention in quoted}
    return Coded(
        mentions + quoted,
        quotations_of(article, proposed),
        attach(pledges, quoted),
        milestones_of(article, gated, day, pair, mentions + quoted),
        tuple(each for each in rejections if each.start not in told),
        len(gated),
    )
