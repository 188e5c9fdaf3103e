"""What was asked of the bot, on the command line, through `main`."""

from __future__ import annotations

import asyncio
import json
import re
import sys
from typing import TYPE_CHECKING

import pytest

from bot.cli import main
from bot.knowledge.snapshot import Knowledge
from bot.state.replies import Replied
from bot.state.store import Store

if TYPE_CHECKING:
    from pathlib import Path

SIGNED = "Les deux ministres ont signé le traité à Genève mardi soir."


@pytest.fixture
def state(tmp_path: Path, environment: pytest.MonkeyPatch) -> Path:
    """A state directory that is named, and not there."""
    directory = tmp_path / "state"
    environment.setenv("STATE_DIR", str(directory))
    for name in ("DATABASE_URL", "RETENTION_DAYS"):
        environment.delenv(name, raising=False)
    return directory


@pytest.fixture
def asked(state: Path, knowledge: Path) -> str:
    """The key of a passage that was shown twice; a third question had no answer."""
    spans = Knowledge.open(knowledge).current.retriever.spans
    (key,) = {span.key for span in spans if span.text == SIGNED}

    async def ask() -> None:
        async with Store.in_directory(state) as store:
            for shown, lang in ((key, "fr"), (key, "de"), (None, "fr")):
                await store.replies.add(Replied(shown is not None, lang, shown, 0.25))
            await store.vote(1, key, "q", 1)

    asyncio.run(ask())
    return key


@pytest.mark.usefixtures("asked")
def test_the_figures_are_told_as_a_table(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stats", "--knowledge", str(knowledge)]) == 0
    output, errors = capsys.readouterr()
    assert errors == ""
    head, *days, whole, blank, waiting, votes, languages, passage = output.splitlines()
    assert head == "day (UTC)           asked answered    share"
    assert [re.sub(r"[\d-]{10}", "day", day) for day in days] == [
        *[f"day      {0:>9}{0:>9}        –"] * 6,
        f"day      {3:>9}{2:>9}    0.667",
    ]
    assert whole == "all                     3        2    0.667"
    assert (blank, waiting) == ("", "waiting    p50 0.250 s, p95 0.250 s")
    assert (votes, languages) == ("votes      1 up, 0 down", "languages  fr 2, de 1")
    assert passage == f"passage    2  traite, passage 1: {SIGNED}"


def test_json_is_one_object(
    asked: str, knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stats", "--json", "--days", "1", "--knowledge", str(knowledge)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    told = json.loads(line)
    hours = told.pop("slots")
    assert told == {
        "days": 1,
        "asked": 3,
        "answered": 2,
        "passages": [{"key": asked, "times": 2, "article": "traite", "passage": 1, "text": SIGNED}],
        "languages": {"fr": 2, "de": 1},
        "votes": {"up": 1, "down": 0},
        "seconds": {"p50": 0.25, "p95": 0.25},
    }
    assert len(hours) == 24
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:00Z", hours[0]["begins"])
    assert sum(hour["asked"] for hour in hours) == 3


@pytest.mark.usefixtures("asked")
def test_a_passage_that_is_gone_is_told_by_its_key_alone(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = knowledge / "articles" / "traite.yaml"
    article.write_text(article.read_text(encoding="utf-8").replace("Genève mardi", "Bâle lundi"))
    assert main(["stats", "--knowledge", str(knowledge)]) == 0
    assert capsys.readouterr().out.endswith("passage    2  removed since\n")


@pytest.mark.usefixtures("asked")
def test_a_chart_is_written_beside(
    knowledge: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "asked.png"
    assert main(["stats", "--chart", str(file), "--knowledge", str(knowledge)]) == 0
    assert file.read_bytes().startswith(b"\x89PNG")
    assert "all" in capsys.readouterr().out


@pytest.mark.usefixtures("asked")
def test_a_chart_that_cannot_be_drawn_names_the_extra(
    knowledge: Path,
    tmp_path: Path,
    environment: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    environment.setitem(sys.modules, "bot.chat.chart", None)
    file = tmp_path / "asked.png"
    assert main(["stats", "--chart", str(file), "--knowledge", str(knowledge)]) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors == (
        "--chart: nothing to draw with is installed: pip install 'pourparlers[charts]'\n"
    )
    assert not file.exists()


def test_a_state_that_is_not_there_is_not_made(
    state: Path, knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stats", "--knowledge", str(knowledge)]) == 1
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors == (
        f"{state / 'pourparlers.sqlite'}: nothing is kept there yet; the bot makes it when it"
        " starts\n"
    )
    assert not state.exists()


@pytest.mark.usefixtures("state")
def test_more_days_than_are_kept_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--days", "31"]) == 2
    assert capsys.readouterr().err == "--days: 31 is more than the 30 of RETENTION_DAYS\n"


@pytest.mark.parametrize("days", ["0", "-1", "x", "٧"])
def test_days_are_a_number(days: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["stats", f"--days={days}"])
    assert caught.value.code == 2
    assert "expected a number of days, but found" in capsys.readouterr().err
