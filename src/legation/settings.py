"""Every setting in one frozen record, read from the environment once and passed in."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, get_args

from legation.errors import SettingsError

CoderName = Literal["frames", "hybrid", "llm"]

MEGABYTE = 1_000_000


def data_folder(environ: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """Give the user's own data folder for this platform (not created here)."""
    env = os.environ if environ is None else environ
    home = Path(env.get("HOME") or env.get("USERPROFILE") or "~").expanduser()
    if platform == "darwin":
        return home / "Library" / "Application Support" / "legation"
    if platform == "win32":
        return Path(env.get("LOCALAPPDATA") or home / "AppData" / "Local") / "legation"
    return Path(env.get("XDG_DATA_HOME") or home / ".local" / "share") / "legation"


@dataclass(frozen=True, slots=True)
class Settings:
    """How this run behaves.

    ``desk``: path of an SQLite file or a ``postgresql://`` URL. Sizes are bytes,
    times seconds. ``parser``: path or name of a spaCy model to use instead of the
    bundled one. ``events_coder``: the coder whose mentions make the events, "" for the one
    that the desk has. ``llm_endpoint``: base URL of a service that speaks OpenAI's chat
    completions; ``llm_parallel``: requests to it at a time. ``pasts``: folder of prepared
    days, "" for the desk's own place.
    """

    desk: str
    coder: CoderName = "hybrid"
    parser: str = ""
    scale: str = "plover-2023"
    allow_private: bool = False
    max_page_bytes: int = 20 * MEGABYTE
    timeout: float = 20.0
    max_redirects: int = 8
    max_feed_items: int = 2_000
    threads: int = 2
    user_agent: str = "Legation/0.1 (+https://pypi.org/project/legation/)"
    events_coder: str = ""
    llm_endpoint: str = ""
    llm_model: str = ""
    llm_api_key: str = field(default="", repr=False)
    llm_timeout: float = 120.0
    llm_parallel: int = 4
    pasts: str = ""

    def with_desk(self, desk: str | None) -> Settings:
        """Give the same settings for another desk (unchanged where ``desk`` is None)."""
        return self if desk is None else replace(self, desk=desk)


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Read settings from ``LEGATION_*`` variables.

    Raises:
        SettingsError: a variable has a value that cannot be used.
    """
    env = os.environ if environ is None else environ
    desk = env.get("LEGATION_DESK") or str(data_folder(env) / "desk.sqlite")
    coder = env.get("LEGATION_CODER", "hybrid")
    if coder not in get_args(CoderName):
        raise SettingsError(
            f"LEGATION_CODER is {coder!r}",
            cure=f"choose one of {', '.join(get_args(CoderName))}",
        )
    return Settings(
        desk=desk,
        coder=coder,  # type: ignore[arg-type]
        parser=env.get("LEGATION_PARSER", ""),
        allow_private=env.get("LEGATION_ALLOW_PRIVATE", "") == "1",
        events_coder=env.get("LEGATION_EVENTS_CODER", "").strip(),
        llm_endpoint=env.get("LEGATION_LLM_ENDPOINT", "").strip(),
        llm_model=env.get("LEGATION_LLM_MODEL", "").strip(),
        llm_api_key=env.get("LEGATION_LLM_API_KEY", "").strip(),
        llm_timeout=_number(env, "LEGATION_LLM_TIMEOUT", 120.0, 1.0, 3_600.0),
        llm_parallel=int(_number(env, "LEGATION_LLM_PARALLEL", 4, 1, 64)),
        pasts=env.get("LEGATION_PASTS", "").strip(),
    )


def _number(env: Mapping[str, str], name: str, default: float, least: float, most: float) -> float:
    given = env.get(name, "").strip()
    try:
        number = float(given or default)
    except ValueError:
        number = least - 1
    if not least <= number <= most:  # "nan" is in no range
        raise SettingsError(
            f"{name} is {given[:20]!r}", cure=f"give a number from {least:g} to {most:g}"
        )
    return number


def coder_of(version: str) -> str:
    """Give the coder of a version as mentions carry it.

    "frames-1" is of "frames", "hybrid-1/0f3a" of "hybrid", "llm/qwen2.5@9c01" of
    "llm/qwen2.5": another model is another coder, another prompt a newer version.
    """
    if version.startswith("llm/"):
        return version.rpartition("@")[0] or version
    return version.split("-", 1)[0]
