"""A desk over a directory with two articles."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from bot.desk.publication import Desk
from bot.knowledge.snapshot import Knowledge, Snapshot
from bot.state.store import Store
from tests.desk.killing import article

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

PONT, GARE, PORT = "articles/pont.yaml", "articles/la-gare.yml", "articles/port.yaml"


def lay_out(directory: Path) -> Path:
    shutil.rmtree(directory, ignore_errors=True)
    (directory / "articles").mkdir(parents=True)
    (directory / PONT).write_bytes(article("pont", "Le pont est ouvert."))
    (directory / GARE).write_bytes(article("gare", "La gare est fermée."))
    return directory


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> tuple[Knowledge, Snapshot]:
    """What is built once is built quickly again, as long as it is in the same place."""
    knowledge = Knowledge.open(lay_out(tmp_path_factory.mktemp("desk") / "knowledge"))
    return knowledge, knowledge.current


@pytest.fixture
def knowledge(opened: tuple[Knowledge, Snapshot]) -> Knowledge:
    """The directory as it was laid out, and what answers from it."""
    knowledge, snapshot = opened
    lay_out(knowledge.directory)
    knowledge.swap(snapshot)
    return knowledge


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    async with Store.in_memory() as store:
        yield store


@pytest.fixture
def desk(knowledge: Knowledge, store: Store) -> Desk:
    return Desk(knowledge, store)
