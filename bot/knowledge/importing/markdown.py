"""Markdown becomes a draft, by way of the page that it describes. Knows the lines above it.

Front matter between `---` is read as the lines at the top of a plain text are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import html
from markdown_it import MarkdownIt

from bot.knowledge.importing.blocks import Piece, joined, parsed, read_blocks
from bot.knowledge.importing.characters import clean, tidy
from bot.knowledge.importing.draft import Draft, Facts
from bot.knowledge.importing.keys import Told, facts, head, header, keyed, signed_off

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FRONT = re.compile(
    r"\s*---[ \t]*\r?\n(?P<lines>.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL
)
_ALL_LINK = 0.9


def read_markdown(text: str) -> Draft:
    """The draft of a Markdown text. What is a first heading is the title, unless one is told."""
    front = _FRONT.match(text)
    told, body = (_fronted(front["lines"]), text[front.end() :]) if front else _headed(text)
    below, lines, notes = head(body.splitlines(), titled="title" in told)
    told = below | told
    root = parsed(MarkdownIt("commonmark").enable("table").render("\n".join(lines)))
    _caption_pictures(root)
    pieces = read_blocks(root)
    ending, count = signed_off([piece.block.text for piece in pieces])
    told = ending | told
    title, pieces = _title(told, pieces[:count])
    kept = [piece for piece in pieces if piece.linked <= _ALL_LINK]
    return Draft(facts(told).or_else(Facts(title=title)), tuple(joined(kept)), tuple(notes))


def _headed(text: str) -> tuple[Told, str]:
    """What the lines at the top of a text tell, and the text below them."""
    told, rest = header([tidy(line) for line in clean(text).split("\n")])
    return (told, "\n".join(rest)) if told else ({}, text)


def _fronted(text: str) -> Told:
    """What the lines of front matter tell, whatever else they speak of."""
    told: Told = {}
    for line in clean(text).split("\n"):
        told = keyed(tidy(line)) | told
    return told


def _title(told: Told, pieces: list[Piece]) -> tuple[str | None, list[Piece]]:
    """The title in the text, and the pieces without it: its first heading, or its first line."""
    if told.get("title") or not pieces:
        return None, pieces
    first = next((each for each in pieces if each.tag == "h1"), pieces[0])
    if first.tag not in {"h1", "h2"}:
        return None, pieces
    return first.block.text, [each for each in pieces if each is not first]


def _caption_pictures(root: HtmlElement) -> None:
    """Make a figure of each picture that is a paragraph; its caption is the slanted line below."""
    for paragraph in list(root.iter("p")):
        pictures = list(paragraph.iter("img"))
        if not pictures or paragraph.text_content().strip():
            continue
        caption = pictures[0].get("title") or pictures[0].get("alt") or ""
        below = paragraph.getnext()
        if below is not None and _is_slanted(below):
            caption = below.text_content()
            below.drop_tree()
        paragraph.tag = "figure"
        shown = html.Element("figcaption")
        shown.text = caption
        paragraph.append(shown)


def _is_slanted(element: HtmlElement) -> bool:
    inner = list(element)
    around = (element.text or "").strip() or "".join(each.tail or "" for each in inner).strip()
    return element.tag == "p" and len(inner) == 1 and inner[0].tag == "em" and not around
