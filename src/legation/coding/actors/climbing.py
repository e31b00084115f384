"""From a naming word up the parse to the phrase that it names, and whether that phrase acts."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.actors.sectors import Role, role_of

MODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "nummod", "npadvmod", "punct"})
RULING = frozenset({"government", "regime", "junta", "authority"})
"""Who rules where they are ("the junta in Bamako"), as envoys or troops somewhere do not."""
OWNER_PREPOSITIONS = frozenset({"of", "from", "in", "for"})


def _role_in(token: Token) -> Role | None:
    """Give the role word of a noun phrase: its head, else a title before or beside it."""
    own = role_of(token)
    if own is not None:
        return own
    if token.pos_ == "PROPN":
        for child in sorted(token.children, key=lambda each: -each.i):
            if child.dep_ in {"compound", "nmod", "amod", "appos"}:
                found = role_of(child)
                if found is not None:
                    return found
    return None


def _chain(root: Token, form: str) -> list[Token]:
    """Give the nouns that a modifier leads to, nearest first ("Russian" → ... → "Shoigu").

    An owner leads to what it owns only where that acts ("Russia's minister", not "Russia's
    invasion"), and a person never does.
    """
    chain: list[Token] = []
    token = root
    while token.dep_ in MODIFIERS and token.head.i != token.i and len(chain) < 6:
        if token.head.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            break
        if token.dep_ == "poss" and (form == "person" or role_of(token.head) is None):
            break
        token = token.head
        chain.append(token)
    return chain


def climb(root: Token, form: str) -> tuple[Token, bool]:
    """Go from a naming token to the head of the phrase that it names.

    Returns the head, and whether that head is an actor of its own (direct).
    """
    token = _titled(root)
    for _ in range(4):
        chain = _chain(token, form)
        if chain:
            top = chain[-1]
            titled = any(role_of(each) is not None for each in chain) or _nameish(top)
            named = top.pos_ == "PROPN" and form != "people"
            if not (titled and (named or _role_in(top) is not None)):
                office = _office_of(root, top, form)
                if office is None:
                    return top, False
                top = office
            token = top
        if token.dep_ == "pobj" and token.head.lower_ in OWNER_PREPOSITIONS:
            owner = token.head.head
            opposing = token.head.lower_ == "from" and owner.lemma_.lower() == "opposition"
            if opposing:
                break  # "despite opposition from Oslo": no party in a parliament
            role = _role_in(owner) if owner.pos_ in {"NOUN", "PROPN"} else None
            if role is not None and (
                token.head.lower_ == "of"
                or role.sector not in {"GOV", "MIL"}
                or (token.head.lower_ == "from" and role_of(token) is not None)
                or owner.lemma_.lower() in RULING
            ):
                token = owner
                continue
        break
    if form == "adjective" and root.dep_ == "conj" and root.head.dep_ in MODIFIERS - {"poss"}:
        shared, direct = climb(root.head, form)
        if not direct and shared.i > root.i:
            return shared, False  # "Russian and Syrian attacks": the second's as the first's
    if form == "adjective" and token.i == root.i:
        # "the Chinese", "one Lebanese", which parsers hang on the number
        if root.head.pos_ == "NUM" and root.head.i == root.i - 1:
            return root.head, True
        return token, root.pos_ in {"PROPN", "NOUN"} or root.dep_ not in MODIFIERS
    return token, True


def _office_of(root: Token, top: Token, form: str) -> Token | None:
    """Give the office before a state's name that a parser joins to its holder's.

    "the President of Ghana | Ama Owusu", where the name is in no list.
    """
    if form != "name" or root.dep_ != "compound" or top.tag_ != "NNP" or top.dep_ != "pobj":
        return None
    office = top.head.head
    role = role_of(office) if top.head.lower_ == "of" else None
    return office if role is not None and role.sector in {"GOV", "LEG", "MIL"} else None


def _titled(root: Token) -> Token:
    """Give the title right behind a state's name that a parser cuts from it.

    "United States | Senator Dick Durbin visits": the title leads to the name behind it.
    """
    if (
        root.pos_ != "PROPN"
        or root.dep_ not in {"npadvmod", "nsubj"}
        or root.i + 1 >= len(root.doc)
    ):
        return root
    title = root.nbor()
    named = title.dep_ == "compound" and title.head.dep_ == "nsubj" and title.head.i > title.i
    same = title.head.head.i == root.head.i and title.head.i != root.i
    return title if named and same and role_of(title) is not None else root


def _nameish(token: Token) -> bool:
    """Say whether a proper noun looks like a person's name rather than a thing's."""
    return token.text[:1].isupper() and any(
        child.dep_ in {"compound", "nmod"} and role_of(child) is not None
        for child in token.children
    )


def phrase_of(head: Token) -> tuple[int, int]:
    """Give first and last token of a noun phrase without clauses and coordination."""
    inside = [head.i]
    stack = [head]
    while stack:
        for child in stack.pop().children:
            if child.dep_ in {"relcl", "acl", "advcl", "conj", "cc", "punct", "appos", "ccomp"}:
                continue
            if child.dep_ == "prep" and child.lower_ not in {"of"}:
                continue
            if child.dep_ in {"nsubj", "aux", "dobj", "advmod", "mark", "neg", "xcomp"}:
                continue
            inside.append(child.i)
            stack.append(child)
    low = min(inside)
    high = max(inside)
    # keep contiguous: parse errors now and then throw a far token into a phrase
    while low < head.i and any(i not in inside for i in range(low, head.i)):
        low += 1
    last = high
    while last > head.i and any(i not in inside for i in range(head.i, last + 1)):
        last -= 1
    return low, last
