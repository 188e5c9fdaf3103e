"""The transport: carries requests to the Bot API over a few lasting connections.

It takes the place of python-telegram-bot's own, which needs several times the processor for each
request. It knows HTTP, time-outs, proxies and certificates; not what is sent, what an answer
means, or whether a request is worth another attempt.
"""

from __future__ import annotations

import functools
import ssl
from asyncio import IncompleteReadError
from io import BytesIO
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import certifi
from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientResponseError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    FormData,
    TCPConnector,
)
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aiohttp import ClientResponse
    from telegram._utils.types import ODVInput
    from telegram.request import RequestData

_READ = 5.0
_CONNECT = 5.0
_WRITE = 5.0
_WRITE_FILES = 20.0
# A burst of questions may wait for its turn.
_POOL = 10.0
# A request that meets the server's closing of an idle connection is lost: close it first.
_KEEP_ALIVE = 15.0
# Telegram lets bots have no larger ones.
_LARGEST_FILE = 20 * 1024 * 1024
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Transport(BaseRequest):
    """Sends requests over at most `connections` connections; those beyond wait for a free one.

    Of a file that is got, no more is read than `largest_file` bytes, whatever it claims to have.
    Between `initialize` and `shutdown` it holds connections open; both may be called repeatedly.
    Proxies are those of the environment or the system when it is initialised.
    """

    def __init__(self, connections: int = 16, *, largest_file: int = _LARGEST_FILE) -> None:
        self._connections = connections
        self._largest_file = largest_file
        self._proxies: dict[str, str] = {}
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """The seconds to wait for an answer where a request does not say otherwise."""
        return _READ

    async def initialize(self) -> None:
        """Open the session, if it is not open."""
        if self._session is None:
            self._proxies = _proxies()
            self._session = self._open()

    async def shutdown(self) -> None:
        """Close the session, if it is open; what is under way fails."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def _open(self) -> ClientSession:
        connector = TCPConnector(
            limit=self._connections, keepalive_timeout=_KEEP_ALIVE, ssl=_certificates()
        )
        return ClientSession(
            connector=connector,
            cookie_jar=DummyCookieJar(),
            headers={"User-Agent": self.USER_AGENT},
        )

    async def do_request(  # noqa: PLR0917 - as the base class has it
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Return the answer's status and body; a redirection is an answer like any other.

        Raises `TimedOut` or `NetworkError`, caused by aiohttp's error; no message shows the URL,
        which holds the token. Raises `RuntimeError` if the transport is not initialised.
        """
        if self._session is None:
            raise RuntimeError("The transport is not initialised")
        has_files = request_data is not None and request_data.contains_files
        timeout = _timeout(
            read=_chosen(read_timeout, _READ),
            write=_chosen(write_timeout, _WRITE_FILES if has_files else _WRITE),
            connect=_chosen(connect_timeout, _CONNECT),
            pool=_chosen(pool_timeout, _POOL),
            is_sending=request_data is not None,
        )
        try:
            async with self._session.request(
                method,
                url,
                **_body(request_data),
                timeout=timeout,
                proxy=self._proxy_to(url),
                allow_redirects=False,
            ) as response:
                if method == "GET":
                    return response.status, await _beginning(response, self._largest_file)
                return response.status, await response.read()
        except TimeoutError as error:
            raise _timed_out(error) from error
        except ClientError as error:
            raise NetworkError(f"aiohttp.{_described(error)}") from error

    def _proxy_to(self, url: str) -> str | None:
        """Return the proxy to use; aiohttp would look for it in a thread at each request."""
        if not self._proxies:
            return None
        address = urlsplit(url)
        proxy = self._proxies.get(address.scheme) or self._proxies.get("all")
        return None if proxy is None or proxy_bypass(address.hostname or "") else proxy


def _proxies() -> dict[str, str]:
    """Return the proxies by the scheme that they are for, or by "all"."""
    proxies = getproxies()
    return {
        scheme: proxy if "://" in proxy else f"http://{proxy}"
        for scheme in ("http", "https", "all")
        if (proxy := proxies.get(scheme))
    }


@functools.cache
def _certificates() -> ssl.SSLContext:
    """Trust the system's certificates and, as not every system comes with any, certifi's."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _chosen(timeout: ODVInput[float], default: float) -> float | None:
    """Return the request's own time-out, None for none at all, or the default if it has no own."""
    return default if timeout is BaseRequest.DEFAULT_NONE else cast("float | None", timeout)


def _timeout(
    *,
    read: float | None,
    write: float | None,
    connect: float | None,
    pool: float | None,
    is_sending: bool,
) -> ClientTimeout:
    """Put the time-outs in aiohttp's terms.

    It has none for writing: what sends something has all of them together for the whole of it.
    A download may take as long as it goes on.
    """
    return ClientTimeout(
        sock_read=read,
        sock_connect=connect,
        connect=_sum(pool, connect),
        total=_sum(pool, connect, write, read) if is_sending else None,
    )


def _sum(*timeouts: float | None) -> float | None:
    return sum(timeout or 0 for timeout in timeouts) if None not in timeouts else None


def _body(data: RequestData | None) -> Mapping[str, Any]:
    """Return what aiohttp is to be told to send."""
    if data is None:
        return {}
    if data.contains_files:
        return {"data": _multipart(data)}
    # aiohttp's own form costs more.
    return {"data": data.url_encoded_parameters().encode(), "headers": _FORM}


def _multipart(data: RequestData) -> FormData:
    # Telegram takes names of files as they are, and would show the percent signs.
    form = FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        # Of large contents that are no file, aiohttp warns.
        file = BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=kind)
    return form


async def _beginning(response: ClientResponse, most: int) -> bytes:
    """Return the body, or so many bytes of it; what follows is not waited for."""
    try:
        return await response.content.readexactly(most)
    except IncompleteReadError as error:
        return error.partial


def _timed_out(error: TimeoutError) -> TimedOut:
    if isinstance(error, ConnectionTimeoutError):
        return TimedOut("No connection in time; nothing was sent")
    return TimedOut()


def _described(error: ClientError) -> str:
    """Name the error, with details only of kinds that are known not to show the URL."""
    kind = type(error).__name__
    if isinstance(error, ClientConnectorError):
        return f"{kind}: {error}"
    if isinstance(error, ClientResponseError):
        return f"{kind}: {error.status}"
    if isinstance(error, OSError) and error.strerror:
        return f"{kind}: {error.strerror}"
    return kind
