"""Dates in words, bylines and credits, in the six languages."""

from __future__ import annotations

import pytest

from bot.knowledge.importing.bylines import byline
from bot.knowledge.importing.captions import parted
from bot.knowledge.importing.dates import mentions, of_machine


@pytest.mark.parametrize(
    ("text", "lang", "iso"),
    [
        ("Publié le 12 mars 2031 à 14h05", "fr", "2031-03-12"),
        ("1er août 2031", "fr", "2031-08-01"),
        ("March 12, 2031", "en", "2031-03-12"),
        ("12th March 2031", "en", "2031-03-12"),
        ("Oct. 5, 2031", "en", "2031-10-05"),
        ("12. März 2031, 15.20 Uhr", "de", "2031-03-12"),
        ("12.03.2031", "de", "2031-03-12"),
        ("12 marzo 2031", "it", "2031-03-12"),
        ("12 марта 2031 г.", "ru", "2031-03-12"),
        ("14:20, 1 июня 2033", "ru", "2033-06-01"),
        ("5 серпня 2033 року", "uk", "2033-08-05"),
        ("12/03/2031", "fr", "2031-03-12"),
        ("25/03/2031", "en", "2031-03-25"),
        ("03/25/2031", "en", "2031-03-25"),
        ("2031-03-12", "en", "2031-03-12"),
        ("mars 2031", "fr", "2031-03"),
        ("03/04/2031", "en", None),
        ("12 mars", "fr", None),
    ],
)
def test_a_date_in_words_is_understood_unless_it_may_be_two(
    text: str, lang: str, iso: str | None
) -> None:
    assert [each.iso for each in mentions(text, lang)] == [iso]


@pytest.mark.parametrize("text", ["31 février 2031", "version 1.2.3", "12 pommes 2031", "2031"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert mentions(text, "fr") == []


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2031-03-12T23:30:00+01:00", "2031-03-12"),
        ("20310312", "2031-03-12"),
        ("2031-03", "2031-03"),
        ("Wed, 12 Mar 2031 14:05:00 GMT", "2031-03-12"),
        ("2031-02-30", None),
        ("soon", None),
    ],
)
def test_a_date_for_machines_is_read_as_written(value: str, iso: str | None) -> None:
    assert of_machine(value, "en") == iso


@pytest.mark.parametrize(
    ("line", "author", "agency", "iso"),
    [
        ("Par Anne Roche, 12 mars 2031", "Anne Roche", None, "2031-03-12"),
        ("Par Anne Roche et Karim Benali", "Anne Roche, Karim Benali", None, None),
        ("AFP, 12/03/2031 14:05", None, "AFP", "2031-03-12"),
        ("Par Anne Roche (avec AFP)", "Anne Roche", "AFP", None),
        ("Publié le 12 mars 2031, modifié le 14 mars 2031 à 9h", None, None, "2031-03-12"),
        ("Mis à jour le 14 mars 2031 - publié le 12 mars 2031", None, None, "2031-03-12"),
        ("By Dana Whitfield | July 9, 2033 at 4:30 a.m. EDT", "Dana Whitfield", None, "2033-07-09"),
        ("Von Jana Köhler, 02.09.2031, 15.20 Uhr", "Jana Köhler", None, "2031-09-02"),
        ("di Chiara Zennaro", "Chiara Zennaro", None, None),
        ("Автор: Ольга Смирнова, ТАСС", "Ольга Смирнова", "ТАСС", None),
        ("Publié hier à 14h", None, None, None),
        ("Mis à jour il y a 5 minutes", None, None, None),
        ("By Dana Whitfield, 2 hours ago", "Dana Whitfield", None, None),
        ("Heute, 15.20 Uhr", None, None, None),
        ("Вчера, 14:20", None, None, None),
    ],
)
def test_a_byline_tells_who_and_when(
    line: str, author: str | None, agency: str | None, iso: str | None
) -> None:
    found = byline(line, "fr")
    assert found is not None
    assert (found.author, found.agency) == (author, agency)
    assert (found.mention and found.mention.iso) == iso


@pytest.mark.parametrize(
    "line",
    [
        "Par temps de pluie, le port ferme.",
        "Le 12 mars 2031, le port a changé de mains.",
        "By noon the bridge was open.",
        "Selon l'AFP, le port est vendu.",
        "Von hier sieht man den See.",
        "Hier et aujourd'hui",
        "Il y a 20 ans",
    ],
)
def test_a_sentence_is_no_byline(line: str) -> None:
    assert byline(line, "fr") is None


@pytest.mark.parametrize(
    ("caption", "text", "credit"),
    [
        ("Le port. © Hervé Blanc", "Le port.", "Hervé Blanc"),
        ("Le port (Photo: Hervé Blanc)", "Le port", "Hervé Blanc"),
        ("Le port. [Keystone - Hervé Blanc]", "Le port.", "Keystone - Hervé Blanc"),
        ("Der Hafen Foto: Peter Plau / dpa", "Der Hafen", "Peter Plau / dpa"),
        ("Il porto (foto Andrea Merlo / Ansa)", "Il porto", "Andrea Merlo / Ansa"),
        ("The port. Photograph: Owen Rees/PA Media", "The port.", "Owen Rees/PA Media"),
        ("Порт. Фото: Укрінформ", "Порт.", "Укрінформ"),
        ("Le port. KEYSTONE", "Le port.", "KEYSTONE"),
        ("Le port au matin", "Le port au matin", None),
    ],
)
def test_a_caption_is_parted_from_its_credit(caption: str, text: str, credit: str | None) -> None:
    assert parted(caption) == (text, credit)
