"""Words of acts that leave their other side unsaid ("vowed revenge", "demanded an apology")."""

from __future__ import annotations

import re

from legation.coding.references.stand_ins import DEEDS, LAST_DEEDS
from legation.types import EventType

VOWING = frozenset("vow promise threaten pledge swear warn announce prepare mull".split())
PAYBACK = frozenset(
    "response retaliation reprisal revenge countermeasure counter-measure retribution "
    "counterattack vengeance".split()
)
"""What is held out to whoever did what stands before."""
BACK = frozenset({"retaliate", "reciprocate"})
"""Verbs that answer a blow, whoever struck it."""
ANSWER = frozenset({"respond", "reply", "answer", "react"})
"""The same only with a word of how."""
HARDLY = frozenset(
    "kind accordingly firmly harshly decisively forcefully strongly proportionately symmetrically "
    "force appropriately severely resolutely swiftly".split()
)
"""How one answers a blow ("in kind", "firmly")."""
DUE = frozenset(
    "explanation apology compensation release return withdrawal clarification extradition "
    "reparation restitution inquiry investigation assurance".split()
)
"""What is demanded of whoever owes it."""
DEMANDING = frozenset({"demand", "seek", "request"})
CHARGED = frozenset(
    "involvement responsibility part role hand complicity wrongdoing charge accusation "
    "allegation".split()
)
"""What somebody denies who was accused."""
ANSWERING_WITH: dict[str, EventType] = {
    **dict.fromkeys("tariff duty sanction ban embargo expulsion levy".split(), "SANCTION"),
    **dict.fromkeys(
        "missile rocket strike airstrike shelling fire barrage artillery raid bombing".split(),
        "ASSAULT",
    ),
}
"""What a blow is answered with."""
ENVOYS = frozenset("diplomat envoy ambassador attache attaché".split())
OFFICIAL = frozenset({"", "GOV", "MIL", "PRE", "SPY", "IGO", "LEG"})
"""Sectors of those who speak and act for a side."""
GROUND = frozenset("in to for by after over without during and or from at".split())

DONE_TO_THE_LAST = frozenset({"REJECT", "ASSAULT", "ACCUSE", "SUPPORT"})
"""What answers the side that acted just before, whoever else is at odds."""
STOPPING = frozenset("suspend freeze halt cut withhold stop end".split())
AID = frozenset({"aid", "assistance", "cooperation"})
"""What a state stops giving."""
VOICING = frozenset({"express", "voice", "convey", "register"})
REGRET = frozenset(
    "regret dismay outrage anger alarm displeasure indignation fury disapproval".split()
)
"""What is voiced at a deed."""

LEFT_UNSAID = re.compile(
    r"\b(?:retaliat\w*|reciprocat\w*|reprisal|revenge|countermeasure|counter-measure|retribution|"
    r"(?:vow|promis|threaten|pledg|warn|reserv)\w* [^.;]{0,40}(?:respon|repl|react|answer)\w*|"
    r"(?:respond|answer|react|repl(?:y|ie))\w* (?:in kind|\w+ly|with)|"
    r"(?:returned|returns|return) fire|(?:hit|hits|fired|fires|struck|strike|strikes|shot) back|"
    r"(?:demand|seek|sought|request)\w* [^.;]{0,40}"
    r"(?:explanation|apology|compensation|release|return|withdrawal|clarification|extradition)\w*|"
    r"(?:deny|denie[sd]|denying) [^.;]{0,20}"
    r"(?:involvement|responsibility|part|role|hand|charge|accusation|allegation)s?|"
    r"expel\w* [^.;]{0,30}(?:diplomat|envoy|ambassador)s?|mediat\w+|"
    r"(?:deny|denie[sd]) (?:it|this|that)|offer\w* to host|"
    r"(?:lodg|fil|deliver)\w+ an? (?:\w+ )?(?:protest|complaint)|"
    r"(?:reciprocal|retaliatory|tit-for-tat) (?:measure|step|action|move|tariff)s?|"
    r"its (?:\w+ )?(?:neighbou?r|rival|foe|enemy|ally|partner|host)|"
    r"(?:voice|express|convey|register)\w* [^.;]{0,20}"
    r"(?:regret|dismay|outrage|anger|alarm|displeasure|indignation|fury|disapproval)|"
    r"(?:suspend|freez|froze|halt|cut|withh|stop|end)\w* [^.;]{0,40}(?:aid|assistance|cooperation)|"
    r"the (?:\w+ )?(?:junta|authorities|regime|coup|rulers?))\b",
    re.IGNORECASE,
)
"""Words of such acts, for which the gate lets a sentence of one side through."""
TIT_FOR_TAT = frozenset({"reciprocal", "retaliatory", "tit-for-tat"})
MEASURES = frozenset("measure step action move tariff".split())
"""What is done in return, when it is still to come."""
LODGING = frozenset({"lodge", "file", "deliver"})
PROTESTS = frozenset({"protest", "complaint"})
MEETINGS = frozenset("talk summit negotiation meeting".split())
"""What a third offers to host for two."""
NAMELESS = re.compile(
    r"(?:It|He|She|They|His|Her|Its|Their|"
    r"The (?:[a-z]+ ){0,2}(?:ministry|minister|president|government|army|military|spokes\w+|"
    r"premier|leader|chancellor|king|emir))\b"
)
"""How a sentence begins that tells what somebody did who was named before."""
JUDGES = re.compile(
    r"\b(?:call|describ|brand|label|denounc|condemn|criticis|criticiz|reject|welcom|dismiss|prais)"
    r"\w* (?:it|this|that|(?:the|this|these|those) (?:\w+ )?"
    rf"(?:{'|'.join(sorted(DEEDS | LAST_DEEDS))})s?)\b"
)
"""How it tells what he says of the other's deed."""
