"""Plain text becomes a draft: lines at the top that tell facts, a title, paragraphs, headings.

Texts come pasted, a paragraph a line, or broken at the width of a screen with blank lines between;
both are read. Knows no markup but the `#` of headings and the marks of messengers.
"""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING

from bot.knowledge.importing import keys
from bot.knowledge.importing.captions import closes_with_credit, is_credit
from bot.knowledge.importing.characters import clean, tidy
from bot.knowledge.importing.draft import MOST_BLOCKS, Block, BlockKind, Draft, RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LONGEST_TITLE = 200
_LONGEST_HEADING = 90
_SHORTEST_BELOW = 60  # a paragraph, where a list has items
_WIDEST = 100  # of a text that is broken at the width of a screen
_NARROWEST = 40
_FEW = 3  # of so many lines, one
_FULL_STOPS = (".", "!", "?", "…", ":", ".»", ". »", ".”")
_FEWEST_IN_TITLE = 3  # words, below a kicker
_KICKER = re.compile(
    r"[^\W\d_]{2,20}|[A-ZÀ-ÝА-ЯІЇЄҐ][A-ZÀ-ÝА-ЯІЇЄҐ &’'-]{1,24}"
    r"|[^>›]{2,40}(?:\s[>›]\s[^>›]{2,40}){1,5}"
)
_STAMP = re.compile(r"\[[\d/.,: ]{10,20}(?: ?[AaPp]\.?[Mm]\.?)?\] [^:]{1,40}: ")
_EMPHASIS = re.compile(r"(?<!\w)(?P<mark>[*_~])(?=\S)(?P<text>[^*_~]+)(?<=\S)(?P=mark)(?!\w)")
_HEADED = re.compile(r"#{1,6}\s+(?P<text>.*?)\s*#*")
_DASHED = re.compile(r"[-–—=*]+\s*(?P<text>[^-–—=*].*?)\s*[-–—=*]+")
_OPENS = re.compile(r"[–—―•*·▪]\s|-{1,2}\s|#{1,6}\s|\d{1,2}[.)]\s|[«“„]")
_ENDS = (".", "!", "?", "…", ":", ";", ",", "»", "”", '"', ")")


def read_plain(text: str) -> Draft:
    """The draft of a plain text."""
    told, rest = keys.header([_unstamped(line) for line in _lines(text)])
    below, rest, notes = keys.head(_without_kicker(rest), titled="title" in told)
    paragraphs = list(_paragraphs(rest))
    ending, count = keys.signed_off(paragraphs)
    told = ending | below | told
    title, paragraphs = _title(told, paragraphs[:count])
    facts = keys.facts(told | {"title": title})
    lead = [Block(BlockKind.TEXT, told["lead"])] if "lead" in told else []
    return Draft(facts, (*lead, *_blocks(paragraphs)), tuple(notes))


def _lines(text: str) -> list[str]:
    return [tidy(line) for line in clean(text).split("\n")]


def _unstamped(line: str) -> str:
    """A line without what messengers put before it, and without their marks around words."""
    line = _STAMP.sub("", line)
    return line if _DASHED.fullmatch(line) else _EMPHASIS.sub(r"\g<text>", line)


def _without_kicker(lines: list[str]) -> list[str]:
    """The lines without the word or the path above the title that tells where on a site it is."""
    texts = (at for at, line in enumerate(lines) if not keys.is_rule(line))
    first, second = next(texts, None), next(texts, None)
    if first is None or second is None or not _KICKER.fullmatch(lines[first]):
        return lines
    return lines[second:] if _is_headline(lines[second]) else lines


def _is_headline(line: str) -> bool:
    """Whether a line has the form of a title, and of nothing else."""
    several = len(line.split()) >= _FEWEST_IN_TITLE
    return several and not line.endswith(_FULL_STOPS) and not keys.is_around(line)


def _title(told: Mapping[str, str], paragraphs: list[str]) -> tuple[str, list[str]]:
    """The title, and the paragraphs without it; empty where the text has none."""
    if "title" in told:
        return told["title"], paragraphs
    for at, paragraph in enumerate(paragraphs):
        heading = _heading(paragraph) or paragraph
        if keys.is_about(paragraph):
            continue
        if len(heading) <= _LONGEST_TITLE and "\n" not in heading:
            return heading, paragraphs[:at] + paragraphs[at + 1 :]
        break
    return "", paragraphs


# ---------------------------------------------------------------------------------- paragraphs


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """The paragraphs of lines: between blank ones, or one each."""
    groups = [_with_credit(group) for group in _groups(lines)]
    if _is_broken(groups):
        for group in groups:
            yield from _rejoined(group)
    else:
        yield from (line for group in groups for line in group)


def _groups(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lines between blank ones and rules."""
    group: list[str] = []
    for line in (*lines, ""):
        if not keys.is_rule(line):
            group.append(line)
        elif group:
            yield group
            group = []


def _with_credit(group: list[str]) -> list[str]:
    """The lines; one line and the credit of a picture below it, and nothing else, are one."""
    *above, last = group
    return [" ".join(group)] if len(above) == 1 and is_credit(last) else group


def _is_broken(groups: list[list[str]]) -> bool:
    """Whether the lines end where the screen did, and few of them where a sentence does."""
    inner = [line for group in groups for line in group[:-1]]
    wide = max((len(line) for group in groups for line in group), default=0)
    if not inner or wide > _WIDEST or median(map(len, inner)) < _NARROWEST:
        return False
    return sum(line.endswith(_FULL_STOPS) for line in inner) * _FEW <= len(inner)


def _rejoined(group: list[str]) -> Iterator[str]:
    """The paragraphs of broken lines: a line that begins with a dash or a number opens another."""
    paragraph = ""
    for line in group:
        if paragraph and _OPENS.match(line) and not line.startswith(("«", "“", "„")):
            yield paragraph
            paragraph = line
        else:
            paragraph = f"{paragraph} {line}".strip()
    yield paragraph


def _blocks(paragraphs: list[str]) -> Iterator[Block]:
    if len(paragraphs) > MOST_BLOCKS:
        raise RefusedError(f"expected at most {MOST_BLOCKS} paragraphs, but found more")
    for at, paragraph in enumerate(paragraphs):
        following = paragraphs[at + 1] if at + 1 < len(paragraphs) else ""
        if heading := _heading(paragraph, following):
            yield Block(BlockKind.HEADING, heading)
        else:
            yield Block(BlockKind.TEXT, paragraph.removeprefix("> "))


def _heading(paragraph: str, following: str = "") -> str | None:
    """The heading that a paragraph is: by its marks, or by being short before a longer one."""
    if len(paragraph) > _LONGEST_TITLE or keys.is_about(paragraph):
        return None
    if closes_with_credit(paragraph):
        return None
    if match := _HEADED.fullmatch(paragraph) or _DASHED.fullmatch(paragraph):
        return match["text"]
    if len(paragraph) > _LONGEST_HEADING or paragraph.endswith(_ENDS) or _OPENS.match(paragraph):
        return None
    return paragraph if len(following) > max(len(paragraph), _SHORTEST_BELOW) else None
