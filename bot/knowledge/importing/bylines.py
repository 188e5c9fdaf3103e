"""Lines that tell who wrote a report, for whom and when, and nothing else.

A line is one only if nothing is left of it but names once dates, hours, agencies and the small
words around them are taken away: «Publié le 12 mars 2031 à 14h05», «Par Anne Roche, avec AFP».
Knows no articles; of a longer text it reads the dateline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bot.knowledge.importing.agencies import AGENCY, agencies, first_agency
from bot.knowledge.importing.dates import Mention, mentions

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 160
_LONGEST_DATELINE = 100
_MOST_WORDS_OF_NAMES = 8
_NAME_PART = r"(?:[A-ZÀ-ÝŒА-ЯЁІЇЄҐ][\w.’'-]*|d['’][A-ZÀ-Ý][\w-]+)"
_PARTICLE = r"(?:de|du|des|la|le|von|van|der|den|di|da|del|della|el|al|zu)"
NAME = rf"{_NAME_PART}(?:[ \u00a0]+(?:{_PARTICLE}[ \u00a0]+){{0,2}}{_NAME_PART}){{0,3}}"
"""A pattern of a person's name: one to four words with capitals, and the particles between."""
_AND = r"(?:\s*,\s*|\s*[;&/]\s*|\s+(?:et|and|und|e|и|та|і|й|with)\s+)"
_NAMES = rf"{NAME}(?:{_AND}{NAME}){{0,4}}"
_BY = re.compile(
    r"(?:^|(?<=[|•·–—,.;\n-])\s*)(?:(?i:article|texte|text|écrit|written|words|reporting|story|"
    r"propos recueillis|testo|текст)\s*(?i:de|:|par|by|von|di)?\s*)?"
    r"(?:(?i:soumis |publié |posté |submitted |posted |published |verfasst |scritto )?"
    r"(?i:par|by|von|da|di|a cura di)"
    r"|(?i:auteur|author|autore?|redaktion|автор|авторка|текст)\w*\s*:)"
    rf"\s*:?\s+(?P<names>{_NAMES})"
)
_CAPITALISED = re.compile(_NAMES)
_TIME = re.compile(
    r"(?<!\d)[0-2]?\d\s?(?:[:.hH]|h\s|\sh\s)\s?[0-5]\d(?::[0-5]\d)?(?!\d)\s?(?:h|[ap]\.?m\.?)?"
    r"|(?<!\d)1?\d\s?[ap]\.?m\.?(?![^\W_])|(?<!\d)[0-2]?\d\s?(?:h|Uhr)(?![^\W_])",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\b(?:GMT|UTC|CES?T|MES?Z|E[SD]T|BST|МСК|MSK)\b(?:[+-]\d{1,2}(?::?\d\d)?)?")
_REVISED = re.compile(
    r"mis[e]? à jour|modifié|actualisé|updated|modified|edited|aktualisiert|geändert|"
    r"aggiornat|modificat|обновлен|изменен|оновлен|змінен",
    re.IGNORECASE,
)
_ISSUED = re.compile(
    rf"publi|posted|veröffentlicht|pubblicat|опубликован|опубліковано|{_REVISED.pattern}",
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"(?:(?:temps de )?lecture|lesezeit|reading time|tempo di lettura|время чтения|час читання)?"
    r"\s*:?\s*\d{1,2}\s*[-–]?\s*(?:minutes?|min|minuten|minuti|минут\w*|мин|хвилин\w*|хв)\b\.?"
    r"(?:\s*(?:de lecture|read|lesezeit|di lettura|чтения|читання))?",
    re.IGNORECASE,
)
_UNITS = "min|hour|day|heure|jour|stunde|tag|or[ae]|giorn|мин|час|дн|день|хв|год|доб"
# Days that only the day of the reading would tell.
_RELATIVE = re.compile(
    r"(?<![^\W_])(?:avant-hier|hier|aujourd['’]hui|yesterday|today|vorgestern|gestern|heute|"
    r"ieri|oggi|позавчера|вчера|сегодня|позавчора|вчора|сьогодні)(?![^\W_])"
    rf"|(?:il y a|vor)\s+\d{{1,2}}\s+(?:{_UNITS})\w*"
    rf"|(?<!\d)\d{{1,2}}\s+(?:{_UNITS})\w*\s+(?:ago|fa|назад|тому)(?![^\W_])",
    re.IGNORECASE,
)
_VIEWS = re.compile(
    r"\d[\d\s.,]*\s(?:views|vues|Aufrufe|visualizzazioni|просмотр\w*|перегляд\w*)", re.IGNORECASE
)
_SMALL = """
    publié publiée paru posté mis mise à jour modifié modifiée actualisé actualisée créé le la les l
    par avec agence agences et vers
    published posted updated last modified edited first by on at and with agencies agency from
    stand veröffentlicht aktualisiert erstellt geändert am um uhr von mit und den der agenturen
    pubblicato pubblicata aggiornato aggiornata il alle ore di da con e agenzie ultima modifica
    date datum data
    опубликовано обновлено изменено дата в и от г года агентства
    опубліковано оновлено змінено об о від та року агентства
    soumis submitted lun mar mer jeu ven sam dim
    lundi mardi mercredi jeudi vendredi samedi dimanche
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    понедельник вторник среда четверг пятница суббота воскресенье
    понеділок вівторок середа четвер пʼятниця субота неділя
    rédaction redaktion redazione редакция редакція
"""
_SMALL_WORD = re.compile(rf"(?<![^\W_])(?:{'|'.join(_SMALL.split())})(?![^\W_])", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
# PARIS, 12 mars (AFP) - Le port …
_DATELINE = re.compile(
    rf"(?P<head>[A-ZÀ-ÝА-ЯІЇЄҐ][^\n]{{0,{_LONGEST_DATELINE}}}?)\s*(?:[–—]|--?|\.\s*[–—-]|/)\s"
)
_DATELINE_AGENCY = re.compile(rf"[(/]\s*{AGENCY}")


class Byline(NamedTuple):
    """What a line tells. `mention` is the day of publication, else that of a revision."""

    author: str | None
    agency: str | None
    mention: Mention | None


def byline(text: str, lang: str) -> Byline | None:
    """What a line tells that tells nothing else; `None` for every other text."""
    if len(text) > _LONGEST:
        return None
    dated = mentions(text, lang)
    named = agencies(text)
    signed = _BY.search(text)
    author = separate(signed["names"]) if signed else None
    spans = [*((each.start, each.end) for each in dated), *(each.span() for each in named)]
    left = _blanked(text, [*spans, *([signed.span()] if signed else [])])
    for pattern in (_RELATIVE, _TIME, _ZONE, _VIEWS, _READING_TIME, _SMALL_WORD):
        left = pattern.sub(" ", left)
    rest = _WORD.findall(left)
    if rest and not author and (dated or named) and _are_names(rest):
        author, rest = separate(_names_in(left)), []
    told = author or named or dated or _READING_TIME.search(text) or _is_recent(text)
    if not told or rest:
        return None
    return Byline(author, named[0][0] if named else None, _published(text, dated))


def dateline(text: str, lang: str) -> Byline | None:
    """What a report's first words tell, as in «PARIS, 12 mars (AFP) - …»; it names an agency."""
    match = _DATELINE.match(text)
    if not match or not _DATELINE_AGENCY.search(match["head"]):
        return None
    dated = mentions(match["head"], lang)
    return Byline(None, first_agency(match["head"]), dated[0] if dated else None)


def without_by(text: str) -> str:
    """An author's name without the «par» that a page puts before it."""
    match = _BY.fullmatch(text.strip())
    return match["names"] if match else text.strip()


def separate(names: str) -> str | None:
    """Names between commas; an agency is nobody's name."""
    parts = [part.strip(" ,;&/") for part in re.split(_AND, names)]
    people = (part for part in parts if not _SMALL_WORD.fullmatch(part) and not first_agency(part))
    return ", ".join(filter(None, people)) or None


def _is_recent(text: str) -> bool:
    """Whether a line tells how long ago something was published; «Hier» alone is a heading."""
    told = any(map(str.isdigit, text)) or _ISSUED.search(text)
    return bool(told and _RELATIVE.search(text))


def _are_names(rest: list[str]) -> bool:
    """Whether words may be of names, of people or of the place where a report was written."""
    return len(rest) <= _MOST_WORDS_OF_NAMES and all(word[0].isupper() for word in rest)


def _names_in(left: str) -> str:
    """The words with capitals that may be names of people: two or more in a row."""
    found = (match[0] for match in _CAPITALISED.finditer(left))
    return ", ".join(each for each in found if " " in each.strip())


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _published(text: str, dated: list[Mention]) -> Mention | None:
    """The first date that is not one of a revision, else the first."""
    ends = [0, *(each.end for each in dated)]
    first = [
        each
        for each, before in zip(dated, ends, strict=False)
        if not _REVISED.search(text, before, each.start)
    ]
    return next(iter(first or dated), None)
