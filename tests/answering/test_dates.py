"""A date in a question is told from its month, day and year, and fits an article's or not."""

import pytest

from bot.answering.dates import Date, named, spelled
from bot.answering.languages import language
from bot.answering.reading import read


@pytest.mark.parametrize(
    ("code", "question", "date"),
    [
        ("fr", "Que disait-on le 12 septembre 2030 ?", Date(2030, 9, 12)),
        ("fr", "et en février ?", Date(None, 2, None)),
        ("en", "What was said on March 5?", Date(None, 3, 5)),
        ("de", "Was geschah am 3. Oktober?", Date(None, 10, 3)),
        ("ru", "Что было 4 ноября 2031 года?", Date(2031, 11, 4)),
        ("uk", "Що сталося у вересні?", Date(None, 9, None)),
        ("it", "Cosa è successo nel 2029?", Date(2029)),
        ("fr", "Combien de navires, 43 ou 450 ?", None),
    ],
)
def test_dates_are_read_in_every_language(code: str, question: str, date: Date | None) -> None:
    assert named(read(question, language(code))) == date


@pytest.mark.parametrize(
    ("date", "iso", "fits"),
    [
        (Date(2030, 9, 12), "2030-09-12", True),
        (Date(2030, 9, 12), "2030-09", True),
        (Date(None, 9, None), "2030-09-12", True),
        (Date(None, 9, None), "2030-10-01", False),
        (Date(2031), "2030", False),
        (Date(None, 9, 12), "2030", True),
    ],
)
def test_a_date_fits_what_says_nothing_else(date: Date, iso: str, *, fits: bool) -> None:
    assert date.fits(iso) is fits


@pytest.mark.parametrize(
    ("iso", "code", "words"),
    [
        ("2030-09-12", "fr", "12 septembre 2030"),
        ("2030-09", "de", "September 2030"),
        ("2030", "en", "2030"),
    ],
)
def test_an_articles_date_is_spelled_as_a_question_would_name_it(
    iso: str, code: str, words: str
) -> None:
    assert spelled(iso, language(code)) == words
