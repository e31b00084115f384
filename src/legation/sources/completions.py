"""What an OpenAI-compatible endpoint is sent and what its answer holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Protocol

from legation.errors import UnreachableError, UnusableAnswer

SEED = 20_230_401
"""Any number of ours; sent so that servers that can repeat themselves do."""
MOST_TOKENS = 2_048
"""Tokens an answer. An act takes some sixty, and twenty sentences of news tell of a dozen."""
FORMATS = ("json_schema", "json_object", "")
"""Ways to ask for structured output, the strictest first; "" asks in words alone."""


class Question(Protocol):
    """Something to ask: what the model is told to do, the data, and the answer's schema."""

    @property
    def system(self) -> str:
        """Give the instructions."""

    @property
    def user(self) -> str:
        """Give the data."""

    @property
    def schema(self) -> Mapping[str, Any]:
        """Give the JSON schema of the answer."""


def body_of(question: Question, model: str, form: str) -> dict[str, Any]:
    """Give the request's body in one of ``FORMATS``."""
    body: dict[str, Any] = {
        "model": model,
        "messages": [
            {"role": "system", "content": question.system},
            {"role": "user", "content": question.user},
        ],
        "temperature": 0,
        "seed": SEED,
        "max_tokens": MOST_TOKENS,
        "stream": False,
    }
    if form == "json_schema":
        shape = {"name": "acts", "strict": True, "schema": question.schema}
        body["response_format"] = {"type": form, "json_schema": shape}
    elif form:
        body["response_format"] = {"type": form}
    return body


def content_of(raw: bytes, where: str) -> str:
    """Give the text of the model's answer.

    Raises:
        UnreachableError: it is no chat completion. UnusableAnswer: it was cut short or is
            empty.
    """
    cure = "check that LEGATION_LLM_ENDPOINT speaks OpenAI's chat completions"
    try:
        choice = json.loads(raw)["choices"][0]
        text = choice["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise UnreachableError("the endpoint's answer is no chat completion", where, cure) from None
    if choice.get("finish_reason") == "length":
        cure = "name a model with room for longer answers"
        raise UnusableAnswer("the model's answer was cut short", where, cure)
    if not isinstance(text, str) or not text.strip():
        raise UnusableAnswer("the model gave no answer", where, "try again or name another model")
    return text


def complaint_in(raw: bytes, key: str) -> str:
    """Give what a server says of an error, on one short line and without the key."""
    try:
        told = json.loads(raw)
        error = told.get("error", told) if isinstance(told, dict) else ""
        said = error.get("message", "") if isinstance(error, dict) else error
    except (ValueError, RecursionError):
        return ""
    text = "".join(sign if sign.isprintable() else " " for sign in str(said)[:2_000])
    text = text.replace(key, "***") if key else text
    return " ".join(text.split())[:160]
