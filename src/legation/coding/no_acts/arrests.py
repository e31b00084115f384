"""Arrests and trials of other states' people that are no matter between states.

Police who take up a Dane for plotting a bombing, a court that jails a Swiss trader for fraud: the
law of the land, whosever the man is. Spies, soldiers, envoys, reporters and campaigners who are
held are held against their state.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from legation.coding.actors.lexicon import load_states
from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import objects

TAKEN_UP = frozenset(
    "arrest detain apprehend remand nab jail imprison sentence convict indict charge try "
    "prosecute fine acquit".split()
)
"""What the police and the courts do to a suspect."""
SUSPECTED = frozenset({"suspect", "accuse", "want"})
IN_COURT = frozenset("sentence convict indict try prosecute acquit fine".split())
PRIVATE = frozenset({"CVL", "UNK", "EDU", "BUS", "MED", "REL", "LAB", "CRM", "REF"})
"""Sectors of those who hold no office and speak for nobody."""
UNCLEAR = frozenset({"GOV", "UNK", "CVL"})
"""Sectors given to who is told by an adjective or a land alone ("a Somali", "of Guyana")."""
OFFICERS = frozenset(
    "officer soldier sailor marine airman troop guard policeman diplomat envoy ambassador consul "
    "agent official minister general colonel captain commander crew spy operative lawmaker "
    "senator president premier staff employee worker fisherman journalist reporter editor "
    "photographer cameraman activist campaigner protester demonstrator dissident vessel ship boat "
    "trawler tanker aircraft plane".split()
)
"""Those who are held as their state's, or for what they stand for, and what carries them."""
OFFENCES = frozenset(
    "terror terrorism terrorist jihad jihadist jihadi militant extremist bomb bomber bombing plot "
    "plotter suicide isil isis islamist attack murder manslaughter homicide kill killing rape "
    "rapist assault molest molestation kidnapping theft steal robbery burglary rob fraud "
    "fraudulent forgery forge counterfeit counterfeiting laundering embezzlement corruption bribe "
    "bribery extortion blackmail smuggle smuggling smuggler traffic trafficking trafficker drug "
    "cocaine heroin cannabis narcotic piracy pirate hooligan hooliganism disturbance riot rowdy "
    "drunk drunken trespass trespassing vandalism poaching illegal illegally undocumented "
    "overstay pornography paedophilia pedophilia prostitution doping hack hacking "
    "hacker insider tax evasion denial deny weapon gang cartel mafia scam racketeering".split()
)
"""What people are taken up for anywhere."""
OF_STATE = frozenset(
    "spy spying espionage treason sabotage subversion propaganda sedition coup overthrow genocide "
    "war hostage abduct protest demonstrate demonstration rally dissent opposition reporting "
    "journalism secret diplomatic diplomat intelligence agent sanction blasphemy insult "
    "missionary retaliation retaliatory negotiation embassy consulate".split()
)
"""What makes a case one between states."""
NOT_HIS = frozenset({"for", "over", "after", "in", "at", "on", "during", "to", "by"})
"""What leads on from a suspect to what he did, or to where."""
HELD_LAND = frozenset({"PSE"})
"""Whose people another state holds power over, so that what its police do to them is its deed."""


def ordinary_case(
    doc: Doc, trigger: Token, doers: Sequence[Party], others: Sequence[Party]
) -> bool:
    """Say whether suspects are taken up or tried, and no state through them.

    ``others``: those with a side that it is done to.
    """
    if trigger.dep_ == "acl" and trigger.lemma_.lower() in SUSPECTED:
        trigger = trigger.head.head  # "arrest two men suspected of"
    if trigger.lemma_.lower() not in TAKEN_UP or not others:
        return False
    if any(party.actor.side in HELD_LAND for party in others):
        return False
    states = load_states()
    if any(p.actor.sector in {"MIL", "SPY"} or p.actor.side not in states for p in doers):
        return False  # soldiers take people abroad; courts of many states try for states
    suspects = {each.i for noun in _suspects(trigger) for each in _of_him(noun)}
    told = trigger.lemma_.lower() in IN_COURT and bool(suspects)
    if told and not any({party.head, party.anchor} & suspects for party in others):
        return True  # "jails a man for the attack on the Togolese team"
    words = {token.lemma_.lower() for token in doc}
    if words & OF_STATE:
        return False
    if all(party.actor.sector == "REF" for party in others):
        return True
    around = {token.lemma_.lower() for token in trigger.subtree}
    return bool(around & OFFENCES) and all(_private(doc, party) for party in others)


def _suspects(trigger: Token) -> list[Token]:
    passive = [child for child in trigger.children if child.dep_ == "nsubjpass"]
    if any(child.tag_ == "WP" for child in passive):
        return [trigger.head]  # "the student who was jailed"
    return passive or objects(trigger)


def _of_him(noun: Token) -> Iterable[Token]:
    """Give the words of a suspect's own phrase, without clauses and what he is tried for."""
    yield noun
    for child in noun.children:
        if child.dep_ in {"relcl", "acl"} or (child.dep_ == "prep" and child.lower_ in NOT_HIS):
            continue
        yield from _of_him(child)


def _private(doc: Doc, party: Party) -> bool:
    """Say whether somebody is a private person of a state, as far as his words tell."""
    words = {doc[party.head].lemma_.lower()}
    words |= {token.lemma_.lower() for token in doc[party.head].children if token.pos_ == "NOUN"}
    if words & OFFICERS:
        return False
    sector = party.actor.sector
    if sector in PRIVATE:
        return True
    if sector not in UNCLEAR or party.actor.kind != "state":
        return False
    anchor = doc[party.anchor]
    if not party.direct:
        return True
    before = anchor.head.lower_ in {"of", "from"} and anchor.dep_ == "pobj"
    article = any(child.lower_ in {"a", "an"} for child in anchor.children)
    return before or (article and party.basis.startswith("adjective"))
