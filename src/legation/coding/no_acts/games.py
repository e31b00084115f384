"""Games between teams that are called by their states ("Ghana eliminates Togo in the Cup").

With them, success in trade that is told in words of war ("invaded the home market").
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Token

from legation.coding.actors.parties import Party

PLAYED = frozenset(
    "defend retain eliminate beat defeat meet face crush thrash overcome rout edge draw win lose "
    "knock play trounce upset hammer demolish".split()
)
CONTESTS = frozenset(
    "title trophy crown medal cup championship championships tournament semi-final semifinal "
    "semi-finals semifinals quarter-final quarterfinal quarter-finals quarterfinals final playoff "
    "play-off qualifier rematch league football soccer rugby cricket hockey wrestling "
    "basketball marathon olympics regatta derby friendly tennis chess boxing volleyball "
    "badminton athletics handball wicket innings".split()
)
"""What teams that are called by their states play for."""
IN_TRADE = {
    "invade": frozenset("market chart stage catwalk industry sector pitch".split()),
    "conquer": frozenset("market chart stage summit peak mountain".split()),
}
"""Objects by which force is only success."""
SCORE = re.compile(
    r"\b(?:los(?:es?|ing|t)|w[io]ns?|winning|beat(?:s|en|ing)?|dr[ae]wn?|drawing|led|leads?|trailed"
    r"|defeat(?:s|ed|ing)?) (?:(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\w+ ){0,3}"
    r"\d{1,3}[-–]\d{1,3}\b"
)
"""How a game ended ("before losing 18-15"). A house that votes tells its count so too, and a date
may run from day to day."""
VOTING = re.compile(r"\b(?:vot|ballot|ruling|resolution|parliament|council)", re.IGNORECASE)


def at_play(trigger: Token, parties: Iterable[Party]) -> bool:
    """Say whether teams play one another, or traders do well.

    ``parties``: the sides of what is taken for an act.
    """
    won = IN_TRADE.get(trigger.lemma_.lower(), frozenset())
    if any(c.dep_ == "dobj" and c.lemma_.lower() in won for c in trigger.children):
        return True
    text = trigger.sent.text
    if SCORE.search(text) and not VOTING.search(text):
        return True
    teams = all(party.actor.kind == "state" for party in parties)
    if not teams or trigger.lemma_.lower() not in PLAYED:
        return False
    return any(
        word.lemma_.lower() in CONTESTS and word.pos_ in {"NOUN", "PROPN"}
        for word in trigger.subtree
    )
