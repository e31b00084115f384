"""Days out of words and numbers: ISO, RFC 822, epoch, month names of 14 languages."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

# English; German, Dutch, French, Spanish, Portuguese, Italian, Polish, Czech, Turkish,
# Indonesian, Nordic; Russian, Ukrainian. Chinese, Japanese and Korean count their months.
_NAMES = (
    "jan january januar januari janvier enero janeiro gennaio stycznia ledna ocak января січня",
    "feb february februar februari février fevrier febrero fevereiro febbraio lutego února şubat "
    "февраля лютого",
    "mar march märz maart mars marzo março marca března mart maret marts марта березня",
    "apr april avril abril aprile kwietnia dubna nisan апреля квітня",
    "may mai mei mayo maio maggio maja května mayıs maj мая травня",
    "jun june juni juin junio junho giugno czerwca června haziran июня червня",
    "jul july juli juillet julio julho luglio lipca července temmuz июля липня",
    "aug august augustus août aout agosto sierpnia srpna ağustos agustus augusti августа серпня",
    "sep sept september septembre septiembre setiembre setembro settembre września září eylül "
    "сентября вересня",
    "oct october okt oktober octobre octubre outubro ottobre października října ekim октября "
    "жовтня",
    "nov november novembre noviembre novembro listopada listopadu kasım ноября листопада",
    "dec december dez dezember décembre decembre diciembre dezembro dicembre grudnia prosince "
    "aralık desember декабря грудня",
)
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_MONTH = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_ISO = re.compile(r"(?<!\d)((?:1[89]|20)\d\d)([-/.年]\s?)(\d{1,2})[-/.月]\s?(\d{1,2})(?!\d)")
_PACKED = re.compile(r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?=\D|$|\d{4,6}(?:\D|$))")
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[\s-]*(?:(?:of|de|di)\s+|\.\s*)?{_MONTH}[\s,-]*(?:de\s+|del\s+)?(\d{{4}})\b",
    re.I,
)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s*(\d{{1,2}})(?:st|nd|rd|th)?,?\s*(\d{{4}})\b", re.I)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_EPOCH = re.compile(r"^\d{9,10}(?:\.\d+)?$|^\d{12,13}$")
_LONGEST = 200
EARLIEST = date(1900, 1, 1)
# A page fetched in Honolulu may carry tomorrow's date from Kiritimati.
_AHEAD = timedelta(days=1)


def day_in(text: str, *, ambiguous: bool = True) -> date | None:
    """Give the first day that a text names, None where it names none that exists.

    "06/07/2024" is 6 July, or 7 June where "AM"/"PM" says that it is American; without
    ``ambiguous`` it is nothing.
    """
    text = text.strip()[:_LONGEST]
    if _EPOCH.match(text):
        return _from_epoch(text)
    if match := _ISO.search(text) or _PACKED.search(text):
        groups = match.groups()
        return _day(groups[0], groups[-2], groups[-1])
    if match := _MONTH_FIRST.search(text):
        return _day(match[3], str(_MONTHS[match[1].lower()]), match[2])
    if match := _DAY_FIRST.search(text):
        return _day(match[3], str(_MONTHS[match[2].lower()]), match[1])
    if match := _NUMERIC.search(text):
        if not ambiguous and max(int(match[1]), int(match[3])) <= 12 and match[1] != match[3]:
            return None
        american = bool(re.search(r"\b[ap]\.?m\b", text, re.I))
        first, second = (
            (match[3], match[1]) if american and match[2] == "/" else (match[1], match[3])
        )
        return _day(match[4], second, first) or _day(match[4], first, second)
    return None


def possible(day: date | None, fetched: datetime) -> bool:
    """Tell whether an article read at ``fetched`` may have been written on this day."""
    return day is not None and EARLIEST <= day <= fetched.date() + _AHEAD


def _from_epoch(text: str) -> date | None:
    seconds = float(text)
    if len(text.split(".")[0]) > 10:
        seconds /= 1000
    try:
        return datetime.fromtimestamp(seconds, UTC).date()
    except (OverflowError, OSError, ValueError):
        return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
