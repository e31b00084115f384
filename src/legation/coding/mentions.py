"""A decision becomes a mention: offsets into the body, evidence, date, place, issues."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from legation.coding.confidence import calibrated, score_line
from legation.coding.decide import Decision
from legation.coding.issues import issues_of
from legation.coding.magnitude import Trigger, magnitudes_of
from legation.coding.ontology import mode_of
from legation.coding.parties import Party
from legation.coding.places import place_of
from legation.coding.propose import Proposed
from legation.coding.when import when_of
from legation.types import Article, Evidence, Mention, Participant, Span, content_id


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


def build_mention(
    article: Article,
    proposed: Proposed,
    decision: Decision,
    day: date,
    topic: tuple[str, ...],
    coder: str,
) -> Mention:
    """Make the mention of one decided act."""
    sentence = proposed.gated.sentence
    doc = proposed.doc
    offset = sentence.start
    evidence = []
    for index in decision.words:
        token = doc[index]
        start = offset + token.idx
        evidence.append(Evidence(start, start + len(token), token.text))
    actors = _unique(decision.actors, offset)
    recipients = _unique(decision.recipients, offset)
    trigger = doc[decision.trigger]
    ahead = decision.modality in {"announced", "conditional"} or decision.event_type == "AGREE"
    when = when_of(sentence.text, day, future=ahead)
    if decision.modality not in {"announced", "conditional"} and when.day > day:
        # a deed that is told as done cannot lie after the article
        when = when_of(sentence.text, day, future=False)
    mode = decision.mode or mode_of(
        decision.event_type, sentence.text, (trigger.idx, trigger.idx + len(trigger))
    )
    parts = [str(p.start) for p in actors] + ["to"] + [str(p.start) for p in recipients]
    return Mention(
        id=content_id(
            "mention",
            article.id,
            str(offset),
            decision.event_type,
            decision.modality,
            ",".join(parts),
            coder,
        ),
        article_id=article.id,
        sentence=Span(sentence.start, sentence.end),
        text=sentence.text,
        event_type=decision.event_type,
        modality=decision.modality,
        actors=actors,
        recipients=recipients,
        symmetric=decision.symmetric,
        evidence=tuple(evidence),
        confidence=round(calibrated(decision.confidence), 4),
        coder=coder,
        mode=mode,
        medium=decision.medium,
        when=when,
        place=place_of(doc, decision.trigger),
        issues=issues_of(sentence.text) or topic,
        speaker=participant(decision.speaker, offset) if decision.speaker else None,
        why=(*decision.why, score_line(decision.confidence)),
        magnitudes=magnitudes_of(
            doc,
            Trigger(decision.trigger, frozenset({decision.event_type})),
            _rivals(proposed, decision),
            offset,
        ),
    )
