"""A saved page becomes a draft: its metadata, and of all that stands on it the article.

The HTML parser and trafilatura are loaded when the first page comes: they take a third of a second.
"""

from __future__ import annotations

from bot.knowledge.importing.blocks import joined, parsed, read_blocks
from bot.knowledge.importing.draft import Draft
from bot.knowledge.importing.metadata import read_metadata
from bot.knowledge.importing.selection import article


def read_page(text: str) -> Draft:
    """The draft of a page."""
    root = parsed(text)
    facts, description = read_metadata(root)
    pieces = article(read_blocks(root), facts.title, description, facts.lang or "fr")
    return Draft(facts, tuple(joined(pieces)))
