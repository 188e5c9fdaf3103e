"""From `python -m bot` to the first getUpdates, its memory by then, and `check` as a whole process.

The Bot API is a small server here; its answers take no time worth counting.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_benchmark.fixture import BenchmarkFixture

ROOT = Path(__file__).parents[2]
TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
ME = {"id": 123456789, "is_bot": True, "first_name": "Pourparlers", "username": "talksbot"}
MEBIBYTE = 1 << 20
ROUNDS = 5
PATIENCE = 60


class BotApi(ThreadingHTTPServer):
    """Answers every method, and tells when updates are asked for."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Method)
        self.polled = threading.Event()
        self.closing = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Method(BaseHTTPRequestHandler):
    """One method call."""

    server: BotApi

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        result: object = ME if self.path.endswith("/getMe") else True
        if self.path.endswith("/getUpdates"):
            self.server.polled.set()
            self.server.closing.wait(PATIENCE)
            result = []
        body = json.dumps({"ok": True, "result": result}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def bench_start_to_first_poll(benchmark: BenchmarkFixture, api: BotApi, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api.url,
        "STATE_DIR": str(tmp_path),
    }
    started: list[subprocess.Popen[bytes]] = []
    resident: list[int] = []

    def start() -> None:
        started.append(subprocess.Popen([sys.executable, "-m", "bot"], cwd=ROOT, env=environment))
        assert api.polled.wait(PATIENCE)

    def stop() -> None:
        for process in started:
            resident.append(psutil.Process(process.pid).memory_info().rss)
            process.terminate()
            api.closing.set()
            assert process.wait(PATIENCE) == 0
        started.clear()
        api.polled.clear()
        api.closing.clear()

    benchmark.pedantic(start, setup=stop, rounds=ROUNDS, warmup_rounds=1)
    stop()
    benchmark.extra_info["resident MiB"] = [round(rss / MEBIBYTE, 1) for rss in resident]


def bench_check(benchmark: BenchmarkFixture) -> None:
    command = [sys.executable, "-m", "bot", "check"]
    benchmark.pedantic(
        lambda: subprocess.run(command, cwd=ROOT, check=True, capture_output=True),
        rounds=ROUNDS,
        warmup_rounds=1,
    )
