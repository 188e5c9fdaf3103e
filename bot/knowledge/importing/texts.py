"""The text of an element as a reader of the page sees it, and where links are in it.

Scripts, what is hidden and what only screen readers are told is no part of it. Knows elements, not
what they are for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.knowledge.importing.characters import clean, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNREAD_LISTED = """
    script style template noscript svg math iframe frame object embed applet video audio canvas map
    select option datalist button input textarea progress meter head title meta link base source
    track param picture img amp-img amp-ad amp-analytics amp-embed amp-iframe amp-video
"""
_UNREAD = frozenset(_UNREAD_LISTED.split())
_BLOCKS_LISTED = """
    html body p div section article main header footer aside nav ul ol dl li dt dd menu h1 h2 h3 h4
    h5 h6 blockquote figure figcaption table caption thead tbody tfoot tr td th form fieldset
    details summary address pre hr center dialog search hgroup
"""
BLOCKS = frozenset(_BLOCKS_LISTED.split())
_UNSEEN = re.compile(
    r"visually-?hidden|sr-?only|screen-?reader|(?<![\w-])(?:is-|u-)?hidden(?![\w-])", re.IGNORECASE
)
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
PARTED = re.compile(r"\n\s*\n")
_LINK_START, _LINK_END = "\x02", "\x03"
_LINK = re.compile(f"{_LINK_START}([^{_LINK_START}{_LINK_END}]*){_LINK_END}")
_LINK_MARKS = re.compile(f"[{_LINK_START}{_LINK_END}]")


def is_read(element: HtmlElement) -> bool:
    """Whether a reader of the page sees the element."""
    if not isinstance(element.tag, str) or element.tag in _UNREAD:
        return False
    return not (
        "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or _NOT_SHOWN.search(element.get("style", ""))
        or _UNSEEN.search(element.get("class", ""))
    )


def inner(
    element: HtmlElement, *, linked: bool = False, without: frozenset[HtmlElement] = frozenset()
) -> str:
    """The text inside an element, with a line end for each `br` and around each block."""
    parts = [flat(element.text, linked=linked, kept=element.tag == "pre")]
    for child in element:
        if child not in without:
            parts.append(marked(child, linked=linked, without=without))
        parts.append(flat(child.tail, linked=linked, kept=element.tag == "pre"))
    return "".join(parts)


def marked(
    element: HtmlElement, *, linked: bool, without: frozenset[HtmlElement] = frozenset()
) -> str:
    """The text of an element, links between marks."""
    if element.tag == "br":
        return "\n"
    if not is_read(element):
        return ""
    text = inner(element, linked=linked or element.tag == "a", without=without)
    if element.tag == "q":
        return f"«{text}»"
    return f"\n{text}\n" if element.tag in BLOCKS else text


def flat(text: str | None, *, linked: bool, kept: bool = False) -> str:
    """A text node with its white space as pages show it."""
    flat = (text or "") if kept else _SPACE.sub(" ", text or "")
    return f"{_LINK_START}{flat}{_LINK_END}" if linked and flat.strip() else flat


def runs(marked: str) -> tuple[tuple[str, bool], ...]:
    """The text outside and inside of links, by turns."""
    pieces = enumerate(_LINK.split(marked))
    return tuple((tidy(clean(text)), bool(at % 2)) for at, text in pieces if text.strip())


def seen(marked: str) -> str:
    """A marked text as it is read: clean, and without the marks of links."""
    return tidy(clean(_LINK_MARKS.sub("", marked)))
