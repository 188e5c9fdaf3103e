"""The elements of a page become pieces: every paragraph, heading, quotation and caption there is.

Which of them are the article is not decided here. Texts are those that a reader of the page sees:
scripts, what is hidden and what only screen readers are told is no part of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree, html

from bot.knowledge.importing import captions, quoting
from bot.knowledge.importing.draft import (
    MOST_BLOCKS,
    MOST_CHARACTERS,
    Block,
    BlockKind,
    RefusedError,
)
from bot.knowledge.importing.texts import BLOCKS, PARTED, flat, inner, is_read, marked, runs, seen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LISTS = ("ul", "ol", "dl", "menu")
_CELLS = ("td", "th")
_PULLED = re.compile(
    r"(?<![a-z])(?:pull-?quote|block-?quote|quote|quotation|citation|zitat|citazione|exergue)"
    r"(?![a-z])",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(
    r"instagram-media|tiktok-embed|fb-(?:post|xfbml)|bluesky-embed", re.IGNORECASE
)
_CAPTION = re.compile(r"caption|l[ée]gende|didascalia|bildunterschrift|bildtext", re.IGNORECASE)
_CAPTIONED = re.compile(r"wp-caption|(?<![a-z])caption(?![a-z])|l[ée]gende", re.IGNORECASE)
_PICTURED = re.compile(r"image|photo|picture|bild|foto|media", re.IGNORECASE)
_LONGEST_CAPTION = 600
_CREDIT = re.compile(
    r"credit|copyright|photographer|rights|fotograf|bildquelle|(?<![a-z])(?:source|author)(?![a-z])",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"author|attribution|speaker|(?<![a-z])(?:cite|source|name|role|who|by|auteur|autore?|"
    r"signature|person|title|function|fonction)(?![a-z])",
    re.IGNORECASE,
)
_LONGEST_HEADING = 90
_MOST_ELEMENTS = 100_000
_MOST_TEXT = 1_000_000  # of the whole page
_MOST_IN_QUOTATION = 6  # paragraphs; a blockquote with more is there to indent
_BETWEEN_CELLS = " · "


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """One block of a page, and where it stands there.

    `element` is the innermost one that holds the whole of it, `tag` what it is there. `runs` are
    its text once more, cut where links begin and end; each with whether it is one.
    """

    block: Block
    element: HtmlElement
    tag: str
    runs: tuple[tuple[str, bool], ...]

    @property
    def linked(self) -> float:
        """The share of the text that is links."""
        total = sum(len(text.strip()) for text, _ in self.runs)
        return sum(len(text.strip()) for text, link in self.runs if link) / total if total else 0.0


def read_blocks(root: HtmlElement) -> list[Piece]:
    """All pieces of a page, in reading order. Raises `RefusedError` where they are too many."""
    pieces = list(islice(_Reader(root).pieces(), MOST_BLOCKS + 1))
    if len(pieces) > MOST_BLOCKS:
        raise RefusedError(f"expected at most {MOST_BLOCKS} paragraphs, but found more")
    if sum(len(piece.block.text) for piece in pieces) > MOST_CHARACTERS:
        raise RefusedError(f"expected at most {MOST_CHARACTERS} characters, but found more")
    return pieces


def parsed(text: str) -> HtmlElement:
    """The tree of a page; Raises `RefusedError` for one that is empty or huge."""
    # Bytes, since the parser does not believe a text that names its encoding.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise RefusedError("expected an article, but the page is empty") from error
    if sum(1 for _ in islice(root.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        raise RefusedError(f"expected at most {_MOST_ELEMENTS} elements, but found more")
    if sum(map(len, root.xpath("//text()[not(parent::script or parent::style)]"))) > _MOST_TEXT:
        raise RefusedError(f"expected at most {_MOST_TEXT} characters of text, but found more")
    return root


def joined(pieces: Iterable[Piece]) -> Iterator[Block]:
    """The blocks of pieces; the items of one list, or the rows of one table, are one block."""
    held: Block | None = None
    home = None
    for piece in pieces:
        own = _list_of(piece)
        if held and own is not None and own is home:
            held = Block(BlockKind.TEXT, f"{held.text}\n{piece.block.text}")
            continue
        if held:
            yield held
        held, home = piece.block, own
    if held:
        yield held


def _list_of(piece: Piece) -> HtmlElement | None:
    """The list or table whose item or row a piece is."""
    if piece.tag not in {"li", "dt", "dd", "tr"} or piece.block.kind is not BlockKind.TEXT:
        return None
    return next(piece.element.iterancestors("ul", "ol", "dl", "menu", "table"), None)


def names(element: HtmlElement) -> str:
    """What a page calls an element: its class and id, and what it says that it is."""
    keys = ("class", "id", "itemprop", "role", "data-component", "data-testid")
    return " ".join(filter(None, (element.get(key) for key in keys)))


class _Reader:
    """Reads one tree. Where lxml has text and tail, this has runs of text between blocks."""

    def __init__(self, root: HtmlElement) -> None:
        self._root = root
        self._containers = {
            ancestor
            for element in root.iter(*BLOCKS)
            if element is not root
            for ancestor in element.iterancestors()
        }

    def pieces(self) -> Iterator[Piece]:
        yield from self._walk(self._root, linked=False)

    def _walk(self, element: HtmlElement, *, linked: bool) -> Iterator[Piece]:
        if not is_read(element):
            return
        linked = linked or element.tag == "a"
        if self._is_quotation(element):
            yield from self._quotation(element)
        elif _is_figure(element):
            yield from self._figure(element)
        elif element.tag in _HEADINGS:
            yield from self._leaf(element, BlockKind.HEADING, linked=linked)
        elif element.tag == "tr" and not self._containers.intersection(element.iter(*_CELLS)):
            yield from self._row(element)
        elif element in self._containers:
            yield from self._container(element, linked=linked)
        else:
            kind = BlockKind.HEADING if _is_bold_heading(element) else BlockKind.TEXT
            yield from self._leaf(element, kind, linked=linked)

    def _container(self, element: HtmlElement, *, linked: bool) -> Iterator[Piece]:
        """The blocks inside, and the texts between them."""
        run = flat(element.text, linked=linked)
        for child in element:
            if child.tag in BLOCKS or child in self._containers:
                yield from _texts(run, element)
                run = ""
                yield from self._walk(child, linked=linked)
            else:
                run += marked(child, linked=linked)
            run += flat(child.tail, linked=linked)
        yield from _texts(run, element)

    def _leaf(self, element: HtmlElement, kind: BlockKind, *, linked: bool) -> Iterator[Piece]:
        text = inner(element, linked=linked)
        if kind is BlockKind.HEADING:
            text = text.replace("\n", " ")
        yield from _texts(text, element, kind)

    def _row(self, element: HtmlElement) -> Iterator[Piece]:
        """A table's row on one line; tables that lay out the page have blocks in their cells."""
        cells = [inner(cell).strip().replace("\n", " ") for cell in element.iter(*_CELLS)]
        yield from _texts(_BETWEEN_CELLS.join(filter(None, cells)), element)

    # ------------------------------------------------------------------------------ quotations

    def _is_quotation(self, element: HtmlElement) -> bool:
        """A blockquote, alone or in its frame, or a box that is called one.

        What merely indents a text is none.
        """
        framed = element.tag in {"aside", "figure"} and next(element.iter("blockquote"), None)
        called = element.tag in BLOCKS and _PULLED.search(element.get("class", ""))
        if element.tag != "blockquote" and framed in {None, False} and not called:
            return False
        paragraphs = sum(each not in self._containers for each in element.iter("p"))
        inside = element.iter("h1", "h2", "table", "nav", "form")
        return paragraphs <= _MOST_IN_QUOTATION and next(inside, None) is None

    def _quotation(self, element: HtmlElement) -> Iterator[Piece]:
        if _EMBEDDED.search(element.get("class", "")):
            return
        by = _outermost(element, ("cite", "footer", "figcaption"), _SPEAKER)
        spoken = self._lines(element, without=by)
        said = quoting.attribution(", ".join(filter(None, map(_name, by))), dashed=False)
        if not said and spoken:
            spoken, said = _own_attribution(spoken)
        if text := quoting.unmarked("\n".join(spoken)):
            block = Block(BlockKind.QUOTE, text, *(said or ()))
            yield Piece(block, element, "blockquote", ((text, False),))

    def _lines(self, element: HtmlElement, *, without: list[HtmlElement]) -> list[str]:
        """The paragraphs of an element, but for those elements."""
        text = inner(element, without=frozenset(without))
        return [each for part in text.split("\n") if (each := seen(part))]

    # -------------------------------------------------------------------------------- captions

    def _figure(self, element: HtmlElement) -> Iterator[Piece]:
        """A picture's caption, wherever in the figure it and the credit stand."""
        captioned = _outermost(element, ("figcaption",), _CAPTION)
        owed = _outermost(element, (), _CREDIT)
        text = seen(" ".join(inner(each, without=frozenset(owed)) for each in captioned))
        credit = captions.owed_to(seen(" ".join(map(inner, owed)))) if owed else None
        if not credit and len(text) <= _LONGEST_CAPTION:
            text, credit = captions.parted(text)
        if text:
            block = Block(BlockKind.CAPTION, text, credit=credit)
            yield Piece(block, element, "figure", ((text, False),))


def _is_bold_heading(element: HtmlElement) -> bool:
    """Whether a paragraph is a heading that somebody made by printing it bold."""
    children = list(element)
    if (
        element.tag not in {"p", "div"}
        or len(children) != 1
        or children[0].tag not in {"b", "strong"}
    ):
        return False
    outside = f"{element.text or ''}{children[0].tail or ''}".strip()
    text = children[0].text_content().strip()
    return not outside and 0 < len(text) <= _LONGEST_HEADING and text[-1] not in '.!?:;,…»”"'


def _is_figure(element: HtmlElement) -> bool:
    """A figure, its caption alone, or a box of a picture and what is written below it."""
    if element.tag == "figure":
        return next(element.iter("table"), None) is None
    called = element.get("class", "")
    if element.tag == "figcaption" or (element.tag in {"div", "p"} and _CAPTIONED.search(called)):
        return True
    return (
        element.tag == "div"
        and bool(_PICTURED.search(called))
        and next(element.iter("img", "picture", "amp-img"), None) is not None
        and next(element.iter("figure", "h1"), None) is None
        and len(element.text_content().strip()) <= _LONGEST_CAPTION
    )


def _outermost(
    element: HtmlElement, tags: tuple[str, ...], called: re.Pattern[str]
) -> list[HtmlElement]:
    """The elements inside that have such a tag or name, but none within another."""
    found: list[HtmlElement] = []
    if element.tag in tags or (element.tag in {"div", "p"} and called is _CAPTION):
        return [element]
    for each in element.iterdescendants():
        if not isinstance(each.tag, str) or any(above in found for above in each.iterancestors()):
            continue
        if each.tag in tags or called.search(each.get("class", "")):
            found.append(each)
    return found


def _name(element: HtmlElement) -> str:
    """An attribution in one line, its parts between commas."""
    parts = [element.text_content()]
    if any(each.get("class") or each.tag in BLOCKS for each in element.iterdescendants()):
        parts = list(element.itertext())
    text = ", ".join(filter(None, (seen(flat(part, linked=False)) for part in parts)))
    return re.sub(r"(?:,\s*){2,}", ", ", re.sub(r"\s*\n\s*", ", ", text)).strip(" ,")


def _own_attribution(spoken: list[str]) -> tuple[list[str], tuple[str, str | None] | None]:
    """The lines of a quotation, and what their end says of the speaker.

    Below words in quotation marks a name is an attribution without a dash before it, too.
    """
    *words, last = spoken
    if not words:
        parts = quoting.parted(last)
        return ([parts[0]], parts[1]) if parts else (spoken, None)
    said = quoting.attribution(last, dashed=not quoting.is_marked("\n".join(words)))
    return (words, said) if said else (spoken, None)


def _texts(marked: str, element: HtmlElement, kind: BlockKind = BlockKind.TEXT) -> Iterator[Piece]:
    """The paragraphs of a text, which two line ends part."""
    for part in PARTED.split(marked):
        if text := seen(part):
            yield Piece(Block(kind, text), element, str(element.tag), runs(part))
