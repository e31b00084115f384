"""What one side says of another's words or deed, in a clause that hangs on the telling of it.

"Oslo accuses Bern of spying, a charge that Bern denies", "..., which Bern denies", "a claim denied
by Bern", "charges it denies". The clause has no other side of its own: it answers whoever said or
did what stands before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import subjects
from legation.coding.grammar.saying import SAYING
from legation.coding.grammar.verbs import agents, conjuncts
from legation.coding.references.called import BAD
from legation.types import EventType

SPOKEN = frozenset(
    "claim allegation charge accusation assertion suggestion insinuation statement remark comment "
    "warning threat demand request call offer proposal ultimatum criticism".split()
)
"""What is said, and answered."""
FORCE = frozenset(
    "execution arrest expulsion killing detention annexation strike raid attack test launch".split()
)
"""What is done by more than saying so, and not by who only tells of it."""
DONE = FORCE | frozenset("move step decision action measure act ruling verdict deployment".split())
"""What is done, and judged."""
BESIDE = frozenset({"appos", "npadvmod", "dobj", "conj", "attr", "dep", "pobj", "ccomp"})
"""How such a noun, behind its comma, hangs on the clause before it."""
DENIED: dict[str, EventType] = dict.fromkeys(
    "deny reject dismiss refute rebut dispute rebuff repudiate brush spurn".split(), "REJECT"
)
JUDGED: dict[str, EventType] = {
    **dict.fromkeys(
        "condemn denounce criticise criticize decry deplore slam blast protest".split(), "ACCUSE"
    ),
    **dict.fromkeys("welcome praise hail applaud commend".split(), "SUPPORT"),
}
NAMING = frozenset({"call", "describe", "label", "brand", "term"})
"""Verbs that say what one takes it for ("a step Oslo called inhumane")."""
UTTERING = SAYING | frozenset(
    "accuse blame allege charge suggest threaten demand urge ask request offer propose criticise "
    "criticize condemn denounce suspect hint imply".split()
)
"""Verbs whose doer said what is answered."""
BETWEEN = frozenset({"AUX", "ADV", "PART"})
"""What stands between a doer and his verb."""
APART = frozenset({",", "–", "—", "-", "--"})
"""What a clause is set apart by."""
GLUED = 9
"""Words between a noun and its verb at most, where the name between them took the noun."""
FAR = 6
"""Verbs looked up through for who is answered."""


def answers(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give each answer: its type, the verb, who answers, whom."""
    at = {p.anchor: p for p in parties if p.actor.side and not p.direct}  # "Chad's border guard"
    at |= {p.head: p for p in parties if p.direct and p.actor.side}
    for verb in doc:
        word = verb.lemma_.lower()
        if verb.pos_ != "VERB" or not (word in DENIED or word in JUDGED or word in NAMING):
            continue
        noun = _taken_up(verb, at)
        kind = _kind(verb, noun) if noun is not None else None
        if noun is None or kind is None:
            continue
        answering = [at[each.i] for each in _answering(verb, noun, at) if each.i in at]
        own = {party.actor.side for party in answering}
        told = _told_by(verb, noun, at, own)
        if told is None:
            continue
        if not answering:
            answering = _accused(verb, at, told)
        yield from ((kind, verb, each, told) for each in answering if not each.place)


def beside(verb: Token) -> Token | None:
    """Give the noun, or the "which", behind a comma that a verb's clause hangs on, else None.

    What is said in such a clause is the writer's own telling, whatever the words before it are.
    """
    if verb.dep_ == "relcl":
        which = [
            c for c in verb.children if c.lower_ == "which" and c.dep_ in {"dobj", "nsubjpass"}
        ]
        if which and which[0].i and which[0].nbor(-1).text in APART:
            return which[0]
    return verb.head if verb.dep_ in {"relcl", "acl"} and _set_apart(verb.head) else None


def _taken_up(verb: Token, at: dict[int, Party]) -> Token | None:
    """Give what a verb takes up, also where a parser glues it to the name that follows."""
    told = beside(verb)
    if told is not None:
        return told
    for noun in verb.doc[max(verb.i - GLUED, 0) : verb.i]:
        name = at.get(noun.head.i)
        glued = noun.dep_ in {"compound", "nmod"} and name is not None and noun.i < name.anchor
        if glued and noun.lemma_.lower() in SPOKEN | DONE and _opens(noun):
            rest = verb.doc[noun.head.i + 1 : verb.i]
            if all(word.pos_ in BETWEEN for word in rest):
                return noun
    return None


def _set_apart(noun: Token) -> bool:
    """Say whether a noun of something said or done stands behind a comma without its owner."""
    word = noun.lemma_.lower()
    spoken = word in SPOKEN or word in DONE or noun.lower_ in {"charges", "claims"}
    return spoken and (noun.dep_ in BESIDE or noun.pos_ == "VERB") and _opens(noun)


def _opens(noun: Token) -> bool:
    """Say whether a phrase opens behind a comma with "a" or, in the plural, with nothing."""
    before = [c for c in noun.lefts if c.dep_ not in {"amod", "advmod"} and c.pos_ != "PROPN"]
    bare = noun.lower_.endswith("s") and not before
    article = [c for c in before if c.lower_ in {"a", "an"}] or _article(noun)
    first = article[0] if article else next(noun.lefts, noun)
    apart = first.i > 0 and first.nbor(-1).text in APART
    return apart and (bare or (bool(article) and len(before) <= 1))


def _article(noun: Token) -> list[Token]:
    """Give the "a" just before a noun, on whatever it hangs."""
    before = noun.nbor(-1) if noun.i else noun
    return [before] if before.lower_ in {"a", "an"} else []


def _kind(verb: Token, noun: Token) -> EventType | None:
    """Give the type of an answer by its verb, None where it tells neither yes nor no."""
    word = verb.lemma_.lower()
    if any(child.dep_ == "neg" for child in verb.children):
        return None
    if word in NAMING:
        said = "".join(each.text_with_ws for right in verb.rights for each in right.subtree)
        if not BAD.search(said):
            return None
        return "REJECT" if noun.lemma_.lower() in SPOKEN else "ACCUSE"
    return DENIED.get(word) or JUDGED.get(word)


def _answering(verb: Token, noun: Token, at: dict[int, Party]) -> list[Token]:
    """Give who answers; [] where only "it" or "they" does, who was spoken to."""
    if noun.dep_ in {"compound", "nmod"} and noun.head.i in at:
        return conjuncts(noun.head)
    return [each for each in _own_doers(verb) if each.pos_ != "PRON"]


def _own_doers(verb: Token) -> list[Token]:
    """Give the agents of a passive, else the verb's own subjects, with their lists."""
    own = [child for child in verb.children if child.dep_ == "nsubj" and child.lower_ != "which"]
    names = [child for child in verb.lefts if child.pos_ == "PROPN"]  # "a charge Bern denies"
    return agents(verb) or [each for child in own or names for each in conjuncts(child)]


def _told_by(verb: Token, noun: Token, at: dict[int, Party], own: set[str]) -> Party | None:
    """Give who said or did what is answered: the doer of a verb above, before the noun."""
    word = noun.lemma_.lower()
    token = verb.head if verb.head.i != noun.i else noun
    for _ in range(FAR):
        above = token if token.pos_ in {"VERB", "AUX"} and token.i < noun.i else None
        if above is not None and word in FORCE and above.lemma_.lower() in UTTERING:
            return None
        if above is not None and (word not in SPOKEN or above.lemma_.lower() in UTTERING):
            tokens = [each for t in subjects(above) for each in (t, *t.children)]
            doers = {at[t.i].actor.side: at[t.i] for t in tokens if t.i in at}
            others = [party for side, party in doers.items() if side not in own]
            if others:
                return others[0] if len(others) == 1 else None
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _accused(verb: Token, at: dict[int, Party], told: Party) -> list[Party]:
    """Give who "it" or "they" is, who answers: the only other side named before."""
    pronouns = [each for each in _own_doers(verb) if each.lower_ in {"it", "they", "he", "she"}]
    others = {
        p.actor.side: p for p in at.values() if p.head < verb.i and p.actor.side != told.actor.side
    }
    return list(others.values()) if pronouns and len(others) == 1 else []
