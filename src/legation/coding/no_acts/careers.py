"""How people come, go and rise, which is their own affair: posts, resignations, stays, exile."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.actors.parties import Party

RUNNING = frozenset(
    "run stand campaign compete vie elect re-elect appoint name choose nominate pick select".split()
)
"""How people come to an office in a body, which is theirs and not their states'."""
POSTS = frozenset(
    "candidate candidacy nominee contender presidency chairmanship leadership election "
    "secretary-general president chairman head successor secretary commander function "
    "post".split()
)
GOING_AWAY = frozenset({"defect", "flee", "emigrate", "resign"})
"""What people do for themselves, whatever their states say of it."""
ANNOUNCED = frozenset({"resignation", "retirement", "candidacy", "candidature", "departure"})
LEAVING = frozenset({"leave", "depart", "flee"})
STAYS = frozenset("visit stay trip tour stopover journey talk summit meeting".split())
"""What a guest came for."""
EXILED = frozenset("exile exiled fugitive oust ousted depose deposed overthrow overthrown".split())
"""Words of those who come to a state because they have lost their own."""


def goes_away(trigger: Token) -> bool:
    """Say whether somebody goes, or says that he will ("announces her resignation as envoy")."""
    told = {c.lemma_.lower() for c in trigger.children if c.dep_ == "dobj"}
    return trigger.lemma_.lower() in GOING_AWAY or bool(told & ANNOUNCED)


def for_a_post(trigger: Token) -> bool:
    """Say whether somebody runs for an office or gets one ("is running for head of the UN")."""
    if trigger.lemma_.lower() not in RUNNING | {"be", "become"}:
        return False
    below = [c for c in trigger.children if c.dep_ in {"attr", "oprd", "prep", "dobj"}]
    nouns = [w for c in below for w in (c, *c.children)]
    return any(w.lemma_.lower() in POSTS or w.lower_ in POSTS for w in nouns)


def own_envoy(trigger: Token) -> bool:
    """Say whether a state names its next envoy to another, which is no praise of it.

    A first one is: ties begin.
    """
    if trigger.lemma_.lower() not in {"nominate", "appoint", "name", "select", "pick", "choose"}:
        return False
    words = {word.lemma_.lower() for word in trigger.subtree}
    return bool(words & {"ambassador", "envoy", "consul"}) and "first" not in words


def ends_a_stay(trigger: Token, actors: tuple[Party, ...]) -> bool:
    """Say whether he who leaves was a guest ("left Oslo after a two-day stay")."""
    if trigger.lemma_.lower() not in LEAVING:
        return False
    if any(word.lemma_.lower() in STAYS for word in trigger.subtree):
        return True
    return all(p.actor.kind == "person" and p.actor.sector != "MIL" for p in actors)


def in_exile(trigger: Token, actors: tuple[Party, ...]) -> bool:
    """Say whether he who comes or goes has lost his state ("the ousted premier left Chad")."""
    if not actors or any(party.actor.sector != "ELI" for party in actors):
        return False
    alone = all(party.actor.kind == "person" for party in actors)
    if alone and trigger.lemma_.lower() in LEAVING:
        return True
    return any(word.lemma_.lower() in EXILED for word in trigger.doc)
