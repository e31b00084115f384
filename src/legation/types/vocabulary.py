"""Words of a fixed choice: event types, modalities, kinds, bases."""

from __future__ import annotations

from typing import Literal

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Modality = Literal["actual", "announced", "conditional", "negated", "historical", "alleged"]
OutletKind = Literal["state", "party", "private", "public", "wire", "official", "unknown"]
ActorKind = Literal["state", "organ", "organisation", "person", "group", "unknown"]
DateBasis = Literal["metadata", "byline", "url", "page header", "fetch time", "given", "text"]
Certainty = Literal["exact", "upper_bound", "assumed"]
Granularity = Literal["day", "week", "month", "year", "decade", "unknown"]
Dataset = Literal["gdelt", "icews", "polecat", "phoenix"]
"""Other people's event data that a desk keeps beside its own, always named as theirs."""
Stage = Literal["sources", "articles", "sentences", "coding", "events", "store"]
MagnitudeKind = Literal[
    "dead",
    "injured",
    "missing",
    "displaced",
    "detained",
    "expelled",
    "troops",
    "aircraft",
    "ships",
    "weapons",
    "money",
    "goods",
]
PledgeStage = Literal[
    "announced", "agreed", "under way", "fulfilled", "suspended", "withdrawn", "lapsed"
]
MilestoneKind = Literal[
    "relations_established",
    "relations_restored",
    "relations_severed",
    "treaty",
    "expiry",
    "anniversary",
    "meeting_ahead",
    "deadline",
]
Verdict = Literal["same", "different", "unsure"]
NOT_FOR_STATE = frozenset({"REB", "UAF", "CRM"})
"""Sectors whose acts are no act of the state that they live in."""
PRIVATE = frozenset({"JRN", "BUS", "SOC", "NGO", "EDU"})
"""Sectors whose named bodies ("Gazeta", "Acme", a charity) speak for themselves."""
