"""The language model that a user names: its address, its key, what it is sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit, urlunsplit

from legation.errors import SettingsError
from legation.settings import Settings

EXAMPLE = "set LEGATION_LLM_ENDPOINT to a base URL such as http://127.0.0.1:11434/v1"
CHAT = "/chat/completions"
LONGEST_MODEL = 120


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to ask. ``shown``: the address as errors may tell it, without its query."""

    url: str
    shown: str
    model: str
    key: str = field(default="", repr=False)


def endpoint_of(settings: Settings) -> Endpoint:
    """Check what the settings name; any host is allowed, since it is the user's own word.

    Raises:
        SettingsError: no address or model, or one that cannot be used. The line never has
            the key in it.
    """
    if not settings.llm_endpoint:
        raise SettingsError("the coder 'llm' has no endpoint", cure=EXAMPLE)
    if not settings.llm_model:
        cure = "set LEGATION_LLM_MODEL to a name that the endpoint knows"
        raise SettingsError("the coder 'llm' has no model", cure=cure)
    url, shown = _address(settings.llm_endpoint)
    model = settings.llm_model
    if len(model) > LONGEST_MODEL or not model.isprintable():
        cure = f"use up to {LONGEST_MODEL} printable characters"
        raise SettingsError("LEGATION_LLM_MODEL is no name of a model", cure=cure)
    key = settings.llm_api_key
    if not key.isascii() or not key.isprintable() or " " in key:
        cure = "copy the key anew, without spaces or line breaks"
        raise SettingsError("LEGATION_LLM_API_KEY has signs that no key has", cure=cure)
    return Endpoint(url, shown, model, key)


def _address(given: str) -> tuple[str, str]:
    try:
        parts = urlsplit(given)
        _ = parts.port
    except ValueError:
        raise SettingsError("LEGATION_LLM_ENDPOINT is no address", cure=EXAMPLE) from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or not given.isprintable():
        raise SettingsError("LEGATION_LLM_ENDPOINT is no web address", cure=EXAMPLE)
    if parts.username is not None or parts.password is not None:
        cure = "take it out of the address and set LEGATION_LLM_API_KEY"
        raise SettingsError("LEGATION_LLM_ENDPOINT has a name or password in it", cure=cure)
    path = parts.path.rstrip("/")
    path = path if path.endswith(CHAT) else path + CHAT
    bare = urlunsplit((parts.scheme, parts.netloc, path, "", ""))
    return urlunsplit((parts.scheme, parts.netloc, path, parts.query, "")), bare
