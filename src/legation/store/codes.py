"""How days, states, types and moments are kept as whole numbers.

A code once given is never given to anything else: desks outlive versions.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final

from legation.errors import InputError
from legation.types import Dataset, EventType, Modality, Verdict

TYPES: Final[dict[EventType, int]] = {
    "AGREE": 1,
    "CONSULT": 2,
    "SUPPORT": 3,
    "CONCEDE": 4,
    "COOPERATE": 5,
    "AID": 6,
    "RETREAT": 7,
    "REQUEST": 8,
    "ACCUSE": 9,
    "REJECT": 10,
    "THREATEN": 11,
    "PROTEST": 12,
    "SANCTION": 13,
    "MOBILIZE": 14,
    "COERCE": 15,
    "ASSAULT": 16,
}
TYPE_NAMES: Final[dict[int, EventType]] = {number: name for name, number in TYPES.items()}

MODALITIES: Final[dict[Modality, int]] = {
    "actual": 1,
    "announced": 2,
    "conditional": 3,
    "negated": 4,
    "historical": 5,
    "alleged": 6,
}
MODALITY_NAMES: Final[dict[int, Modality]] = {n: name for name, n in MODALITIES.items()}

DATASETS: Final[dict[Dataset, int]] = {"gdelt": 1, "icews": 2, "polecat": 3, "phoenix": 4}
DATASET_NAMES: Final[dict[int, Dataset]] = {n: name for name, n in DATASETS.items()}

VERDICTS: Final[dict[Verdict, int]] = {"same": 1, "different": 2, "unsure": 3}
VERDICT_NAMES: Final[dict[int, Verdict]] = {n: name for name, n in VERDICTS.items()}

SYMBOLS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"
LONGEST_STATE: Final = 11  # 39**11 is the last power of 39 that 63 bits hold

_DIGITS: Final = {symbol: at for at, symbol in enumerate(SYMBOLS, 1)}
_BASE: Final = len(SYMBOLS) + 1
_EPOCH: Final = date(1970, 1, 1)
_EPOCH_ORDINAL: Final = _EPOCH.toordinal()
_START: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
MILLION: Final = 1_000_000
NO_DAY: Final = 2**31 - 1
"""Stands where a day is not known and what has one comes first."""


def state_number(code: str) -> int:
    """Give the number of a state's code (0 for ""): its letters read as digits.

    Numbers need no look-up, are the same on every desk, and three letters fit in three
    bytes; the table ``states`` repeats them beside the codes for people who write SQL.

    Raises:
        InputError: the code is longer than 11 or has other signs than A-Z 0-9 - _.
    """
    number = 0
    if len(code) > LONGEST_STATE:
        raise _refused(code)
    for symbol in code:
        digit = _DIGITS.get(symbol)
        if digit is None:
            raise _refused(code)
        number = number * _BASE + digit
    return number


def _refused(code: str) -> InputError:
    shown = ascii(code[:20])
    return InputError(f"{shown} is no code of a state", cure="use up to 11 of A-Z, 0-9, - and _")


def state_code(number: int) -> str:
    """Give the code that :func:`state_number` made ``number`` of."""
    letters = []
    while number:
        number, digit = divmod(number, _BASE)
        letters.append(SYMBOLS[digit - 1])
    return "".join(reversed(letters))


def day_number(day: date) -> int:
    """Give the days since 1970-01-01, which is also Arrow's ``date32``."""
    return day.toordinal() - _EPOCH_ORDINAL


def day_of(number: int) -> date:
    """Give the day of a number of days since 1970-01-01."""
    return date.fromordinal(number + _EPOCH_ORDINAL)


def week_number(day: int) -> int:
    """Give the number of the Monday of the week of a numbered day."""
    return day - (day + 3) % 7  # 1970-01-01 was a Thursday


def moment_number(moment: datetime) -> int:
    """Give microseconds since 1970 UTC; a moment without a zone counts as UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (aware - _START) // _MICROSECOND


def moment_of(number: int) -> datetime:
    """Give the moment, in UTC, of microseconds since 1970."""
    return _START + timedelta(microseconds=number)


def actor_number(actor_id: str) -> int:
    """Give an actor's content id (16 hexadecimal digits) as a signed whole number."""
    number = int(actor_id, 16)
    return number - (1 << 64) if number >= 1 << 63 else number


def millionths(value: float) -> int:
    """Give a share or weight in whole millionths, so that sums are exact in any order."""
    return round(value * MILLION)
