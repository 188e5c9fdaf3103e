"""Whenever it is killed: the files are all old or all new, and so is the history."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.desk.publication import Desk
from bot.desk.recovery import recover
from bot.knowledge.loader import load
from bot.knowledge.snapshot import Knowledge
from bot.state.store import Store

ROOT = Path(__file__).parents[2]
DRIVER = Path(__file__).with_name("killing.py")
OPERATIONS = ("add", "change", "change_two", "undo", "remove")

# What the files hold by their names, hidden ones too, and the history without its times.
State = tuple[dict[str, bytes], list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was left of many processes; see the driver."""
    directory = tmp_path_factory.mktemp("killed")
    subprocess.run(  # noqa: PLW1510 - its stderr tells more than the exception
        [sys.executable, str(DRIVER), str(directory)],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"},
    )
    return directory


@pytest.fixture(scope="module")
def knowledge(killed: Path) -> Knowledge:
    """What is built once is built quickly again, as long as it is in the same place."""
    shutil.copytree(killed / "template", killed / "place")
    return Knowledge.open(killed / "place" / "knowledge")


async def state(directory: Path) -> State:
    files = [path for path in (directory / "knowledge").rglob("*") if path.is_file()]
    async with Store.in_directory(directory / "state") as store:
        history = await store.versions.page(offset=0, limit=99)
        assert await store.versions.cut_off() == []
    told = [(v.action, v.subject, v.admin_id, v.files, v.undone) for v in history]
    return {str(path.relative_to(directory)): path.read_bytes() for path in files}, told


async def recovered(directory: Path) -> State:
    """What is there once the next start has looked."""
    async with Store.in_directory(directory / "state") as store:
        await recover(directory / "knowledge", store)
    load(directory / "knowledge")
    return await state(directory)


async def undone(directory: Path, knowledge: Knowledge) -> bool:
    """Whether an undo brings back what the newest version that is not undone replaced."""
    place = knowledge.directory.parent
    shutil.rmtree(place)
    shutil.copytree(directory, place)
    async with Store.in_directory(place / "state") as store:
        version = await store.versions.to_undo()
        assert version
        desk = Desk(knowledge, store)
        await desk.undo(admin_id=9)
        return all(desk.content(file.name) == file.before for file in version.files)


@pytest.mark.parametrize("operation", OPERATIONS)
async def test_all_is_old_or_all_is_new_and_can_be_undone(
    killed: Path, knowledge: Knowledge, operation: str
) -> None:
    old = await state(killed / "template")
    *cut_off, whole = sorted((killed / operation).iterdir())
    new = await state(whole)
    assert old[0] != new[0]
    outcomes = [await recovered(directory) for directory in cut_off]
    turned = outcomes.index(new)
    assert outcomes == [old] * turned + [new] * (len(outcomes) - turned)
    assert turned
    assert await undone(cut_off[turned - 1], knowledge)
    assert await undone(cut_off[turned], knowledge)


async def test_recovering_may_be_cut_off_as_well(killed: Path) -> None:
    *cut_off, whole = sorted((killed / "begin_again").iterdir())
    (*_, changed) = sorted((killed / "change_two").iterdir())
    assert cut_off
    for directory in (*cut_off, whole):
        assert await recovered(directory) == await state(changed)
