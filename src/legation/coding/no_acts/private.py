"""Acts of private people and firms, and what is done to them for private reasons.

A Dutch economist who doubts the Irish budget, a Greek drummer tried for theft: neither tells
anything between two states. Force and street protest are left alone, whoever is in them; so is
what a state does to the other's people for reasons of state (a detained hiker, a banned paper).
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from legation.coding.actors.lexicon import load_states
from legation.coding.actors.parties import Party
from legation.coding.no_acts.unofficial import unofficial

LIVELIHOODS = frozenset({"EDU", "MED", "LAB", "JRN", "BUS", "REL", "REF", "CVL", "CRM"})
"""Sectors of those who act for themselves and not for their state."""
NOBODYS = frozenset({"CRM", "UNK", "ELI", "MED", "REF"})
"""Sectors of those whose force is a crime and no more ("a Danish suspect opened fire")."""
TRADES = frozenset({"BUS", "JRN", "EDU"})
"""Sectors whose people do no force but their own."""
PUBLIC_DEEDS = frozenset({"ASSAULT", "PROTEST"})
"""What private people do and yet falls on the other state."""
SETTLERS = frozenset({"settler", "settlers", "colonist", "colonists"})
OWNED_BY_STATE = frozenset({"state", "owned", "national", "monopoly"})
"""Words that make a firm its state's own ("the state-owned mine", cut at the hyphen)."""
SPEAKING = frozenset(
    "activist activists dissident dissidents campaigner leader leaders voter voters people".split()
)
"""Those who speak to another state for a people, where a record of relations may want them."""
HELPERS = frozenset({"MED", "LAB", "EDU"})
"""Who helps the other state's people in its own state's service ("an Israeli hospital")."""
RESCUERS = frozenset("rescue rescuers rescuer firefighters divers lifeguards lifeboat".split())
"""Who is sent out to save people, whatever he is paid by."""
BARGAINS = frozenset({"AGREE", "COOPERATE", "SUPPORT"})
"""What a state does with another; with the other's people it is a business of theirs."""
SCHOOLING = frozenset({"train", "retrain", "equip", "instruct"})
CRIMES = frozenset(
    "murder manslaughter homicide rape molestation pornography paedophilia pedophilia prostitution "
    "drug narcotic cocaine heroin marijuana cannabis ecstasy fraud forgery laundering embezzlement "
    "theft robbery burglary shoplifting blackmail extortion bribery bigamy fraudster doping "
    "steroid match-fixing poaching hooliganism drunkenness speeding molester paedophile pedophile "
    "rapist murderer killer swindler thief burglar robber trafficker trafficking smuggler".split()
)
"""What people are taken up for anywhere, whosever they are."""
UNTITLED = frozenset({"ELI", "UNK"})
"""Sectors of those who hold no office, or no longer do."""
OF_STATE = frozenset(
    "genocide war spy spying espionage terrorism terrorist bombing soldier peacekeeper diplomat "
    "hostage assassination coup treason invasion".split()
)
"""What makes a trial one for another state too."""
LAW = frozenset({"COERCE", "SANCTION", "ACCUSE", "RETREAT", "REJECT", "CONCEDE"})
"""What the police and the courts do to people."""


def private_affair(
    trigger: Token,
    actors: Iterable[Party],
    recipients: Iterable[Party],
    event_type: str,
) -> bool:
    """Say whether an act is the affair of private people and not of their states."""
    doers = [party for party in actors if party.actor.side]
    if event_type == "ASSAULT" and doers and all(map(_a_nobody, doers)):
        return True
    if event_type in PUBLIC_DEEDS and doers and all(map(_a_settler, doers)):
        return True
    if unofficial(doers, event_type):
        return True
    others = [party for party in recipients if party.actor.side]
    if event_type not in PUBLIC_DEEDS:
        own = [_of_their_own(p, event_type) or _named(trigger.doc, p) for p in doers]
        if any(own):
            return all(own)
    if not others:
        return False
    if event_type in BARGAINS:
        return not _trained(trigger) and all(_private(party) for party in others)
    if event_type in LAW - {"ACCUSE", "REJECT"} and all(map(_a_parish, others)):
        return True
    tried = event_type in LAW and _for_a_crime(trigger)
    return tried and all(_private(party, LIVELIHOODS | UNTITLED) for party in others)


def _a_nobody(doer: Party) -> bool:
    """Say whether somebody's force is his own ("a Danish businessman who murdered a singer")."""
    actor = doer.actor
    return actor.sector in NOBODYS or (actor.sector in TRADES and actor.kind == "person")


def _a_settler(doer: Party) -> bool:
    """Say whether a doer has settled on another's land, and acts there without his army."""
    return bool({word.strip(".,'’") for word in doer.text.lower().split()} & SETTLERS)


def _a_parish(party: Party) -> bool:
    """Say whether a party is a state's own church and not the Holy See ("its Catholic Church")."""
    envoy = "nuncio" in party.text.lower()
    return party.actor.country == "VAT" and party.actor.sector == "REL" and not envoy


def _named(doc: Doc, party: Party) -> bool:
    """Say whether a phrase names a person, firm or thing that is only of a state's people.

    "The Danish popstar Jan Holm", "the Swiss multinational Holm": a noun that is no office, nor a
    force, between the adjective and the name.
    """
    head = doc[party.head]
    if party.direct or head.pos_ != "PROPN" or not party.basis.startswith("adjective"):
        return False
    titles = [c for c in head.lefts if c.dep_ in {"compound", "amod", "nmod"} and c.pos_ == "NOUN"]
    return any(title.lower_ == title.text for title in titles)


def _private(party: Party, sectors: frozenset[str] = LIVELIHOODS) -> bool:
    """Say whether somebody is a person or firm of a state, not the state, its people or a body."""
    actor = party.actor
    words = {word.strip("\"'“”.,").removesuffix("'s") for word in party.text.lower().split()}
    if actor.sector not in sectors or actor.country not in load_states() or actor.country == "VAT":
        return False
    if actor.kind == "organisation" or (actor.kind == "group" and actor.sector == "CVL"):
        return False  # "Palestinians": a people stands for its state
    return not words & (SPEAKING | (OWNED_BY_STATE if actor.sector == "BUS" else frozenset()))


def _of_their_own(party: Party, event_type: str) -> bool:
    """Say whether a doer acts for himself."""
    if event_type == "AID" and party.actor.sector == "AGR":
        return True  # a fishing boat that takes up a sailor
    rescuers = bool(RESCUERS & set(party.text.lower().split()))
    helpers = party.actor.kind != "person" and (party.actor.sector in HELPERS or rescuers)
    helps = event_type == "AID" and helpers
    return not helps and _private(party)


def _trained(trigger: Token) -> bool:
    """Say whether people are trained or armed, a help to their state ("train its pilots")."""
    return any(w.pos_ == "VERB" and w.lemma_.lower() in SCHOOLING for w in trigger.subtree)


def _for_a_crime(trigger: Token) -> bool:
    """Say whether an act's own words tell of a crime that is no matter of state."""
    words = {word.lemma_.lower() for word in trigger.subtree}
    return bool(words & CRIMES) and not words & OF_STATE
