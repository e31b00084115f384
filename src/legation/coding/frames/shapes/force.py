"""Force whose victim no role names: who was hit is told by where it happened.

"Ankara's jets kill four people in northern Iraq", "Rockets fired from Syria land in Turkey",
"Six people die in Pakistan as American drone attacks go on".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.missiles import FIRED, launched
from legation.coding.grammar.placing import GROUND, LEGATIONS, PLACING
from legation.coding.grammar.roles import inner_nouns, objects, prepositional, subjects
from legation.coding.grammar.verbs import agents, is_passive

PROJECTILES = frozenset("rocket missile shell mortar projectile round bullet grenade".split())
LAID = frozenset({"drop", "plant", "lay", "fly", "throw"})
CONDUCTED = frozenset("conduct carry launch stage mount perform execute order".split())
"""What those do whose strike it is ("an attack conducted by a Saudi drone")."""
LANDING = frozenset(
    "land hit strike kill wound injure fall explode damage destroy slam crash".split()
)
COMING_DOWN = frozenset({"land", "fall", "slam", "explode", "rain", "smash", "plough"})
SHARED = frozenset({"exchange", "exchanged", "trade", "traded"})
HAPPENING = frozenset({"take", "occur", "happen", "continue", "resume", "go"})
"""Verbs that say of a strike only that it was ("airstrikes take place over Tripoli")."""
ENDING = frozenset({"result", "lead", "end", "cause"})
FIRE = frozenset({"fire", "gunfire", "shots", "shellfire"})
STRIKES = frozenset("attack strike airstrike raid bombing bombardment shelling sortie".split())
STRIKING = frozenset(
    "shell bomb bombard attack strike raid shoot fire open strafe storm invade ambush hit target "
    "rocket torpedo assault retaliate clash fight".split()
)
"""Verbs of force whose victims the clause above tells ("is hurt when Oslo shells a post")."""
TARGETS = LEGATIONS | frozenset(
    "team convoy bus base camp hotel school mosque church restaurant train airport market hospital "
    "pipeline barracks checkpoint".split()
)
"""What is attacked, where it stands right before the word for the attack."""
REPELLING = frozenset("repulse repel rebuff withstand suffer survive endure resist".split())
"""Verbs whose subject a strike falls on ("repels an assault")."""
HARMED = frozenset({"kill", "wound", "injure", "hurt"})
DYING = frozenset({"die", "perish"})
HURT = frozenset("dead wounded injured killed hurt homeless trapped burned".split())
NEAR, FAR = 6, 15
"""Words looked through for where missiles came from, and for where they came down."""
ARMED = frozenset(
    "army troop force soldier marine brigade battalion regiment division unit column convoy "
    "tank vehicle armour armor bulldozer warplane jet bomber helicopter warship frigate destroyer "
    "submarine gunboat paratrooper commando infantry military militia legion navy".split()
)
"""What goes into another's land as armed force."""
WITHIN = 3
"""Places within places that are opened ("a village in the Gao region of Mali")."""
PARTS = GROUND | frozenset(
    "east west north south northeast northwest southeast southwest centre center outskirt edge "
    "part side rest heart governorate state village neighbourhood neighborhood camp".split()
)
"""Places that their land is named behind or before ("the east of Gaza", "Mali's Gao region")."""
WHILE = frozenset({"as", "after", "when", "while"})
BASES = frozenset("base airbase airfield camp fort barracks embassy consulate station".split())
"""What another state's people may be in without being in the land's hands."""
UPON = (*sorted(PLACING), "on", "into", "onto", "over")
"""Prepositions behind which a struck place stands."""


def armed(doc: Doc, party: Party) -> bool:
    """Say whether a party is soldiers, or what they ride in."""
    return doc[party.head].lemma_.lower() in ARMED


def where_struck(verb: Token, parties: list[Party], *strikes: Token) -> tuple[Party, ...]:
    """Give whose ground is struck where what is struck is nobody's ("kill four people in Iraq").

    ``strikes``: words that tell by what, behind which the place may stand ("killed in a raid in
    Iraq", "by gunfire in Iraq"). () where the victim is a side of its own, an armed group or a
    person in a list.
    """
    victims = _victims(verb)
    inside = {each.i for victim in victims for each in inner_nouns(victim)}
    fighters = (p for p in parties if p.actor.side or p.actor.sector != "BUS")
    if any(p.head in inside and not _ground(verb.doc, p, victims) for p in fighters):
        return ()
    sided = {p.head for p in _sided(parties) if p.anchor <= p.head}
    doers = [by for by in agents(verb) if by.i in sided or by.lemma_.lower() in FIRE | PROJECTILES]
    named_so = [each.head for each in victims if each.head.i > verb.i]  # "what Oslo called a camp"
    words = (verb, *victims, *named_so, *strikes, *doers, *weapons(verb), *_also_harmed(verb))
    return places_of(words, parties)


def _victims(verb: Token) -> list[Token]:
    """Give who is hit, also where that is only thought ("appears to have been killed in")."""
    raised = verb.dep_ == "xcomp" and is_passive(verb)
    return objects(verb) or (subjects(verb.head) if raised else [])


def weapons(verb: Token) -> list[Token]:
    """Give what a verb is done with or by, where it is a strike or fire and no one's name."""
    found = [*subjects(verb), *prepositional(verb, "with")]
    return [each for each in found if each.lemma_.lower() in FIRE | PROJECTILES | STRIKES]


def _also_harmed(verb: Token) -> list[Token]:
    """Give what goes with harm in one list ("kill ten and wound dozens in Gao")."""
    more = [c for c in verb.children if c.dep_ == "conj" and c.lemma_.lower() in HARMED]
    return [each for word in more for each in (word, *objects(word))]


def suffered(strike: Token, parties: list[Party]) -> tuple[Party, ...]:
    """Give whom a strike told by a noun hit, by the clause around it.

    "A raid led to the death of a Malian", "Five are hurt in Gaza in an Israeli raid".
    """
    verb = strike.head if strike.dep_ == "nsubj" else strike.head.head
    if strike.dep_ == "nsubj" and verb.lemma_.lower() in ENDING:
        deaths = [t for t in verb.subtree if t.lemma_.lower() in {"death", "killing", "injury"}]
        return parties_at((x for death in deaths for x in prepositional(death, "of")), parties)
    if strike.dep_ == "nsubj" and leaves_hurt(verb):
        return parties_at(objects(verb), parties) or where_struck(verb, parties)
    if strike.dep_ == "nsubj" and verb.lemma_.lower() in HAPPENING:
        return places_of([verb, *objects(verb)], parties)
    if strike.dep_ == "dobj" and strike.head.lemma_.lower() in REPELLING:
        return parties_at(subjects(strike.head), parties)
    harmed = verb.lemma_.lower() in HARMED | DYING
    if any(c.dep_ == "compound" and c.lemma_.lower() in TARGETS for c in strike.children):
        return ()  # "killed in the Danish embassy attack in Chad": whose embassy it is
    named = any(victim.pos_ == "PROPN" for victim in _victims(verb))
    if strike.dep_ == "pobj" and strike.head.lower_ in {"in", "by", "during"} and harmed:
        # a man with a name is mostly a leader of some group, hunted down
        if named:
            return where_struck(verb, [p for p in parties if p.head != strike.i])
        return where_struck(verb, [p for p in parties if p.head != strike.i], strike)
    return ()


def on_trial(verb: Token) -> bool:
    """Say whether a weapon is only tried ("test-fires a missile", cut at the hyphen)."""
    return verb.i > 1 and verb.nbor(-1).text == "-" and verb.nbor(-2).lower_ == "test"


def leaves_hurt(verb: Token) -> bool:
    """Say whether a verb tells what harm somebody is left with ("leaves two Greeks wounded")."""
    return verb.lemma_.lower() == "leave" and any(
        child.lower_ in HURT and child.i > verb.i for child in verb.children
    )


def wielders(verb: Token) -> list[Token]:
    """Give who sent what strikes ("killed by splinters of a missile fired by a Saudi jet").

    Else where it came from ("hit by a rocket fired from Gaza", "killed by shelling from Chad").
    """
    sent = [
        (word, weapon)
        for weapon in subjects(verb)
        for word in weapon.subtree
        if word.dep_ == "acl" and word.lemma_.lower() in _sending(weapon)
    ]
    by = [doer for word, _ in sent for doer in prepositional(word, "by")]
    if by:
        return by
    flying = FIRE | PROJECTILES | {"shelling", "gunfire", "fire"}
    words = [word for word, weapon in sent if weapon.lemma_.lower() in flying]
    for weapon in subjects(verb):
        if weapon.lemma_.lower() in flying:
            words += [weapon, verb] if is_passive(verb) else [weapon]
    return [place for word in words for place in prepositional(word, "from")]


def _sending(weapon: Token) -> frozenset[str]:
    """Give the verbs that tell whose a weapon or a strike is."""
    return CONDUCTED if weapon.lemma_.lower() in STRIKES else FIRED | LAID


def places_of(tokens: Iterable[Token], parties: list[Party]) -> tuple[Party, ...]:
    """Give the sides that prepositions of place on some words lead to, the first only."""
    for token in tokens:
        for preposition in UPON:
            for place in prepositional(token, preposition):
                named = set(_names_of(place))
                found = [p for p in parties if p.head in named or p.anchor in named]
                if found:
                    return tuple(found[:1])
    return ()


def _names_of(place: Token) -> Iterator[int]:
    """Give the words that a place is named by ("the Gao district of Mali", "a village in Mali")."""
    opened = [place]
    for _ in range(WITHIN):
        inner, opened = opened, []
        for word in inner:
            yield word.i
            yield from (c.i for c in word.children if c.dep_ in {"appos", "npadvmod"})
            if word.lemma_.lower() in PARTS - {"border", "coast"}:
                yield from (c.i for c in word.children if c.dep_ == "poss")
            if word.lemma_.lower() in PARTS:
                opened += prepositional(word, "of")
            parts = {c.lemma_.lower() for c in (word, *word.children)}
            town = word.pos_ == "PROPN" and not parts & BASES
            if word.lemma_.lower() in PARTS or town:
                opened += prepositional(word, "in")


def _ground(doc: Doc, party: Party, victims: list[Token]) -> bool:
    """Say whether a party is only the place that a victim stands in, or a part of that place."""
    token = doc[party.head]
    while token not in victims and token.head.i != token.i:
        if token.dep_ == "prep" and token.lower_ in UPON:
            return True
        token = token.head
    return False


def struck(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give force told by its shape: the word that tells it, from whose side, on whose."""
    for token in doc:
        if token.lemma_.lower() in PROJECTILES:
            yield from _landed(token, parties)
        if token.lemma_.lower() in PROJECTILES | {"drone"}:
            yield from _came_down(token, parties)
        if token.lower_ in SHARED and doc[min(token.i + 1, len(doc) - 1)].lower_ in FIRE:
            yield from _exchanged(token, parties)
        elif token.lemma_.lower() in HARMED | DYING:
            yield from _while_striking(token, parties)
    yield from launched(doc, parties)


def _exchanged(verb: Token, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give "A and B exchange fire", both ways; parsers take "B exchange fire" for a name."""
    before = sorted((p for p in _sided(parties) if p.anchor < verb.i), key=lambda p: p.anchor)
    if len(before) < 2 or verb.i - before[-1].anchor > 2:
        return
    one, other = before[-2:]
    joined = any(token.lower_ == "and" for token in verb.doc[one.anchor + 1 : other.anchor])
    if joined and other.anchor - one.anchor <= NEAR and one.actor.side != other.actor.side:
        yield verb, one, other
        yield verb, other, one


def _landed(missile: Token, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give "rockets fired from A land in B" where no one is said to have fired them.

    Read by the order of words: parsers take "Syria land" and "Syria kill" for names.
    """
    doc = missile.doc
    words = [token.lower_ for token in doc[missile.i : missile.i + NEAR]]
    fired = next((t for t in doc[missile.i + 1 : missile.i + 3] if _fired(t)), None)
    if fired is None or "from" not in words or "by" in words[: words.index("from")]:
        return
    begin = missile.i + words.index("from")
    sided = sorted(_sided(parties), key=lambda party: party.anchor)
    doer = next((p for p in sided if begin < p.anchor <= begin + NEAR), None)
    if doer is None:
        return
    after = doc[doer.anchor + 1 : doer.anchor + NEAR]
    verb = next((t for t in after if t.lemma_.lower() in LANDING), None)
    if verb is None:
        return
    other = next((p for p in sided if verb.i < p.anchor <= verb.i + FAR), None)
    if other is not None and other.actor.side != doer.actor.side:
        yield verb, doer, other


def _came_down(missile: Token, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give "a Chadian drone slams into a house in Gao, Mali": whose it is, and on whose ground."""
    subject = missile
    while subject.dep_ == "pobj" and subject.head.lower_ == "of":
        subject = subject.head.head  # "a barrage of Chadian rockets"
    verb = subject.head
    if subject.dep_ != "nsubj" or verb.lemma_.lower() not in COMING_DOWN:
        return
    if any(word.lemma_.lower() in FIRED for word in subject.subtree):
        return  # "rockets fired at Chad fell on Togo": they went astray
    owners = [p for p in parties if p.head == missile.i and not p.place]
    struck_there = places_of([verb, *_behind_into(verb)], parties)
    for owner in _sided(owners):
        for place in _sided(struck_there):
            if owner.actor.side != place.actor.side:
                yield verb, owner, place


def _behind_into(verb: Token) -> list[Token]:
    """Give what something comes down on, and what belongs to that ("into a block of flats")."""
    return [
        each
        for word in ("into", "on", "onto")
        for noun in prepositional(verb, word)
        for each in inner_nouns(noun)
    ]


def _fired(token: Token) -> bool:
    return token.lemma_.lower() in FIRED and token.tag_ in {"VBN", "VBD"}


def _while_striking(verb: Token, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give "people die in B as A's raids go on", "a B soldier is wounded after A shells a post"."""
    harmed = objects(verb) if is_passive(verb) else subjects(verb)
    places = _sided(places_of([verb], parties))[:1]
    fallen = [p for p in _sided(parties_at(harmed, parties)) if not p.place][:1] or places
    also = (c for c in verb.children if c.dep_ == "conj" and c.lemma_.lower() in HARMED)
    for clause in (each for told in (verb, *also) for each in told.children):
        marked = any(c.dep_ in {"mark", "advmod"} and c.lower_ in WHILE for c in clause.children)
        if clause.dep_ != "advcl" or not marked:
            continue
        for deed in subjects(clause):
            striking = clause.lemma_.lower() in STRIKING and not is_passive(clause)
            victims = fallen if striking else places if deed.lemma_.lower() in STRIKES else []
            owners = (p for p in parties if p.head == deed.i and not p.place)
            for victim in victims:
                doers = [p for p in _sided(owners) if p.actor.side != victim.actor.side]
                if doers:
                    yield (clause if striking else deed), doers[0], victim


def _sided(parties: Iterable[Party]) -> list[Party]:
    return [party for party in parties if party.actor.side]
