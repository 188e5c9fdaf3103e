"""The data in buttons: 64 bytes at most, read back as written, and nothing else read."""

from __future__ import annotations

import pytest

from bot.chat.callbacks import Action, Press, digest

KEYS = ("AAAAAAAA", "bbbbbbbb", "0000____", "--------", "Zz9_-Zz9", "qwertyui")


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("keys", [(), KEYS[:1], KEYS])
def test_what_is_packed_is_read_back_as_it_was(action: Action, keys: tuple[str, ...]) -> None:
    press = Press(action, digest("Où ?"), keys, shown=2, picked=1)
    assert Press.unpack(press.pack()) == press


def test_the_fullest_button_fits_into_64_bytes() -> None:
    press = Press(Action.CONTEXT, digest("Où ?"), KEYS, shown=6, picked=6)
    assert len(press.pack().encode()) == 60


@pytest.mark.parametrize(
    ("keys", "shown"),
    [((*KEYS, "AAAAAAAA"), 1), (("short",), 1), (("ÀÀÀÀÀÀÀÀ",), 1), (("AAAA\nAAA",), 1), ((), 10)],
)
def test_what_does_not_fit_is_refused(keys: tuple[str, ...], shown: int) -> None:
    with pytest.raises(ValueError, match="a button cannot carry"):
        Press(Action.PAGE, digest(""), keys, shown)


def test_a_digest_looks_through_case_and_spacing_only() -> None:
    assert digest("Où est  Jean ?") == digest(" où EST Jean ?\n")
    assert digest("Où est Jean ?") != digest("Ou est Jean ?")
    assert len(digest("\ud800")) == 8
