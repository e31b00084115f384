"""Blows at words: "Oslo hits back at Danish remarks" accuses, it does not strike."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.roles import objects

WORDS = frozenset(
    "remark comment statement claim criticism jibe gibe barb insult accusation allegation charge "
    "report speech words rhetoric proclamation declaration resolution decision policy stance "
    "plan proposal bill law verdict ruling record critic media coverage smear rumour "
    "rumor lie narrative editorial article interview tweet".split()
)


def at_words(trigger: Token) -> bool:
    """Say whether what a verb of striking is aimed at is something said or decided."""
    aimed = [
        *objects(trigger),
        *(
            pobj
            for word in trigger.children
            if word.dep_ == "prep" and word.lower_ == "at"
            for pobj in word.children
            if pobj.dep_ == "pobj"
        ),
    ]
    return trigger.pos_ == "VERB" and any(each.lemma_.lower() in WORDS for each in aimed)
