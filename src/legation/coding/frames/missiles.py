"""Missiles told by where they came from: "two rockets are fired at Israeli towns from Gaza".

Nobody is said to have fired them: it is the side of the land that they came from. Read by the
order of words, since parsers hang "from" on whatever stands before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party

MISSILES = frozenset("rocket missile shell mortar projectile round".split())
FIRED = frozenset({"fire", "launch", "lob", "shoot"})
AT = frozenset({"at", "into", "toward", "towards", "against", "onto"})
"""Prepositions behind which stands what missiles are fired at."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BETWEEN = 4
"""Words between a missile and its verb ("rockets have been repeatedly fired"), at most."""
SPAN = 20
"""Words behind the verb that tell where from and where to, at most."""
ENDING = frozenset(
    "by after as when while because since amid following but before which that response ; :".split()
)
"""Words at which the account of one salvo ends."""


def launched(doc: Doc, parties: Sequence[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give each salvo: the verb that tells it, from whose land, at whose."""
    sided = sorted((p for p in parties if p.actor.side), key=lambda party: party.anchor)
    for missile in doc:
        if missile.lemma_.lower() not in MISSILES:
            continue
        verb = _sent(missile)
        if verb is None:
            continue
        words = _account(doc, verb)
        begin = next((w.i for w in words if w.lower_ == "from"), None)
        aim = next((w.i for w in words if w.lower_ in AT), None)
        if begin is None or aim is None:
            continue
        end = words[-1].i + 1
        doer = _first(sided, begin, aim if aim > begin else end)
        other = _first(sided, aim, begin if begin > aim else end)
        if doer and other and doer.actor.side != other.actor.side and doer.head == doer.anchor:
            yield verb, doer, other


def _sent(missile: Token) -> Token | None:
    """Give the participle that says missiles were fired, None where another verb stands there."""
    behind = missile.doc[missile.i + 1 : missile.i + 2 + BETWEEN]
    verb = next((w for w in behind if w.lemma_.lower() in FIRED and w.tag_ in {"VBN", "VBD"}), None)
    if verb is None or any(child.dep_ == "dobj" for child in verb.children):
        return None
    if any(child.dep_ == "neg" for child in verb.children):
        return None
    return verb if missile.dep_ in {"nsubjpass", "nsubj"} or verb.dep_ == "acl" else None


def _account(doc: Doc, verb: Token) -> list[Token]:
    """Give the words behind a verb up to the next clause."""
    found: list[Token] = [verb]
    for word in doc[verb.i + 1 : verb.i + 1 + SPAN]:
        if word.lower_ in ENDING or word.tag_ in FINITE:
            break
        found.append(word)
    return found


def _first(sided: Sequence[Party], begin: int, end: int) -> Party | None:
    return next((party for party in sided if begin < party.anchor < end), None)
