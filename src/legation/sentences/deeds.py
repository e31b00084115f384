"""Hang "of" and "by" on the noun of a deed ("the release by Oslo of two envoys").

The parser puts what follows the doer's name under the name, and a doer who follows the thing done
to under that thing: "the handover of two rebels by Oslo to Riga". Where the noun is one of a deed
that falls on somebody, both are the deed's own.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from legation.sentences.laid_on import laid_on

DONE_TO = frozenset(
    "release arrest occupation expulsion seizure capture killing detention bombing bombardment "
    "shelling invasion annexation deportation recognition condemnation rejection endorsement "
    "extradition handover transfer delivery sale supply purchase closure lifting recall "
    "withdrawal execution abduction kidnapping assassination murder burning sinking downing "
    "imposition breach violation denunciation blockade interception boarding poisoning "
    "destruction ransacking sacking jailing imprisonment harassment beating shooting torture "
    "surrender return repatriation rescue evacuation hosting".split()
)
"""Nouns of what is done to the thing behind "of"."""
GIVEN = frozenset({"to", "from"})
"""Prepositions that stand with "by" beside a deed."""


def with_their_doers(doc: Doc) -> Doc:
    """Give the parse with each deed's "of" and "by" on its noun, ``doc`` where none is astray."""
    heads = {}
    for noun in doc:
        if noun.tag_ in {"NN", "NNS", "VBG"} and noun.lemma_.lower() in DONE_TO:
            for stray in _astray(noun):
                heads[stray.i] = noun.i
    return laid_on(doc, doc, heads=heads) if heads else doc


def _astray(noun: Token) -> list[Token]:
    by = [child for child in noun.children if child.dep_ == "prep" and child.lower_ == "by"]
    of = [child for child in noun.children if child.dep_ == "prep" and child.lower_ == "of"]
    if by and not of:
        doer = next((child for child in by[0].children if child.dep_ == "pobj"), None)
        if doer is None or not _is_name(doer):
            return []
        return [each for each in doer.rights if each.dep_ == "prep" and each.lower_ == "of"][:1]
    if of and not by:
        thing = next((child for child in of[0].children if child.dep_ == "pobj"), None)
        if thing is None or thing.lemma_.lower() in DONE_TO:
            return []
        after = [each for each in thing.rights if each.dep_ == "prep"]
        at = next((each.i for each in after if each.lower_ == "by"), None)
        if at is None:
            return []
        return [e for e in after if e.i == at or (e.i > at and e.lower_ in GIVEN)]
    return []


def _is_name(doer: Token) -> bool:
    """Say whether a doer is told in full: a name, or a force with its people's name before it."""
    before = [child for child in doer.lefts if child.dep_ in {"amod", "compound", "nmod"}]
    peoples = any(child.text[:1].isupper() for child in before)
    return (doer.pos_ == "PROPN" and not before) or (doer.pos_ == "NOUN" and peoples)
