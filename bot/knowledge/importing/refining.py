"""Blocks that a reader took for the article become its passages' blocks, and facts on the way.

Bylines become facts, furniture goes, a paragraph that is a pulled-out quotation or a caption
becomes one. Knows neither pages nor files.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.answering.text import words
from bot.knowledge.importing import captions, quoting
from bot.knowledge.importing.agencies import signature
from bot.knowledge.importing.bylines import Byline, byline, dateline
from bot.knowledge.importing.draft import Block, BlockKind, Facts
from bot.knowledge.importing.furniture import (
    is_furniture,
    leads_elsewhere,
    only_leads_elsewhere,
)
from bot.knowledge.importing.notes import Note, NoteKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

_LONGEST_CAPTION = 320
_LONGEST_LABEL = 300
_SHORTEST_REPEATED = 25
_LAST_YEARS = 1  # a day without its year that is to come is one of the year before


class Refined(NamedTuple):
    """The blocks that are left, what was learned from the others, and what to say of both."""

    blocks: tuple[Block, ...]
    facts: Facts
    notes: tuple[Note, ...]


def refine(blocks: Iterable[Block], title: str | None, lang: str, today: date) -> Refined:
    """What of the blocks is the article; `today` completes a date that comes without its year."""
    lines, kept = _bylines_apart(blocks, lang)
    kept = list(_without_furniture(kept, title))
    kept = list(_without_repetition(map(_as_caption, _with_quotations(kept))))
    kept, notes = _with_texts_below_headings(kept)
    told, assumed = _facts(lines, today)
    return Refined(tuple(kept), told, (*notes, *assumed))


# ------------------------------------------------------------------------------------- bylines


def _bylines_apart(blocks: Iterable[Block], lang: str) -> tuple[list[Byline], list[Block]]:
    """What bylines, signatures and the dateline tell; and the blocks without the first two."""
    lines: list[Byline] = []
    kept: list[Block] = []
    for block in blocks:
        if line := _byline(block, lang):
            lines.append(line)
            continue
        if block.kind is BlockKind.TEXT and (line := dateline(block.text, lang)):
            lines.append(line)
        kept.append(block)
    return lines, kept


def _byline(block: Block, lang: str) -> Byline | None:
    if block.kind not in {BlockKind.TEXT, BlockKind.HEADING}:
        return None
    if captions.is_credit(block.text):  # whoever took a picture has not written the article
        return None
    if (names := signature(block.text)) is not None:
        return Byline(None, " / ".join(names) or None, None)
    return byline(block.text, lang)


def _facts(lines: list[Byline], today: date) -> tuple[Facts, list[Note]]:
    """The first that the lines tell of each, and what had to be assumed."""
    author = next((line.author for line in lines if line.author), None)
    agency = next((line.agency for line in lines if line.agency), None)
    dated = [line.mention for line in lines if line.mention]
    known = next((each.iso for each in dated if each.iso), None)
    notes = []
    if not known and dated:
        first = dated[0]
        if first.ambiguous:
            notes.append(Note(NoteKind.DATE_AMBIGUOUS))
        else:
            year = today.year - (
                _LAST_YEARS if first.in_year(today.year) > today.isoformat() else 0
            )
            known = first.in_year(year)
            notes.append(Note(NoteKind.YEAR_ASSUMED, (str(year),)))
    return Facts(date=known, author=author, agency=agency), notes


# ----------------------------------------------------------------------------------- furniture


def _without_furniture(blocks: Iterable[Block], title: str | None) -> Iterator[Block]:
    """The blocks but for notices, links elsewhere with the titles below, and the title again."""
    own, elsewhere, noticed = words(title or ""), False, False
    for block in blocks:
        if noticed and block.kind is BlockKind.TEXT:
            noticed = False
            continue
        noticed = block.kind is BlockKind.HEADING and is_furniture(block.text)
        # Below a heading that leads elsewhere are titles; the article goes on with a sentence.
        elsewhere = elsewhere and not _is_prose(block)
        if leads_elsewhere(block.text) and (block.kind is BlockKind.HEADING or _is_bare(block)):
            elsewhere = True
        elif elsewhere or words(block.text) in ([], own):
            continue
        elif block.kind is BlockKind.QUOTE or not is_furniture(block.text):
            yield block


def _is_bare(block: Block) -> bool:
    """Whether a text that leads elsewhere names none of what it leads to."""
    return block.kind is BlockKind.TEXT and only_leads_elsewhere(block.text)


def _is_prose(block: Block) -> bool:
    return block.text.rstrip(" »”\"')").endswith((".", "!", "?", "…", ":")) and " " in block.text


def _without_repetition(blocks: Iterable[Block]) -> Iterator[Block]:
    """Each text once, and none that says no more than what a longer one before it begins with."""
    seen: set[str] = set()
    for block in blocks:
        key = " ".join(words(block.text))
        if key and (len(key) < _SHORTEST_REPEATED or key not in seen):
            seen.add(key)
            yield block


def _with_texts_below_headings(blocks: list[Block]) -> tuple[list[Block], list[Note]]:
    """The blocks without headings that open nothing; and which these are."""
    kept: list[Block] = []
    notes = []
    for at, block in enumerate(blocks):
        opens = at + 1 < len(blocks) and blocks[at + 1].kind is not BlockKind.HEADING
        if block.kind is not BlockKind.HEADING or (opens and len(block.text) <= _LONGEST_LABEL):
            kept.append(block)
        elif opens:
            kept.append(replace(block, kind=BlockKind.TEXT))
        else:
            notes.append(Note(NoteKind.HEADING_LEFT_OUT, (block.text,)))
    return kept, notes


# --------------------------------------------------------------------- quotations and captions


def _with_quotations(blocks: list[Block]) -> Iterator[Block]:
    """The blocks, a quotation and the line below it that names the speaker being one."""
    waiting: Block | None = None
    for block in blocks:
        if waiting and (said := _attributed(block)):
            yield _quote(waiting, *said)
            waiting = None
            continue
        if waiting:
            yield waiting
            waiting = None
        if block.kind is BlockKind.TEXT and (parts := quoting.parted(block.text)):
            yield _quote(replace(block, text=parts[0]), *parts[1])
        elif _wants_speaker(block):
            waiting = block
        else:
            yield block
    if waiting:
        yield waiting


def _wants_speaker(block: Block) -> bool:
    if block.kind is BlockKind.QUOTE:
        return block.speaker is None
    return block.kind is BlockKind.TEXT and quoting.is_marked(block.text)


def _attributed(block: Block) -> tuple[str, str | None] | None:
    return quoting.attribution(block.text) if block.kind is BlockKind.TEXT else None


def _quote(block: Block, speaker: str, context: str | None) -> Block:
    text = quoting.unmarked(block.text)
    return replace(block, kind=BlockKind.QUOTE, text=text, speaker=speaker, context=context)


def _as_caption(block: Block) -> Block:
    """A short paragraph that ends in a picture's credit, as a caption."""
    if block.kind is not BlockKind.TEXT or len(block.text) > _LONGEST_CAPTION:
        return block
    if not captions.closes_with_credit(block.text):
        return block
    text, credit = captions.parted(block.text)
    return replace(block, kind=BlockKind.CAPTION, text=text, credit=credit)
