"""Acts told by the shape of a sentence, where no single word with its roles tells them.

"Anti-Danish protests in Amman" are Jordan's people against Denmark; "Gambia has a day to
yield or Senegal will march" is Senegal's threat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.answered_deeds import answered_deeds
from legation.coding.frames.answers import answers
from legation.coding.frames.arrivals import arrivals
from legation.coding.frames.broken_ties import broken_ties
from legation.coding.frames.crowds import at_embassies, behind_anti
from legation.coding.frames.face_to_face import face_to_face
from legation.coding.frames.faults import found_fault
from legation.coding.frames.force import struck
from legation.coding.frames.judged_deeds import judged_deeds
from legation.coding.frames.kept_out import kept_out
from legation.coding.frames.on_its_soil import deeds_on_its_soil
from legation.coding.frames.own_measures import own_measures
from legation.coding.frames.owned_up import owned_up
from legation.coding.frames.rallies import AGAINST, culprit, rallies
from legation.coding.frames.reactions import reactions
from legation.coding.frames.reprisals import paid_back
from legation.coding.frames.seen_abroad import seen_abroad
from legation.coding.frames.settling import settles
from legation.coding.frames.spared import spared
from legation.coding.frames.spies import against_spies
from legation.coding.frames.trespass import trespasses
from legation.coding.frames.tried_for_it import tried_for_it
from legation.coding.frames.unwelcome import declared_unwelcome
from legation.coding.frames.verdicts import verdicts
from legation.coding.frames.voiced import voiced
from legation.coding.frames.wanted_home import wanted_home
from legation.coding.grammar.placing import GROUND, LEGATIONS, PLACING, is_placed, tells_place
from legation.coding.grammar.roles import inner_nouns, objects, prepositional
from legation.coding.grammar.verbs import agents, conjuncts, is_passive, verb_over
from legation.coding.no_acts.private import OF_STATE
from legation.types import EventType

PROTESTS = frozenset("protest demonstration rally march riot protester demonstrator".split())
CENSURING = frozenset(
    "criticise criticize condemn denounce deplore decry protest slam regret voice express".split()
)
"""Verbs by which a state complains of protests against it."""
HOLDING: dict[str, EventType] = {
    **dict.fromkeys(("arrest", "detain", "jail", "imprison", "apprehend", "deport"), "COERCE"),
    **dict.fromkeys(("charge", "indict"), "ACCUSE"),
    **dict.fromkeys(("expel", "sentence", "convict"), "SANCTION"),
}
"""What only the power of the land does to anybody."""
AT_LAW = frozenset(HOLDING) | {"accuse", "question", "try", "interrogate", "hold", "fine"}
"""Verbs that go with such a deed ("arrested and accused of spying in Chad")."""
TERMS = frozenset(
    "year month week day life imprisonment prison jail term death espionage spying spy charge "
    "suspicion custody trial sentence".split()
)
"""What stands between such a deed and the land where it is done."""
HELD_AT = frozenset({"airport"})
"""Where a state lays hands on those who travel ("held at Oslo's airport")."""
PRISONS = frozenset("prison jail custody detention captivity imprisonment arrest".split())
FREEING = frozenset({"release", "free"})
GIVING_BACK = {"hand": frozenset({"over", "back"}), "send": frozenset({"home", "back"})}
"""Verbs that give people back with a word beside them."""
CUSTODY = frozenset("detain arrest hold jail imprison capture seize impound".split())
SEIZED = frozenset({"captive", "hostage"})
"""As what gangs and rebels hold people, wherever that is."""
TIMES = frozenset("second minute hour day week month".split())
CASUS = re.compile(r"\b(?:act|declaration|cause) (?:of|for) war\b")
SURE = 0.85
"""Weight of a shape: as of a frame that asks for a verb and its object."""


def _inside(token: Token, party: Party) -> bool:
    return party.anchor in {each.i for each in token.subtree} or party.head == token.i


def _against(noun: Token, party: Party) -> bool:
    """Say whether a noun is against a side itself, not against a war or a film in its land."""
    return party.direct and any(
        child.dep_ == "prep"
        and child.lower_ == "against"
        and any(each.dep_ == "pobj" and each.i == party.head for each in child.children)
        for child in noun.children
    )


def _protests(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give protests at home against another state: where they are held is who protests."""
    for token in doc:
        if token.lemma_.lower() not in PROTESTS or token.pos_ not in {"NOUN", "PROPN"}:
            continue
        if token.dep_ == "pobj" and token.head.nbor().i == token.i and token.head.lower_ == "in":
            continue  # "resigns in protest": nobody gathers
        targets = [p for p in parties if behind_anti(doc, p) and _inside(token, p)]
        targets = targets or [p for p in parties if _against(token, p)]
        verb = verb_over(token)
        if not targets:
            aimed = [t for word in (token, verb) for t in _grievance(word)]
            one = culprit(aimed, parties)
            targets = [] if one is None else [one]
        homes = [
            p
            for p in parties
            if p not in targets
            and any(
                child.dep_ == "prep"
                and child.lower_ in PLACING
                and _inside(child, p)
                and token not in child.subtree
                for above in (token, verb)
                for child in above.children
            )
        ]
        if targets and homes and targets[0].actor.side != homes[0].actor.side:
            yield token, homes[0], targets[0]


def _grievance(word: Token) -> list[Token]:
    return [each for preposition in sorted(AGAINST) for each in prepositional(word, preposition)]


def _answers(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give who censures protests against himself ("criticised anti-Danish rallies in Jordan")."""
    for token, home, target in _protests(doc, parties):
        verb = verb_over(token)
        doer = _subject(verb, parties)
        if doer and doer.actor.side == target.actor.side and verb.lemma_.lower() in CENSURING:
            yield verb, doer, home


def _subject(verb: Token, parties: list[Party]) -> Party | None:
    """Give the direct party that is a verb's own subject."""
    heads = {c.i for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}}
    return next((p for p in parties if p.head in heads and p.actor.side), None)


def _ultimata(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give ultimata: "A has two days to leave, or B will attack", "A must leave or B will"."""
    for verb in doc:
        if verb.dep_ != "conj" or verb.pos_ not in {"VERB", "AUX"}:
            continue
        first = verb.head
        # parsers hang "or" on whatever stands before it
        joined = "or" in {doc[max(0, verb.left_edge.i - 1)].lower_, verb.left_edge.lower_}
        will = any(c.dep_ == "aux" and c.lower_ in {"will", "shall"} for c in verb.children)
        if not (joined and will):
            continue
        timed = first.lemma_.lower() in {"have", "give"} and any(
            c.dep_ == "dobj" and c.lemma_.lower() in TIMES for c in first.children
        )
        must = any(c.dep_ == "aux" and c.lower_ in {"must", "should"} for c in first.children)
        doer, other = _subject(verb, parties), _subject(first, parties)
        if (timed or must) and doer and other and doer.actor.side != other.actor.side:
            yield verb, doer, other


def _grounds(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give threats by name of war: "Athens says any drilling by Turkey is an act of war"."""
    if not CASUS.search(doc.text):
        return
    for verb in doc:
        if verb.dep_ != "ccomp" or not CASUS.search(
            doc[verb.left_edge.i : verb.right_edge.i + 1].text
        ):
            continue
        doer = _subject(verb.head, parties)
        hedged = any(c.dep_ == "aux" and c.lower_ in {"will", "would"} for c in verb.children)
        subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if doer is None or subject is None or not hedged:
            continue
        other = next(
            (p for p in parties if _inside(subject, p) and p.actor.side != doer.actor.side), None
        )
        if other is not None:
            yield verb.head, doer, other


def _held(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give what is done to people without word of who did it: the state that they are in.

    "Two Danes are arrested in Chad"; "In Chad, a Danish envoy was expelled".
    """
    for verb in doc:
        kind = HOLDING.get(verb.lemma_.lower())
        if kind is None or not any(c.dep_ == "nsubjpass" for c in verb.children):
            continue
        by = any(c.dep_ == "agent" for c in verb.children)
        held = objects(verb)
        victims = [
            p
            for p in parties
            if any(_inside(t, p) for t in held) and not p.place and not _after_him(doc, p, held)
        ]
        homes = [
            p for p in parties if _on_soil(doc, p) and any(_behind(c, p) for c in _placing(verb))
        ]
        if victims and homes and not by and victims[0].actor.side != homes[0].actor.side:
            yield kind, verb, homes[0], victims[0]


def _after_him(doc: Doc, party: Party, held: list[Token]) -> bool:
    """Say whether a party is only who seeks or charges the one held ("indicted by a tribunal")."""
    token, above = doc[party.head], {each.i for each in held}
    while token.i not in above and token.head.i != token.i:
        if token.dep_ == "agent" or (token.dep_ == "prep" and token.lower_ == "by"):
            return True
        token = token.head
    return False


def _freed(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give who lets people out of prison where only the prison tells whose it is.

    "A Dane is freed from a Chadian jail", "released from prison in Chad".
    """
    for verb in doc:
        ways = GIVING_BACK.get(verb.lemma_.lower(), frozenset())
        handed = any(c.lower_ in ways for c in verb.children)
        if not (handed or verb.lemma_.lower() in FREEING) or not is_passive(verb):
            continue
        if any(c.dep_ == "agent" for c in verb.children):
            continue
        houses = [h for h in prepositional(verb, "from") if h.lemma_.lower() in PRISONS]
        owned = [p for p in parties if any(p.head == h.i != p.anchor for h in houses)]
        where = [p for word in (*houses, verb) for p in word.children if p.lower_ == "in"]
        within = {t.i for p in where if houses for t in p.subtree}
        homes = owned or [p for p in parties if p.anchor in within and p.place]
        homes = homes or [p for thing in objects(verb) for p in _holders(thing, parties)]
        freed = {t.i for each in objects(verb) for t in inner_nouns(each)}
        victims = [p for p in parties if {p.head, p.anchor} & freed and not p.place]
        if homes and victims and victims[0].actor.side != homes[0].actor.side:
            yield "CONCEDE", verb, homes[0], victims[0]


def _holders(held: Token, parties: list[Party]) -> list[Party]:
    """Give who holds those who are freed ("held in Chad are freed", "detained by Chad's army").

    Where another is named who holds them, or only where they were kidnapped, nobody.
    """
    for clause in held.children:
        if clause.dep_ not in {"acl", "relcl"} or clause.lemma_.lower() not in CUSTODY:
            continue
        taken = any(
            c.dep_ in {"oprd", "advmod", "acomp"} and c.lower_ in SEIZED for c in clause.children
        )
        by = [each for agent in agents(clause) for each in conjuncts(agent)]
        if by:
            return [p for p in parties if p.actor.side and any(p.head == t.i for t in by)]
        if not taken:
            return [
                p
                for p in parties
                if p.place
                and _on_soil(clause.doc, p)
                and any(_behind(c, p) for c in _placing(clause))
            ]
    return []


def _placing(verb: Token) -> Iterator[Token]:
    """Give the prepositions of a verb, of its term or charge, and of a verb joined to it.

    And of the embassy that somebody is sent out of.
    """
    yield from _of_the_term(verb)
    for child in verb.children:
        if child.dep_ == "conj" and child.tag_ == "VBN" and child.lemma_.lower() in AT_LAW:
            yield from (word for word in child.children if word.dep_ == "prep")
            yield from _of_the_term(child)
        if child.dep_ == "prep":
            yield child
            houses = (c for c in child.children if c.dep_ == "pobj" and child.lower_ == "from")
            for house in houses:
                if house.lemma_.lower() in LEGATIONS:
                    yield from (word for word in house.subtree if word.dep_ == "prep")


def _of_the_term(verb: Token) -> Iterator[Token]:
    """Give the prepositions that parsers hang on the years, the prison or the charge.

    "Jailed for two years in Chad for spying". Only where a matter of state is told: what the
    courts do to others is nothing between states.
    """
    of_state = any(word.lemma_.lower() in OF_STATE for word in verb.subtree)
    terms = TERMS | HELD_AT if of_state else HELD_AT
    for way in verb.children:
        for noun in way.children if way.dep_ == "prep" and way.i > verb.i else ():
            for _ in range(3):
                if noun.lemma_.lower() not in terms:
                    break
                yield from (word for word in noun.children if word.dep_ == "prep")
                within = (c for w in noun.children if w.dep_ == "prep" for c in w.children)
                noun = next(within, noun)


def _on_soil(doc: Doc, party: Party) -> bool:
    """Say whether a party is only a place ("in Chad", "in the Chadian town of Abéché")."""
    house = _house(doc, party)
    if house.i == party.anchor:
        return tells_place(house)
    return house.lemma_.lower() in GROUND | HELD_AT and is_placed(house)


def _house(doc: Doc, party: Party) -> Token:
    """Give the place that a party's name stands with ("Oslo's airport"), else the name."""
    name = doc[party.anchor]
    owned = name.dep_ == "poss" and name.head.lemma_.lower() in HELD_AT
    return name.head if owned else doc[party.head]


def _behind(preposition: Token, party: Party) -> bool:
    """Say whether a name, or the place before it ("in Abéché, Chad"), follows a preposition."""
    inside = any(t.i == party.head for c in preposition.children for t in c.subtree)
    return inside and (preposition.lower_ == "in" or _at_an_airport(party, preposition))


def _at_an_airport(party: Party, preposition: Token) -> bool:
    """Say whether a party's airport stands behind "at"."""
    house = _house(preposition.doc, party)
    return preposition.lower_ == "at" and house.lemma_.lower() in HELD_AT


def shaped(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give the acts told by shapes: type, the word that tells it, who, against whom."""
    crowds = (*_protests(doc, parties), *at_embassies(doc, parties), *rallies(doc, parties))
    for token, doer, other in crowds:
        yield "PROTEST", token, doer, other
    blamed = (*_answers(doc, parties), *found_fault(doc, parties))
    for token, doer, other in blamed:
        yield "ACCUSE", token, doer, other
    force = (*struck(doc, parties), *tried_for_it(doc, parties), *owned_up(doc, parties))
    for token, doer, other in force:
        yield "ASSAULT", token, doer, other
    for token, doer, other in (*_ultimata(doc, parties), *_grounds(doc, parties)):
        yield "THREATEN", token, doer, other
    for token, doer, other in arrivals(doc, parties):
        yield "AID", token, doer, other
    for token, doer, other in broken_ties(doc, parties):
        yield "SANCTION", token, doer, other
    for token, doer, other in settles(doc, parties):
        yield "COERCE", token, doer, other
    for token, doer, other in spared(doc, parties):
        yield "SUPPORT", token, doer, other
    for token, doer, other in (*face_to_face(doc, parties), *seen_abroad(doc, parties)):
        yield "CONSULT", token, doer, other
    for token, doer, other in trespasses(doc, parties):
        yield "MOBILIZE", token, doer, other
    yield from _held(doc, parties)
    yield from against_spies(doc, parties)
    yield from _freed(doc, parties)
    yield from kept_out(doc, parties)
    yield from own_measures(doc, parties)
    yield from declared_unwelcome(doc, parties)
    yield from wanted_home(doc, parties)
    yield from paid_back(doc, parties)
    yield from judged_deeds(doc, parties)
    yield from voiced(doc, parties)
    yield from verdicts(doc, parties)
    yield from deeds_on_its_soil(doc, parties)
    yield from answered_deeds(doc, parties)
    yield from answers(doc, parties)
    yield from reactions(doc, parties)
