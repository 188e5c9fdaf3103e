"""`python -m bot unanswered`, over a store that a bot has filled."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import time
from typing import TYPE_CHECKING

import pytest

from bot.cli import main
from bot.state.store import Asker, Exchange, Store

if TYPE_CHECKING:
    from pathlib import Path

WHERE = "Où les deux ministres ont-ils signé le traité ?"  # the article tells
CAKE = "Quelle est la recette du gâteau aux carottes ?"
COST = "Combien a coûté le tunnel de Zermatt ?"
DAY = 86_400


async def fill(state: Path, *asked: tuple[str, float]) -> None:
    """Let these questions have been asked in vain, so many days ago."""
    exchange = Exchange(Asker(1, None, 1), 1, 2, answered=False)
    for question, days in asked:
        store = Store.in_directory(state)
        store._clock = lambda days=days: time.time() - days * DAY
        async with store:
            await store.remember(exchange, missed=question)


@pytest.fixture
def state(tmp_path: Path, environment: pytest.MonkeyPatch) -> Path:
    """The state directory of a bot that was asked a few things."""
    state = tmp_path / "state"
    environment.setenv("STATE_DIR", str(state))
    environment.delenv("DATABASE_URL", raising=False)
    asyncio.run(fill(state, (CAKE, 3), (WHERE, 2), ("gateau aux carottes recette", 1), (COST, 0)))
    return state


@pytest.mark.usefixtures("state")
def test_it_tells_what_is_still_unanswered_the_most_pressing_first(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["unanswered", "--knowledge", str(knowledge)]) == 0

    head, first, second = capsys.readouterr().out.split("\n\n")
    assert head == "2 unanswered, 1 answered since"
    assert first.splitlines()[0].split("×") == ["2 ", f"         {CAKE}"]
    assert first.splitlines()[2] == "also        gateau aux carottes recette"
    assert COST in second


@pytest.mark.usefixtures("state")
def test_json_is_an_object_a_line(knowledge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["unanswered", "--json", "--knowledge", str(knowledge)]) == 0

    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["question"], first["times"]) == (CAKE, 2)
    assert first["other_wordings"] == ["gateau aux carottes recette"]
    assert first["first_asked"] < first["last_asked"] < second["last_asked"]
    assert second["first_asked"] == second["last_asked"]
    assert set(first) == {
        *("question", "times", "first_asked", "last_asked", "other_wordings", "closest")
    }


@pytest.mark.usefixtures("state")
def test_a_limit_leaves_the_rest_out(knowledge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["unanswered", "--json", "--limit", "1", "--knowledge", str(knowledge)]) == 0

    assert [json.loads(line)["question"] for line in capsys.readouterr().out.splitlines()] == [CAKE]


@pytest.mark.usefixtures("state")
def test_csv_is_a_table_for_spreadsheets(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["unanswered", "--csv", "--knowledge", str(knowledge)]) == 0

    output = capsys.readouterr().out
    assert output.startswith("\ufeffquestion,times,")
    _, first, second = csv.reader(io.StringIO(output, newline=""))
    assert first[:2] == [CAKE, "2"]
    assert second[:2] == [COST, "1"]


def test_what_is_too_old_to_be_kept_is_not_told(
    state: Path,
    knowledge: Path,
    environment: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    environment.setenv("RETENTION_DAYS", "1")
    before = (state / "pourparlers.sqlite").read_bytes()

    assert main(["unanswered", "--json", "--knowledge", str(knowledge)]) == 0
    assert [json.loads(line)["question"] for line in capsys.readouterr().out.splitlines()] == [COST]
    assert (state / "pourparlers.sqlite").read_bytes() == before


def test_a_state_directory_that_is_not_there_is_not_made(
    tmp_path: Path,
    knowledge: Path,
    environment: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    environment.setenv("STATE_DIR", str(tmp_path / "nowhere"))

    assert main(["unanswered", "--knowledge", str(knowledge)]) == 1
    output, errors = capsys.readouterr()
    assert output == ""
    assert str(tmp_path / "nowhere") in errors
    assert len(errors.splitlines()) == 1
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    "arguments", [["--limit", "0"], ["--limit", "x"], ["--limit", "²"], ["--json", "--csv"]]
)
def test_what_makes_no_sense_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["unanswered", *arguments])

    assert ended.value.code == 2
    assert arguments[0] in capsys.readouterr().err
