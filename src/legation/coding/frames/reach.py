"""Who is in reach of an act though no role of it names him.

"Two Kenyans died in an Ethiopian raid", "the council weighs a request from Chad", "Rome and
Paris accused each other".
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.actors.sectors import role_of
from legation.coding.grammar.roles import indirect, objects, prepositional, subjects
from legation.coding.grammar.saying import SAYING
from legation.coding.grammar.verbs import agents, is_passive, verb_over

FORCE = frozenset({"ASSAULT", "COERCE"})
"""What falls on those whom the clause around it tells of ("killed in a raid")."""
WORDS = frozenset({"REQUEST", "ACCUSE", "THREATEN", "AGREE", "REJECT"})
"""What is spoken to whoever answers it ("considers a request")."""
BROKERING = frozenset({"mediation", "facilitation", "arbitration"})
BROKERED = frozenset({"under", "with", "through", "by"})
"""Prepositions behind which stands who brings the clause's subjects together ("met under Swiss
mediation")."""
SUFFERED_IN = frozenset("in by from during after following under amid with".split())
ANSWERING = frozenset(
    "consider reject accept receive deny dismiss refuse grant answer heed ignore defy get face "
    "weigh study approve rebuff discuss resist decline hear review debate respond bow yield turn "
    "rule brush rebut spurn accede comply oblige reply honour honor fulfil fulfill meet".split()
)
"""Verbs whose subject is the one that a request, threat or charge was made to."""
RECEIVING = frozenset(
    "receive get face hear draw win earn attract elicit provoke prompt resist ignore defy".split()
)
"""Verbs on which "from" hangs though it tells whose their object is."""
SUFFERING = frozenset("die perish drown suffer".split())
"""Active verbs whose subject is the victim."""
HELPED = frozenset("back support assist aid cover protect escort help follow accompany".split())
"""Passives whose subject an act of force does not fall on ("backed by Russian strikes")."""
REPRISALS = frozenset("response retaliation reprisal revenge reaction answer retort".split())
REPLYING = frozenset({"respond", "retaliate", "react"})
TRADED = frozenset({"exchange", "return"})
"""What something is given in ("in return for aid")."""
REACH = 7
"""Words between a deed and the word that answers it ("retaliation for a barrage of rockets fired
by"), at most."""
GRANTS = frozenset(
    "permission permit right invitation visa leave authorisation authorization clearance "
    "opportunity chance approval".split()
)
"""What lets another do something: its infinitive is not the giver's deed."""
ATTENDED = frozenset({"after", "following", "during", "on", "at", "in"})
"""Prepositions behind which a meeting only dates or places what one of its sides did."""
IN_SPITE = frozenset({"despite", "after", "following", "amid", "under", "at", "upon"})
"""Prepositions behind which words stand that the clause's subject goes by or against ("at the
request of")."""


def one_another(verb: Token) -> bool:
    """Say whether a verb's object is "each other" or "one another", or is theirs."""
    for child in verb.children:
        tokens = list(child.children) if child.dep_ in {"prep", "agent"} else [child]
        counted = [each for token in tokens for each in prepositional(token, "of")]
        things = (*tokens, *counted)  # "expelled dozens of each other's envoys"
        owners = [inner for token in things for inner in token.children if inner.dep_ == "poss"]
        for token in (*tokens, *owners):
            before = token.nbor(-1).lower_ if token.i else ""
            if (before, token.lower_) in {("each", "other"), ("one", "another")}:
                return True
    each = any(
        token.lower_ == "each" and token.head.i == subject.i
        for subject in subjects(verb)
        for token in subject.children
    ) or any(child.lower_ == "each" for child in verb.children)
    # "A and B each expelled an envoy of the other"
    return each and any(token.lower_ in {"other", "others"} for token in verb.subtree)


def under(noun: Token, event_type: str) -> list[Token]:
    """Give whom an act told by a noun falls on, by the clause that it stands in.

    Acts of force: those whom the clause says it killed or took. Acts of speech: who answers,
    or acts in spite of them.
    """
    preposition = noun.head if noun.dep_ == "pobj" else None
    verb = preposition.head if preposition is not None else noun.head
    for _ in range(3):
        if verb.pos_ in {"VERB", "AUX"} or verb.head.i == verb.i:
            break
        verb = verb.head
    if verb.pos_ not in {"VERB", "AUX"}:
        return []
    word = "" if preposition is None else preposition.lower_
    if noun.lemma_.lower() in BROKERING and word in BROKERED:
        return subjects(verb)
    if event_type in FORCE and word in SUFFERED_IN:
        if is_passive(verb):
            return [] if verb.lemma_.lower() in HELPED else objects(verb)
        return subjects(verb) if verb.lemma_.lower() in SUFFERING else []
    spoken = event_type in WORDS or (event_type == "SANCTION" and _imposed(noun))
    if spoken and word in IN_SPITE:
        return _whose_clause(verb)
    if event_type in WORDS and noun.dep_ != "nsubj" and verb.lemma_.lower() in ANSWERING:
        return subjects(verb)
    return []


def _imposed(noun: Token) -> bool:
    """Say whether sanctions are new, told with who laid them ("sanctions imposed by Oslo")."""
    return any(child.dep_ == "acl" and child.tag_ == "VBN" for child in noun.children)


def helped(noun: Token) -> list[Token]:
    """Give who does a deed with another's help, or for it ("is repulsed by Oslo with help from").

    Also "recognises it in exchange for aid from".
    """
    way = noun.head
    if noun.dep_ == "pobj" and way.lower_ == "in" and way.head.dep_ == "pobj":
        noun, way = way.head, way.head.head  # "for a million in aid"
    if noun.dep_ != "pobj" or way.lower_ not in {"with", "for"}:
        return []
    verb = way.head
    if way.lower_ == "for":
        if verb.lemma_.lower() not in TRADED or verb.head.lower_ != "in":
            return []
        verb = verb_over(verb.head)
    if verb.pos_ != "VERB":
        return []
    return agents(verb) if is_passive(verb) else subjects(verb)


def _whose_clause(verb: Token) -> list[Token]:
    """Give the subject of a clause; of one about a thing also who tells it.

    "Oslo's premier says that talks have stalled after Bern's refusal".
    """
    own = subjects(verb)
    named = any(word.pos_ in {"PROPN", "PRON"} or role_of(word) is not None for word in own)
    if named or verb.dep_ != "ccomp" or verb.head.lemma_.lower() not in SAYING:
        return own
    return subjects(verb.head)


def senders(noun: Token) -> list[Token]:
    """Give who an act told by a noun comes from in so many words ("threats from Oslo")."""
    return [*prepositional(noun, "by"), *prepositional(noun, "from"), *received_from(noun)]


def received_from(noun: Token) -> list[Token]:
    """Give who sent what somebody gets ("received a warning from Oslo")."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.head.lemma_.lower() in TRADED and verb.lower_ == "for":
        return prepositional(verb.head, "from")  # "in exchange for aid | from Oslo"
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in RECEIVING:
        return []
    return prepositional(verb, "from")


def answered(deed: Token) -> list[Token]:
    """Give who answers a deed: it was done to him ("bombs Gaza in response to rocket fire").

    ``deed``: the noun or the verb that tells it, somewhere behind the word of answering.
    """
    token = deed
    for _ in range(REACH):
        if token.lemma_.lower() in REPRISALS and token.dep_ == "pobj":
            verb = token.head.head
            return _whose_clause(verb) if verb.pos_ in {"VERB", "AUX"} else []
        if token.lemma_.lower() in REPLYING and token.pos_ == "VERB" and token.i != deed.i:
            return subjects(token)
        clause = token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"acl", "relcl"}
        if token.head.i == token.i or clause or token.dep_ in {"nsubj", "dobj", "conj"}:
            return []
        token = token.head
    return []


def granted(verb: Token) -> list[Token] | None:
    """Give who may do what a permission is for ("grants Oslo permission to visit Gaza").

    None where a verb tells of no permission.
    """
    things = [verb.head, *(child for child in verb.head.children if child.dep_ == "dobj")]
    noun = next((thing for thing in things if thing.lemma_.lower() in GRANTS), None)
    if noun is None or verb.dep_ not in {"acl", "advcl", "xcomp"} or verb.tag_ != "VB":
        return None
    giver = noun.head
    return [*prepositional(noun, "to"), *prepositional(giver, "to"), *indirect(giver)]


def attending(noun: Token) -> list[Token]:
    """Give who was at a meeting or on a visit that only dates what he did.

    "After talks with Oslo, the Finnish premier said", "on a visit to Kabul, she promised".
    """
    for _ in range(2):
        if noun.dep_ != "pobj" or noun.head.lower_ not in ATTENDED:
            return []
        verb = noun.head.head
        if verb.pos_ in {"VERB", "AUX"}:
            told = verb.lemma_.lower() in SAYING
            return subjects(verb) if told or not is_passive(verb) else []
        if verb.dep_ == "nsubj" and noun.head.nbor(-1).text == ",":
            return [verb]  # "Solberg, on a trip to Shanghai, said"
        noun = verb  # "said at a briefing after talks with Oslo"
    return []


def asked_of(verb: Token, parties: Iterable[Party], own: set[str]) -> tuple[Party, ...]:
    """Give the first other side that a demanded clause names ("said Oslo should join NATO")."""
    for clause in verb.children:
        if clause.dep_ == "ccomp":
            inside = {each.i for each in clause.subtree}
            for party in parties:
                named = party.head in inside and party.direct and not party.place
                if named and party.actor.side not in own:
                    return (party,)
    return ()


def conditioned(verb: Token) -> list[Token]:
    """Give whose deed a threat hangs on ("threatens tariffs if Ottawa retaliates")."""
    for token in verb.subtree:
        marks = {c.lower_ for c in token.children if c.dep_ == "mark"}
        if token.dep_ == "advcl" and token.i > verb.i and marks & {"if", "unless"}:
            return subjects(token)
    return []


def accused_in(noun: Token) -> list[Token]:
    """Give whom a charge is about ("dismisses Oslo's claim that Bern sent spies")."""
    return [
        each
        for clause in noun.children
        if clause.dep_ in {"acl", "ccomp"} and any(c.lower_ == "that" for c in clause.children)
        for each in subjects(clause)
    ]


def spoken_of(noun: Token, event_type: str, parties: Iterable[Party]) -> tuple[Party, ...]:
    """Give the first side that the words of a threat or request name behind it, with its list."""
    if event_type not in {"THREATEN", "REQUEST"}:
        return ()
    inside = {each.i for each in noun.subtree if each.i > noun.i}
    found = (party for party in parties if party.anchor in inside and not party.place)
    first = next(found, None)
    if first is None:
        return ()
    listed = {each.i for i in (first.head, first.anchor) for each in noun.doc[i].conjuncts}
    return (first, *(p for p in found if p.head in listed or p.anchor in listed))
