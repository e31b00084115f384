"""Pledges that stand in quotation marks without their speaker: whose words they are.

"A statement by the ministry followed. The emphasis on 'strengthening ties' ..." is the
ministry's pledge, though its sentence names nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.coding.actors.parties import Party
from legation.coding.decisions.confidence import calibrated, score_line
from legation.coding.grammar.saying import SAYING
from legation.coding.mentions import participant
from legation.coding.proposals.propose import Proposed
from legation.coding.references.states import of_code
from legation.types import (
    Article,
    Evidence,
    Mention,
    Participant,
    Pledge,
    Span,
    When,
    content_id,
)

STATEMENTS = frozenset("statement remark announcement communique communiqué comment speech".split())
REACH = 700
"""Characters between a speaker and words quoted from him: about three sentences."""
CONFIDENCE = 0.6
"""Raw score of an act read across sentences: between a weak frame's and a strong one's."""


def _voices(proposed: Sequence[Proposed]) -> list[tuple[int, Participant]]:
    """Give who speaks where: authors of statements and subjects of verbs of saying."""
    found = []
    for each in proposed:
        offset = each.gated.sentence.start
        by_head: dict[int, Party] = {p.head: p for p in each.parties if p.direct}
        for token in each.doc:
            party = None
            if token.lemma_.lower() in STATEMENTS:
                for child in token.children:
                    if child.dep_ == "poss":
                        party = party or by_head.get(child.i)
                    elif child.lower_ in {"by", "from", "of"}:
                        for inner in child.children:
                            party = party or by_head.get(inner.i)
            elif token.lemma_.lower() in SAYING:
                for child in token.children:
                    if child.dep_ == "nsubj":
                        party = party or by_head.get(child.i)
            if party is not None and party.actor.side:
                found.append((offset + token.idx, participant(party, offset)))
    return found


def _other(pair: tuple[str, ...], code: str) -> str:
    return next((each for each in pair if each != code), "")


def _sides_here(
    sentence: Proposed | None, pair: tuple[str, ...], offset: int
) -> tuple[Participant, ...]:
    """Give the first party of each side of the pair that a sentence names, by code."""
    here: dict[str, Participant] = {}
    for party in sentence.parties if sentence else ():
        if party.actor.side in pair and not party.place:
            here.setdefault(party.actor.side, participant(party, offset))
    return tuple(here[code] for code in sorted(here))


def _speaker_near(
    voices: Sequence[tuple[int, Participant]], start: int, pair: tuple[str, ...]
) -> Participant | None:
    """Give who of the pair spoke last before an offset, within reach of it."""
    near = [voice for at, voice in voices if 0 <= start - at <= REACH]
    return next((voice for voice in reversed(near) if voice.actor.side in pair), None)


def _who(
    pledge: Pledge,
    sentence: Proposed | None,
    voices: Sequence[tuple[int, Participant]],
    pair: tuple[str, ...],
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Give (who pledges, to whom); nobody where nobody near speaks."""
    here = _sides_here(sentence, pair, pledge.sentence.start)
    if len(here) == 2:
        return here, ()
    speaker = _speaker_near(voices, pledge.start, pair)
    if speaker is None:
        return (), ()
    code = _other(pair, speaker.actor.side)
    there = of_code(code)
    at = pledge.start
    return (speaker,), (Participant(there, at, at, "", "the article's other state"),)


def quoted_pledges(
    article: Article,
    pledges: Sequence[Pledge],
    mentions: Sequence[Mention],
    proposed: Sequence[Proposed],
    pair: tuple[str, ...],
    when: When,
    coder: str,
) -> tuple[Mention, ...]:
    """Give an AGREE mention for each quoted pledge whose sentence has none.

    ``pair``: the two states that the article is about; the one that does not speak is the
    recipient. Where the sentence itself names both, they pledge together.
    """
    if len(pair) != 2:
        return ()
    voices = _voices(proposed)
    agreed = {m.sentence.start for m in mentions if m.event_type == "AGREE"}
    by_sentence = {each.gated.sentence.start: each for each in proposed}
    out = []
    for pledge in pledges:
        quoted = article.body[pledge.start - 1 : pledge.start] in {"“", '"'}
        if not quoted or pledge.sentence.start in agreed:
            continue
        actors, recipients = _who(pledge, by_sentence.get(pledge.sentence.start), voices, pair)
        if actors:
            out.append(_mention(article, pledge, actors, recipients, when, coder))
    return tuple(out)


def _mention(
    article: Article,
    pledge: Pledge,
    actors: tuple[Participant, ...],
    recipients: tuple[Participant, ...],
    when: When,
    coder: str,
) -> Mention:
    return Mention(
        id=content_id("mention", article.id, str(pledge.start), "AGREE", "quoted", coder),
        article_id=article.id,
        sentence=Span(pledge.sentence.start, pledge.sentence.end),
        text=article.body[pledge.sentence.start : pledge.sentence.end],
        event_type="AGREE",
        modality="announced",
        actors=actors,
        recipients=recipients,
        symmetric=not recipients,
        evidence=(
            Evidence(pledge.start, pledge.end, article.body[pledge.start : pledge.end], "pledge"),
        ),
        confidence=round(calibrated(CONFIDENCE), 4),
        coder=coder,
        when=when,
        issues=pledge.issues,
        why=("words quoted from a statement nearby", score_line(CONFIDENCE)),
    )


def attach(pledges: Sequence[Pledge], mentions: Sequence[Mention]) -> tuple[Pledge, ...]:
    """Give pledges the id and the sides of the mention made from them."""
    made = {m.evidence[0].start: m for m in mentions if m.evidence}
    out = []
    for pledge in pledges:
        mention = made.get(pledge.start)
        if mention is None:
            out.append(pledge)
            continue
        by = tuple(sorted({p.actor.side for p in mention.actors}))
        to = tuple(sorted({p.actor.side for p in mention.recipients}))
        out.append(replace(pledge, mention_id=mention.id, by=by, to=to))
    return tuple(out)
