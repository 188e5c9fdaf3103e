"""A draft becomes an article: facts that are wanted and not told are assumed, and that is said.

Nothing is made up: the day of the import is a date, a file's name is a title, and a source that
nobody tells is called so. Knows no files and no YAML.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from slugify import slugify

from bot.answering.attribution.credits import credit
from bot.answering.attribution.names import People
from bot.answering.languages import LANGUAGES, guess, language
from bot.answering.text import words
from bot.knowledge.importing.agencies import first_agency
from bot.knowledge.importing.characters import line
from bot.knowledge.importing.draft import Block, BlockKind, Draft, Facts, RefusedError
from bot.knowledge.importing.notes import Note, NoteKind
from bot.knowledge.importing.refining import refine
from bot.model import Article, Passage, PassageKind, Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from bot.answering.languages import Language

_LONGEST_LABEL = 300
_LONGEST_TITLE = 200
_LONGEST_SLUG = 32
_ENOUGH_TO_GUESS = 5_000
_KINDS = {
    BlockKind.TEXT: PassageKind.TEXT,
    BlockKind.QUOTE: PassageKind.QUOTE,
    BlockKind.CAPTION: PassageKind.CAPTION,
}
_LANG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_ADDRESS = re.compile(r"https?://(?P<host>[\w.-]+)(?::\d+)?(?:[/?#]\S*)?")
_MONTH = len("2031-05")
_NO_SOURCE = {
    "fr": "source non indiquée",
    "en": "source not given",
    "de": "Quelle nicht angegeben",
    "it": "fonte non indicata",
    "ru": "источник не указан",
    "uk": "джерело не вказано",
}


def compose(
    draft: Draft, name: str, today: date, taken: Collection[str]
) -> tuple[Article, tuple[Note, ...]]:
    """The article of a draft, and what was left out or assumed.

    Raises `RefusedError` for a draft of which no text is left.
    """
    notes = list(draft.notes)
    lang = _language(draft, notes)
    title, blocks = _title(draft, name, notes)
    refined = refine(blocks, title, lang, today)
    passages = tuple(_passages(refined.blocks))
    if not any(each.kind is not PassageKind.CAPTION for each in passages):
        raise RefusedError("expected an article, but found no text of one")
    notes += refined.notes
    facts = draft.facts.or_else(refined.facts)
    day = _date(facts, today, notes)
    article = Article(
        _identifier(title, facts.date, lang, taken),
        title,
        day,
        lang,
        _source(facts, lang, notes),
        passages,
    )
    article = _with_speakers(article)
    notes += _unattributed(article)
    return article, tuple(notes)


# --------------------------------------------------------------------------------- the facts


def _language(draft: Draft, notes: list[Note]) -> str:
    """The language that is told, unless the words are plainly those of another one."""
    told = draft.facts.lang
    text = " ".join(block.text for block in draft.blocks)[:_ENOUGH_TO_GUESS]
    guessed = guess(text)
    if not told or not _LANG.fullmatch(told):
        notes.append(Note(NoteKind.LANGUAGE_GUESSED, (guessed.code,)))
        return guessed.code
    own = next((each for each in LANGUAGES if each.code == told.partition("-")[0].lower()), None)
    if own and own is not guessed and 2 * _held(own, text) < _held(guessed, text):
        notes.append(Note(NoteKind.LANGUAGE_CORRECTED, (told, guessed.code)))
        return guessed.code
    return told


def _held(spoken: Language, text: str) -> int:
    return sum(word in spoken.stops for word in words(text))


def _title(draft: Draft, name: str, notes: list[Note]) -> tuple[str, tuple[Block, ...]]:
    """The title, which is told, or the first short line, or the file's name; and what is below."""
    told, blocks = draft.facts.title, draft.blocks
    if told and len(title := line(told)) <= _LONGEST_LABEL:
        return title, blocks
    first = blocks[0] if blocks else None
    if first and first.kind is not BlockKind.QUOTE and len(line(first.text)) <= _LONGEST_TITLE:
        notes.append(Note(NoteKind.TITLE_IS_FIRST_LINE))
        return line(first.text), blocks[1:]
    notes.append(Note(NoteKind.TITLE_IS_FILE_NAME))
    stem = PurePath(name.replace("\\", "/")).stem
    return line(re.sub(r"[-_]+", " ", stem))[:_LONGEST_LABEL].strip() or "?", blocks


def _date(facts: Facts, today: date, notes: list[Note]) -> str:
    if facts.date:
        return facts.date
    notes.append(Note(NoteKind.DATE_OF_IMPORT, (today.isoformat(),)))
    return today.isoformat()


def _source(facts: Facts, lang: str, notes: list[Note]) -> Source:
    """Where the article was published; of what is told, what fits."""
    labels = {
        key: line(value)
        for key in ("source", "agency", "author")
        if (value := getattr(facts, key)) and len(line(value)) <= _LONGEST_LABEL
    }
    agency = labels.get("agency") or first_agency(labels.get("author"))
    name = labels.get("source") or _host(facts.url) or agency
    if not name:
        name = _NO_SOURCE.get(lang.partition("-")[0].lower(), _NO_SOURCE["en"])
        notes.append(Note(NoteKind.SOURCE_MISSING))
    author, url = labels.get("author"), _address(facts.url, notes)
    told = {"author": author, "agency": agency, "address": facts.url}
    if missing := tuple(fact for fact, value in told.items() if not value):
        notes.append(Note(NoteKind.NOT_TOLD, missing))
    return Source(name, agency, author, url)


def _host(url: str | None) -> str | None:
    """The name of the site at an address."""
    match = _ADDRESS.fullmatch(url or "")
    return match["host"].removeprefix("www.") if match else None


def _address(url: str | None, notes: list[Note]) -> str | None:
    if not url or _ADDRESS.fullmatch(url):
        return url
    notes.append(Note(NoteKind.ADDRESS_REFUSED, (url,)))
    return None


def _identifier(title: str, day: str | None, lang: str, taken: Collection[str]) -> str:
    """An id of the title's first words and the month, which nobody has."""
    slug = slugify(title, max_length=_LONGEST_SLUG, word_boundary=True, save_order=True)
    parts = slug.split("-")
    while len(parts) > 1 and (parts[-1] in language(lang).stops or len(parts[-1]) == 1):
        parts.pop()
    identifier = "-".join(filter(None, ("-".join(parts) or "article", (day or "")[:_MONTH])))
    number, free = 2, identifier
    while free in taken:
        number, free = number + 1, f"{identifier}-{number}"
    return free


# ------------------------------------------------------------------------------ the passages


def _passages(blocks: Iterable[Block]) -> Iterator[Passage]:
    """The passages, each with the heading that it stands under."""
    section = None
    number = 0
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            section = line(block.text)
            continue
        number += 1
        labels = (_label(block.speaker), _label(block.context), _label(block.credit))
        yield Passage(number, _KINDS[block.kind], block.text, section, *labels)


def _label(text: str | None) -> str | None:
    """A text that stands beside a passage, if it is not too long for that."""
    short = line(text or "")
    return short if short and len(short) <= _LONGEST_LABEL else None


def _with_speakers(article: Article) -> Article:
    """The article; who is credited in it with words that it pulls out says them there as well."""
    if not any(_wants_speaker(each) for each in article.passages):
        return article
    credited = [
        (
            " ".join(words(each.passage.text[each.quotation.start : each.quotation.end])),
            each.speaker,
        )
        for each in credit(article, People())
        if each.speaker
    ]
    return replace(
        article, passages=tuple(_with_speaker(each, credited) for each in article.passages)
    )


def _wants_speaker(passage: Passage) -> bool:
    return passage.kind is PassageKind.QUOTE and not passage.speaker


def _with_speaker(passage: Passage, credited: list[tuple[str, str]]) -> Passage:
    if not _wants_speaker(passage):
        return passage
    own = " ".join(words(passage.text))
    speakers = {speaker for text, speaker in credited if own in text}
    return replace(passage, speaker=speakers.pop()) if len(speakers) == 1 else passage


def _unattributed(article: Article) -> Iterator[Note]:
    for passage in article.passages:
        if _wants_speaker(passage):
            yield Note(NoteKind.SPEAKER_MISSING, (str(passage.number),))
