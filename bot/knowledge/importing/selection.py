"""Which pieces of a page are the article: trafilatura decides, and this mends what it cannot know.

It is given the page anew, in plain elements, each piece beginning with a character of its own for
private use; whatever text it returns, by these the pieces are known again, word for word. It knows
no pictures, pulled-out quotations and leads: these are taken by where they stand.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import html
from trafilatura import bare_extraction
from trafilatura.settings import Document

from bot.answering.text import words
from bot.knowledge.importing.blocks import Piece, names
from bot.knowledge.importing.bylines import byline
from bot.knowledge.importing.draft import BlockKind
from bot.knowledge.importing.furniture import is_box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

_FIRST_MARK = 0xF0000
_CONTAINERS = frozenset(
    [
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "nav",
        "ul",
        "ol",
        "dl",
        "li",
        "form",
        "details",
    ]
)
_LEAVES = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd"])
_BESIDE = frozenset(["nav", "footer", "aside", "form", "dialog", "menu"])
_MOSTLY = 0.8
_ALL_LINK = 0.9
_SHORTEST_LEAD = 40
_SHORTEST_PROSE = 40
_LONG_PROSE = 100
_HALF_LINK = 0.5
_ENDS = (".", "!", "?", "…", "»", "”", '"')
_LONGEST_SUMMARY = 700
_CALLED_LEAD = [
    "lead",
    "lede",
    "leadtext",
    "chapo",
    "chapeau",
    "standfirst",
    "intro",
    "introduction",
    "dek",
    "deck",
    "subhead",
    "subheadline",
    "subtitle",
    "subtitre",
    "soustitre",
    "sottotitolo",
    "sommario",
    "occhiello",
    "catenaccio",
    "summary",
    "abstract",
    "excerpt",
    "vorspann",
    "teasertext",
    "anriss",
    "untertitel",
    "unterzeile",
    "description",
    "lid",
    "anons",
]
_BEFORE_TITLE = 6  # pieces above the title that may tell author and date


def article(
    pieces: list[Piece], title: str | None, description: str | None, lang: str
) -> list[Piece]:
    """The pieces that are the article, in reading order; none where nothing looks like one."""
    chosen = _chosen(pieces)
    if not chosen:
        return []
    page = _Layout(pieces, chosen, title)
    summary = words(description or "")
    return [
        _as_text(piece) if page.is_lead(at, summary) else piece
        for at, piece in enumerate(pieces)
        if page.belongs(at) or page.is_lead(at, summary) or page.is_byline(at, lang)
    ]


def _as_text(piece: Piece) -> Piece:
    """A lead as a text, where the page has it as a heading."""
    if piece.block.kind is not BlockKind.HEADING:
        return piece
    return replace(piece, block=replace(piece.block, kind=BlockKind.TEXT), tag="p")


def _chosen(pieces: list[Piece]) -> frozenset[int]:
    """The places of the texts and headings that trafilatura takes for the article."""
    document = bare_extraction(_page(pieces), include_comments=False, include_tables=False)
    found = "".join(document.body.itertext()) if isinstance(document, Document) else ""
    places = frozenset(ord(mark) - _FIRST_MARK for mark in found if ord(mark) >= _FIRST_MARK)
    prose = {at for at, piece in enumerate(pieces) if piece.block.kind is BlockKind.TEXT}
    # Of a page with a few words it takes none.
    return places if places & prose else frozenset(prose)


def _page(pieces: list[Piece]) -> HtmlElement:
    """The page in plain elements, each text and heading behind its mark."""
    root = html.Element("html")
    body = html.Element("body")
    root.append(body)
    copies: dict[HtmlElement, HtmlElement] = {}
    for at, piece in enumerate(pieces):
        if piece.block.kind in {BlockKind.TEXT, BlockKind.HEADING}:
            _copied(_holder(piece), copies, body).append(_leaf(piece, chr(_FIRST_MARK + at)))
    return root


def _holder(piece: Piece) -> HtmlElement | None:
    return piece.element.getparent() if piece.tag in _LEAVES else piece.element


def _copied(
    element: HtmlElement | None, copies: dict[HtmlElement, HtmlElement], body: HtmlElement
) -> HtmlElement:
    """The copy of an element, among copies of those around it."""
    if element is None or element.tag in {"html", "body"}:
        return body
    if element not in copies:
        tag = str(element.tag)
        copy = html.Element(tag if tag in _CONTAINERS else "div")
        for key in ("class", "id", "role", "style", "itemprop"):
            if value := element.get(key):
                copy.set(key, value)
        _copied(element.getparent(), copies, body).append(copy)
        copies[element] = copy
    return copies[element]


def _leaf(piece: Piece, mark: str) -> HtmlElement:
    tag = piece.tag if piece.tag in _LEAVES else "p"
    leaf = html.Element(tag)
    if piece.tag in _LEAVES and (called := piece.element.get("class")):
        leaf.set("class", called)
    for text, linked in piece.runs:
        inner = f"{mark}{text} "
        if linked:
            link = html.Element("a", href="#")
            link.text = inner
            leaf.append(link)
        elif len(leaf):
            leaf[-1].tail = (leaf[-1].tail or "") + inner
        else:
            leaf.text = (leaf.text or "") + inner
        mark = ""
    return leaf


class _Layout:
    """Where on a page the article is, by the pieces that were chosen.

    Its text is in the `_container`; between the title and that is its head, with lead and picture.
    """

    def __init__(self, pieces: list[Piece], chosen: frozenset[int], title: str | None) -> None:
        self._pieces = pieces
        self._chosen = chosen
        self._container = _container(pieces, chosen)
        inside = [at for at in chosen if _is_within(pieces[at].element, self._container)]
        self._title = self._title_at(words(title or ""), inside)
        texts = [at for at in inside if at > self._title and self._is_text(at)]
        self._first, self._last = min(texts or inside), max(inside)
        top = self._first if self._title < 0 else self._title
        self._whole = _shared(self._container, pieces[top].element)
        self._homes = {_home(pieces[at]) for at in chosen}
        above = self._container.getparent()
        self._holders = {each for at in texts for each in _upwards(_holder(pieces[at]), above)}

    def _title_at(self, title: list[str], inside: list[int]) -> int:
        """The place of the title, before most of the text; before all of it where there is none."""
        middle = sorted(inside)[len(inside) // 2]
        found = [
            at
            for at, piece in enumerate(self._pieces[:middle])
            if piece.block.kind is BlockKind.HEADING
            and (piece.tag == "h1" or words(piece.block.text) == title)
        ]
        return found[-1] if found else -1

    def _is_text(self, at: int) -> bool:
        return self._pieces[at].block.kind is BlockKind.TEXT

    def belongs(self, at: int) -> bool:
        """Whether a piece is part of the article."""
        piece = self._pieces[at]
        if piece.block.kind in {BlockKind.QUOTE, BlockKind.CAPTION}:
            return self._is_shown(at)
        if piece.linked > _ALL_LINK or self._is_boxed(piece):
            return False
        if at < self._first:
            return self._is_in_head(at)
        if at > self._last:
            return at in self._chosen and self._goes_on(piece)
        return at in self._chosen or self._is_passed_over(piece)

    def is_lead(self, at: int, summary: list[str]) -> bool:
        """Whether a piece between title and text sums it up, by its name or the page's words."""
        piece = self._pieces[at]
        if not self._title < at < self._first or piece.block.kind is BlockKind.CAPTION:
            return False
        length = len(piece.block.text)
        if piece.linked > _ALL_LINK or not _SHORTEST_LEAD <= length <= _LONGEST_SUMMARY:
            return False
        own = words(piece.block.text)
        said = bool(summary) and (own[: len(summary)] == summary or summary[: len(own)] == own)
        return said or _is_called_lead(piece)

    def is_byline(self, at: int, lang: str) -> bool:
        """Whether a piece near the title tells author or date."""
        near = self._title - _BEFORE_TITLE <= at <= self._first
        return near and byline(self._pieces[at].block.text, lang) is not None

    def _is_in_head(self, at: int) -> bool:
        """Whether a piece above the text was rightly chosen: prose, or the text's first heading."""
        piece = self._pieces[at]
        if at not in self._chosen or at <= self._title:
            return False
        if piece.block.kind is BlockKind.HEADING:
            return piece.tag != "h1" and _is_within(piece.element, self._container)
        return len(piece.block.text) >= _SHORTEST_PROSE and piece.block.text.endswith(_ENDS)

    def _goes_on(self, piece: Piece) -> bool:
        """Whether the text goes on outside of its container: in one like it, or at length."""
        shared = _shared(self._container, piece.element)
        ours, own = (_below(shared, each) for each in (self._container, piece.element))
        if ours is not None and own is not None and (called := ours.get("class")):
            return (ours.tag, called) == (own.tag, own.get("class"))
        return piece.linked == 0 and len(piece.block.text) >= _LONG_PROSE

    def _is_shown(self, at: int) -> bool:
        """Whether a quotation or caption stands between the texts, below them or in the head."""
        piece = self._pieces[at]
        if self._is_boxed(piece):
            return False
        if at < self._first:
            return _is_within(piece.element, self._whole)
        below = self._pieces[self._last + 1 : at]
        shown = all(each.block.kind in {BlockKind.QUOTE, BlockKind.CAPTION} for each in below)
        return shown and _is_within(piece.element, self._container)

    def _is_passed_over(self, piece: Piece) -> bool:
        """Whether a piece that stands among those that were chosen is as good as they are."""
        if piece.block.kind is BlockKind.HEADING:
            return piece.tag != "h1" and _holder(piece) in self._holders
        return piece.linked < _HALF_LINK and _home(piece) in self._homes

    def _is_boxed(self, piece: Piece) -> bool:
        """Whether an element around a piece, within the article, is a box that is no part of it."""
        quoted = piece.block.kind is BlockKind.QUOTE
        for element in _upwards(piece.element, self._whole):
            if element.tag in _BESIDE and not (quoted and element.tag == "aside"):
                return True
            if is_box(names(element)) and not (quoted and element is piece.element):
                return True
        return False


def _home(piece: Piece) -> tuple[HtmlElement | None, str]:
    """Where and as what a piece stands: its siblings are at home there, too."""
    return _holder(piece), piece.tag


def _container(pieces: list[Piece], chosen: Iterable[int]) -> HtmlElement:
    """The innermost element that holds most of the text that was chosen."""
    weights: dict[HtmlElement, int] = {}
    total = 0
    for at in chosen:
        length = len(pieces[at].block.text)
        total += length
        for element in _upwards(_holder(pieces[at]), None):
            weights[element] = weights.get(element, 0) + length
    large = [element for element, weight in weights.items() if weight >= _MOSTLY * total]
    return max(large, key=lambda element: sum(1 for _ in element.iterancestors()))


def _shared(one: HtmlElement, other: HtmlElement) -> HtmlElement:
    """The innermost element that holds both."""
    around = set(_upwards(one, None))
    return next(element for element in _upwards(other, None) if element in around)


def _upwards(element: HtmlElement | None, top: HtmlElement | None) -> Iterator[HtmlElement]:
    """An element and those around it, from the inside, below `top`."""
    while element is not None and element is not top:
        yield element
        element = element.getparent()


def _below(top: HtmlElement, element: HtmlElement) -> HtmlElement | None:
    """The child of `top` that holds an element."""
    *_, child = [None, *_upwards(element, top)]
    return child


def _is_within(element: HtmlElement, container: HtmlElement) -> bool:
    return any(each is container for each in _upwards(element, None))


def _is_called_lead(piece: Piece) -> bool:
    around = [piece.element, piece.element.getparent()]
    called = " ".join(names(each) for each in around if each is not None).lower()
    parts = set("".join(c if c.isalpha() else " " for c in called).split())
    joined = called.replace("-", "").replace("_", "")
    return not parts.isdisjoint(_CALLED_LEAD) or "soustitre" in joined or "standfirst" in joined
