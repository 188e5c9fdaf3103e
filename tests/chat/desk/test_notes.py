"""What editors are told of an article that was imported, in their language."""

from __future__ import annotations

from string import Formatter

import pytest

from bot.chat.desk.showing import note_line
from bot.chat.in_process.html import parse
from bot.chat.wording import DEFAULT, WORDINGS, Wording
from bot.chat.wording.de import GERMAN
from bot.chat.wording.fr import FRENCH
from bot.knowledge.importing.notes import Note, NoteKind

languages = pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.language)


def places(text: str) -> set[str | None]:
    """What is filled into a text."""
    return {name for _, name, _, _ in Formatter().parse(text)} - {None}


@languages
def test_every_kind_of_note_has_its_sentence_in_every_language(wording: Wording) -> None:
    sentences = wording.notes.sentences
    assert list(sentences) == list(DEFAULT.notes.sentences)
    assert set(sentences) == set(NoteKind)
    assert set(wording.notes.facts) == {"author", "agency", "address"}
    for kind, text in sentences.items():
        assert parse(text)[0], kind
        assert places(text) == places(DEFAULT.notes.sentences[kind]), kind


@languages
def test_no_sentence_is_left_in_french(wording: Wording) -> None:
    left = set(wording.notes.sentences.values()) & set(DEFAULT.notes.sentences.values())
    assert wording is DEFAULT or not left


@pytest.mark.parametrize(
    ("note", "wording", "line"),
    [
        (
            Note(NoteKind.NOT_TOLD, ("author", "agency", "address")),
            FRENCH,
            "Non indiqué, donc omis : auteur, agence, adresse.",
        ),
        (
            Note(NoteKind.LANGUAGE_CORRECTED, ("de-CH", "fr")),
            FRENCH,
            "Langue indiquée : allemand ; d'après les mots : français.",
        ),
        (
            Note(NoteKind.DATE_OF_IMPORT, ("2035-01-02",)),
            GERMAN,
            "Kein Datum angegeben; ich nehme das heutige, 2. Januar 2035: bitte berichtigen.",
        ),
        (
            Note(NoteKind.HEADING_LEFT_OUT, ("<b>{0} & Co",)),
            GERMAN,
            "Ein Zwischentitel ohne Text darunter wurde weggelassen: &lt;b&gt;{0} &amp; Co",
        ),
    ],
)
def test_details_are_told_in_the_language_of_the_reader(
    note: Note, wording: Wording, line: str
) -> None:
    assert note_line(note, wording) == line


@languages
def test_a_detail_of_any_length_is_shortened(wording: Wording) -> None:
    note = Note(NoteKind.ADDRESS_REFUSED, ("https://example.org/<i>" * 50,))
    assert len(parse(note_line(note, wording))[0]) < 250
