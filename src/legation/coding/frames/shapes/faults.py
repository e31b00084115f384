"""Fault found in so many words: "Managua says that Costa Rica's decision violates its rights".

No single verb tells it: somebody says something, and what he says of another side is bad.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import inner_nouns
from legation.coding.grammar.verbs import is_passive

SAYING = frozenset(
    "say state claim argue add insist maintain declare tell reply assert contend complain suggest "
    "believe stress note remark comment report emphasise emphasize point reiterate recall remind "
    "underline underscore repeat explain".split()
)
BREAKING = frozenset(
    "violate breach contravene infringe undermine break flout disregard destabilise destabilize "
    "sabotage escalate provoke lie interfere meddle prevent obstruct hamper hinder persecute "
    "oppress mislead deceive blackmail bully discriminate trample torpedo terrorise terrorize "
    "loot deport weaponise weaponize".split()
)
"""What only wrongdoers do."""
BAD = frozenset(
    "illegal unlawful unacceptable unjustified unjust provocative disgraceful shameful outrageous "
    "irresponsible dangerous hostile unfair hypocritical deplorable barbaric criminal absurd "
    "violation breach disgrace crime provocation aggression outrage lie terrorism genocide "
    "interference mistake biased tainted corrupt reckless brutal cruel inhumane immoral "
    "illegitimate counterproductive inadmissible unhelpful aggressive threat danger obstacle "
    "aggressor occupier destroyer cleansing massacre blackmail hypocrisy insult affront "
    "arrogance robbery piracy".split()
)
"""What a deed is called that somebody finds fault with."""
WRONGS = frozenset(
    "violation breach crime provocation aggression genocide terrorism cleansing massacre atrocity "
    "abuse murder assassination killing torture blackmail interference sabotage piracy "
    "discrimination persecution".split()
)
"""What somebody does wrong, named by a noun."""
DOING = frozenset({"commit", "resort", "perpetrate", "orchestrate"})
AMOUNTING = frozenset({"amount", "constitute", "equal"})
"""Verbs by which a deed is a wrong ("may amount to war crimes")."""
DUTIES = frozenset("comply cooperate co-operate abide adhere honour honor".split())
"""What is owed, and blamed where it is not done ("is not complying with the terms")."""
DUTIFUL = frozenset({"cooperative", "operative", "transparent", "sincere"})
PLIGHTS = frozenset(
    "crisis situation war conflict disaster famine drought flood virus disease epidemic outbreak "
    "economy unrest earthquake storm attack".split()
)
"""What happens to a land or in it, which is no deed of its state's."""
BEHIND = frozenset("attack killing murder assassination bombing hacking poisoning blast".split())
"""What a state is blamed for that is said to be behind it."""
OWNING = frozenset({"of", "by", "in"})
"""Prepositions behind which a name is whose a deed is."""
BEFORE = frozenset({"amod", "compound", "nmod", "poss"})
GOING_ON = frozenset("continue keep go start begin resume try attempt seek".split())
HEDGES = frozenset("will would could may might shall can".split())


def found_fault(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give each fault found: the verb of saying, who finds it, with whom."""
    for clause in doc:
        verb = clause.head
        if clause.dep_ != "ccomp" or verb.lemma_.lower() not in SAYING or not _bad(clause):
            continue
        subject = _subject(verb)
        other = _of(_subject(clause), parties) or _within(_subject(clause), parties)
        if subject is None or other is None or is_passive(verb):
            continue
        for each in (subject, *subject.conjuncts):
            doer = _of(each, parties)
            if doer and other.actor.side != doer.actor.side:
                yield verb, doer, other


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "nsubj"), None)


def _of(token: Token | None, parties: list[Party]) -> Party | None:
    """Give the side that a word stands for."""
    direct = (p for p in parties if token is not None and p.head == token.i and p.direct)
    return next((p for p in direct if p.actor.side), None)


def _within(token: Token | None, parties: list[Party]) -> Party | None:
    """Give the one side whose deed or thing a phrase is, None where it names several.

    The name before the deed is whose it is ("planned US aid to Chad is illegal").
    """
    if token is None or token.lemma_.lower() in PLIGHTS:
        return None
    inside = {each.i for each in inner_nouns(token)}
    found = [p for p in parties if p.anchor in inside and p.actor.side]
    owners = [p for p in found if _before(token.doc[p.anchor], token)]
    found = owners or found
    if len({p.actor.side for p in found}) != 1:
        return None
    name = token.doc[found[0].anchor]
    # "the demands on Qatar are unlawful": they are not Qatar's
    turned = name.dep_ == "pobj" and name.head.lower_ not in OWNING
    return None if turned else found[0]


def _before(name: Token, noun: Token) -> bool:
    return name.i < noun.i and name.head.i == noun.i and name.dep_ in BEFORE


def _bad(clause: Token) -> bool:
    """Say whether a clause says that something is or does wrong, as a fact."""
    lemma = clause.lemma_.lower()
    denied = any(c.dep_ == "neg" for c in clause.children)
    hedged = any(c.lower_ in HEDGES for c in clause.children)
    done = any(c.lower_ == "have" for c in clause.children)
    if denied:
        return not hedged and (lemma in DUTIES or _is(clause, DUTIFUL))
    if lemma in AMOUNTING or (lemma in DOING and (done or not hedged)):
        return not is_passive(clause) and _names(clause, WRONGS, {"dobj", "attr"}, {"to"})
    if hedged:
        return False
    deed = clause
    if lemma in GOING_ON:  # "continues to blackmail"
        deed = next((c for c in clause.children if c.dep_ == "xcomp"), clause)
    if deed.lemma_.lower() in BREAKING:
        return not is_passive(deed)
    return lemma == "be" and (_is(clause, BAD) or _at_fault(clause))


def _is(clause: Token, words: frozenset[str]) -> bool:
    """Say whether the thing is called by one of the words ("is biased")."""
    told = [c for c in clause.children if c.dep_ in {"attr", "acomp"}]
    return clause.lemma_.lower() == "be" and any(_name(each) in words for each in told)


def _name(word: Token) -> str:
    """Give as what a word calls a thing: "is biased" does, "was mistaken for another" does not."""
    return word.lower_ if word.tag_ in {"VBN", "VBD"} else word.lemma_.lower()


def _at_fault(clause: Token) -> bool:
    """Say whether somebody is said to be behind an attack, or in breach of what he owes."""
    behind = _names(clause, BEHIND, set(), {"behind"})
    return behind or _names(clause, WRONGS, set(), {"in"})


def _names(clause: Token, nouns: frozenset[str], roles: set[str], prepositions: set[str]) -> bool:
    """Say whether a verb has one of the nouns for its object, or behind a preposition."""
    things = [c for c in clause.children if c.dep_ in roles]
    for child in clause.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            things += [c for c in child.children if c.dep_ == "pobj"]
    return any(
        each.lemma_.lower() in nouns for thing in things for each in (thing, *thing.conjuncts)
    )
