"""Recovery: what a kill cut off is carried to its end, or was never begun.

Files are half old and half new only while a version is not done; whoever has the turn can see
from the files how far it came.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.desk.turns import turn
from bot.errors import DiskError
from bot.knowledge import edits

if TYPE_CHECKING:
    from pathlib import Path

    from bot.state.store import Store
    from bot.state.versions import Version, Versions

_log = logging.getLogger(__name__)


async def recover(directory: Path, store: Store) -> None:
    """Settle what was cut off, before the directory is loaded. Raises `StoreError`.

    What cannot be settled now, for the disk, has to wait; that is logged.
    """
    async with turn(store.journal):
        await asyncio.to_thread(edits.clean, directory)
        try:
            await settle(directory, store.versions)
        except DiskError as error:
            _log.error("A change that was cut off has to wait: %s", error)


async def settle(directory: Path, versions: Versions) -> None:
    """Settle what was cut off; it is our turn. Raises `DiskError` or `StoreError`."""
    for version in await versions.cut_off():
        if await asyncio.to_thread(_carried_through, directory, version):
            await versions.finish(version)
        else:
            await versions.drop(version.number)


def _carried_through(directory: Path, version: Version) -> bool:
    """Write what is left to write; false if nothing was begun."""
    held = {file.name: edits.content(directory, file.name) for file in version.files}
    if all(held[file.name] == file.before for file in version.files):
        return False
    if strange := [f.name for f in version.files if held[f.name] not in {f.before, f.after}]:
        _log.warning(
            "Change %d was cut off, and left as it is: edited since: %s",
            version.number,
            ", ".join(strange),
        )
        return True
    left = {file.name: file.after for file in version.files if held[file.name] != file.after}
    edits.replace(directory, {name: held[name] for name in left}, left)
    _log.info("Change %d was cut off, and is now carried through", version.number)
    return True
