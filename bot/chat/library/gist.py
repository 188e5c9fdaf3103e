"""The gist of an article in one message, and names cut to what a message has room for."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Final

from bot.answering.summary import MOST
from bot.chat.rendering import excerpt, fits, headline, units

if TYPE_CHECKING:
    from bot.chat.wording import Wording
    from bot.knowledge.snapshot import Snapshot
    from bot.model import Article

# In UTF-16 units.
_TITLE: Final = 200
_SOURCE: Final = 100
_AGENCY: Final = 60  # and author


def gist(
    article: Article,
    snapshot: Snapshot,
    wording: Wording,
    *,
    above: str = "",
    below: str = "",
    most: int = MOST,
) -> str:
    """One message: an article's headline and, word for word, as much of its gist as fits.

    `above` and `below` are lines of our own around it.
    """
    head = "\n".join(filter(None, (above and f"<i>{above}</i>", headline(brief(article), wording))))
    told = [excerpt(s, snapshot, wording) for s in snapshot.retriever.summary(article, most=most)]
    while told:
        html = "\n\n".join(filter(None, (head, *told, below)))
        if fits(html):
            return html
        told.pop()
    return "\n\n".join(filter(None, (head, wording.library.no_gist, below)))


def brief(article: Article) -> Article:
    """The article with a title and a source that leave room for others."""
    source = article.source
    named = replace(
        source,
        name=clipped(source.name, _SOURCE),
        agency=source.agency and clipped(source.agency, _AGENCY),
        author=source.author and clipped(source.author, _AGENCY),
    )
    return replace(article, title=clipped(article.title), source=named)


def clipped(text: str, most: int = _TITLE) -> str:
    """The text, or its beginning with an ellipsis, in at most so many UTF-16 units."""
    if units(text) <= most:
        return text
    return text.encode("utf-16-le")[: 2 * most - 2].decode("utf-16-le", "ignore").rstrip() + "…"


def escaped(text: str) -> str:
    """The text as it stands in HTML."""
    return escape(text, quote=False)
