"""Who is declared persona non grata, by whom: parsers know the words for no noun.

"Oslo declares four Chadian envoys personae non gratae"; "a Chadian attaché was declared persona
non grata in Oslo".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.sides import sided_at
from legation.coding.grammar.roles import objects, subjects
from legation.coding.grammar.verbs import is_passive
from legation.types import EventType

GRATA = re.compile(r"\bperson(?:a|ae|as|s) non[- ]grat(?:a|ae|as)\b", re.IGNORECASE)
DECLARING = frozenset({"declare", "pronounce", "name", "proclaim", "deem", "label"})
BY = frozenset({"by", "in"})


def declared_unwelcome(
    doc: Doc, parties: list[Party]
) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give each declaration: the verb, who declares, whose envoys they are."""
    for match in GRATA.finditer(doc.text):
        words = doc.char_span(*match.span(), alignment_mode="expand")
        before = [t for t in doc[: words.start] if t.lemma_.lower() in DECLARING] if words else []
        if not before or words is None:
            continue
        verb = before[-1]
        if is_passive(verb):
            named = [p for p in parties if p.actor.side and p.head > words.start]
            doers = [p for p in named if doc[p.head].head.lower_ in BY][:1]
            whom = sided_at(objects(verb), parties)
        else:
            doers = sided_at(subjects(verb), parties)
            whom = [p for p in parties if p.actor.side and verb.i < p.head < words.start]
        whom = [p for p in whom if not p.place]
        if doers and whom and doers[0].actor.side != whom[0].actor.side:
            yield "SANCTION", verb, doers[0], whom[0]
