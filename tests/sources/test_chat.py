"""The way to a language model, against a stand-in on this machine."""

from __future__ import annotations

import json
import logging
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from llm_standin import KEY, Reply, Standin, standin

from legation.errors import SettingsError, UnreachableError, UnusableAnswer
from legation.settings import Settings
from legation.sources import Chat
from legation.sources.chat import LONGEST_WAIT, TRIES
from legation.sources.endpoint import endpoint_of
from legation.sources.posting import MOST_BYTES


@dataclass(frozen=True)
class Asked:
    system: str = "do"
    user: str = "data"
    schema: dict[str, Any] = field(default_factory=lambda: {"type": "object"})


@pytest.fixture
def server() -> Iterator[Standin]:
    with standin() as known:
        yield known


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def chat(server: Standin, waits: list[float]) -> Iterator[Chat]:
    with Chat(settings_of(server), sleep=waits.append) as known:
        yield known


def settings_of(server: Standin, **more: Any) -> Settings:
    plain = Settings("", llm_endpoint=server.url, llm_model="tiny", llm_api_key=KEY)
    return replace(plain, llm_timeout=5.0, **more)


def test_a_good_answer(server: Standin, chat: Chat) -> None:
    server.answer = [Reply(text="hello")]
    assert chat.ask(Asked()) == "hello"
    (body,) = server.asked
    assert (body["model"], body["temperature"], body["stream"]) == ("tiny", 0, False)
    assert isinstance(body["seed"], int)
    assert body["response_format"]["json_schema"]["schema"] == {"type": "object"}
    assert [m["role"] for m in body["messages"]] == ["system", "user"]
    assert server.paths == ["/v1/chat/completions"]
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"


def test_the_same_question_is_the_same_request(server: Standin, chat: Chat) -> None:
    server.answer = [Reply(text="hello")]
    chat.ask(Asked())
    chat.ask(Asked())
    assert server.asked[0] == server.asked[1]


def test_busy_then_good_waits_as_it_is_told(
    server: Standin, chat: Chat, waits: list[float]
) -> None:
    server.answer = [
        Reply(status=429, headers={"retry-after": "7"}),
        Reply(status=503, headers={"retry-after": "99999"}),
        Reply(status=500),
        Reply(text="at last"),
    ]
    assert chat.ask(Asked()) == "at last"
    assert waits == [7, LONGEST_WAIT, 4]


def test_retry_after_may_be_a_date(server: Standin, chat: Chat, waits: list[float]) -> None:
    past = {"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}
    server.answer = [Reply(status=429, headers=past), Reply(text="x")]
    chat.ask(Asked())
    assert waits == [0]


def test_broken_for_good_is_told_after_a_few_tries(server: Standin, chat: Chat) -> None:
    server.answer = [
        Reply(status=500, body=b'{"error": {"message": "out\\nof\\u001b[31m memory"}}')
    ]
    with pytest.raises(UnreachableError, match=r"HTTP 500, out of \[31m memory") as caught:
        chat.ask(Asked())
    assert len(server.asked) == TRIES
    assert "\n" not in caught.value.line()
    assert caught.value.where == f"{server.url}/chat/completions"


def test_a_server_that_knows_only_json_objects(server: Standin, chat: Chat) -> None:
    def answer(body: dict[str, Any]) -> Reply:
        form = body.get("response_format", {}).get("type", "")
        return Reply(status=400) if form == "json_schema" else Reply(text=form)

    server.answer = answer
    assert [chat.ask(Asked()), chat.ask(Asked())] == ["json_object"] * 2
    assert len(server.asked) == 3  # what it does not know is not tried again


def test_a_server_that_knows_neither(server: Standin, chat: Chat) -> None:
    server.answer = lambda body: Reply(status=422 if "response_format" in body else 200, text="x")
    assert chat.ask(Asked()) == "x"


def test_one_question_it_refuses_does_not_change_how_others_are_put(
    server: Standin, chat: Chat
) -> None:
    server.answer = lambda body: Reply(
        status=400 if body["messages"][1]["content"] == "long" else 200, text="x"
    )
    with pytest.raises(UnusableAnswer, match="HTTP 400"):
        chat.ask(Asked(user="long"))
    chat.ask(Asked())
    assert server.asked[-1]["response_format"]["type"] == "json_schema"


@pytest.mark.parametrize("status", [401, 403])
def test_a_key_that_is_refused(server: Standin, chat: Chat, status: int) -> None:
    server.answer = [Reply(status=status, body=f'{{"error": "bad key {KEY}"}}'.encode())]
    with pytest.raises(SettingsError, match="refuses the API key") as caught:
        chat.ask(Asked())
    assert KEY not in caught.value.line()
    assert len(server.asked) == 1


def test_the_key_is_in_no_error_log_or_picture(
    server: Standin, chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.answer = [Reply(status=404, body=json.dumps({"error": f"no {KEY} here"}).encode())]
    with pytest.raises(UnreachableError, match=r"no \*\*\* here") as caught:
        chat.ask(Asked())
    shown = [caught.value.line(), repr(caught.value), repr(chat), repr(chat.endpoint)]
    assert not any(KEY in text for text in [*shown, repr(settings_of(server)), caplog.text])


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(text="cut", finish="length"), "cut short"),
        (Reply(text=""), "no answer"),
        (Reply(body=b'{"choices": [{"message": {"content": null}}]}'), "no answer"),
        (Reply(body=b"<html>hello</html>"), "no chat completion"),
        (Reply(body=b'{"choices": []}'), "no chat completion"),
        (Reply(body=b"[" * 50_000), "no chat completion"),
        (Reply(body=b'{"choices": [{"message": "' + b"x" * 2_000_000), "larger than 1 MB"),
        (Reply(status=307, headers={"location": "http://127.0.0.1:1/"}), "sends elsewhere"),
    ],
)
def test_rubbish_is_told_in_one_line(server: Standin, chat: Chat, reply: Reply, told: str) -> None:
    server.answer = [reply]
    with pytest.raises(UnreachableError, match=told) as caught:
        chat.ask(Asked())
    assert caught.value.exit_code == 69
    assert caught.value.cure
    assert len(server.asked) == 1


def test_an_answer_at_the_limit_is_no_problem(server: Standin, chat: Chat) -> None:
    server.answer = [Reply(text="x" * (MOST_BYTES - 1_000))]
    assert len(chat.ask(Asked())) == MOST_BYTES - 1_000


def test_silence_ends(server: Standin, waits: list[float]) -> None:
    hang = threading.Event()
    server.answer = [Reply(text="late", hang=hang)]
    settings = replace(settings_of(server), llm_timeout=0.1)
    started = time.monotonic()
    with Chat(settings, sleep=waits.append) as chat, pytest.raises(UnreachableError) as caught:
        chat.ask(Asked())
    hang.set()
    assert "no answer within 0.1 s" in caught.value.what
    assert len(waits) == TRIES - 1
    assert time.monotonic() - started < 5


def test_nobody_there(waits: list[float]) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{probe.getsockname()[1]}/v1"
    settings = Settings("", llm_endpoint=url, llm_model="tiny")
    with Chat(settings, sleep=waits.append) as chat, pytest.raises(UnreachableError) as caught:
        chat.ask(Asked())
    assert caught.value.where == f"{url}/chat/completions"
    assert "LEGATION_LLM_ENDPOINT" in caught.value.cure


def test_many_questions_keep_their_order_and_their_errors(server: Standin) -> None:
    busy, most, lock = 0, 0, threading.Lock()

    def answer(body: dict[str, Any]) -> Reply:
        nonlocal busy, most
        with lock:
            busy += 1
            most = max(most, busy)
        time.sleep(0.02)
        with lock:
            busy -= 1
        user = body["messages"][1]["content"]
        return Reply(text="") if user == "3" else Reply(text=user)

    server.reply = answer  # type: ignore[method-assign]  # without the list's lock
    with Chat(settings_of(server, llm_parallel=3), sleep=lambda _: None) as chat:
        found = chat.ask_all([Asked(user=str(n)) for n in range(9)])
    assert isinstance(found.pop(3), UnusableAnswer)
    assert found == [str(n) for n in range(9) if n != 3]
    assert 1 < most <= 3


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"llm_endpoint": ""}, "has no endpoint"),
        ({"llm_model": ""}, "has no model"),
        ({"llm_endpoint": "ftp://host/v1"}, "no web address"),
        ({"llm_endpoint": "localhost:11434"}, "no web address"),
        ({"llm_endpoint": "http://host:port/"}, "no address"),
        ({"llm_endpoint": f"http://me:{KEY}@host/v1"}, "name or password"),
        ({"llm_model": "x" * 200}, "no name of a model"),
        ({"llm_model": "a\nb"}, "no name of a model"),
        ({"llm_api_key": f"{KEY}\nX-Other: 1"}, "signs that no key has"),
        ({"llm_api_key": f"{KEY}é"}, "signs that no key has"),
    ],
)
def test_settings_that_cannot_be_used(change: dict[str, str], told: str) -> None:
    settings = Settings("", llm_endpoint="http://127.0.0.1:1/v1", llm_model="tiny")
    with pytest.raises(SettingsError, match=told) as caught:
        Chat(replace(settings, **change))  # type: ignore[arg-type]
    assert caught.value.exit_code == 78
    assert KEY not in caught.value.line()


@pytest.mark.parametrize(
    ("given", "url", "shown"),
    [
        ("http://[::1]:8080/v1/", "http://[::1]:8080/v1/chat/completions", ""),
        ("https://h/v1/chat/completions", "https://h/v1/chat/completions", ""),
        ("https://h/d?api-version=1", "https://h/d/chat/completions?api-version=1", "https://h/d/chat/completions"),
    ],
)  # fmt: skip
def test_addresses(given: str, url: str, shown: str) -> None:
    found = endpoint_of(Settings("", llm_endpoint=given, llm_model="tiny"))
    assert (found.url, found.shown) == (url, shown or url)
