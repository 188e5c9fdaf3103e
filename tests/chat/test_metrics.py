"""The metrics, as Prometheus reads them."""

from __future__ import annotations

import sys

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.chat.metrics import Metrics


def figures(metrics: Metrics) -> dict[str, float]:
    """The samples by name; labels are written behind it."""
    body, _ = metrics.exposition()
    return {
        sample.name + "".join(f" {label}" for label in sample.labels.values()): sample.value
        for family in text_string_to_metric_families(body.decode())
        for sample in family.samples
    }


@pytest.fixture
def metrics() -> Metrics:
    return Metrics(clock=lambda: 1739871000.0)


def test_everything_starts_at_zero(metrics: Metrics) -> None:
    assert {
        name: value
        for name, value in figures(metrics).items()
        if name.startswith("pourparlers_") and "_bucket" not in name and "_created" not in name
    } == {
        "pourparlers_updates_received_total": 0,
        "pourparlers_updates_dropped_total": 0,
        "pourparlers_updates_waiting": 0,
        "pourparlers_update_duration_seconds_count": 0,
        "pourparlers_update_duration_seconds_sum": 0,
        "pourparlers_replies_total answer": 0,
        "pourparlers_replies_total refusal": 0,
        "pourparlers_api_retries_total": 0,
        "pourparlers_knowledge_reloads_total success": 0,
        "pourparlers_knowledge_reloads_total failure": 0,
        "pourparlers_knowledge_last_reload_successful": 0,
        "pourparlers_knowledge_last_reload_success_timestamp_seconds": 0,
    }


def test_updates_are_counted_from_arrival_to_end(metrics: Metrics) -> None:
    for _ in range(3):
        metrics.arrived()
    metrics.dropped()
    metrics.waiting(2)
    metrics.waiting(1)
    metrics.finished(0.2)
    metrics.finished(60)
    found = figures(metrics)
    assert found["pourparlers_updates_received_total"] == 3
    assert found["pourparlers_updates_dropped_total"] == 1
    assert found["pourparlers_updates_waiting"] == 1
    assert found["pourparlers_update_duration_seconds_count"] == 2
    assert found["pourparlers_update_duration_seconds_sum"] == 60.2
    assert found["pourparlers_update_duration_seconds_bucket 0.25"] == 1
    assert found["pourparlers_update_duration_seconds_bucket 120.0"] == 2


def test_answers_refusals_and_repeated_requests_are_counted(metrics: Metrics) -> None:
    metrics.replied(answered=True)
    metrics.replied(answered=True)
    metrics.replied(answered=False)
    metrics.retried()
    found = figures(metrics)
    assert found["pourparlers_replies_total answer"] == 2
    assert found["pourparlers_replies_total refusal"] == 1
    assert found["pourparlers_api_retries_total"] == 1


def test_a_reload_that_fails_keeps_the_time_of_the_last_that_did_not(metrics: Metrics) -> None:
    metrics.reloaded(ok=True)
    assert figures(metrics)["pourparlers_knowledge_last_reload_successful"] == 1
    metrics.reloaded(ok=False)
    found = figures(metrics)
    assert found["pourparlers_knowledge_last_reload_successful"] == 0
    assert found["pourparlers_knowledge_last_reload_success_timestamp_seconds"] == 1739871000
    assert found["pourparlers_knowledge_reloads_total success"] == 1
    assert found["pourparlers_knowledge_reloads_total failure"] == 1


def test_each_counts_for_itself(metrics: Metrics) -> None:
    Metrics().arrived()
    assert figures(metrics)["pourparlers_updates_received_total"] == 0


@pytest.mark.skipif(sys.platform != "linux", reason="read from /proc")
def test_the_process_shows_its_memory(metrics: Metrics) -> None:
    assert figures(metrics)["process_resident_memory_bytes"] > 0


def test_the_content_type_is_that_of_the_text_format(metrics: Metrics) -> None:
    _, content_type = metrics.exposition()
    assert content_type == "text/plain; version=0.0.4; charset=utf-8"
