"""Wire agencies: by what words a text is credited to one, and which one it is."""

from __future__ import annotations

import re

# Canonical name → further names that stand in credits and datelines.
_AGENCIES = {
    "Reuters": ("Thomson Reuters",),
    "AP": ("Associated Press", "The Associated Press"),
    "AFP": ("Agence France-Presse", "Agence France Presse"),
    "Xinhua": ("Xinhua News Agency", "XINHUA"),
    "TASS": ("ITAR-TASS", "Itar-Tass"),
    "RIA Novosti": ("RIA",),
    "Interfax": ("Interfax-Ukraine",),
    "Sputnik": (),
    "Ukrinform": (),
    "BelTA": ("BELTA",),
    "DPA": ("dpa", "dpa-AFX"),
    "EFE": ("Agencia EFE", "EFE/EPA"),
    "ANSA": (),
    "UPI": ("United Press International",),
    "Kyodo": ("Kyodo News", "KYODO"),
    "Jiji": ("Jiji Press", "JIJI"),
    "Yonhap": ("Yonhap News Agency", "YONHAP"),
    "KCNA": ("Korean Central News Agency",),
    "ANI": ("Asian News International",),
    "PTI": ("Press Trust of India",),
    "IANS": ("Indo-Asian News Service",),
    "APP": ("Associated Press of Pakistan",),
    "UNB": ("United News of Bangladesh",),
    "BSS": ("Bangladesh Sangbad Sangstha",),
    "Anadolu": ("Anadolu Agency", "AA", "Anadolu Ajansı"),
    "IRNA": ("Islamic Republic News Agency",),
    "Tasnim": ("Tasnim News Agency",),
    "Bernama": ("BERNAMA",),
    "Antara": ("ANTARA",),
    "VNA": ("Vietnam News Agency",),
    "CNA": ("Central News Agency",),
    "SPA": ("Saudi Press Agency",),
    "WAM": ("Emirates News Agency",),
    "MENA": ("Middle East News Agency",),
    "Bloomberg": ("Bloomberg News",),
    "PA": ("PA Media", "Press Association"),
    "AAP": ("Australian Associated Press",),
    "SDA": ("sda", "Keystone-SDA", "Keystone-ATS", "ATS"),
    "APA": ("Austria Presse Agentur",),
    "TT": (),
    "NTB": (),
    "Ritzau": (),
    "PAP": (),
    "CTK": ("ČTK",),
}
_CANONICAL = {name: agency for agency, others in _AGENCIES.items() for name in (agency, *others)}
_NAMES = "|".join(re.escape(n) for n in sorted(_CANONICAL, key=len, reverse=True))
# "MOSCOW, June 17 (Xinhua) --", "(Reuters)", "— AFP", "Source: TASS", "(With inputs from ANI)"
_OPENING = re.compile(rf"^[^()\n]{{0,80}}[(（\[]({_NAMES})(?:\s+and\s+agencies)?[)）\]]")
_CLOSING = re.compile(
    rf"(?:^|\n)\s*(?:[-–—]\s*|[(\[]\s*)?"
    rf"(?:(?:[Ss]ource|[Cc]redit|[Aa]gency|[Vv]ia)\s*:?\s*|(?:[Ww]ith )?(?:inputs?|"
    rf"reporting|material|additional reporting) (?:from|by) |[Cc]ourtesy of )?"
    rf"(?:the )?({_NAMES})(?:\s*/\s*(?:{_NAMES}))?\s*[)\].]*\s*$"
)
_TAIL = 400


def agency_in(name: str) -> str:
    """Give the agency that these words name and nothing else, "" where they name none."""
    return _CANONICAL.get(name.strip(" ()[]."), "")


def credit_of(body: str) -> str:
    """Give the agency that a text is credited to in its dateline or its last line, or ""."""
    opening = _OPENING.match(body)
    closing = _CLOSING.search(body[-_TAIL:])
    match = opening or closing
    return _CANONICAL[match.group(1)] if match else ""
