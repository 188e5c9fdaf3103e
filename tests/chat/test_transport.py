"""Requests over real connections to a local server: what arrives there, and what goes wrong."""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from aiohttp import ClientError, web
from telegram import Bot, InputFile
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.chat.retries import is_repeatable
from bot.chat.transport import Transport

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
TOKEN_TAIL = TOKEN.partition(":")[2]


class Server:
    """A Bot API that answers as `handler` does; remembers what arrived."""

    def __init__(self) -> None:
        self.url = ""
        self.handler: Handler = accept
        self.requests: list[web.Request] = []
        self.forms: list[dict[str, object]] = []
        self.gate = asyncio.Event()
        self._arrived = asyncio.Condition()

    def of(self, method: str) -> str:
        return f"{self.url}/bot{TOKEN}/{method}"

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.requests.append(request)
        self.forms.append({name: told(value) for name, value in (await request.post()).items()})
        async with self._arrived:
            self._arrived.notify_all()
        return await self.handler(request)

    async def wait(self, request: web.Request) -> web.StreamResponse:
        """Answer when the gate is opened."""
        await self.gate.wait()
        return await accept(request)

    async def has_got(self, number: int) -> None:
        async with asyncio.timeout(30), self._arrived:
            await self._arrived.wait_for(lambda: len(self.requests) >= number)


def told(value: str | bytes | bytearray | web.FileField) -> object:
    """A parameter, or a file's name and contents."""
    return (value.filename, value.file.read()) if isinstance(value, web.FileField) else value


async def accept(_request: web.Request) -> web.StreamResponse:
    return web.json_response({"ok": True, "result": True})


async def break_off_at_once(request: web.Request) -> web.StreamResponse:
    assert request.transport
    request.transport.close()
    return web.Response()


async def break_off_in_the_answer(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Length": "100"})
    await response.prepare(request)
    await response.write(b'{"ok": true, ')
    assert request.transport
    request.transport.close()
    return response


async def talk_nonsense(request: web.Request) -> web.StreamResponse:
    assert request.transport
    request.transport.write(b"nonsense\r\n\r\n")
    request.transport.close()
    return web.Response()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server()
    app = web.Application(client_max_size=10_000_000)
    app.router.add_route("*", "/{path:.*}", server.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield server
    server.gate.set()
    await runner.cleanup()


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
async def transport(no_proxies: None) -> AsyncIterator[Transport]:  # noqa: ARG001 - order
    async with Transport() as transport:
        yield transport


@pytest.fixture
def closed_url() -> str:
    """An address at which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/bot{TOKEN}/getMe"


def parameters(**values: object) -> RequestData:
    return RequestData([RequestParameter.from_input(name, value) for name, value in values.items()])


async def failure(
    transport: Transport, url: str, data: RequestData | None = None, **timeouts: float
) -> TelegramError:
    """The error that a request ends with, which must not tell the token."""
    with pytest.raises(TelegramError) as caught:
        await transport.post(url, data or parameters(), **timeouts)
    error = caught.value
    assert TOKEN_TAIL not in f"{error} {error!r} {error.message}"
    return error


async def test_parameters_arrive_as_a_form(server: Server, transport: Transport) -> None:
    data = parameters(chat_id=7, text="Où ? «Київ» & 100 %", options={"is_disabled": True})
    assert await transport.post(server.of("sendMessage"), data) is True
    (request,) = server.requests
    assert request.method == "POST"
    assert request.path == f"/bot{TOKEN}/sendMessage"
    assert request.content_type == "application/x-www-form-urlencoded"
    assert request.headers["User-Agent"] == Transport.USER_AGENT
    assert server.forms == [
        {"chat_id": "7", "text": "Où ? «Київ» & 100 %", "options": '{"is_disabled": true}'}
    ]


async def test_a_request_without_parameters_arrives(server: Server, transport: Transport) -> None:
    assert await transport.post(server.of("getMe"), parameters()) is True
    assert await transport.post(server.of("getMe")) is True
    assert server.forms == [{}, {}]


@pytest.mark.parametrize("size", [5, 2_000_000], ids=["small", "large"])
async def test_a_file_arrives_with_its_name_beside_the_parameters(
    server: Server, transport: Transport, size: int
) -> None:
    file = InputFile(b"a" * size, filename="«été».yaml")
    assert await transport.post(server.of("sendDocument"), parameters(chat_id=7, document=file))
    assert server.forms == [{"chat_id": "7", "document": ("«été».yaml", b"a" * size)}]


async def test_a_file_is_downloaded(server: Server, transport: Transport) -> None:
    async def download(_request: web.Request) -> web.StreamResponse:
        return web.Response(body=b"id: short")

    server.handler = download
    assert await transport.retrieve(f"{server.url}/file/bot{TOKEN}/a b.yaml") == b"id: short"
    (request,) = server.requests
    assert request.method == "GET"
    assert request.path == f"/file/bot{TOKEN}/a b.yaml"


async def test_of_a_file_without_end_only_so_much_is_read(server: Server) -> None:
    async def download(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        with suppress(ConnectionError):
            while True:
                await response.write(b"id: long\n" * 1000)
        return response

    server.handler = download
    async with Transport(largest_file=20) as transport:
        read = await transport.retrieve(f"{server.url}/file/bot{TOKEN}/endless.yaml")
    assert read == b"id: long\nid: long\nid"


async def test_the_library_s_bot_works_with_it(server: Server) -> None:
    async def know(_request: web.Request) -> web.StreamResponse:
        me = {"id": 1, "is_bot": True, "first_name": "P", "username": "talksbot"}
        return web.json_response({"ok": True, "result": me})

    server.handler = know
    requests = Transport(), Transport()
    async with Bot(
        TOKEN, f"{server.url}/bot", request=requests[0], get_updates_request=requests[1]
    ) as bot:
        assert bot.username == "talksbot"


async def test_a_connection_is_used_again(server: Server, transport: Transport) -> None:
    for _ in range(3):
        await transport.post(server.of("getMe"), parameters())
    assert len({request.transport for request in server.requests}) == 1


async def test_a_page_of_a_gateway_is_an_outage(server: Server, transport: Transport) -> None:
    async def fail(_request: web.Request) -> web.StreamResponse:
        return web.Response(status=502, text="<h1>Bad Gateway</h1>", content_type="text/html")

    server.handler = fail
    error = await failure(transport, server.of("getMe"))
    assert type(error) is NetworkError
    assert is_repeatable(error)


async def test_a_redirection_is_not_followed(server: Server, transport: Transport) -> None:
    async def redirect(_request: web.Request) -> web.StreamResponse:
        raise web.HTTPFound("/elsewhere")

    server.handler = redirect
    error = await failure(transport, server.of("getMe"))
    assert "Found (302)" in error.message
    assert len(server.requests) == 1


async def test_an_answer_that_takes_too_long_may_hide_a_success(
    server: Server, transport: Transport
) -> None:
    server.handler = server.wait
    error = await failure(transport, server.of("sendMessage"), read_timeout=0.05)
    assert isinstance(error, TimedOut)
    assert isinstance(error.__cause__, ClientError)
    assert not is_repeatable(error)


async def test_an_upload_that_nobody_reads_takes_too_long() -> None:
    async def ignore(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await gate.wait()
        writer.close()

    gate = asyncio.Event()
    listener = await asyncio.start_server(ignore, "127.0.0.1", 0, limit=1)
    host, port = listener.sockets[0].getsockname()
    file = parameters(document=InputFile(b"a" * 20_000_000, filename="a"))
    async with listener, Transport() as transport:
        url = f"http://{host}:{port}/bot{TOKEN}/sendDocument"
        # They count together.
        error = await failure(
            transport,
            url,
            file,
            pool_timeout=0,
            connect_timeout=0.4,
            write_timeout=0,
            read_timeout=0,
        )
        gate.set()
    assert isinstance(error, TimedOut)
    assert not is_repeatable(error)


async def test_a_request_that_gets_no_connection_in_time_was_never_sent(server: Server) -> None:
    server.handler = server.wait
    async with Transport(connections=1) as transport, asyncio.TaskGroup() as tasks:
        first = tasks.create_task(transport.post(server.of("sendMessage"), parameters()))
        await server.has_got(1)
        error = await failure(
            transport, server.of("sendMessage"), pool_timeout=0.05, connect_timeout=0.05
        )
        server.gate.set()
    assert first.result() is True
    assert len(server.requests) == 1
    assert isinstance(error, TimedOut)
    assert is_repeatable(error)


async def test_a_refused_connection_was_never_used(transport: Transport, closed_url: str) -> None:
    error = await failure(transport, closed_url)
    assert type(error) is NetworkError
    assert "Cannot connect to host 127.0.0.1" in error.message
    assert isinstance(error.__cause__, ClientError)
    assert is_repeatable(error)


@pytest.mark.parametrize(
    ("handler", "message"),
    [
        (break_off_at_once, "aiohttp.ServerDisconnectedError"),
        (break_off_in_the_answer, "aiohttp.ClientPayloadError"),
        (talk_nonsense, "aiohttp.ClientResponseError: 400"),
    ],
)
async def test_a_connection_that_breaks_may_hide_a_success(
    server: Server, transport: Transport, handler: Handler, message: str
) -> None:
    server.handler = handler
    error = await failure(transport, server.of("sendMessage"))
    assert type(error) is NetworkError
    assert error.message == message
    assert isinstance(error.__cause__, ClientError)
    assert not is_repeatable(error)
    assert len(server.requests) == 1


@pytest.mark.parametrize("url", [f"http:///bot{TOKEN}", f"ftp://a/bot{TOKEN}", f"http://[/{TOKEN}"])
async def test_an_address_that_is_none_is_an_error(transport: Transport, url: str) -> None:
    error = await failure(transport, url)
    assert type(error) is NetworkError
    assert not is_repeatable(error)


async def test_requests_go_through_the_proxy_except_to_those_who_want_none(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", server.url.replace("http://", "http://user:word@"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    async with Transport() as transport:
        await transport.post("http://api.example/getMe", parameters())
        await transport.post(server.of("getMe"), parameters())
    proxied, direct = server.requests
    assert proxied.headers["Host"] == "api.example"
    assert proxied.headers["Proxy-Authorization"] == "Basic dXNlcjp3b3Jk"
    assert "Proxy-Authorization" not in direct.headers


async def test_a_proxy_that_refuses_is_named_by_its_status(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    # This server knows no CONNECT.
    monkeypatch.setenv("HTTPS_PROXY", server.url.removeprefix("http://"))
    async with Transport() as transport:
        error = await failure(transport, f"https://api.example/bot{TOKEN}/getMe")
    assert error.message == "aiohttp.ClientHttpProxyError: 404"


async def test_it_may_be_opened_and_closed_repeatedly(server: Server) -> None:
    transport = Transport()
    await transport.shutdown()
    for _ in range(2):
        await transport.initialize()
        await transport.initialize()
        assert await transport.post(server.of("getMe"), parameters()) is True
        await transport.shutdown()
        await transport.shutdown()
    error = await failure(transport, server.of("getMe"))
    assert not is_repeatable(error)


def test_it_waits_five_seconds_for_an_answer() -> None:
    assert Transport().read_timeout == 5
