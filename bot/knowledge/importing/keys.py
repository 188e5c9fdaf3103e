"""Lines that tell one fact of an article each, as `date: 2031-03-12` does, in any of the languages.

They stand above a text, below its title and its byline, and at its end. Knows no paragraphs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.text import fold
from bot.knowledge.importing.agencies import first_agency, signature
from bot.knowledge.importing.bylines import NAME, byline
from bot.knowledge.importing.captions import is_credit
from bot.knowledge.importing.characters import clean, tidy
from bot.knowledge.importing.dates import of_machine
from bot.knowledge.importing.draft import Facts
from bot.knowledge.importing.furniture import is_furniture
from bot.knowledge.importing.notes import Note, NoteKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Told = dict[str, str]
"""Facts by their names, each as it is written."""

_KEYS = {
    "title": "title titre titel titolo заголовок назва headline",
    "date": "date datum data дата",
    "author": "author auteur autrice autor autorin autore автор авторка par by von",
    "agency": "agency agence agentur agenzia агентство агенція агенция",
    "source": "source quelle fonte источник джерело media média journal site",
    "url": "url link lien adresse ссылка посилання canonical permalink",
    "lang": "lang langue language sprache lingua язык мова",
    # Known, and of no use here.
    "": "objet subject betreff oggetto тема tags keywords rubrique rubrik section category",
    "lead": "lead chapo chapô chapeau standfirst vorspann sommario лид лід",
}
_KEY_OF = {fold(word): key for key, listed in _KEYS.items() for word in listed.split()}
_KEYED = re.compile(r"\**(?P<key>[^\W\d_]{2,12})\**\s?:\**\s*(?P<value>\S.*)")
_BRACKETED = re.compile(r"[(\[](?P<inner>[^()\[\]]*)[)\]]\.?")
_ADDRESS = re.compile(r"<?(?P<url>https?://[^\s<>]+)>?")
_RULE = re.compile(r"[^\w\s]{3,}|\s*")
_MARKS = re.compile(r"#{1,6}\s+|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)")
_NAMED = frozenset({"author", "agency", "source", "date"})
_MOST_IN_HEAD = 100  # lines
_MOST_WORDS = 6  # with a full stop behind them
_ENDS = (".", "!", "?", "…")
_NAME = re.compile(NAME)
_ARTICLES = ("le ", "la ", "les ", "the ", "der ", "die ", "das ", "il ", "lo ")


def is_rule(line: str) -> bool:
    """Whether a line holds nothing, or only what parts others."""
    return bool(_RULE.fullmatch(line))


def header(lines: Sequence[str]) -> tuple[Told, list[str]]:
    """What the lines at the top tell, and the lines below them."""
    told: Told = {}
    for at, line in enumerate(lines):
        if found := _told(line):
            told = found | told
        elif not is_rule(line):
            return told, list(lines[at:])
    return told, []


def keyed(line: str) -> Told:
    """What a line tells; a sentence that merely begins with such a word tells nothing."""
    match = _KEYED.fullmatch(line)
    key = _KEY_OF.get(fold(match["key"])) if match else None
    if not match or key is None or (key in _NAMED and _is_sentence(match["value"])):
        return {}
    value = match["value"].strip("* \"'<>")
    is_agency = key == "source" and first_agency(value) == value
    return {key: value} | ({"agency": value} if is_agency else {})


def signed_off(texts: Sequence[str]) -> tuple[Told, int]:
    """What the last paragraphs tell of where a text comes from, and how many others there are."""
    told: Told = {}
    for at in range(len(texts), 0, -1):
        if not (found := _told(texts[at - 1])):
            return told, at
        told = found | told
    return told, 0


def facts(told: Mapping[str, str]) -> Facts:
    """The facts, as far as they can be read."""
    lang = told.get("lang")
    names = ("title", "author", "agency", "source", "url")
    return Facts(
        **{name: told[name] for name in names if told.get(name)},
        date=of_machine(told["date"], lang or "fr") if "date" in told else None,
        lang=lang,
    )


def head(lines: Sequence[str], *, titled: bool) -> tuple[Told, list[str], list[Note]]:
    """What the lines around the title tell, and all lines but these.

    The others of the head, such as bylines, stand between blank ones afterwards. A name among them
    is taken for the author's if they tell none. Where the title is told already it need not come.
    """
    title, end = _bounds(lines, titled=titled)
    own = [line for at, line in enumerate(lines[:end]) if at != title]
    author = _lone_name(own)
    told: Told = {"author": author} if author else {}
    kept: list[str] = []
    for at, line in enumerate(lines[:end]):
        found = _told(line) if at != title else {}
        told = found | told
        if at == title or is_rule(line):
            kept.append(line)
        else:
            kept += [""] if found or _bare(line) == author else ["", line, ""]
    notes = [Note(NoteKind.AUTHOR_ASSUMED, (author,))] if author else []
    return told, [*kept, *lines[end:]], notes


def _bounds(lines: Sequence[str], *, titled: bool) -> tuple[int | None, int]:
    """Where the title stands, if it does, and where the text begins."""
    title = None
    for at, line in enumerate(lines[:_MOST_IN_HEAD]):
        if is_around(line) or (title is not None and _is_name(_bare(line))):
            continue
        if title is not None or (titled and not line.startswith("# ")):
            return title, at
        title = at
    return title, min(len(lines), _MOST_IN_HEAD)


def _told(line: str) -> Told:
    """What a line tells that has a key, or is an address.

    A date that may mean several days tells nothing here: its line is read as a byline is.
    """
    bare = tidy(clean(line)).strip("*_ ")
    if bracketed := _BRACKETED.fullmatch(bare):
        bare = bracketed["inner"]
    if address := _ADDRESS.fullmatch(bare):
        return {"url": address["url"]}
    found = keyed(bare)
    return {} if "date" in found and not of_machine(found["date"], "en") else found


def _bare(line: str) -> str:
    """A line without the marks of Markdown and of messengers."""
    return _MARKS.sub("", tidy(clean(line)))


def _is_sentence(value: str) -> bool:
    return value.endswith(_ENDS) and len(value.split()) > _MOST_WORDS


def is_around(line: str) -> bool:
    """Whether a line may stand around a title and is neither that nor text."""
    return is_rule(line) or is_about(_bare(line)) or bool(_told(line))


def is_about(line: str) -> bool:
    """Whether a line is of how an article came about, or of no use to it."""
    signed = byline(line, "fr") is not None or signature(line) is not None
    return signed or is_furniture(line) or is_credit(line)


def _is_name(line: str) -> bool:
    """Whether a line may be the name of a person; newspapers' begin with an article."""
    is_one = _NAME.fullmatch(line) is not None
    return is_one and " " in line and not line.lower().startswith(_ARTICLES)


def _lone_name(lines: Sequence[str]) -> str | None:
    """The only name in a head, if nobody signs it and other lines tell that it is one."""
    bare = [_bare(line) for line in lines]
    names = [line for line in bare if _is_name(line)]
    bylines = [found for line in bare if (found := byline(line, "fr"))]
    signed = any(found.author for found in bylines) or any("author" in _told(each) for each in bare)
    return names[0] if len(names) == 1 and any(map(is_about, bare)) and not signed else None
