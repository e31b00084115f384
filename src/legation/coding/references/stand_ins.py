"""Words that stand for somebody or something that an article named before.

The gate lets a sentence through for them; coreference says whom they stand for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

GROUP_NOUNS = frozenset(
    "side country nation state leader minister neighbour neighbor power government president "
    "party capital military army diplomat official negotiator delegation man woman chief "
    "envoy premier neighbouring rival ally foe enemy adversary partner king chancellor "
    "foreign-minister counterpart head signatory".split()
)
"""Nouns that with a number stand for the states last named ("the two sides")."""
DEEDS = frozenset(
    "move decision step measure vote law bill plan proposal offer claim accusation allegation "
    "charge statement remark comment announcement attack strike raid demand request sanction "
    "action test launch incident restriction tariff ban invitation initiative appeal threat "
    "deployment operation ruling verdict resolution testing warning ultimatum criticism rebuke "
    "designation condemnation assertion suggestion legislation declaration recognition "
    "airstrike deadline aggression violation provocation veto".split()
)
"""Nouns that with "the" or "this" take up what the other side did before."""
LAST_DEEDS = frozenset(
    "expulsion arrest shooting detention seizure capture killing shelling bombing bombardment "
    "invasion incursion annexation embargo blockade closure exercise drill manoeuvre suspension "
    "withdrawal deportation execution sentence conviction".split()
)
"""The same, of what may as well be a side's own: only where the other side acted last."""
ANSWERING = frozenset(
    "say says said call calls called reject rejects rejected condemn condemns condemned deny "
    "denies denied denounce denounces denounced criticise criticises criticised criticize "
    "criticizes criticized describe describes described".split()
)
"""Verbs before a "this" that takes up what the other side did."""
ENVOYS = frozenset({"ambassador", "envoy"})
"""Whom a state recalls from the other side, or summons, in answer to what that did."""
POINTING = ("the", "this", "these", "those")
"""What stands before a deed that was told before."""
VISITS = frozenset(
    "visit trip stopover tour flight overflight barrage salvo crackdown assassination discharge "
    "release".split()
)
"""The same, where it is judged: else as well a side's own ("after the visit")."""
JUDGING = frozenset("condemn denounce criticise criticize protest deplore slam blast decry".split())
JOINT_DEEDS = frozenset(
    "accord agreement deal meeting summit talk truce ceasefire pact treaty rapprochement thaw "
    "reconciliation swap exchange memorandum understanding".split()
)
"""What takes two: of neither alone."""
GREETING = frozenset("welcome hail praise applaud commend endorse salute laud".split())
"""What a third side says of it."""
MINISTRIES = frozenset("foreign defense defence commerce trade finance interior".split())
"""What "the ministry" may be called without a word of whose it is."""
HOME_NOUNS = frozenset("government administration country ministry army military".split())
"""Nouns that with "the" and nothing more stand for the state last spoken of."""
NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4}
HE = frozenset({"he", "she"})
IT = frozenset({"it", "they", "them"})
OWN = frozenset({"his", "her", "its", "their"})
ACTING = HE | OWN | (IT - {"them"})
"""Pronouns that may act; "them" alone is too thin a reason to parse a sentence."""
FIRST = frozenset({"i", "we", "us", "me", "our", "my"})
SECOND = frozenset({"you", "your"})


def _begun(words: Iterable[str]) -> str:
    """Give a pattern for every form of some verbs ("welcomed", "hails")."""
    return f"(?:{'|'.join(sorted(word.rstrip('e') for word in words))})\\w*"


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(words))})"


TOGETHER = re.compile(r"\b(?:both|two|the three|each other|one another)\b", re.IGNORECASE)
"""What speaks of several sides at once, in a sentence that may name none of them."""
STANDS_FOR = re.compile(
    rf"\b(?:{_any(ACTING)}|counterparts?|both|the (?:two|three)|statements?|spokes\w+|"
    rf"the (?:{_any(HOME_NOUNS)}|{_any(ENVOYS)})|{_any(POINTING)} "
    rf"{_any(DEEDS | LAST_DEEDS)}s?|"
    rf"{_begun(JUDGING)} {_any(POINTING)} {_any(VISITS)}s?|"
    rf"{_begun(GREETING)} (?:{_any(POINTING)}) (?:\w+ )?{_any(JOINT_DEEDS)}s?|"
    rf"the {_any(MINISTRIES)} ministry|"
    rf"{_any(ANSWERING)} (?:that )?this)\b",
    re.IGNORECASE,
)
"""What may stand for a second side in a sentence that names one."""
