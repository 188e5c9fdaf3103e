"""What there is to say of an import: what was left out, and what was assumed.

Values, so that whoever shows them may say them in another language. Knows no articles.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NoteKind(StrEnum):
    """What a note is about; behind each kind stand the details that come with it, in order."""

    LANGUAGE_GUESSED = "language guessed"  # its code (ISO 639-1)
    LANGUAGE_CORRECTED = "language corrected"  # the tag that is told (BCP 47), and the code
    TITLE_IS_FIRST_LINE = "title is first line"
    TITLE_IS_FILE_NAME = "title is file name"
    DATE_OF_IMPORT = "date of import"  # the day (ISO 8601)
    DATE_AMBIGUOUS = "date ambiguous"
    YEAR_ASSUMED = "year assumed"  # the year
    AUTHOR_ASSUMED = "author assumed"  # the name
    SOURCE_MISSING = "source missing"
    ADDRESS_REFUSED = "address refused"  # what is told for one
    NOT_TOLD = "not told"  # names of facts, one at least: author, agency, address
    HEADING_LEFT_OUT = "heading left out"  # the heading
    SPEAKER_MISSING = "speaker missing"  # the number of the passage


_SENTENCES = {
    NoteKind.LANGUAGE_GUESSED: "The language is not told; by the words it is {0}.",
    NoteKind.LANGUAGE_CORRECTED: "The language is told to be {0}; by the words it is {1}.",
    NoteKind.TITLE_IS_FIRST_LINE: "No title is told; the first line is taken for it.",
    NoteKind.TITLE_IS_FILE_NAME: "No title is told; the file's name is taken for it.",
    NoteKind.DATE_OF_IMPORT: "No date is told; it is the day of the import, {0}: correct it.",
    NoteKind.DATE_AMBIGUOUS: "The date in figures may mean two days, so it was left out.",
    NoteKind.YEAR_ASSUMED: "The date is given without its year; {0} is assumed.",
    NoteKind.AUTHOR_ASSUMED: "The name below the title is taken for the author's: {0}",
    NoteKind.SOURCE_MISSING: "No source is told; the file says so in its stead: correct it.",
    NoteKind.ADDRESS_REFUSED: "The address is none, so it was left out: {0}",
    NoteKind.HEADING_LEFT_OUT: "A heading without a text below it was left out: {0}",
    NoteKind.SPEAKER_MISSING: "Passage {0} is a quotation; who says it is not told.",
}


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to look over; as a text it is an English sentence."""

    kind: NoteKind
    details: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.kind is NoteKind.NOT_TOLD:
            return f"Not told, so left out: {', '.join(self.details)}."
        return _SENTENCES[self.kind].format(*self.details)
