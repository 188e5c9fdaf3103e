"""A local HTTP Bot API, and `python -m bot` as a process that talks to it."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web

if TYPE_CHECKING:
    import signal
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterable

ROOT = Path(__file__).parents[2]
TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
ME = {"id": 123456789, "is_bot": True, "first_name": "Pourparlers", "username": "talksbot"}
# No test waits that long for anything, unless it fails.
PATIENCE = 30

Json = dict[str, Any]


@dataclass(frozen=True)
class Call:
    """One request that the bot made."""

    method: str
    parameters: dict[str, str]


@dataclass
class BotApi:
    """A Bot API server: remembers what the bot calls, hands out what is delivered to it.

    `first` holds, by method, the responses to give before the ordinary one; `gates` the methods
    whose responses wait, by the chat's id, until the event is set; `latency` is how many seconds
    each takes but those to getUpdates. `files` are the bytes of documents, by their ids.
    """

    url: str = ""
    calls: list[Call] = field(default_factory=list)
    first: dict[str, list[tuple[int, Json | str]]] = field(default_factory=dict)
    gates: dict[str, asyncio.Event] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    latency: float = 0
    revoked: bool = False
    _confirmed: int = 0
    _updates: list[Json] = field(default_factory=list)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def deliver(self, update_id: int, text: str, chat_id: int = 7) -> None:
        """Let somebody write to the bot in private."""
        self._updates.append(private_message(update_id, text, chat_id))
        await self._tell()

    async def deliver_all(self, updates: Iterable[Json]) -> None:
        """Let all of these come at once."""
        self._updates.extend(updates)
        await self._tell()

    async def revoke(self) -> None:
        """Forget the token."""
        self.revoked = True
        await self._tell()

    async def called(
        self, method: str, times: int = 1, *, patience: float = PATIENCE
    ) -> list[Call]:
        """Wait until the bot has called a method that often; return these calls."""
        async with asyncio.timeout(patience), self._changed:
            await self._changed.wait_for(lambda: len(self.to(method)) >= times)
        return self.to(method)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(condition)

    def to(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    async def handle(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        parameters = {name: str(value) for name, value in (await request.post()).items()}
        if self.revoked or request.match_info["token"] != TOKEN:
            return refusal(401, "Unauthorized")
        self.calls.append(Call(method, parameters))
        await self._tell()
        if self.first.get(method):
            status, body = self.first[method].pop(0)
            return respond(status, body)
        if method == "getUpdates":
            return await self._get_updates(parameters)
        if self.latency:
            await asyncio.sleep(self.latency)
        if gate := self.gates.get(parameters.get("chat_id", "")):
            await gate.wait()
        return respond(200, {"ok": True, "result": result_of(method, parameters)})

    async def download(self, request: web.Request) -> web.Response:
        assert request.match_info["token"] == TOKEN
        return web.Response(body=self.files[request.match_info["path"]])

    async def _get_updates(self, parameters: dict[str, str]) -> web.Response:
        # What is confirmed is gone for good.
        self._confirmed = max(self._confirmed, int(parameters.get("offset", 0)))
        offset = self._confirmed
        if int(parameters["timeout"]):
            async with self._changed:
                await self._changed.wait_for(lambda: self.revoked or self._from(offset))
        if self.revoked:
            return refusal(401, "Unauthorized")
        return respond(200, {"ok": True, "result": self._from(offset)})

    def _from(self, offset: int) -> list[Json]:
        return [update for update in self._updates if update["update_id"] >= offset][:100]

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()


def result_of(method: str, parameters: dict[str, str]) -> Any:
    """What Telegram returns where nothing is special."""
    if method == "getMe":
        return ME
    if method == "sendMessage":
        chat = {"id": int(parameters["chat_id"]), "type": "private", "first_name": "A"}
        return {"message_id": 99, "date": 1739900000, "chat": chat, "text": parameters["text"]}
    if method == "getFile":
        file_id = parameters["file_id"]
        return {"file_id": file_id, "file_unique_id": file_id, "file_path": file_id}
    if method in {"getMyDescription", "getMyShortDescription"}:
        return {"description": "", "short_description": ""}
    return [] if method == "getMyCommands" else True


def private_message(update_id: int, text: str, chat_id: int = 7) -> Json:
    command = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": 1739900000,
            "chat": {"id": chat_id, "type": "private", "first_name": "A"},
            "from": {"id": chat_id, "is_bot": False, "first_name": "A", "language_code": "fr"},
            "text": text,
            "entities": command if text.startswith("/") else [],
        },
    }


def respond(status: int, body: Json | str) -> web.Response:
    if isinstance(body, str):
        return web.Response(status=status, text=body, content_type="text/html")
    return web.json_response(body, status=status)


def refusal(status: int, description: str) -> web.Response:
    return respond(status, {"ok": False, "error_code": status, "description": description})


@dataclass(frozen=True)
class BotProcess:
    """A running `python -m bot`."""

    process: asyncio.subprocess.Process

    async def end(self, number: signal.Signals | None = None) -> tuple[int, str]:
        """Send a signal, if any, and wait; return the exit code and what stderr holds."""
        if number:
            self.process.send_signal(number)
        # What is told to end has to do so within five seconds.
        async with asyncio.timeout(5 if number else PATIENCE):
            stdout, stderr = await self.process.communicate()
        assert stdout == b""
        code = self.process.returncode
        assert code is not None
        return code, stderr.decode()

    async def kill(self) -> None:
        """End it as nothing can prepare for."""
        self.process.kill()
        await self.process.communicate()


@asynccontextmanager
async def serving(api: BotApi) -> AsyncIterator[None]:
    """Have the API listen at its `url`."""
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", api.handle)
    app.router.add_get("/file/bot{token}/{path}", api.download)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    api.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield
    await runner.cleanup()


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    api = BotApi()
    async with serving(api):
        yield api


@pytest.fixture
def knowledge_dir(tmp_path: Path) -> Path:
    """A directory that knows one thing."""
    articles = tmp_path / "knowledge" / "articles"
    articles.mkdir(parents=True)
    (articles / "short.yaml").write_text(
        "id: short\ntitle: Des pourparlers\ndate: 2025-02\nsource: {name: Agence}\npassages:\n"
        "  - Les ministres ont parlé pendant quatre heures.\n"
        "  - La délégation est repartie le soir même.\n",
        encoding="utf8",
    )
    return articles.parent


@pytest.fixture
async def start(
    api: BotApi, knowledge_dir: Path, tmp_path: Path
) -> AsyncIterator[Callable[..., Awaitable[BotProcess]]]:
    """Starts the bot; arguments are further environment variables, and where its log goes."""
    running: list[asyncio.subprocess.Process] = []

    async def start(*, stderr: int = asyncio.subprocess.PIPE, **variables: str) -> BotProcess:
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": api.url,
            "KNOWLEDGE_DIR": str(knowledge_dir),
            "STATE_DIR": str(tmp_path / "state"),
        }
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot"),
            env=environment | variables,
            stdout=asyncio.subprocess.PIPE,
            stderr=stderr,
        )
        running.append(process)
        return BotProcess(process)

    yield start
    for process in running:
        if process.returncode is None:
            process.kill()
        # Nothing is left to be said, unless the test failed.
        _, log = await process.communicate()
        sys.stderr.write((log or b"").decode())
