"""What a sentence's wording gives for comparison: content words, names, numbers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from legation.events.groups import Groups

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_MONTH: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE: Final = re.compile(rf"\b{_MONTH} \d{{1,2}}\b|\b\d{{1,2}} {_MONTH}", re.IGNORECASE)

# Words that any two sentences on two states share; they say nothing about one act.
_EVERYDAY: Final = (
    "a an the and or but nor so yet of in on at to for from by with without into over under "
    "after before during between among against about as than that this these those it its he "
    "his him she her they their them we our you who whom whose which what when where why how "
    "is are was were be been being am has have had do does did will would shall should can "
    "could may might must not no also more most other some any all both each said says say "
    "told tells according added adding statement monday tuesday wednesday thursday friday "
    "saturday sunday january february march april june july august september october november "
    "december ministers minister ministry foreign president government leader leaders country "
    "countries state states prime secretary official officials today yesterday tomorrow week "
    "month year day mr mrs ms dr two jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed "
    "thu fri sat sun"
)
_COMMON: Final = frozenset(_EVERYDAY.split())
_COUNTS: Final = {
    word: str(number)
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        2,
    )
}
_FURTHER: Final = re.compile(
    r"\b(?:also|again|another|further|meanwhile|second|separate|separately)\b", re.IGNORECASE
)
_ENDINGS: Final = ("ing", "ed", "es", "s")


def folded(text: str) -> str:
    """Give text without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def stem(word: str) -> str:
    """Cut the commonest English endings: enough for "visits" to meet "visited"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@dataclass(frozen=True, slots=True)
class Wording:
    """Stems of content words, the words written as names, and numbers but dates.

    ``counts``: the numbers with those written out, from two to twenty. ``spelled``: two words
    written as names beside each other, as of one name. ``further``: a word says that there
    was something of the kind before or beside it.
    """

    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    counts: frozenset[str] = frozenset()
    spelled: frozenset[tuple[str, str]] = frozenset()
    further: bool = False


def wording(text: str, parties: frozenset[str] = frozenset()) -> Wording:
    """Take a sentence apart.

    ``parties``: folded words that name the parties; they are left out, since every
    sentence that is compared names the same parties.
    """
    words, names, counts, spelled = set(), set(), set(), set()
    before, end = "", -1
    for found in _WORD.finditer(text):
        word = folded(found[0]).removesuffix("'s").removesuffix("’s")
        if word in _COUNTS:
            counts.add(_COUNTS[word])
        if len(word) < 2 or word in _COMMON or word in parties:
            continue
        words.add(stem(word))
        if found[0][0].isupper() and found.start() > 0:
            names.add(word)
            if found.start() == end + 1:
                spelled.add((before, word))
            before, end = word, found.end()
    bare = _DATE.sub(" ", text)
    numbers = frozenset(n for n in _NUMBER.findall(bare) if not _YEAR.fullmatch(n))
    return Wording(
        frozenset(words),
        frozenset(names),
        numbers,
        numbers | counts,
        frozenset(spelled),
        bool(_FURTHER.search(text)),
    )


def names_in_both(a: Wording, b: Wording) -> int:
    """Count the names that two sentences share: "Marco Rubio" is one name, not two."""
    shared = a.names & b.names
    if len(shared) < 2:
        return len(shared)
    groups = Groups(shared)
    for one, other in a.spelled | b.spelled:
        if one in shared and other in shared:
            groups.join(one, other)
    return len({groups.leader(name) for name in shared})


def jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    """Give the share of all words that both have, 0 where there is none."""
    union = len(a | b)
    return len(a & b) / union if union else 0.0
