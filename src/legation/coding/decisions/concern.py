"""Acts that touch a state's people or soil and yet are none between states.

Each rule is one of the kinds that a labelled record of state relations leaves out: courts on
private foreigners, force against armed groups, help for refugees, warnings of dangers.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.decisions.against import FAVOURS, against
from legation.coding.frames.filling import BLOWS
from legation.coding.frames.other_sides import only_hear
from legation.coding.frames.reach import FORCE, SUFFERING
from legation.coding.frames.shapes.spies import of_spying
from legation.coding.grammar.asked import not_passed
from legation.coding.grammar.placing import GROUND, is_placed
from legation.coding.grammar.roles import ANSWERABLE, OBJECT_CONTROL, objects
from legation.coding.grammar.verbs import verb_over
from legation.coding.no_acts.arrests import ordinary_case
from legation.coding.no_acts.awaited import only_awaited
from legation.coding.no_acts.being import only_is
from legation.coding.no_acts.blaming_nobody import (
    foreseen,
    in_a_mishap,
    of_a_mishap,
    only_studied,
    tells_no_wrong,
)
from legation.coding.no_acts.captives import only_wanted_back
from legation.coding.no_acts.careers import ends_a_stay, for_a_post, goes_away, in_exile, own_envoy
from legation.coding.no_acts.games import at_play
from legation.coding.no_acts.memorials import only_remembers
from legation.coding.no_acts.no_words import only_hears, unsaid
from legation.coding.no_acts.only_told import only_cited, only_tells, tells_a_fact
from legation.coding.no_acts.private import private_affair
from legation.coding.no_acts.purposes import in_force, only_meant
from legation.coding.no_acts.taken_back import taken_back
from legation.coding.no_acts.tells_of_another import tells_of_another
from legation.coding.proposals.propose import Proposal, Proposed

GROUP_WORDS = frozenset(
    "militant insurgent rebel guerrilla extremist jihadist jihadi terrorist gunman fighter "
    "separatist islamist pirate smuggler hideout".split()
)
"""Whom force may be turned against without being turned against the state that they are in."""
REST = frozenset({"other", "another", "third", "second", "rest", "dozen", "score", "more"})
"""What the rest of those who are hit are called."""
EVERYBODYS = frozenset(
    "airport port harbour harbor bridge road railway village town city capital district "
    "neighbourhood neighborhood market school hospital mosque church house home building factory "
    "plant refinery pipeline dam university ministry palace parliament embassy checkpoint".split()
)
"""Things that are no armed group's: what hits them hits the state that they are in."""
UPROOTED = frozenset("refugee migrant immigrant emigrant asylum exile seeker defector".split())
"""People who have left a state's care: what is done for or to them is not done to it."""
OFFICIAL = frozenset({"GOV", "MIL", "SPY", "LEG", "JUD", "COP"})
JUSTICE = frozenset({"SANCTION", "COERCE", "ACCUSE", "RETREAT", "CONCEDE", "REJECT", "THREATEN"})
HELP = frozenset({"AID", "SANCTION", "SUPPORT", "AGREE", "COOPERATE", "CONCEDE"})
COURTS = frozenset("court judge jury tribunal prosecutor".split())
TRIED = frozenset("sentence convict indict acquit jail try fine imprison prosecute".split())

FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"})
"""What a state does for land that has broken away from another, it does not do for that other."""
OWN_STATES = frozenset({"ESH", "LBY"})
"""De facto authorities that no other state stands over: Western Sahara's, and Libya's eastern
government, which claims the whole of it."""
FOR_SOMEBODY = frozenset({"SUPPORT", "AID"})
ARMED = frozenset({"REB", "PRM", "UAF"})
"""Sectors of those who fight in a state and not for it: help for them is none for the state."""
ACCIDENTS = frozenset(
    "crash collide sink capsize derail disappear vanish overturn find discover recover exhume "
    "identify bury mourn".split()
)
"""What befalls a ship or an aircraft, whoever is hurt ("a Danish jet crashes in Chad"), and what
is done about the dead."""
DEEDS = frozenset(
    {"AGREE", "CONSULT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "COERCE", "ASSAULT", "MOBILIZE"}
)
"""What somebody does by more than saying so."""
COMING = frozenset({"CONSULT", "RETREAT", "SANCTION"})
GIVEN_UP = frozenset({"AGREE", "CONCEDE", "RETREAT", "COOPERATE", "AID"})
"""Types that "release" is taken for."""
PAPERS = frozenset(
    "list report statement video footage document photo photograph image picture detail transcript "
    "letter tape recording name audio file information data figure datum evidence dossier paper "
    "memo note text map account finding result survey study film song book album stamp".split()
)
"""What is released by making it known."""
OPINIONS = frozenset({"SUPPORT", "ACCUSE", "REJECT", "CONCEDE"})
DISASTERS = frozenset(
    "genocide holocaust massacre earthquake quake flood tsunami hurricane cyclone typhoon drought "
    "famine epidemic outbreak eruption wildfire".split()
)


def _only_hears(proposed: Proposed, proposal: Proposal, event_type: str) -> bool:
    own = {party.actor.side for party in (*proposal.actors, *proposal.recipients)}
    named = tuple(p for p in proposed.parties if p.actor.side and p.actor.side not in own)
    trigger = proposed.doc[proposal.trigger]
    return only_hears(trigger, event_type, proposal.recipients, named)


def _only_tells_of(
    proposed: Proposed, proposal: Proposal, event_type: str, others: list[Party]
) -> bool:
    """Say whether somebody only says what the other side, or a third, does."""
    if any(each.frame.event_type == event_type for each in proposal.frames):
        return False
    trigger = proposed.doc[proposal.trigger]
    return tells_of_another(trigger, proposal.actors, others, proposed.parties)


def no_act(proposed: Proposed, proposal: Proposal, event_type: str) -> bool:
    """Say whether an act between parties is none between their states."""
    doc = proposed.doc
    trigger = doc[proposal.trigger]
    if private_affair(trigger, proposal.actors, proposal.recipients, event_type):
        return True
    if only_meant(trigger, event_type) or in_force(trigger, event_type):
        return True
    others = [party for party in proposal.recipients if party.actor.side]
    if unsaid(trigger) or _only_hears(proposed, proposal, event_type):
        return True
    if not others:
        return at_play(trigger, (*proposal.actors, *proposal.recipients)) or (
            event_type in FRIENDLY and _with_breakaways(proposal)
        )
    alone = not proposal.frames
    return (
        only_awaited(trigger, event_type, others)
        or (alone and only_is(trigger, proposal.actors, event_type))
        or (alone and all(only_cited(doc[party.head]) for party in others))
        or only_tells(trigger, event_type, others)
        or tells_a_fact(trigger, event_type)
        or (event_type == "THREATEN" and _concern(trigger, proposal.actors, others))
        or (event_type in JUSTICE and _tried(trigger, proposal.actors, others))
        or (event_type in JUSTICE and ordinary_case(doc, trigger, proposal.actors, others))
        or (event_type in HELP and all(_uprooted(doc, each) for each in others))
        or (event_type in FRIENDLY and _with_breakaways(proposal))
        or (event_type == "ASSAULT" and _upon_a_group(proposed, trigger, others))
        or (alone and event_type in FORCE and trigger.lemma_.lower() in SUFFERING | ACCIDENTS)
        or (alone and goes_away(trigger))
        or trigger.lemma_.lower() == "resign"
        or taken_back(trigger, event_type)
        or at_play(trigger, (*proposal.actors, *proposal.recipients))
        or (event_type in DEEDS and _only_tells_of(proposed, proposal, event_type, others))
        or (alone and event_type in FRIENDLY and for_a_post(trigger))
        or only_remembers(trigger, event_type, others)
        or (event_type == "SUPPORT" and own_envoy(trigger))
        or (event_type in COMING and in_exile(trigger, proposal.actors))
        or (alone and event_type == "REQUEST" and _asked_another(trigger, others))
        or (alone and event_type == "ACCUSE" and only_hear(trigger, others))
        or (event_type == "REQUEST" and _wanted_man(trigger, others))
        or (event_type == "REQUEST" and only_wanted_back(trigger, others))
        or (event_type in OPINIONS and _wronged(trigger, others))
        or (alone and event_type != "SUPPORT" and _in_a_lost_paper(trigger, others))
        or (event_type == "ASSAULT" and in_a_mishap(trigger))
        or (event_type == "ASSAULT" and _hijacked(doc, trigger, others))
        or (event_type == "CONSULT" and _no_guest(trigger, proposal))
        or (event_type in FOR_SOMEBODY and all(p.actor.sector in ARMED for p in others))
        or (event_type in OPINIONS and all(_disaster(doc, each) for each in others))
        or (event_type == "ACCUSE" and all(_hit_there(doc, each) for each in others))
        or (event_type == "ACCUSE" and (tells_no_wrong(trigger, others) or of_a_mishap(trigger)))
        or (event_type == "ACCUSE" and only_studied(trigger))
        or (event_type == "THREATEN" and foreseen(trigger))
        or (event_type in GIVEN_UP and _published(trigger))
        or (event_type == "RETREAT" and ends_a_stay(trigger, proposal.actors))
        or (event_type in FAVOURS and all(against(doc[p.anchor], trigger) for p in others))
    )


def _published(trigger: Token) -> bool:
    """Say whether what is released is something to read or to see ("releases a list of firms")."""
    if trigger.lemma_.lower() not in {"release", "leak", "publish"}:
        return False
    return any(each.lemma_.lower() in PAPERS for each in objects(trigger))


def _no_guest(trigger: Token, proposal: Proposal) -> bool:
    """Say whether what is received or welcomed is a thing ("received money from Oslo")."""
    hosts = [c for c in proposal.frames if c.frame.actor == ("object",)]
    if not hosts or len(hosts) < sum(c.frame.event_type == "CONSULT" for c in proposal.frames):
        return False
    guests = {each.i for each in objects(trigger)}
    return not any(p.head in guests or p.anchor in guests for p in proposal.actors)


def _disaster(doc: Doc, party: Party) -> bool:
    """Say whether a name only tells where a disaster was ("the Armenian genocide").

    Or an attack, where it is a city's: "condemned the Oslo bombing".
    """
    noun = doc[party.head].lemma_.lower()
    city = party.basis.startswith("capital") and doc[party.anchor].dep_ in {"compound", "nmod"}
    return not party.direct and (noun in DISASTERS or (city and noun in BLOWS))


STRUCK_THERE = frozenset("attack bombing shooting blast explosion incident violence clash".split())
"""What happens in a land without being its deed."""


def _hit_there(doc: Doc, party: Party) -> bool:
    """Say whether a name only tells where an attack was ("condemned the attack in Oslo")."""
    preposition = doc[party.head].head
    blow = preposition.head.lemma_.lower() in STRUCK_THERE
    return party.place and preposition.pos_ == "ADP" and blow


def _concern(trigger: Token, actors: tuple[Party, ...], others: list[Party]) -> bool:
    """Say whether a warning is one of dangers ("the UN warned that the crisis may worsen")."""
    if trigger.lemma_.lower() != "warn":
        return False
    told = {each.i for each in objects(trigger)}
    if any(party.head in told for party in others):
        return False
    igo = all(party.actor.kind == "organisation" or party.actor.sector == "IGO" for party in actors)
    return igo or not any(party.direct and not party.place for party in others)


def _tried(trigger: Token, actors: tuple[Party, ...], others: list[Party]) -> bool:
    """Say whether a court deals with a private foreigner, and not with a spy."""
    if any(party.actor.sector in OFFICIAL or party.actor.office for party in others):
        return False
    if of_spying(trigger):
        return False  # spies are their states' own
    return trigger.lemma_.lower() in TRIED or any(
        party.actor.sector == "JUD" or COURTS & set(party.text.lower().split()) for party in actors
    )


def _asked_another(trigger: Token, others: list[Party]) -> bool:
    """Say whether it is somebody else who is asked ("asks Congress to pay for Iraq")."""
    if trigger.lemma_.lower() not in OBJECT_CONTROL:
        return False
    asked = objects(trigger)
    inside = {each.i for token in asked for each in token.subtree}
    of_him = any(trigger.doc[party.anchor].head.lower_ == "from" for party in others)
    return bool(asked) and not of_him and not any(party.anchor in inside for party in others)


def _wanted_man(trigger: Token, others: list[Party]) -> bool:
    """Say whether a side is only whose man is asked for ("seeks the extradition of a Dane")."""
    wanted = {
        each.i
        for noun in objects(trigger)
        if noun.lemma_.lower() in {"extradition", "handover", "surrender"}
        for child in noun.children
        if child.dep_ == "prep" and child.lower_ == "of"
        for inner in child.children
        for each in inner.subtree
        if each.i <= inner.i
    }
    return bool(wanted) and all(party.anchor in wanted for party in others)


def _wronged(trigger: Token, others: list[Party]) -> bool:
    """Say whether somebody else is judged for what he did to a side.

    "Condemns a paper for mocking the Danish queen": Denmark is not condemned.
    """
    judged = [child for child in trigger.children if child.dep_ == "dobj"]
    if trigger.lemma_.lower() not in ANSWERABLE or not judged or of_spying(trigger):
        return False
    grounds = {
        each.i
        for child in trigger.children
        if child.dep_ == "prep" and child.lower_ in {"for", "over"} and child.i > judged[0].i
        for each in child.subtree
        if any(word.tag_ == "VBG" for word in child.subtree)
    }
    return all(party.anchor in grounds for party in others)


def _in_a_lost_paper(trigger: Token, others: list[Party]) -> bool:
    """Say whether sides stand in what a paper that is voted down says, or is about.

    "Vetoes a text on Chad", "that would have let convoys into Chad".
    """
    papers = [c for c in trigger.children if c.dep_ == "dobj" and not_passed(c)]
    said = {
        each.i
        for paper in papers
        for about in paper.children
        if about.dep_ == "prep" and about.lower_ in {"on", "about", "over"}
        for each in about.children
    }
    said |= {
        each.i
        for paper in papers
        for clause in paper.children
        if clause.dep_ in {"acl", "relcl"}
        for each in clause.subtree
    }
    return all(party.anchor in said for party in others)


def _hijacked(doc: Doc, trigger: Token, others: list[Party]) -> bool:
    """Say whether a ship that is stormed is in the hands of those who took it."""
    things = (*objects(trigger), *(doc[party.head] for party in others))
    taken = any(c.lower_ in {"hijacked", "captured"} for each in things for c in each.children)
    return taken and not any(party.direct and party.actor.kind == "state" for party in others)


def _with_breakaways(proposal: Proposal) -> bool:
    """Say whether no two sides are left without lands that have broken away from their states.

    "Nauru recognised Abkhazia", "Moscow and Transnistria sign an accord" are nothing done to or
    by Georgia and Moldova.
    """
    parties = [p for p in (*proposal.actors, *proposal.recipients) if p.actor.side]
    whole = [p for p in parties if p.actor.sector != "PRE" or p.actor.side in OWN_STATES]
    return len(whole) < len(parties) and len({p.actor.side for p in whole}) < 2


def _uprooted(doc: Doc, party: Party) -> bool:
    """Say whether somebody has left his state's care ("the Afghan asylum-seeker Jan Holm")."""
    head = doc[party.head]
    titles = [head, *(c for c in head.lefts if c.dep_ == "compound" and head.pos_ == "PROPN")]
    return party.actor.sector == "REF" or any(t.lemma_.lower() in UPROOTED for t in titles)


def _upon_a_group(proposed: Proposed, trigger: Token, others: list[Party]) -> bool:
    """Say whether force is turned against an armed group, its state named only as the place."""
    doc = proposed.doc
    inside = {each.i for each in trigger.subtree}
    above = trigger.head
    things = [each for each in objects(trigger) if each.lemma_.lower() in EVERYBODYS]
    if things:  # "bombs two airports in a campaign against the rebels"
        inside = {each.i for thing in things for each in thing.subtree}
    if trigger.pos_ not in {"VERB", "AUX"} and above.pos_ == "VERB":
        inside |= {each.i for each in above.subtree}
    joined = trigger.dep_ in {"conj", "acl"}
    hurt = [each for each in objects(trigger) if joined and each.pos_ != "VERB"]
    if hurt and all(each.lemma_.lower() in REST or each.like_num for each in hurt):
        inside |= {each.i for each in verb_over(above).subtree}  # "a rebel and two others"
    if not all(_only_where(doc, party) for party in others):
        return False
    groups = {
        p.head
        for p in proposed.parties
        if not p.actor.side and p.actor.kind == "group" and p.actor.sector != "SOC"
    }
    named = (doc[i] for i in inside if i in groups or doc[i].lemma_.lower() in GROUP_WORDS)
    return any(_struck(each, trigger) and not _holds_a_place(each) for each in named)


def _holds_a_place(token: Token) -> bool:
    """Say whether an armed group only tells who holds a place ("rebel-held Idlib")."""
    return token.i + 1 < len(token.doc) and token.nbor().text == "-"


def _only_where(doc: Doc, party: Party) -> bool:
    """Say whether a party is a place, or owns one ("a vehicle in Yemen's Shabwah province")."""
    head = doc[party.head]
    wide = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
    first = next((each for each in (wide, *wide.conjuncts) if is_placed(each)), None)
    placed = wide.lemma_.lower() in GROUND and first is not None
    placed = placed and (wide.i != head.i or not party.direct)
    return placed or party.place or head.dep_ == "poss" or head.lemma_.lower() in GROUP_WORDS


def _struck(token: Token, trigger: Token) -> bool:
    """Say whether a word stands where the victim of an act does."""
    for _ in range(5):
        if token.dep_ in {"dobj", "nsubjpass"}:
            return True
        if token.i == trigger.i or token.head.i == token.i:
            return False
        if token.dep_ == "pobj" and token.head.lower_ in {"on", "against", "at", "of"}:
            return True
        token = token.head
    return False
