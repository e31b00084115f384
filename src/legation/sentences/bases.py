"""Bases of verbs that the parser's own rules get wrong ("staged" is no "stag").

Its rules cut "-ed" before they cut "-d", so a verb whose shorter form is a word too is taken for
that; words that it does not know keep an "e" ("cordone"). Found by asking for the base of the past
and the "-ing" form of every verb of our frames.
"""

from __future__ import annotations

from spacy.language import Language

SILENT_E = tuple(
    "stage fine axe hope rape prime rage snipe spare scare pipe slate gripe dine".split()
)
"""Verbs in "-e" that lose it."""
WHOLE = tuple("cordon install waterboard napalm".split())
"""Verbs without "-e" that get one, or lose a letter."""
OTHERS = {
    "readied": "ready",
    "resupplied": "resupply",
    "fulfilled": "fulfill",
    "fulfilling": "fulfill",
    "airdropped": "airdrop",
    "airdropping": "airdrop",
}


def forms() -> dict[str, str]:
    """Give each past and "-ing" form that is got wrong, with its base."""
    found = dict(OTHERS)
    for verb in SILENT_E:
        found |= {f"{verb}d": verb, f"{verb[:-1]}ing": verb}
    for verb in WHOLE:
        found |= {f"{verb}ed": verb, f"{verb}ing": verb}
    return found


def with_right_bases(parser: Language) -> Language:
    """Teach a parser's lemmatizer the right bases; one without such a table is left as it is."""
    if not parser.has_pipe("lemmatizer"):
        return parser
    lookups = getattr(parser.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table("lemma_exc"):
        return parser
    verbs = lookups.get_table("lemma_exc").get("verb")
    if verbs is not None:
        verbs.update({form: [base] for form, base in forms().items()})
    known = (
        lookups.get_table("lemma_index").get("verb", []) if lookups.has_table("lemma_index") else []
    )
    for short in {verb[:-1] for verb in SILENT_E} & set(known):
        known.remove(short)  # an exception does not come before a base that the rules know
    return parser
