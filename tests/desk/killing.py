"""Run changes of the knowledge, killed at one step after another: `python killing.py DIRECTORY`.

Below DIRECTORY/OPERATION/NUMBER lies what is left of a process that was killed before its call of
that number to the system; the highest number is of one that came to its end. No test itself.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sqlite3
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.desk.publication import Desk
from bot.desk.recovery import recover
from bot.state.store import Store

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.knowledge.snapshot import Knowledge

ARTICLE = """\
id: {id}
title: "{id}"
date: 2025
source: {{name: Le Courrier}}
passages:
  - "{text}"
"""
# Each of these changes something for good, or may.
CALLS = ("open", "write", "fsync", "replace", "rename", "unlink", "chmod", "close")


def article(name: str, text: str) -> bytes:
    return ARTICLE.format(id=name, text=text).encode()


async def publish(desk: Desk, changes: Mapping[str, bytes | None]) -> None:
    expected = {name: desk.content(name) for name in changes}
    await desk.publish(changes, admin_id=9, action="publish", subject="Port", expected=expected)


async def add(desk: Desk) -> None:
    await publish(desk, {"articles/port.yaml": article("port", "Le port est vendu.")})


async def change(desk: Desk, text: str = "Le pont est rouvert.") -> None:
    await publish(desk, {"articles/pont.yaml": article("pont", text)})


async def change_two(desk: Desk, who: str = "Jeanne Morel") -> None:
    pont = article("pont", f"{who} a fermé le pont.")
    people = f"people:\n  - name: {who}\n".encode()
    await publish(desk, {"articles/pont.yaml": pont, "people.yaml": people})


async def undo(desk: Desk) -> None:
    await desk.undo(admin_id=9)


async def remove(desk: Desk) -> None:
    await desk.remove("gare", admin_id=9)


async def begin_again(desk: Desk) -> None:
    await recover(desk.knowledge.directory, desk._store)


OPERATIONS: dict[str, Callable[[Desk], Awaitable[None]]] = {
    operation.__name__: operation
    for operation in (add, change, change_two, undo, remove, begin_again)
}


class Fate:
    """Kills this process before its call of a number, counted from 1 on."""

    def __init__(self, number: int) -> None:
        self._left = number

    def step(self) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def await_at(self, name: str) -> None:
        """Strike at a function of `os`."""
        call = getattr(os, name)

        def counted(*arguments: Any, **named: Any) -> Any:
            self.step()
            return call(*arguments, **named)

        setattr(os, name, counted)


class Connection(sqlite3.Connection):
    """One whose commits are steps."""

    fate: Fate | None = None

    def commit(self) -> None:
        if self.fate:
            self.fate.step()
        super().commit()


def connect(*arguments: Any, **named: Any) -> Connection:
    return Connection(*arguments, **named)


async def prepare(directory: Path) -> Knowledge:
    """Two articles, and two changes that can be undone.

    What is built once is built quickly in every child, as long as it is in the same place.
    """
    (directory / "knowledge" / "articles").mkdir(parents=True)
    for name, text in (("pont", "Le pont est ouvert."), ("gare", "La gare est fermée.")):
        path = directory / "knowledge" / "articles" / f"{name}.yaml"
        path.write_bytes(article(name, text))
    async with Store.in_directory(directory / "state") as store:
        desk = await Desk.open(directory / "knowledge", store)
        await change(desk, "Le pont est en travaux.")
        await change_two(desk, "Paul Ferrand")
        return desk.knowledge


async def meet(number: int, operation: str, knowledge: Knowledge) -> None:
    """Carry an operation out, and be killed at the step of that number, if it gets there."""
    async with Store.in_directory(knowledge.directory.parent / "state") as store:
        desk = Desk(knowledge, store)
        Connection.fate = fate = Fate(number)
        for name in CALLS:
            fate.await_at(name)
        await OPERATIONS[operation](desk)


def leave(operation: str, start: Path, directory: Path, knowledge: Knowledge) -> None:
    """Fork, and let the child meet its fate, until one comes through."""
    for number in count(1):
        place = knowledge.directory.parent
        shutil.copytree(start, place)
        if child := os.fork():
            _, status = os.waitpid(child, 0)
        else:
            asyncio.run(meet(number, operation, knowledge))
            os._exit(0)
        shutil.move(place, directory / operation / f"{number:03}")
        if not os.WIFSIGNALED(status):
            assert status == 0
            break


def half_done(directory: Path, start: Path) -> Path:
    """What was left of a process that had changed one of two files."""

    def changed(case: Path, name: str) -> bool:
        return (case / name).read_bytes() != (start / name).read_bytes()

    names = ("knowledge/articles/pont.yaml", "knowledge/people.yaml")
    return next(
        case
        for case in sorted((directory / change_two.__name__).iterdir())
        if sum(changed(case, name) for name in names) == 1
    )


def main(directory: Path) -> None:
    start, place = directory / "template", directory / "place"
    knowledge = asyncio.run(prepare(place))
    shutil.move(place, start)
    sqlite3.dbapi2.connect = connect  # type: ignore[assignment]  # commits are made in C
    for operation in OPERATIONS:
        (directory / operation).mkdir()
        begun = operation == begin_again.__name__
        leave(operation, half_done(directory, start) if begun else start, directory, knowledge)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
