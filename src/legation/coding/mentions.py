"""A decision becomes a mention: offsets into the body, evidence, date, place, issues."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc

from legation.coding.actors.parties import Party
from legation.coding.actors.places import place_of
from legation.coding.circumstances.issues import issues_of
from legation.coding.circumstances.magnitude import Trigger, magnitudes_of
from legation.coding.circumstances.when import when_of
from legation.coding.decisions.confidence import calibrated, score_line
from legation.coding.decisions.decide import Decision
from legation.coding.frames.ontology import mode_of
from legation.coding.proposals.propose import Proposed
from legation.types import Article, Evidence, Mention, Participant, Span, When, content_id


def participant(party: Party, offset: int) -> Participant:
    """Give a party with offsets into the body."""
    return Participant(
        party.actor, offset + party.start, offset + party.end, party.text, party.basis
    )


def _unique(parties: Sequence[Party], offset: int) -> tuple[Participant, ...]:
    """One participant a country and name; the state itself yields to a person or organ."""
    chosen: dict[tuple[str, str], Party] = {}
    for party in parties:
        chosen.setdefault((party.actor.country, party.actor.name), party)
    return tuple(participant(party, offset) for party in chosen.values())


def _rivals(proposed: Proposed, decision: Decision) -> list[Trigger]:
    """Give the triggers of a sentence's other acts: those between other sides."""
    own = {party.actor.side for party in (*decision.actors, *decision.recipients)}
    return [
        Trigger(each.trigger, frozenset(one.frame.event_type for one in each.frames))
        for each in proposed.proposals
        if each.frames and {p.actor.side for p in (*each.actors, *each.recipients)} != own
    ]


def _evidence(proposed: Proposed, words: Sequence[int]) -> tuple[Evidence, ...]:
    """Give the words of a sentence that tell an act, with offsets into the body."""
    tokens = [proposed.doc[index] for index in words]
    starts = [proposed.gated.sentence.start + token.idx for token in tokens]
    return tuple(
        Evidence(start, start + len(token), token.text)
        for start, token in zip(starts, tokens, strict=True)
    )


def _when(text: str, decision: Decision, day: date) -> When:
    """Give when an act took or takes place; a deed told as done cannot lie after the article."""
    open_yet = decision.modality in {"announced", "conditional"}
    when = when_of(text, day, future=open_yet or decision.event_type == "AGREE")
    return when if open_yet or when.day <= day else when_of(text, day, future=False)


def _mode(doc: Doc, decision: Decision) -> str:
    """Give the frame's mode, else the one that the words around the trigger tell."""
    trigger = doc[decision.trigger]
    where = (trigger.idx, trigger.idx + len(trigger))
    return decision.mode or mode_of(decision.event_type, doc.text, where)


def _id(
    article: Article,
    offset: int,
    decision: Decision,
    sides: tuple[Sequence[Participant], Sequence[Participant]],
    coder: str,
) -> str:
    """Hash what makes a mention itself: where, which act, who stands on each side."""
    actors, recipients = sides
    parts = [*(str(p.start) for p in actors), "to", *(str(p.start) for p in recipients)]
    kind, modality = decision.event_type, decision.modality
    return content_id("mention", article.id, str(offset), kind, modality, ",".join(parts), coder)


def build_mention(
    article: Article,
    proposed: Proposed,
    decision: Decision,
    day: date,
    topic: tuple[str, ...],
    coder: str,
) -> Mention:
    """Make the mention of one decided act.

    ``day``: the article's; ``topic``: issues of its title, which stand where the sentence
    names none; ``coder``: version to sign with.
    """
    sentence = proposed.gated.sentence
    doc = proposed.doc
    offset = sentence.start
    actors = _unique(decision.actors, offset)
    recipients = _unique(decision.recipients, offset)
    own = Trigger(decision.trigger, frozenset({decision.event_type}))
    return Mention(
        id=_id(article, offset, decision, (actors, recipients), coder),
        article_id=article.id,
        sentence=Span(sentence.start, sentence.end),
        text=sentence.text,
        event_type=decision.event_type,
        modality=decision.modality,
        actors=actors,
        recipients=recipients,
        symmetric=decision.symmetric,
        evidence=_evidence(proposed, decision.words),
        confidence=round(calibrated(decision.confidence, alone=decision.unframed), 4),
        coder=coder,
        mode=_mode(doc, decision),
        medium=decision.medium,
        when=_when(sentence.text, decision, day),
        place=place_of(doc, decision.trigger),
        issues=issues_of(sentence.text) or topic,
        speaker=participant(decision.speaker, offset) if decision.speaker else None,
        why=(*decision.why, score_line(decision.confidence)),
        magnitudes=magnitudes_of(doc, own, _rivals(proposed, decision), offset),
    )
