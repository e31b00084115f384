"""What somebody says of another state's vote: "EU observers say that Chad's election was unfair".

A vote that is called fair is backed, one that is called rigged blamed. Read by the order of words,
since parsers break up what a vote is called ("declared the poll free and fair").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.grammar.roles import subjects
from legation.coding.grammar.saying import SAYING
from legation.coding.grammar.verbs import is_passive
from legation.types import EventType

CALLING = SAYING | frozenset(
    "call declare pronounce judge deem describe find conclude report consider brand term "
    "title".split()
)
VOTES = frozenset("election vote poll referendum ballot runoff run-off plebiscite".split())
FAIR = frozenset("free fair credible transparent democratic legitimate clean peaceful".split())
"""What a vote should be."""
UNFAIR = frozenset(
    "flawed rigged fraudulent undemocratic sham farce illegitimate marred unfair fraud falsified "
    "short tainted fixed irregularities".split()
)
"""What a vote is called that is blamed; "short" of the standards."""
NOT = frozenset("not n't neither nor hardly never far without".split())
UNCERTAIN = frozenset("will would should must could may might can if whether unless to ?".split())
"""Words beside which it is no verdict: hopes, demands, plans."""
SPAN = 12
"""Words between a vote and what it is called, at most."""


def verdicts(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give each verdict: its type, the verb, who passes it, on whose vote."""
    for verb in doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in CALLING or is_passive(verb):
            continue
        vote = next((each for each in doc[verb.i + 1 : verb.i + SPAN] if _is_vote(each)), None)
        kind = None if vote is None else _verdict(vote)
        if vote is None or kind is None or _uncertain(doc[verb.i + 1 : vote.i]):
            continue
        whose = {*range(verb.i + 1, vote.i), *(each.i for each in vote.subtree if each.i > vote.i)}
        others = [p for p in parties if p.anchor in whose and p.actor.kind == "state"]
        doers = [p for p in parties_at(subjects(verb), parties) if p.actor.side]
        sides = {party.actor.side for party in others}
        if len(sides) == 1 and not sides & {party.actor.side for party in doers}:
            yield from ((kind, verb, doer, others[0]) for doer in doers)


def _is_vote(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in VOTES


def _verdict(vote: Token) -> EventType | None:
    """Give what the words behind a vote say of it, None where they say nothing certain."""
    denied = False
    for token in vote.doc[vote.i + 1 : vote.i + SPAN]:
        if token.lower_ in UNCERTAIN:
            return None
        denied = denied or token.lower_ in NOT
        if token.lower_ in UNFAIR and (not denied or token.lower_ == "short"):
            return "ACCUSE"
        if token.lower_ in FAIR:
            return "ACCUSE" if denied else "SUPPORT"
    return None


def _uncertain(words: Iterable[Token]) -> bool:
    return any(token.lower_ in UNCERTAIN for token in words)
