"""Watching: being told that somebody has changed the files. Knows nothing of what they hold."""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING

from bot.knowledge.edits import is_unfinished
from bot.knowledge.files import ARTICLES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

# Milliseconds. Whoever saves many files is left in peace until nothing has changed for a while,
# though not for ever.
_QUIET = 200
_LONGEST = 3_000

_log = logging.getLogger(__name__)


async def changes(directory: Path) -> AsyncIterator[None]:
    """Yield once the folders are watched, and then after every burst of changes in them.

    What changes from before the first on is missed by nobody who looks at each. Raises `OSError`
    if the system cannot watch them.
    """
    # Takes memory that most have no use for.
    from watchfiles import awatch  # noqa: PLC0415

    root = await asyncio.to_thread(directory.resolve)
    folders = {root, root / ARTICLES}

    def concerns_us(_: object, name: str) -> bool:
        path = Path(name)
        # Any name will do: where files are links, a link that none of them is named after changes.
        return path.parent in folders and not is_unfinished(path)

    watch = awatch(root, watch_filter=concerns_us, debounce=_LONGEST, step=_QUIET)
    async with aclosing(watch):
        burst = asyncio.ensure_future(anext(watch))
        await asyncio.sleep(0)  # It watches once it is asked for the first.
        _log.info("Watching %s", directory)
        try:
            while True:
                yield
                await burst
                burst = asyncio.ensure_future(anext(watch))
        finally:
            burst.cancel()
            await asyncio.wait([burst])
