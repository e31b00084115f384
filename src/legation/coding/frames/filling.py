"""Which parties a word of the parse stands for: the phrase itself, else those inside it."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.placing import LEGATIONS, stands_aside
from legation.coding.grammar.roles import fill, inner_nouns


def _with_appositions(tokens: Iterable[Token], parties: list[Party]) -> list[Token]:
    """Add names that a list parses as appositions ("Zelensky, Putin, Macron and Merkel")."""
    heads = {party.head for party in parties if party.direct}
    found: list[Token] = []
    stack = list(tokens)
    while stack:
        token = stack.pop(0)
        if token in found:
            continue
        found.append(token)
        land = _land_of(token)
        if land is not None and land.i in heads:
            stack.append(land)
        if token.i in heads:
            for child in token.children:
                if child.dep_ == "appos":
                    named = [each for each in (child, *child.conjuncts) if each.i in heads]
                    stack.extend(named if child.i in heads or named else [])
    return found


def _land_of(token: Token) -> Token | None:
    """Give the name right behind a town's ("on a trip to Shanghai, China"), None without one."""
    if token.pos_ != "PROPN" or token.dep_ != "pobj" or token.i + 2 >= len(token.doc):
        return None
    for child in token.children:
        if child.dep_ in {"appos", "npadvmod"} and child.left_edge.i == token.i + 2:
            return child if token.nbor().text == "," and child.pos_ == "PROPN" else None
    return None


def parties_at(tokens: Iterable[Token], parties: list[Party]) -> tuple[Party, ...]:
    """Give the parties that fill tokens: the phrase itself, else those inside it."""
    found: list[Party] = []
    for token in _with_appositions(tokens, parties):
        direct = [party for party in parties if party.head == token.i and party.direct]
        direct = direct or _members(token, parties)
        if not direct:
            inside = {each.i for each in inner_nouns(token) if not _against(each, token)}
            direct = [party for party in parties if party.head in inside or party.anchor in inside]
            direct = [p for p in direct if not _a_guests_goal(token.doc[p.anchor])]
            near = [p for p in direct if not (p.place or _aside(token.doc[p.anchor], token))]
            where = [p for p in direct if _where(p, token) and not _at_a_venue(p, token)]
            direct = near or where or _staff(token, direct) or _origin(token, parties)
        direct += _listed(token, direct, parties)
        found.extend(party for party in direct if party not in found)
    return tuple(found)


EDGES = frozenset({"border", "frontier", "boundary", "coast", "coastline", "shore"})
"""Where a state ends, which is its own wherever something stands near it."""


def _aside(name: Token, noun: Token) -> bool:
    """Say whether a name only places a noun that it is part of ("a blast in northern Yemen").

    The border is its state's also where something is placed by it ("troops near the Danish
    border").
    """
    return stands_aside(name) and not (noun.lemma_.lower() in EDGES and name.head.i == noun.i)


def _where(party: Party, noun: Token) -> bool:
    """Say whether a party is where a thing is ("a base in Chad", "a market in Chad's east")."""
    return party.place or noun.doc[party.head].dep_ == "poss"


VENUES = LEGATIONS | frozenset("court trial tribunal conference summit forum".split())
"""Where a thing is held or stands without being its land's ("his trial in The Hague")."""


def _at_a_venue(party: Party, noun: Token) -> bool:
    """Say whether a party is only where a trial, an embassy or a summit is."""
    token = noun.doc[party.anchor]
    for _ in range(4):
        if token.lemma_.lower() in VENUES and token.pos_ in {"NOUN", "PROPN"}:
            return True
        if token.i == noun.i or token.head.i == token.i:
            return False
        token = token.head
    return False


UNITED = frozenset(
    "country nation state government leader minister member power ally capital economy".split()
)
"""Plurals that a list behind "including" names some of."""


STAFF = frozenset("employee staff worker guard clerk member personnel".split())


def _staff(noun: Token, named: list[Party]) -> list[Party]:
    """Give whose embassy somebody works at ("eight employees at the British embassy")."""
    if noun.lemma_.lower() not in STAFF:
        return []
    return [p for p in named if noun.doc[p.head].lemma_.lower() in LEGATIONS]


def _members(token: Token, parties: list[Party]) -> list[Party]:
    """Give whom a list within a plural names ("several governments, including A and B")."""
    if token.tag_ != "NNS" or token.lemma_.lower() not in UNITED:
        return []
    heads = {
        each.i
        for word in token.subtree
        if word.lower_ in {"including", "like"} and word.dep_ == "prep"
        for first in word.children
        if first.dep_ == "pobj"
        for each in (first, *first.conjuncts)
    }
    return [party for party in parties if party.head in heads and party.direct]


COMING = frozenset(
    "import produce make originate come manufacture grow build export lead run base locate "
    "situate station belong register own".split()
)


def _origin(token: Token, parties: list[Party]) -> list[Party]:
    """Give whose goods or ground it is ("goods imported from A", "posts based in B")."""
    found = [
        pobj
        for child in token.children
        if (child.dep_ == "acl" and child.lemma_.lower() in COMING)
        or (child.dep_ == "relcl" and child.lemma_.lower() == "belong")
        for way in ("from", "in", "by", "to")
        for pobj in fill(child, way)
        if way != "to" or child.lemma_.lower() == "belong"
    ]
    heads = {each.i for each in found}
    return [party for party in parties if party.head in heads]


def _listed(token: Token, named: list[Party], parties: list[Party]) -> list[Party]:
    """Give whom a list inside a phrase names as well ("the presidents of A, B and C")."""
    members = {
        each.i
        for party in named
        if party.anchor != token.i
        for each in token.doc[party.anchor].conjuncts
    }
    members |= listed_before(token, parties)
    # "North and South Korea": the half before the whole name is a side of its own
    members |= {each.i for each in token.children if each.dep_ in {"nmod", "amod"}} & {
        party.head for party in parties if party.direct
    }
    return [
        party
        for party in parties
        if party not in named and (party.head in members or party.anchor in members)
    ]


def listed_before(noun: Token, parties: Iterable[Party]) -> set[int]:
    """Give the adjectives of a list that each stand for a side ("British and German police")."""
    return {
        party.anchor
        for party in parties
        if party.head == party.anchor
        and noun.doc[party.anchor].dep_ == "amod"
        and noun.doc[party.anchor].head.i == noun.i
    }


BESIDE = frozenset("against despite without during amid".split())
"""Prepositions behind which a name has no part in the noun before."""


UPON = frozenset({"on", "upon", "at", "towards", "toward", "against"})
BLOWS = frozenset(
    "attack raid strike assault airstrike bombing offensive onslaught aggression crackdown "
    "incursion encroachment sanction tariff embargo blockade".split()
)
"""Deeds whose victim stands behind "on"."""


LEAVING = frozenset("withdrawal pullout pull-out retreat disengagement exit departure".split())
"""Deeds whose other side stands behind "from"."""


TREATMENT = frozenset(
    "occupation invasion annexation bombing bombardment shelling blockade siege encirclement "
    "treatment mistreatment killing murder assassination execution massacre slaughter arrest "
    "detention imprisonment persecution abduction kidnapping capture seizure confiscation "
    "liberation criticism condemnation denunciation accusation recognition rejection defence "
    "defense expulsion deportation harassment oppression repression colonisation colonization "
    "exploitation boycott isolation demolition destruction closure violation infringement "
    "sponsorship funding financing arming support handling harbouring harboring sinking downing "
    "poisoning torture abuse release extradition exclusion portrayal domination conquest".split()
)
"""Deeds that somebody does to whom "of" names."""


WORDS = frozenset("call plea appeal demand request proposal plan offer bid suggestion".split())
"""What somebody asks or offers, of which "for" tells only the content."""
TOPICS = frozenset("on over about regarding concerning toward towards to".split())
"""Prepositions behind which is what words are about, or where a guest or goods went."""
VISITS = frozenset({"visit", "trip", "tour", "stopover"})
ABOUT = VISITS | frozenset(
    "remark comment statement claim report speech word resolution bill act law policy stance "
    "position view decision plan sale delivery shipment transfer export gift "
    "support aid assistance help backing approach attitude rhetoric declaration communique white "
    "paper testimony inaction restriction".split()
)
"""Nouns of what somebody says of, or gives to, or does in, another land."""


def _of_another(preposition: Token) -> bool:
    """Say whether a name only tells what another's words or visit are about.

    "Criticizes Oslo's remarks on Chad", "opposes Danish arms sales to Chad": Chad is not blamed.
    """
    noun = preposition.head
    if preposition.lower_ not in TOPICS or noun.lemma_.lower() not in ABOUT:
        return False
    return any(
        (child.dep_ == "poss" and child.pos_ != "PRON")
        or (child.dep_ in {"amod", "compound", "nmod"} and child.text[:1].isupper())
        for child in noun.children
    )


def _a_guests_goal(name: Token) -> bool:
    """Say whether a name before a visit tells where somebody else went ("Orban's Kyiv trip")."""
    visit = name.head
    before = name.dep_ in {"compound", "nmod", "amod"} and visit.lemma_.lower() in VISITS
    return before and any(c.dep_ == "poss" and c.i < name.i for c in visit.children)


INTO = frozenset({"of", "in", "to", "into", "for"})
JOINING = frozenset("membership accession entry admission candidacy candidature".split())
"""How a state comes into a body: the body has no part in what is done about it."""


def _joins(noun: Token) -> bool:
    """Say whether a noun is how its owner comes into a body ("Kyiv's membership of")."""
    return noun.lemma_.lower() in JOINING and any(c.dep_ == "poss" for c in noun.children)


def _owned_deed(noun: Token) -> bool:
    """Say whether a noun is a deed with its doer before it ("Oslo's arrest of")."""
    owned = any(
        (child.dep_ == "poss" and child.pos_ != "PRON")
        or (child.dep_ == "amod" and child.text[:1].isupper())
        for child in noun.children
    )
    return (owned or _done_by(noun)) and noun.lemma_.lower() in TREATMENT


def _owned_words(noun: Token) -> bool:
    """Say whether a noun is what one asks or offers, with its owner before it."""
    return noun.lemma_.lower() in WORDS and any(
        (child.dep_ == "poss" and child.pos_ != "PRON")
        or (child.dep_ in {"amod", "compound", "nmod"} and child.text[:1].isupper())
        for child in noun.children
    )


def _done_by(noun: Token) -> bool:
    """Say whether a deed's doer stands behind "by" ("the killing of Danes by Chad")."""
    return any(
        by.lower_ == "by" and any(each.tag_ in {"NNP", "NNPS"} for each in by.subtree)
        for near in (noun, *fill(noun, "of"))  # a parser may hang it on who is hurt
        for by in near.children
    )


def _against(inner: Token, noun: Token) -> bool:
    """Say whether a name is what a noun is turned against ("our struggle against Rome").

    Or only an occasion ("the ruin of Rome during a UN meeting").
    """
    token = inner
    while token.i != noun.i and token.head.i != token.i:
        if token.dep_ == "prep" and (token.lower_ in BESIDE or _of_another(token)):
            return True
        if token.dep_ == "prep" and token.lower_ in UPON and token.head.lemma_.lower() in BLOWS:
            return True  # "condemned Ankara's raid on Syria": Syria is not condemned
        if token.dep_ == "prep" and token.lower_ == "for" and _owned_words(token.head):
            return True  # "rejected Ankara's call for raids on Syria"
        if token.dep_ == "prep" and token.lower_ == "from" and token.head.lemma_ in LEAVING:
            return True  # "praised Ankara's withdrawal from Syria"
        if token.dep_ == "prep" and token.lower_ == "of" and _owned_deed(token.head):
            return True  # "condemned Ankara's siege of Syria"
        if token.dep_ == "prep" and token.lower_ in INTO and _joins(token.head):
            return True  # "dropped its veto on Kyiv's membership of the EU"
        token = token.head
    return False


OWNERS = frozenset({"poss", "amod", "compound", "nmod"})


def hit_by_another(token: Token, parties: Iterable[Party], own: frozenset[str]) -> bool:
    """Say whether a name is whom somebody else's blow fell on ("Ankara's raid on Syria")."""
    if _a_guests_goal(token) or (token.head.dep_ == "prep" and _of_another(token.head)):
        goal = token.head if _a_guests_goal(token) else token.head.head
        before = {c.i for c in goal.children if c.i < token.i and c.dep_ in OWNERS}
        return not any(p.anchor in before and p.actor.side in own for p in parties)
    while token.head.i != token.i and token.pos_ not in {"VERB", "AUX"}:
        blow = token.head
        if token.dep_ == "prep" and token.lower_ in INTO and _joins(blow):
            return True  # "ratified Kyiv's accession to the EU"
        hit = token.lower_ in UPON and blow.lemma_.lower() in BLOWS
        if token.dep_ == "prep" and (hit or (token.lower_ == "of" and _owned_deed(blow))):
            sides = {p.actor.side for p in parties if p.anchor in {c.i for c in blow.children}}
            return bool(sides - own)
        token = blow
    return False
