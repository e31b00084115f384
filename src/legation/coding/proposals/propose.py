"""From a parsed sentence to the questions that decide its events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from legation.coding.actors.climbing import MODIFIERS
from legation.coding.actors.parties import Party, find_parties, is_town
from legation.coding.frames.filling import hit_by_another, listed_before
from legation.coding.frames.frame import Candidate, FrameIndex
from legation.coding.frames.matching import match_frames
from legation.coding.frames.other_senses import only_travel
from legation.coding.gate import Gated
from legation.coding.grammar.placing import (
    at_border,
    in_passing,
    is_occasion,
    talked_of,
    tells_place,
)
from legation.coding.grammar.roles import OBJECT_CONTROL
from legation.coding.grammar.saying import SAYING
from legation.coding.grammar.verbs import verb_over
from legation.coding.proposals.asking import question_of
from legation.coding.proposals.classifier import Question
from legation.coding.references.coreference import resolve
from legation.coding.references.memory import Memory, remember
from legation.coding.references.topics import acting
from legation.coding.references.unsaid import UNSAID

MAX_PAIRS = 8
"""Ordered pairs asked about without a frame; longer lists of states are enumerations."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One possible act: who, to whom, by which frames, and the question for the judge.

    ``frames`` is empty for a pair that no frame proposes.
    """

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    trigger: int
    words: tuple[int, ...]
    frames: tuple[Candidate, ...]
    question: Question
    near: bool = True
    """Whether both stand in one clause; the judge must be surer where they do not."""
    there: bool = False
    """Whether the recipient is named as a place only."""
    leads: bool = False
    """Whether the doer is the subject of the whole sentence."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A sentence with its parties and proposals."""

    gated: Gated
    doc: Doc
    parties: tuple[Party, ...]
    proposals: tuple[Proposal, ...]


def _codes(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(party.actor.side for party in parties if party.actor.side)


def _framed(doc: Doc, candidates: list[Candidate]) -> list[Proposal]:
    groups: dict[tuple[int, frozenset[str], frozenset[str]], list[Candidate]] = {}
    for candidate in candidates:
        actors, recipients = _codes(candidate.actors), _codes(candidate.recipients)
        if not actors or len(actors | recipients) < 2:
            continue
        key = (candidate.trigger, actors, recipients)
        groups.setdefault(key, []).append(candidate)
    proposals = []
    for (trigger, _, _), group in groups.items():
        best = max(group, key=lambda each: (each.frame.weight, len(each.words)))
        doers, others_side = best.actors, _other_sides(best.actors, best.recipients)
        first = next(party for party in doers if party.actor.side)
        others = [
            party
            for party in (*others_side, *doers)
            if party.actor.side and party.actor.side != first.actor.side
        ]
        question = question_of(doc, first, others[0], (doers, others_side)) if others else None
        if question is not None:
            proposals.append(
                Proposal(doers, others_side, trigger, best.words, tuple(group), question)
            )
    return proposals


def _other_sides(actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out recipients of the actors' own side where there are others."""
    own = _codes(actors)
    others = tuple(party for party in recipients if party.actor.side not in own)
    return others or recipients


def _verb_above(doc: Doc, party: Party) -> int:
    return verb_over(doc[party.head]).i


def _unframed(doc: Doc, parties: Sequence[Party], framed: list[Proposal]) -> list[Proposal]:
    """Pairs that no frame joins: each group of parties with each that it may act on.

    Parties that a list names together are one group: they act, or are acted upon,
    together, and not on one another unless they are the subject ("A and B exchanged").
    """
    known = _joined(framed)
    told = _joined(each for each in framed if not _in_a_side_clause(doc[each.trigger]))
    taking_part = [p for p in parties if p.actor.side and not is_occasion(doc[p.anchor])]
    groups = _groups(doc, taking_part)
    found: list[Proposal | None] = []
    for actors in groups:
        lead = actors[0]
        if lead.place or (lead.head == lead.anchor and tells_place(doc[lead.anchor])):
            continue  # what happens in Syria is not Syria's deed
        leads = _leads(doc, lead)
        doing = doc[lead.head].dep_ == "nsubj" and not only_travel(doc[lead.head].head)
        if len(_codes(actors)) > 1 and doing:
            other = next(p for p in actors if p.actor.side != lead.actor.side)
            if (lead.actor.side, other.actor.side) not in known:
                found.append(_pair(doc, (actors, ()), other, near=True, leads=leads))
        for recipients in groups:
            other = recipients[0]
            pairs = {(a, r) for a in _codes(actors) for r in _codes(recipients)}
            if recipients is actors or _codes(actors) & _codes(recipients) or pairs & told:
                continue
            if _share_a_deed(doc, lead, other):
                continue
            if len(_codes(actors)) > 1 and _codes_joined(actors, known) and _at(doc[other.head]):
                continue  # two who sign something at a third's house do not sign it with him
            near = (
                lead.direct
                and not other.place
                and doc[lead.head].dep_ in DOERS
                and not _suffers(doc[lead.head])
                and _in_one_clause(doc[lead.head], doc[other.anchor])
            ) or _does_to(doc[lead.head], doc[other.head])
            if not near and (pairs & known or not leads):
                continue  # the rest is asked for a hundredth of the record at twice the time
            if not near and not other.place and in_passing(doc[other.anchor]):
                continue
            if not near and _acts_apart(doc[lead.head], doc[other.head]):
                continue
            if _goes_along(doc[other.head]):
                continue  # "leads a mission together with Oslo": done by both
            if at_border(doc[other.anchor]) or _names_whose(doc, lead, other):
                continue
            if hit_by_another(doc[other.anchor], parties, _codes(actors)):
                continue
            if talked_of(doc[other.anchor]) or _house_of_all(doc, other):
                continue
            there = other.place or (other.head == other.anchor and tells_place(doc[other.anchor]))
            sides = (actors, recipients)
            found.append(_pair(doc, sides, other, near=near, leads=leads, there=there))
    asked = [each for each in found if each is not None]
    asked.sort(key=lambda each: not each.near)
    return asked[:MAX_PAIRS]


def _codes_joined(actors: tuple[Party, ...], known: set[tuple[str, str]]) -> bool:
    """Say whether those of one list act on one another already."""
    codes = _codes(actors)
    return all((a, b) in known for a in codes for b in codes if a != b)


def _at(token: Token) -> bool:
    return token.dep_ == "pobj" and token.head.lower_ in {"at", "in"}


def _joined(framed: Iterable[Proposal]) -> set[tuple[str, str]]:
    """Give who acts on whom in what frames propose; those who act together act on one another."""
    return {
        (a, r)
        for proposal in framed
        for a in _codes(proposal.actors)
        for r in _codes(proposal.recipients) | _codes(proposal.actors)
        if a != r
    }


DOERS = frozenset({"nsubj", "conj", "poss"})
ASIDE = frozenset(
    "during in at near after before following amid since until under despite without as than "
    "like including besides outside inside over between among through via".split()
)
"""Prepositions behind which a name is circumstance, not the other side of the act."""
BESIDE_MARKS = frozenset("as while whilst when after before since although though".split())
"""Words that open a clause beside the act, whose doer is not the one acted on."""
REASON = frozenset({"because", "due", "owing", "thanks"})
"""Words before "of" or "to" behind which a name only tells why."""


def _in_a_side_clause(trigger: Token) -> bool:
    """Say whether a frame's word stands in a clause beside the act, or in the story of a noun."""
    return verb_over(trigger).dep_ in {"advcl", "relcl", "acl"}


def _does_to(doer: Token, other: Token) -> bool:
    """Say whether one is the agent of a passive whose subject the other is ("towed by a Dane")."""
    by = doer.head
    agent = doer.dep_ == "pobj" and by.dep_ == "agent"
    return agent and other.dep_ == "nsubjpass" and other.head.i == by.head.i


ADJOINING = frozenset({"amod", "conj", "compound", "nmod", "npadvmod"})


def _share_a_deed(doc: Doc, one: Party, other: Party) -> bool:
    """Say whether a thing is two sides' in a list ("Russian and Syrian attacks on the town").

    "Turkish and U.S.-led raids" are no raids of one on the other either.
    """
    noun = _owned_thing(doc[one.anchor])
    if noun is None or noun != _owned_thing(doc[other.anchor]):
        return False
    first, last = sorted((one.anchor, other.anchor))
    listed = any(word.lower_ in {"and", "or"} for word in doc[first:last])
    return listed and not any(p.direct and p.head == noun for p in (one, other))


def _owned_thing(name: Token) -> int | None:
    """Give the noun that a name stands before, through a list or "-led", None where none."""
    token = name
    while token.dep_ in ADJOINING and token.head.i != token.i:
        token = token.head
    return token.i if token.i > name.i and token.pos_ == "NOUN" else None


def _suffers(token: Token) -> bool:
    """Say whether a name stands in the list of those that an act falls on ("A and B are hit")."""
    return any(each.dep_ == "nsubjpass" for each in token.conjuncts)


def _in_one_clause(doer: Token, other: Token) -> bool:
    """Say whether a name hangs on the doer's own verb, not in an aside or another clause."""
    if doer.dep_ == "poss" and doer.head.dep_ not in {"nsubj", "conj"}:
        # "after Chad's recent raid": what Chad did stands inside the phrase or nowhere
        return other.i in {each.i for each in doer.head.subtree}
    verb = verb_over(doer)
    token = other
    for _ in range(12):
        if token.i == verb.i:
            return True
        if token.dep_ in {"relcl", "acl", "advcl", "appos", "parataxis"}:
            return False
        if token.dep_ == "xcomp" and token.head.lemma_.lower() in OBJECT_CONTROL:
            return False  # "urged Bonn to send tanks to Kyiv": nothing is asked of Kyiv
        if (token.pos_ == "ADP" and token.lower_ in ASIDE) or token.lower_ in REASON:
            return False
        if token.head.i == token.i:
            return False
        own = token.pos_ in {"VERB", "AUX"} and token.dep_ in {"conj", "ccomp"}
        if own and any(c.dep_ in {"nsubj", "nsubjpass"} for c in token.children):
            return token.dep_ == "ccomp" and other.dep_ in {"nsubj", "nsubjpass", "poss"}
        token = token.head
    return False


def _acts_apart(doer: Token, other: Token) -> bool:
    """Say whether a name is the subject of a clause beside the doer's ("as the Russians leave").

    What somebody is asked to do, or threatened for, is none ("if Rome closes the strait").
    """
    token = other
    while token.head.i != token.i and token.dep_ not in {"nsubj", "nsubjpass"}:
        if token.pos_ in {"VERB", "AUX"}:
            return False
        token = token.head
    verb = token.head
    if token.i < doer.i or verb.i == doer.head.i:
        return False
    marks = {child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"}}
    if verb.dep_ in {"pobj", "pcomp"}:  # "as the army leaves", taken for a preposition
        marks = {verb.head.lower_}
    return verb.dep_ in {"advcl", "pobj", "pcomp"} and bool(marks & BESIDE_MARKS)


def _house_of_all(doc: Doc, party: Party) -> bool:
    """Say whether a body is only where something is done, or by whose hands.

    "Vetoed it at the League", "handed over through the Red Cross".
    """
    way = doc[party.anchor].head.lower_
    return party.actor.kind == "organisation" and way in {"at", "through", "via"}


def _goes_along(other: Token) -> bool:
    """Say whether a name is who does it too ("together with the premiers of Mali and Chad")."""
    token = other
    for _ in range(6):
        if token.lower_ == "with" and token.i and token.nbor(-1).lower_ in {"together", "along"}:
            return True
        if token.head.i == token.i or token.pos_ in {"VERB", "AUX"}:
            return False
        token = token.head
    return False


def _names_whose(doc: Doc, doer: Party, other: Party) -> bool:
    """Say whether a name only tells where the doer is from ("Roberto Azevêdo of Brazil")."""
    preposition = doc[other.head].head
    home = preposition.lower_ in {"of", "from"} and preposition.head.i == doer.head
    return home and doc[doer.head].pos_ == "PROPN"


def _leads(doc: Doc, party: Party) -> bool:
    """Say whether a party is, or stands before, the subject of the whole sentence."""
    token = doc[party.head]
    verb = token.head
    told = verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and verb.i < verb.head.i
    said = told and verb.head.lemma_.lower() in SAYING  # "Oslo did it, officials said"
    return token.dep_ == "nsubj" and (verb.dep_ == "ROOT" or said)


def not_by_towns(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Leave out what a town would do: it is only what force falls on."""
    return [each for each in proposals if not any(map(is_town, each.actors))]


def _pair(
    doc: Doc,
    sides: tuple[tuple[Party, ...], tuple[Party, ...]],
    other: Party,
    *,
    near: bool,
    leads: bool,
    there: bool = False,
) -> Proposal | None:
    """Propose an act of the first side's first party on another; None where one hides the other."""
    actors, recipients = sides
    lead = actors[0]
    question = question_of(doc, lead, other, sides)
    if question is None:
        return None
    trigger = _verb_above(doc, lead)
    return Proposal(actors, recipients, trigger, (trigger,), (), question, near, there, leads)


def _groups(doc: Doc, parties: list[Party]) -> list[tuple[Party, ...]]:
    """Put parties of one list together, in order of the text."""
    groups: list[list[Party]] = []
    for party in parties:
        members = _listed_with(doc[party.head])
        shared = {
            each.i
            for each in doc[party.anchor].conjuncts
            if (each.dep_ in MODIFIERS and each.head.dep_ == "nsubj") or each.dep_ == "pobj"
        }
        shared |= listed_before(doc[party.head], parties)
        if doc[party.head].dep_ == "amod":
            members.add(doc[party.head].head.i)
        home = next(
            (g for g in groups if any(p.head in members or p.anchor in shared for p in g)), None
        )
        if home is not None and party.direct and home[0].direct:
            home.append(party)
        else:
            groups.append([party])
    return [tuple(group) for group in groups]


def _listed_with(head: Token) -> set[int]:
    """Give the names of one list, also where a parser takes some for explanations."""
    members = {each.i for each in head.conjuncts}
    first = next((t for t in (head, *head.conjuncts) if t.dep_ == "appos"), None)
    if first is not None and first.head.pos_ == "PROPN" and first.conjuncts:
        members.add(first.head.i)
    return members


def propose(
    gated: Gated, doc: Doc, frames: FrameIndex, day: str, memory: Memory
) -> tuple[Proposed, Memory]:
    """Find the parties of a sentence and every act that may hold between them."""
    parties = resolve(doc, find_parties(doc, list(gated.hits), day), memory)
    towns = filter(is_town, find_parties(doc, gated.towns, day)) if gated.towns else ()
    named = [party for party in acting(doc, parties, frames.nouns) if party.actor.side]
    named = sorted([*named, *towns], key=lambda party: party.start)
    framed: list[Proposal] = []
    unframed: list[Proposal] = []
    if len(_codes(named)) >= 2:
        framed = not_by_towns(_framed(doc, match_frames(doc, named, frames)))
        told = [party for party in named if party.basis != UNSAID]
        unframed = not_by_towns(_unframed(doc, told, framed))
    proposed = Proposed(gated, doc, tuple(parties), tuple(framed + unframed))
    return proposed, remember(doc, parties, memory)
