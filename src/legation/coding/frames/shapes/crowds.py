"""Crowds before another state's embassy: whose people they are tells where it stands.

"Protesters gather outside the Danish embassy in Amman" are Jordan's people against Denmark.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.grammar.placing import GROUND, LEGATIONS, is_placed
from legation.coding.grammar.roles import objects, prepositional, subjects

CROWD = frozenset(
    "protester protestor demonstrator crowd mob people person student thousand hundred dozen "
    "ten score activist supporter youth worker villager resident farmer citizen muslim islamist "
    "christian catholic worshipper fisherman soldier refugee migrant doctor nurse teacher trader "
    "veteran survivor relative resident opponent woman man child million vandal rioter looter "
    "protest demonstration rally march vigil sit-in picket chain".split()
)
"""Who, or what, a report calls a crowd where it does not say whose people they are."""
BEFORE = frozenset({"outside", "before", "at", "near", "around", "by"})
TOWARDS = frozenset({"on", "to", "towards", "toward"})
MARCHING = frozenset({"march", "protest", "rally"})
"""What a crowd does towards an embassy; parsers take "thousands marched" for two nouns."""
DAUBING = frozenset("daub spray scrawl smear paint splash splatter".split())
"""What a crowd does on its wall."""
GATHERING = frozenset(
    "protest demonstrate rally gather march assemble chant riot camp picket converge".split()
)
WITHIN = frozenset("in across throughout around".split())
"""Prepositions behind which the land stands that a crowd is in."""
SETS = frozenset("group gang number body handful band section throng sea".split())
"""What a crowd is counted by ("a group of protesters")."""
PROTESTS = frozenset(
    "protest demonstration rally march vigil riot sit-in picket chain fast".split()
)
TAKING_PLACE = frozenset(
    "take hold stage form mount join enter occur happen erupt break continue spread organise "
    "organize begin start".split()
)
"""Verbs that say of a protest only that it was."""
TURNED_ON = frozenset(
    "storm attack besiege surround picket pelt vandalise vandalize ransack torch burn stone scale "
    "climb breach overrun deface daub".split()
)
"""What a crowd does to the house itself."""


THROWING = frozenset("throw hurl lob fling toss chuck".split())
"""What a crowd does with eggs and stones."""
ARMS = frozenset({"grenade", "bomb", "explosive", "device", "charge"})
"""What those throw who mean to kill; petrol bombs are a rioter's."""
DEFACING = frozenset("burn torch trample tear rip stamp shred deface".split())
EMBLEMS = frozenset("flag effigy portrait picture poster photograph".split())
"""What a crowd burns or treads on before an embassy."""
FORCING = frozenset({"break", "burst", "force", "storm"})
"""Verbs before "into" that tell the same."""


PARTS_OF_IT = frozenset(
    "office building compound gate premise ground wall roof entrance residence courtyard".split()
)
"""What of an embassy a crowd stands before or enters."""


def at_embassies(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give each crowd at an embassy: the word that tells it, whose people, whose embassy."""
    for house in doc:
        if not _is_legation(house):
            continue
        targets = [p for p in parties if p.head == house.i and p.actor.side]
        word = _deed(house) if targets else None
        if word is None:
            continue
        crowd = _crowd_of(word)
        holders = subjects(word.head) if word.dep_ == "dobj" else []
        named = [p for p in parties_at(holders or crowd, parties) if p.actor.side and not p.place]
        named = [p for p in named if not behind_anti(doc, p)]
        homes = named or [p for p in _homes(house, word, crowd, parties) if p not in targets]
        for target in targets if homes else ():
            if homes[0].actor.side != target.actor.side:
                yield word, homes[0], target


def _crowd_of(word: Token) -> list[Token]:
    """Give who gathers: the word itself where it is a crowd or a protest.

    Parsers take "hundreds protested" for those who were protested.
    """
    if word.dep_ == "acl" and word.tag_ == "VBN" and word.lemma_.lower() in GATHERING:
        return [word.head]
    return [word] if _tells_a_crowd(word) else subjects(word)


def _tells_a_crowd(word: Token) -> bool:
    if word.pos_ == "VERB" and subjects(word):
        return False  # "thousands marched": it is they
    return (word.lemma_.lower() in CROWD and word.dep_ != "ROOT") or _is_protest(word)


def _is_protest(word: Token) -> bool:
    """Say whether a noun is a protest, also a "sit-in" cut at its hyphen or a hunger strike."""
    lemma = word.lemma_.lower()
    cut = lemma == "in" and word.i > 1 and word.nbor(-1).text == "-"
    hungry = lemma == "strike" and any(c.lemma_.lower() == "hunger" for c in word.children)
    return lemma in PROTESTS or hungry or (cut and word.nbor(-2).lower_ == "sit")


def _thrown(word: Token) -> bool:
    """Say whether a verb tells of what crowds throw ("hurled eggs", "petrol bombs")."""
    if word.lemma_.lower() not in THROWING:
        return False
    arms = [each for each in objects(word) if each.lemma_.lower() in ARMS]
    return all(any(c.lower_ == "petrol" for c in each.children) for each in arms)


def _doing(way: Token, deeds: frozenset[str]) -> Token | None:
    """Give the verb that a preposition hangs on, or on its object, where it is one of the deeds."""
    verb = way.head.head if way.head.dep_ == "dobj" else way.head
    return verb if verb.lemma_.lower() in deeds else None


def _defaces(word: Token) -> bool:
    """Say whether a verb tells what crowds do to a flag or an effigy."""
    emblems = [*objects(word), *prepositional(word, "on")]
    deed = word.pos_ == "VERB" and word.lemma_.lower() in DEFACING
    return deed and any(each.lemma_.lower() in EMBLEMS for each in emblems)


def _is_legation(house: Token) -> bool:
    """Say whether a house is an embassy, also one of the Commonwealth ("the High Commission")."""
    lemma = house.lemma_.lower()
    high = house.i > 0 and house.nbor(-1).lower_ == "high"
    return lemma in LEGATIONS or (lemma == "commission" and high)


def behind_anti(doc: Doc, party: Party) -> bool:
    """Say whether a name stands behind "anti-" ("anti-Danish")."""
    return _text_before(doc[party.anchor]).endswith("anti-")


def _deed(house: Token) -> Token | None:
    """Give the word that tells what is done before an embassy or to it, None where none does."""
    way = house.head
    if house.dep_ == "pobj" and way.lower_ == "of" and way.head.lemma_.lower() in PARTS_OF_IT:
        house = way.head  # "storm the compound of the embassy"
    if house.dep_ in {"dobj", "nsubjpass"}:
        return house.head if house.head.lemma_.lower() in TURNED_ON else None
    word = house.head
    if word.lower_ == "into" and word.head.lemma_.lower() in FORCING:
        return word.head
    if house.dep_ == "pobj" and word.lower_ == "of" and word.head.lower_ == "front":
        word = word.head.head  # "in front of the embassy"
    elif house.dep_ != "pobj" or word.lower_ not in BEFORE | TOWARDS:
        return None
    elif word.lower_ in TOWARDS:
        deeds = MARCHING if house.head.i == word.i and word.head.pos_ == "VERB" else frozenset()
        daubs = DAUBING if word.lower_ == "on" else frozenset()
        return _doing(word, deeds | daubs)
    word = word.head
    if word.lemma_.lower() in TAKING_PLACE:
        # "protests are held at the embassy"
        held = [c for c in word.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
        word = next((each for each in held if _is_protest(each)), word)
    told = word.lemma_.lower() in GATHERING | CROWD | {"clash"} or _is_protest(word)
    return word if told or _thrown(word) or _defaces(word) else None


def _homes(house: Token, word: Token, crowd: list[Token], parties: list[Party]) -> list[Party]:
    """Give where the embassy stands, for a crowd of which nothing more is said."""
    if not any((is_crowd(each) or _is_protest(each)) and not of_a_people(each) for each in crowd):
        return []
    inside = {each.i for each in (*house.subtree, *word.subtree)}
    return [party for party in parties if party.anchor in inside and on_its_soil(house.doc, party)]


def is_crowd(token: Token) -> bool:
    """Say whether a word calls people a crowd; parsers leave "Muslims" its plural."""
    word = token.lemma_.lower()
    if word in SETS:
        return any(is_crowd(each) for each in prepositional(token, "of"))
    return word in CROWD or (token.tag_ == "NNPS" and word.removesuffix("s") in CROWD)


def of_a_people(token: Token) -> bool:
    """Say whether a crowd is called by a people's name ("Kurds", "Bengali workers")."""
    names = [child for child in token.children if child.dep_ in {"amod", "compound"}]
    behind = prepositional(token, "of") if is_crowd(token) else [token]  # "hundreds of Kurds"
    names += [each for each in behind if not is_crowd(each)]
    named = (each for each in names if each.text[:1].isupper() and each.i != token.sent.start)
    return any(not _text_before(each).endswith("anti-") for each in named)


def _text_before(token: Token) -> str:
    return token.doc.text[: token.idx].lower()


def on_its_soil(doc: Doc, party: Party) -> bool:
    """Say whether a party is the land that something is in ("in Peru", "in the Peruvian city")."""
    ground = doc[party.head].lemma_.lower() in GROUND and is_placed(doc[party.head])
    token = doc[party.head if ground else party.anchor]
    while token.pos_ != "ADP" and token.head.i != token.i:
        token = token.head
    return (ground or party.place) and token.lower_ in WITHIN
