"""A stand-in for a service that speaks OpenAI's chat completions, on this machine only."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "sk-secret-0123456789"

Acts = list[dict[str, Any]]


@dataclass
class Reply:
    """What to answer once. ``body``: sent as it is; ``acts``: sent as a good completion."""

    acts: Acts | None = None
    text: str | None = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    finish: str = "stop"
    hang: threading.Event | None = None

    def content(self) -> bytes:
        if self.body is not None:
            return self.body
        text = self.text if self.text is not None else json.dumps({"acts": self.acts or []})
        choice = {"message": {"role": "assistant", "content": text}, "finish_reason": self.finish}
        return json.dumps({"choices": [choice]}).encode()


@dataclass
class Standin:
    """The server's side: what it was asked, and how it answers.

    ``answer``: called with each request's body; a list is used up in order, its last reply
    for good.
    """

    url: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    answer: Callable[[dict[str, Any]], Reply] | list[Reply] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def reply(self, body: dict[str, Any]) -> Reply:
        with self.lock:
            self.asked.append(body)
            if not isinstance(self.answer, list):
                return self.answer(body)
            return self.answer.pop(0) if len(self.answer) > 1 else self.answer[0]


def sentences_in(body: dict[str, Any]) -> dict[str, int]:
    """Give the number of every sentence that a request sends, by its text."""
    data = json.loads(body["messages"][1]["content"])
    return {each["text"]: each["sentence"] for each in data["sentences"]}


def act(
    sentence: int,
    actors: list[str],
    recipients: list[str],
    trigger: str,
    kind: str,
    **more: str,
) -> dict[str, Any]:
    """A proposed act."""
    plain = {"mode": "", "modality": "actual", "speaker": ""}
    own = {"sentence": sentence, "actors": actors, "recipients": recipients, "trigger": trigger}
    return {**own, "type": kind, **plain, **more}


@contextmanager
def standin() -> Iterator[Standin]:
    """Run a stand-in for as long as the block runs."""
    known = Standin()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers.get("content-length", 0))
            known.headers.append({k.lower(): v for k, v in self.headers.items()})
            known.paths.append(self.path)
            reply = known.reply(json.loads(self.rfile.read(length)))
            if reply.hang is not None:
                reply.hang.wait(10)
            content = reply.content()
            try:
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)
            except OSError:  # the asker did not wait
                return

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    known.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield known
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
