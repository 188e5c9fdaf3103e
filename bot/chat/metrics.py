"""The metrics: how much the bot does and how fast, as Prometheus counts it.

They hold numbers only: no words, ids or chats, so that they may be shown to whoever asks. This
module knows nothing of what it is told about, nor how the figures are fetched.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMESPACE = "pourparlers"
# From an answer at once to one that Telegram put off for as long as the bot waits.
_BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 120.0)


class Metrics:
    """Counts what it is told; each instance for itself, together with the process's own figures.

    `clock` gives the seconds since 1970.
    """

    def __init__(self, *, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._count_updates()
        self._count_replies()
        self._count_reloads()

    def arrived(self) -> None:
        """An update came in."""
        self._arrived.inc()

    def finished(self, seconds: float) -> None:
        """An update was dealt with, so long after its turn came."""
        self._seconds.observe(seconds)

    def waiting(self, count: int) -> None:
        """So many updates are waiting or being dealt with now."""
        self._waiting.set(count)

    def dropped(self) -> None:
        """An update was one too many of its chat's."""
        self._dropped.inc()

    def replied(self, *, answered: bool) -> None:
        """A question got its reply: an answer, or that the articles do not hold one."""
        (self._answers if answered else self._refusals).inc()

    def retried(self) -> None:
        """A request to the Bot API is made again."""
        self._retried.inc()

    def reloaded(self, *, ok: bool) -> None:
        """The knowledge was read, for the first time or again, or could not be."""
        (self._reloads if ok else self._failed_reloads).inc()
        self._last_reload_successful.set(ok)
        if ok:
            self._last_reload_time.set(self._clock())

    def exposition(self) -> tuple[bytes, str]:
        """Return everything in Prometheus's text format, and the content type of that."""
        return generate_latest(self._registry), CONTENT_TYPE_PLAIN_0_0_4

    def _count_updates(self) -> None:
        self._arrived = self._counter("updates_received", "Updates that came in.")
        self._dropped = self._counter("updates_dropped", "Updates over their chat's limit.")
        self._waiting = self._gauge("updates_waiting", "Updates waiting or being dealt with.")
        self._seconds = Histogram(
            "update_duration_seconds",
            "Time that an update took once its turn had come.",
            namespace=_NAMESPACE,
            registry=self._registry,
            buckets=_BUCKETS,
        )

    def _count_replies(self) -> None:
        replies = self._counter("replies", "Replies to questions.", "outcome")
        # Named once: a figure is there from the start, as 0, and counting looks nothing up.
        self._answers, self._refusals = replies.labels("answer"), replies.labels("refusal")
        self._retried = self._counter("api_retries", "Requests to the Bot API made again.")

    def _count_reloads(self) -> None:
        reloads = self._counter("knowledge_reloads", "Times the knowledge was read.", "result")
        self._reloads, self._failed_reloads = reloads.labels("success"), reloads.labels("failure")
        self._last_reload_successful = self._gauge(
            "knowledge_last_reload_successful", "Whether the last reading succeeded."
        )
        self._last_reload_time = self._gauge(
            "knowledge_last_reload_success_timestamp_seconds", "Time of the last that succeeded."
        )

    def _counter(self, name: str, what: str, *labels: str) -> Counter:
        return Counter(name, what, labels, namespace=_NAMESPACE, registry=self._registry)

    def _gauge(self, name: str, what: str) -> Gauge:
        return Gauge(name, what, namespace=_NAMESPACE, registry=self._registry)
