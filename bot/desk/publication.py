"""Publication: the one way in which the knowledge changes while it answers.

A change is written down with all that it replaces before a file is touched, each file is written
whole, and what answers is swapped once: whenever the process is killed, the files are all old or
all new by the next start, and every change can be undone. Knows nothing of who is allowed to.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self, TypeVar

from bot.desk.recovery import recover, settle
from bot.desk.turns import turn
from bot.errors import (
    ConflictError,
    DiskError,
    KnowledgeError,
    NothingToUndoError,
    StoreError,
    UnknownArticleError,
)
from bot.knowledge import edits
from bot.knowledge.questions import is_questions
from bot.knowledge.snapshot import Difference, Knowledge
from bot.state.versions import UNDO, FileChange, Version

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
    from pathlib import Path

    from bot.state.store import Store

    Listener = Callable[[Difference], Awaitable[None]]

__all__ = ["REMOVE", "UNDO", "Desk", "FileChange", "Published", "Version"]

T = TypeVar("T")

REMOVE = "remove"
"""The action of a version that takes an article away."""

# What whoever changes the knowledge raises, so that other processes read it again.
_MARK = "knowledge"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Published:
    """A change that answers now: as it is kept, and what is different."""

    version: Version
    difference: Difference


class Desk:
    """Changes the knowledge, one change at a time, and has other processes follow.

    `mark` is the store's when the knowledge was read; `on_read` is told by `ok=` how each reading
    went. Whatever changes the knowledge waits for its turn; a listener is told afterwards.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        store: Store,
        *,
        mark: int = 0,
        on_read: Callable[..., None] = lambda **_: None,
    ) -> None:
        self.knowledge = knowledge
        self._store = store
        self._mark = mark
        self._on_read = on_read
        self._listeners: list[Listener] = []
        self._queue = asyncio.Lock()

    @classmethod
    async def open(
        cls, directory: Path, store: Store, *, on_read: Callable[..., None] = lambda **_: None
    ) -> Self:
        """Settle what was cut off, then load. Raises `KnowledgeError` or `StoreError`."""
        await recover(directory, store)
        # Whatever changes from here on is read again.
        mark = await store.mark(_MARK)
        knowledge = await asyncio.to_thread(Knowledge.open, directory)
        on_read(ok=True)
        return cls(knowledge, store, mark=mark, on_read=on_read)

    def on_published(self, listener: Listener) -> None:
        """Have this called after every swap, however it comes about; what it raises is logged."""
        self._listeners.append(listener)

    def file_of(self, article_id: str) -> str | None:
        """The name of the file that holds an article, `None` if none does."""
        return edits.file_of(self._directory, article_id)

    def content(self, name: str) -> bytes | None:
        """What the file of this name holds, `None` if there is none. Raises `DiskError`."""
        return edits.content(self._directory, name)

    async def publish(
        self,
        changes: Mapping[str, bytes | None],
        *,
        admin_id: int,
        action: str,
        subject: str,
        expected: Mapping[str, bytes | None],
    ) -> Published:
        """Let files hold something else, or be gone (`None`), and answer by it from now on.

        `expected` is what each of them held when the change was made, `None` if it was not there.
        Raises `ConflictError` if one holds something else by now, `KnowledgeError` if it would not
        load, `DiskError` and `StoreError`; nothing is changed then. Names are as in `files.File`;
        the file of questions may be among them, which answers nothing and is not checked.
        """
        async with self._turn():
            made = await self._change(changes, expected, admin_id, action, subject)
        return await self._announced(made)

    async def remove(self, article_id: str, *, admin_id: int) -> Published:
        """Take an article away. Raises `UnknownArticleError`, and what `publish` does."""
        async with self._turn():
            name = await asyncio.to_thread(self.file_of, article_id)
            if name is None:
                raise UnknownArticleError(article_id)
            held = {name: await asyncio.to_thread(self.content, name)}
            made = await self._change({name: None}, held, admin_id, REMOVE, article_id)
        return await self._announced(made)

    async def undo(self, *, admin_id: int, cause: str | None = None) -> Published:
        """Bring back what was before the newest change that is not undone.

        What asks for it may ask again, after a kill: for the same `cause` nothing more is undone,
        and nothing is different then. Raises `NothingToUndoError`, and what `publish` does: also
        `ConflictError` if a file was edited since.
        """
        async with self._turn():
            if cause and (done := await self._store.versions.caused_by(cause)):
                return Published(done, Difference())
            version = await self._store.versions.to_undo()
            if version is None:
                raise NothingToUndoError
            before = {file.name: file.before for file in version.files}
            after = {file.name: file.after for file in version.files}
            made = await self._change(before, after, admin_id, UNDO, version.subject, cause=cause)
        return await self._announced(made)

    async def history(self, *, offset: int, limit: int) -> list[Version]:
        """So many changes, from the newest but `offset` on. Raises `StoreError`."""
        return await self._store.versions.page(offset=offset, limit=limit)

    async def reload(self) -> Difference:
        """Read the files again, here and in the other processes. Raises `KnowledgeError`."""
        async with self._reading():
            difference = await self._read()
            await self._tell_workers()
        return await self._heard(difference) or Difference()

    async def refresh(self) -> Difference | None:
        """Read the files again, and only if they changed in the other processes too.

        `None` if they hold what answers already. Raises `KnowledgeError`.
        """
        async with self._reading():
            difference = await self._read()
            if difference is not None:
                await self._tell_workers()
        return await self._heard(difference)

    async def follow(self) -> Difference | None:
        """Read the files again if another process has changed them; `None` if none has.

        Raises `KnowledgeError`, once a change, and `StoreError`.
        """
        mark = await self._store.mark(_MARK)
        if mark <= self._mark:
            return None
        async with self._reading():
            self._mark = max(mark, self._mark)
            difference = await self._read()
        return await self._heard(difference)

    @property
    def _directory(self) -> Path:
        return self.knowledge.directory

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        """Have the knowledge to ourselves, and nothing half done before us."""
        async with self._queue, turn(self._store.journal):
            await settle(self._directory, self._store.versions)
            yield

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[None]:
        """As `_turn`, but files can be read though what was cut off cannot be settled."""
        async with self._queue, turn(self._store.journal):
            try:
                await settle(self._directory, self._store.versions)
            except (StoreError, DiskError) as error:
                _log.error("A change that was cut off has to wait: %s", error)
            yield

    async def _read(self) -> Difference | None:
        """Build what the files give now, and let it answer; `None` if that is what does."""
        try:
            snapshot = await self.knowledge.build()
        except KnowledgeError:
            self._on_read(ok=False)
            raise
        self._on_read(ok=True)
        if snapshot.corpus.fingerprint == self.knowledge.current.corpus.fingerprint:
            return None
        return self.knowledge.swap(snapshot)

    async def _change(
        self,
        changes: Mapping[str, bytes | None],
        expected: Mapping[str, bytes | None],
        admin_id: int,
        action: str,
        subject: str,
        *,
        cause: str | None = None,
    ) -> Published:
        names = sorted({*changes, *expected})
        held = await asyncio.to_thread(lambda: {name: self.content(name) for name in names})
        if changed := tuple(name for name in names if held[name] != expected.get(name)):
            raise ConflictError(changed)
        snapshot = await self.knowledge.build(_answered_from(changes))
        files = [FileChange(name, held[name], after) for name, after in changes.items()]
        version = await self._store.versions.begin(
            admin_id=admin_id, action=action, subject=subject, files=files, cause=cause
        )
        await self._write(version)
        difference = self.knowledge.swap(snapshot)
        self._on_read(ok=True)
        await self._finish(version)
        await self._tell_workers()
        return Published(version, difference)

    async def _write(self, version: Version) -> None:
        before = {file.name: file.before for file in version.files}
        after = {file.name: file.after for file in version.files}
        try:
            await _to_the_end(edits.replace, self._directory, before, after)
        except (ConflictError, DiskError):
            await self._give_up(version)
            raise

    async def _give_up(self, version: Version) -> None:
        """Forget a change that failed, unless some of it could not even be put back."""
        try:
            if not await asyncio.to_thread(self._is_begun, version):
                await self._store.versions.drop(version.number)
        except (DiskError, StoreError) as error:
            _log.error("Change %d has to be settled later: %s", version.number, error)

    def _is_begun(self, version: Version) -> bool:
        return any(self.content(file.name) == file.after != file.before for file in version.files)

    async def _finish(self, version: Version) -> None:
        """Keep the change as done; it is, whether or not that can be kept now."""
        try:
            await self._store.versions.finish(version)
        except StoreError as error:
            _log.error("Change %d has to be settled later: %s", version.number, error)

    async def _tell_workers(self) -> None:
        """Let other processes read the files too; that they cannot be told undoes nothing here."""
        try:
            mark = await self._store.raise_mark(_MARK)
        except StoreError as error:
            _log.error("Other workers were not told: %s", error)
            return
        if mark == self._mark + 1:  # Nobody else has changed anything.
            self._mark = mark

    async def _announced(self, published: Published) -> Published:
        await self._tell_listeners(published.difference)
        return published

    async def _heard(self, difference: Difference | None) -> Difference | None:
        """What a reading changed, told to the listeners if it swapped anything."""
        if difference is not None:
            await self._tell_listeners(difference)
        return difference

    async def _tell_listeners(self, difference: Difference) -> None:
        told = (listener(difference) for listener in self._listeners)
        for error in await asyncio.gather(*told, return_exceptions=True):
            if isinstance(error, BaseException):
                _log.error("A change was not passed on: %s", type(error).__name__, exc_info=error)


def _answered_from(changes: Mapping[str, bytes | None]) -> dict[str, bytes | None]:
    """The changes of files from which readers are answered: not of the test questions."""
    return {name: data for name, data in changes.items() if not is_questions(name)}


async def _to_the_end(call: Callable[..., T], *arguments: object) -> T:
    """What a call returns, made in a thread. Whoever is cancelled waits: it may be half done."""
    running = asyncio.ensure_future(asyncio.to_thread(call, *arguments))
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.wait([running])
        raise
