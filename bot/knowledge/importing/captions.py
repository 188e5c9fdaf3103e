"""Takes a caption apart: what a picture shows, and to whom it is owed. Knows no pages."""

from __future__ import annotations

import re

from bot.knowledge.importing.agencies import PICTURE_AGENCY

_LONGEST = 120
_LABEL = (
    r"(?:photos?|photograph(?:y|er)?|pictures?|images?|illustrations?|fotos?|fotografia|bild(?:er)?|"
    r"bildquelle|crédits?(?:\s(?:photo|image)s?)?|credits?|source|quelle|fonte|immagine|"
    r"фото(?:графия|графія)?|иллюстрация|ілюстрація|источник|джерело|зображення|изображение|"
    r"copyright|quelle\sbild|image\s(?:source|copyright|credit))"
)
_OWED = (
    rf"(?:©|\(c\)|{_LABEL}\s*(?:[:©/]|,(?=\s)|\s(?:by|par|von|di)(?=\s)|\.\.\.|…)\s*©?"
    rf"|{_LABEL}\s+(?={PICTURE_AGENCY}))"
)
_OWNER = r"(?:[^./|]{2,40}\s?/\s?)"
_LENDER = r"(?:\s?[-–/,]\s?[^.]{2,60}|\s*\([^()]+\))"
# Text (Photo: Name) · Text. © Name · Text – Photo: Name
_IN_BRACKETS = (
    rf"(?P<text>.*?)\s*[(\[]\s*(?:{_OWED}|{_LABEL}\s)\s*"
    rf"(?P<credit>[^()\[\]]{{2,{_LONGEST}}})[)\]]\.?"
)
_AT_THE_END = (
    rf"(?P<text>.*?)(?:^|(?<=[.!?…»”\"])|\s*[,;:–—|·/-]\s*|\s)\s*{_OWED}"
    rf"\s*(?P<credit>[^\n]{{2,{_LONGEST}}}?)\.?"
)
_LABELLED = (_IN_BRACKETS, _AT_THE_END)
# Text [Name - Keystone] · Text. Keystone / Name · Text – Name / Keystone · Keystone / Name
_LENT_IN_BRACKETS = (
    rf"(?P<text>.*?)\s*[(\[](?P<credit>(?:[^()\[\]]{{1,60}}[-–/,]\s?)?{PICTURE_AGENCY}"
    r"[^()\[\]]{0,60})[)\]]\.?"
)
_LENT = (
    _LENT_IN_BRACKETS,
    rf"(?P<text>.*[.!?…»”\"])\s+[–—|/-]?\s*(?P<credit>{PICTURE_AGENCY}{_LENDER}?)\.?",
    rf"(?P<text>.*\S)\s+[–—|/]\s*(?P<credit>{_OWNER}?{PICTURE_AGENCY}{_LENDER}?)\.?",
    rf"(?P<text>)(?P<credit>{_OWNER}?{PICTURE_AGENCY}{_LENDER}?)\.?",
)
_FORMS = [
    *(re.compile(form, re.IGNORECASE | re.DOTALL) for form in _LABELLED),
    *(re.compile(form, re.DOTALL) for form in _LENT),
]
_SOURCE = re.compile(
    r"(?<![^\W_])(?:source|quelle|fonte|источник|джерело)\s*:"
    r"|^\W*(?:source|quelle|fonte|источник|джерело)(?![^\W_])",
    re.IGNORECASE,
)
_OWED_FIRST = re.compile(rf"(?:{_OWED}|{_LABEL}\s*$)\s*", re.IGNORECASE)
_SHOWN_LABEL = re.compile(
    r"(?:image caption|légende|bildunterschrift|didascalia)\s*[:,]?\s*", re.IGNORECASE
)


def parted(text: str) -> tuple[str, str | None]:
    """What a caption says, and its credit if it names one; either may be empty."""
    text = _SHOWN_LABEL.sub("", text, count=1) if _SHOWN_LABEL.match(text) else text
    for form in _FORMS:
        match = form.fullmatch(text)
        if match and (credit := owed_to(match["credit"])):
            return match["text"].strip(" \u00a0–—|·/-"), credit
    return text, None


def closes_with_credit(text: str) -> bool:
    """Whether a paragraph says at its end whose picture it is about; sources are of facts."""
    match = next(
        (found for form in _FORMS[: len(_LABELLED)] if (found := form.fullmatch(text))), None
    )
    return match is not None and not _SOURCE.search(text)


def is_credit(text: str) -> bool:
    """Whether a line is a picture's credit and nothing else."""
    return len(text) <= _LONGEST and closes_with_credit(text) and not parted(text)[0]


def owed_to(text: str) -> str | None:
    """A credit without the words before it that say that it is one."""
    text = text.strip()
    while match := _OWED_FIRST.match(text):
        text = text[match.end() :]
    return text.strip(" .,;:|–—-/[]()\u00a0") or None
