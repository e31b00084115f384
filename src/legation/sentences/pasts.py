"""Forms of the news' verbs that are nouns as well, or that a parser takes for nouns."""

from __future__ import annotations

VOWELS = frozenset("aeiou")
EITHER = frozenset(
    "arrest attack fire file visit host strike shell raid bomb storm protest boycott ban block "
    "charge claim demand order offer pledge plan call back support sanction veto vote release "
    "rescue return honour honor launch target test trade exchange train welcome praise question "
    "report request rule sentence slam stage swap torture sack dispatch drop fight grant guard "
    "halt hail help hit hold jail kill leak lift link mark meet oust push recall repeat reward "
    "sign split start stop tell urge use walk win blast quarantine catch cut deploy delay "
    "ambush blockade fine fund hijack hunt hurt loot mine murder post probe punish sail "
    "scramble scrap search shoot slap slaughter snub spurn station stall strip summon surround "
    "threaten trap wound accuse condemn criticize denounce expel reject seize warn bombard hand "
    "greet issue resume free elect brief arm equip evacuate blame rebuff laud bar "
    "signal pressure caution counter contest decree "
    "detain delegate dispute nominate rally ransom rebuke reform "
    "regret rescind scold sponsor suspect sway vow "
    "convict intern escort desert ink eye hype underline mull award tout bolster lambast shun "
    "debut".split()
)
"""Verbs of the news that are nouns as well, or that the parser takes for nouns."""
ALONE = frozenset(
    "arrive protest demonstrate rally march clash gather meet talk fight agree withdraw flee "
    "assemble convene travel embark depart retreat surrender collide vote plead appeal vow resume "
    "head walk defect call team pledge".split()
)
"""Verbs without an object that the parser takes for nouns ("EU ministers arrive in Oslo")."""
IRREGULAR = {"is": "was", "are": "were", "has": "had", "have": "had", "says": "said"}
"""Pasts of the commonest verbs, which a form by rule would not be taken for."""


def base_of(word: str) -> str:
    """Give the infinitive of a form in "-s": "carries", "reaches", "orders"."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def past_of(base: str) -> str:
    """Give a past form by rule; of irregular verbs one that the parser takes for a past too."""
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return f"{base[:-1]}ied"
    return f"{base}ed"
