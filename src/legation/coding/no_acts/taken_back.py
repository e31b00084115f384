"""Words taken back: a threat, a demand, a plan or a charge that its own side gives up.

"Backs off its threat to cut ties with Oslo", "calls off plans to expel Danes", "drops charges
against envoys accused of fraud": the giving up is the act, and what is given up is none.
"""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.verbs import verb_over
from legation.coding.grammar.wording import particle_of

GIVING_UP = frozenset(
    "drop abandon waive withdraw rescind revoke retract recant shelve scrap cancel renounce "
    "relinquish forgo forego soften moderate temper backtrack backpedal reverse overturn repeal "
    "annul ditch mothball lift ease relax".split()
)
PARTICLES = {
    "back": ("off", "away", "down"),
    "call": ("off",),
    "climb": ("down",),
    "pull": ("back",),
    "roll": ("back",),
    "row": ("back",),
    "stand": ("down",),
    "step": ("back", "away"),
    "tone": ("down",),
    "walk": ("back", "away"),
    "water": ("down",),
}
"""Verbs that give up only with a word of place beside them."""
WORDS = frozenset({"REQUEST", "THREATEN", "ACCUSE"})
"""What lasts no longer than the words that say it."""
HARM = WORDS | {"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"}
"""What is planned against another, and is not when the plan is given up."""
LAWFUL = frozenset("charge case lawsuit suit prosecution complaint indictment accusation".split())
"""What is given up with those whom it is against."""


def gives_up(verb: Token) -> bool:
    """Say whether a verb gives up what it is done to ("walks back", "waives")."""
    lemma = verb.lemma_.lower()
    if lemma in PARTICLES:
        return any(particle_of(verb, word) is not None for word in PARTICLES[lemma])
    return lemma in GIVING_UP


def taken_back(trigger: Token, event_type: str) -> bool:
    """Say whether what a word tells is only what its side gives up."""
    if trigger.pos_ == "NOUN" and event_type in WORDS:
        return gives_up(_verb_of(trigger))
    if trigger.pos_ != "VERB" or trigger.dep_ != "acl" or event_type not in HARM:
        return False
    noun = trigger.head
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in LAWFUL and event_type == "ACCUSE":
        noun = noun.head.head  # "charges against envoys accused of"
    elif trigger.tag_ == "VBN":
        return False  # "eases the ban imposed on": it was in force
    return noun.pos_ == "NOUN" and gives_up(_verb_of(noun))


def _verb_of(noun: Token) -> Token:
    """Give the verb that a noun is the object of, itself or behind a preposition, else the noun."""
    if noun.dep_ in {"dobj", "nsubjpass"}:
        return noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ in {"on", "from", "off", "of"}:
        over = noun.head.head
        return over if over.pos_ == "VERB" else verb_over(noun) if over.pos_ == "ADP" else noun
    return noun
