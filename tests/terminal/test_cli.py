"""The command line, through `main` and, where a process is the point, through `python -m bot`."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from bot.cli import main

if TYPE_CHECKING:
    from pathlib import Path

SIGNED = "Les deux ministres ont signé le traité à Genève mardi soir."
WHERE = "Où les deux ministres ont-ils signé le traité ?"
KEYS = {"question", "answered", "confidence", "answers", "suggestions"}
ANSWER_KEYS = {
    *("kind", "text", "speaker", "article", "title", "date", "url", "passage", "start", "end"),
    "score",
}


def type_in(environment: pytest.MonkeyPatch, text: bytes) -> None:
    """Let this be what comes from stdin."""
    environment.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text), encoding="ascii"))


def objects(output: str) -> list[dict[str, Any]]:
    """The JSON objects of an output with one a line."""
    return [json.loads(line) for line in output.splitlines()]


def start(*arguments: str, **environ: str) -> subprocess.Popen[bytes]:
    """`python -m bot` as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environ},
    )


# --------------------------------------------------------------------------- check


def test_check_counts_what_is_there(knowledge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(knowledge)]) == 0
    assert capsys.readouterr() == (
        "No problems: 1 article, 3 passages, 1 person, 0 lexicon entries\n",
        "",
    )


def test_check_tells_every_problem_on_stderr(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(broken)]) == 1

    output, errors = capsys.readouterr()
    assert output == ""
    file = broken / "articles" / "traite.yaml"
    places = [line.partition(": ")[0] for line in errors.splitlines()]
    assert f"{file}:3:7" in places
    assert f"{file}:5:1" in places


@pytest.mark.parametrize("before", [True, False])
def test_the_directory_may_be_named_before_or_after_the_command(
    knowledge: Path, capsys: pytest.CaptureFixture[str], *, before: bool
) -> None:
    option = ["--knowledge", str(knowledge)]

    assert main([*option, "check"] if before else ["check", *option]) == 0
    assert capsys.readouterr().out.startswith("No problems: 1 article")


def test_the_directory_may_come_from_the_environment(
    knowledge: Path, environment: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.setenv("KNOWLEDGE_DIR", str(knowledge))
    environment.setenv("PORT", "nonsense, but of no concern here")

    assert main(["check"]) == 0
    assert capsys.readouterr().out.startswith("No problems: 1 article")


def test_check_loads_nothing_heavy(knowledge: Path) -> None:
    program = (
        "import sys; from bot.cli import main; main(['check', sys.argv[1]]);"
        "print([m for m in ('numpy', 'rich', 'sklearn', 'sqlalchemy', 'telegram')"
        " if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(knowledge)], capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[1:] == ["[]"]


# --------------------------------------------------------------------------- the bot itself


def test_without_a_token_one_line_says_how_to_get_one_and_what_to_try(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([]) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors == (
        "TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather (https://t.me/BotFather), or"
        " meet the bot right here: python -m bot chat\n"
    )


def test_a_bad_setting_is_named_before_anything_else(
    environment: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.setenv("PORT", "x")

    assert main([]) == 2
    assert capsys.readouterr().err == "PORT: 'x' is not a port number (1 to 65535)\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["--nonsense"],
        ["ask"],
        ["ask", "--batch", "-", "a question too"],
        ["chat", "a question"],
        ["eval"],
        ["eval", "questions.yaml", "--min", "hit@1"],
        ["train"],
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_right(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)

    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("usage: python -m bot")


@pytest.mark.parametrize("command", [[], ["ask"], ["chat"], ["check"], ["eval"], ["train"]])
def test_help_ends_with_an_example(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([*command, "--help"])

    assert caught.value.code == 0
    assert "\n\nexample: " in capsys.readouterr().out


# --------------------------------------------------------------------------- ask


def test_ask_prints_the_words_and_where_they_stand(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", "--knowledge", str(knowledge), WHERE]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert f"│ {SIGNED}" in lines
    assert any("Un traité au bord du lac <https://example.org/lac#" in line for line in lines)


def test_ask_takes_a_question_in_several_arguments(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", "--json", "--knowledge", str(knowledge), *WHERE.split()]) == 0
    assert objects(capsys.readouterr().out)[0]["question"] == WHERE


def test_ask_says_when_the_articles_do_not_tell(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", "--knowledge", str(knowledge), "xyzzy plugh"]) == 0

    first, *_ = capsys.readouterr().out.splitlines()
    assert first == "Les articles n'en disent rien."


def test_ask_json_has_the_keys_of_the_contract(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", "--json", "--knowledge", str(knowledge), WHERE]) == 0

    (reply,) = objects(capsys.readouterr().out)
    assert reply.keys() >= KEYS
    assert reply["answered"] is True
    answer = reply["answers"][0]
    assert answer.keys() >= ANSWER_KEYS
    assert (answer["text"], answer["passage"], answer["start"], answer["end"]) == (
        SIGNED,
        1,
        0,
        len(SIGNED),
    )


def test_ask_explains_if_it_is_asked_to(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["ask", "--explain", "--knowledge", str(knowledge), "Que dit Keller de la paix ?"]

    assert main(asked) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "│ Nous avons choisi la paix et la patience."
    assert "1. Nous avons choisi la paix et la patience." in lines
    assert any(line.startswith("   +1.20  voice  ") for line in lines)
    assert lines[lines.index("answerable    right") - 1] == asked[-1]


def test_ask_json_explains_each_answer(knowledge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "--explain", "--json", "--knowledge", str(knowledge), WHERE]) == 0

    (reply,) = objects(capsys.readouterr().out)
    told = reply["answers"][0]["explain"]
    assert told.keys() == {
        *("question", "score", "shares", "answerable", "right", "by_rule", "signs")
    }
    assert told["right"] == reply["confidence"]
    assert told["signs"]["intercept"].keys() == {"answerable", "right"}


@pytest.mark.parametrize("command", [["ask", "?"], ["ask", "--json", "?"], ["chat"]])
def test_broken_knowledge_is_told_and_ends_with_1(
    command: list[str],
    broken: Path,
    environment: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    type_in(environment, b"")

    assert main(["--knowledge", str(broken), *command]) == 1
    output, errors = capsys.readouterr()
    assert output == ""
    assert f"{broken / 'articles' / 'traite.yaml'}:3:7: " in errors


# --------------------------------------------------------------------------- a line in, a line out


def test_each_line_of_a_batch_is_answered_by_the_line_of_its_number(
    knowledge: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    batch = tmp_path / "questions.txt"
    batch.write_bytes(
        b"\xef\xbb\xbfun\r\n\n\xff\ntrois\rquarts\nl'\xc3\xa9t\xc3\xa9\xe2\x80\xa8?\nfin"
    )

    assert main(["ask", "--json", "--batch", str(batch), "--knowledge", str(knowledge)]) == 0
    assert [reply["question"] for reply in objects(capsys.readouterr().out)] == [
        "un",
        "",
        "\ufffd",
        "trois\rquarts",
        "l'été\u2028?",
        "fin",
    ]


def test_a_batch_may_come_from_stdin_in_any_locale(
    knowledge: Path, environment: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(environment, f"{WHERE}\n\n\udcff".encode("utf-8", "surrogateescape"))

    assert main(["ask", "--json", "--batch", "-", "--knowledge", str(knowledge)]) == 0
    questions = [reply["question"] for reply in objects(capsys.readouterr().out)]
    assert questions == [WHERE, "", "\ufffd"]


@pytest.mark.parametrize(
    ("command", "answered"),
    [(["chat", "--json"], [True, True]), (["ask", "--batch", "-"], [True, False])],
)
def test_questions_lean_on_each_other_in_a_conversation_but_not_in_a_batch(
    command: list[str],
    answered: list[bool],
    knowledge: Path,
    environment: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    type_in(environment, b"Que dit Anna Keller ?\nEt que dit-elle encore ?\n")

    assert main(["--knowledge", str(knowledge), *command]) == 0
    assert [reply["answered"] for reply in objects(capsys.readouterr().out)] == answered


def test_a_batch_that_cannot_be_read_is_an_error_of_usage(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", "--batch", "/nowhere", "--knowledge", str(knowledge)]) == 2
    assert capsys.readouterr().err == (
        "--batch: '/nowhere' cannot be read: No such file or directory\n"
    )


def test_a_question_that_is_no_text_is_echoed_as_it_came(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", "--json", "--knowledge", str(knowledge), "ca\udcffe\ud800"]) == 0
    assert objects(capsys.readouterr().out)[0]["question"] == "ca\udcffe\ud800"


# --------------------------------------------------------------------------- as a process


def test_each_answer_comes_at_once_and_ctrl_c_ends_quietly(knowledge: Path) -> None:
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    with start("ask", "--batch", "-", "--knowledge", str(knowledge), **locale) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        for question in (WHERE, "été ?"):
            process.stdin.write(f"{question}\n".encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["question"] == question

        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert process.stderr.read() == b""


def test_a_reader_that_has_seen_enough_ends_it_quietly(knowledge: Path) -> None:
    with start("chat", "--json", "--knowledge", str(knowledge)) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b"un\n")
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(b"deux\n")
        process.stdin.close()

        assert process.wait() == 0
        assert process.stderr.read() == b""


def test_an_answer_that_cannot_be_written_is_an_error(knowledge: Path) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            [sys.executable, "-m", "bot", "check", str(knowledge)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert done.returncode == 1
    assert done.stderr == b"[Errno 28] No space left on device\n"
