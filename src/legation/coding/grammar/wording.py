"""The words of a frame in a sentence: its particle, and the noun that its verb needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from legation.coding.grammar.roles import clause_subjects, objects

PARTICLES = frozenset({"prt", "prep", "advmod", "aux", "agent", "acomp", "npadvmod"})
MEASURES = frozenset(
    "round series wave package set number string list spate batch raft worth payload load lorry "
    "truckload planeload shipload tonne ton kilogram dose piece amount quantity couple hundred "
    "thousand million billion dozen score lot type kind shipment delivery consignment convoy "
    "supply barrage volley salvo hail slew host array share portion pair group act doubling "
    "imposition introduction extension tightening widening "
    "bulk rest remainder majority half third quarter most chunk".split()
)
"""Nouns that only count what follows ("a third round of sanctions")."""
MONEY = frozenset(
    "dollar euro pound yuan yen rouble ruble rupee franc lira rial shekel peso won hundred "
    "thousand million billion trillion".split()
)
"""What is given or held back "in" something ("90 million dollars in tax revenues")."""
DEPTH = 3
"""Measures within measures that are opened ("hundreds of tonnes of wheat")."""


def particle_of(verb: Token, particle: str) -> Token | None:
    """Find a particle or fixed preposition; of two words ("by phone") both must stand."""
    first, _, rest = particle.partition(" ")
    for child in verb.children:
        own = (
            child.dep_ == "aux" and child.i < verb.i
        )  # "to resolve": the infinitive's, no particle
        if child.lower_ != first or child.dep_ not in PARTICLES or own:
            continue
        if not rest or any(each.lemma_.lower() == rest.split()[-1] for each in child.subtree):
            return child
    return None


def named_by(noun: Token, phrases: Iterable[str]) -> bool:
    """Say whether a noun with its modifiers is one of some lemmas or longer phrases."""
    lemma = noun.lemma_.lower()
    if noun.tag_ == "NNPS":
        lemma = lemma.removesuffix("s")  # "Rockets were fired": a capital makes it a name
    words = {child.lower_ for child in noun.children} | {
        child.lemma_.lower() for child in noun.children
    }
    for phrase in phrases:
        *before, last = phrase.split()
        if last == lemma and all(word in words or _hyphened(word, noun) for word in before):
            return True
    return False


def _hyphened(word: str, noun: Token) -> bool:
    """Say whether a word with hyphens, which parsers take apart, stands before a noun."""
    if "-" not in word:
        return False
    parts = word.replace("-", " - ").split()
    start = next((c.left_edge.i for c in noun.lefts if c.lower_ == parts[-1]), None)
    return start is not None and [t.lower_ for t in noun.doc[start:][: len(parts)]] == parts


def counted(noun: Token) -> Iterator[Token]:
    """Give a noun and what it counts or measures ("hundreds of tonnes of wheat")."""
    yield noun
    for _ in range(DEPTH):
        lemma = noun.lemma_.lower()
        ways = {"of"} if lemma in MEASURES or noun.tag_ == "CD" else set[str]()
        ways |= {"in", "worth"} if lemma in MONEY or noun.text[-1:] in "$€£%" else set()
        if not ways:
            return
        ways_on = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in ways | {"out"}]
        # "seven out of eight crossings": a second preposition hangs on the first
        ways_on += [c for way in ways_on for c in way.children if c.lower_ == "of"]
        inner = [
            each
            for way in ways_on
            if way.lower_ in ways
            for each in way.children
            if each.dep_ == "pobj"
        ]
        if not inner:
            return
        noun = inner[0]
        yield noun
        yield from (each for each in noun.conjuncts if each.i > noun.i)


BIDDINGS = frozenset({"request", "invitation", "demand", "appeal"})


def _on_whose_word(preposition: Token, noun: Token) -> bool:
    """Say whether a noun only tells on whose word something is done ("sent at Oslo's request")."""
    return preposition.lower_ in {"at", "on", "upon"} and noun.lemma_.lower() in BIDDINGS


OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd", "pobj", "acomp", "intj"})


def object_of(verb: Token, phrases: frozenset[str], *, clauses: bool = False) -> Token | None:
    """Find the noun of a frame among a verb's objects, or who acts in its complement.

    ``clauses``: look at the complement too ("let inspectors visit the site").
    """
    for child in verb.children:
        inside = [child] if child.dep_ in OBJECTS else []
        if child.dep_ in {"prep", "agent"}:
            inside = [inner for inner in child.children if inner.dep_ == "pobj"]
            inside = [inner for inner in inside if not _on_whose_word(child, inner)]
        for noun in inside:
            for each in counted(noun):
                if named_by(each, phrases):
                    return each
    more = [*objects(verb), *(clause_subjects(verb) if clauses else [])]
    for token in more:
        for each in counted(token):
            if named_by(each, phrases):
                return each
    return None
