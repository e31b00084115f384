"""The way to a language model: to the one address that the user named, with patience."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType

import httpx

from legation.errors import LegationError
from legation.settings import Settings
from legation.sources.completions import FORMATS, Question, body_of, content_of
from legation.sources.endpoint import Endpoint, endpoint_of
from legation.sources.posting import BUSY, Answer, SilentError, client_for, failure, post

TRIES = 4
"""Times a question is put while the endpoint is busy, broken or silent."""
LONGEST_WAIT = 60.0
"""Seconds waited at most between two tries, whatever Retry-After says."""

_OTHER_FORM = frozenset({400, 415, 422})


class Chat:
    """Asks one model. Safe to use from several threads; close it or use it in ``with``.

    ``transport`` and ``sleep`` are for tests.

    Raises:
        SettingsError: the settings name no endpoint or model that can be used.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        transport: httpx.BaseTransport | None = None,
        sleep: Callable[[float], object] | None = None,
    ) -> None:
        self.endpoint: Endpoint = endpoint_of(settings)
        self._seconds, self._parallel = settings.llm_timeout, settings.llm_parallel
        self._stopped = threading.Event()
        self._sleep = sleep or self._stopped.wait
        self._form = 0
        self._client = client_for(self.endpoint, settings, transport)

    def __enter__(self) -> Chat:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connections; questions under way fail."""
        self._stopped.set()
        self._client.close()

    def ask_all(self, questions: Sequence[Question]) -> list[str | LegationError]:
        """Put questions, some at a time; gives each one's answer or what went wrong."""
        pool = ThreadPoolExecutor(self._parallel, thread_name_prefix="legation-llm")
        try:
            found = list(pool.map(self._answer_or_error, questions))
        except BaseException:  # Ctrl-C must not wait for answers that nobody will read
            self.close()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        pool.shutdown()
        return found

    def _answer_or_error(self, question: Question) -> str | LegationError:
        try:
            return self.ask(question)
        except LegationError as error:
            return error

    def ask(self, question: Question) -> str:
        """Put one question; gives the text of the answer, unchecked.

        Raises:
            UnreachableError: no usable answer after ``TRIES``. SettingsError: the endpoint
                refuses the key.
        """
        form = self._form
        while True:
            answer = self._patiently(question, form)
            if answer.status in _OTHER_FORM and form + 1 < len(FORMATS):
                form += 1  # perhaps the server does not know this way to ask for JSON
                continue
            if answer.status != 200:
                raise failure(answer, self.endpoint)
            self._form = max(self._form, form)
            text, key = content_of(answer.content, self.endpoint.shown), self.endpoint.key
            return text.replace(key, "***") if key else text  # what is refused of it is kept

    def _patiently(self, question: Question, form: int) -> Answer:
        body = body_of(question, self.endpoint.model, FORMATS[form])
        number = 0
        while True:
            number += 1
            last = number == TRIES or self._stopped.is_set()
            wait = 2.0 ** (number - 1)
            try:
                answer = post(self._client, self.endpoint, body, self._seconds)
                if answer.status not in BUSY or last:
                    return answer
                wait = wait if answer.wait is None else answer.wait
            except SilentError:
                if last:
                    raise
            self._sleep(min(wait, LONGEST_WAIT))
