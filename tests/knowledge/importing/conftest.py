"""The pages and texts that are imported, and how tests do it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.knowledge.importing import Imported, import_article

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

TODAY = date(2035, 1, 2)


@pytest.fixture
def pages() -> Path:
    """The directory of the saved pages and texts."""
    return Path(__file__).parent / "pages"


@pytest.fixture
def imported() -> Callable[..., Imported]:
    """Imports a text or bytes as a file of that name."""

    def run(name: str, content: str | bytes, *, taken: Collection[str] = ()) -> Imported:
        data = content if isinstance(content, bytes) else content.encode()
        return import_article(name, data, today=TODAY, taken=taken)

    return run
