"""A message with several questions is parted into them."""

import pytest

from bot.answering.languages import language
from bot.answering.parts import parts


@pytest.mark.parametrize(
    ("code", "message", "expected"),
    [
        ("fr", "Qui a signé l'accord et quand ?", ["Qui a signé l'accord", "et quand ?"]),
        ("fr", "Qui a signé ? Où ça ?", ["Qui a signé ?", "Où ça ?"]),
        ("fr", "Où et quand a-t-il signé ?", ["Où et quand a-t-il signé ?"]),
        ("fr", "Qui a volé le tableau et qui a fui ?", ["Qui a volé le tableau et qui a fui ?"]),
        ("fr", "Que dit Morel de paix et de guerre ?", ["Que dit Morel de paix et de guerre ?"]),
        (
            "en",
            "Who signed it and how long did it take?",
            ["Who signed it", "and how long did it take?"],
        ),
        ("ru", "Кто подписал договор и когда?", ["Кто подписал договор", "и когда?"]),
        ("fr", "Un ? Deux ? Trois ? Quatre ?", ["Un ? Deux ? Trois ? Quatre ?"]),
        ("fr", "Et quand ?", ["Et quand ?"]),
        ("fr", "…", ["…"]),
    ],
)
def test_a_question_ends_at_its_mark_or_where_another_opens(
    code: str, message: str, expected: list[str]
) -> None:
    assert parts(message, language(code)) == expected
