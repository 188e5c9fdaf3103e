"""Which files are knowledge, and what they become."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.errors import KnowledgeError
from bot.knowledge.loader import load, parse
from bot.model import Article, Corpus, Entry, Passage, PassageKind, Person, Source

if TYPE_CHECKING:
    from collections.abc import Callable

FULL = """\
id: riyad
title: "Ce qu'il ressort de la rencontre"
date: 2025-02-18
lang: fr
source: {name: Journal, agency: AFP, author: mbr, url: "https://example.org/riyad"}
passages:
  - "Un paragraphe."
  - section: Un titre
    quote: Il faudra du temps
    speaker: Marco Rubio
    context: mardi à Riyad
  - {caption: La table des discussions, credit: Keystone}
  - section: Un autre titre
    text: |
      Une ligne.
      Une autre.

"""

SHORT = "id: {id}\ntitle: T\ndate: 2025\nsource: {{name: S}}\npassages: [Text.]\n"

PEOPLE = "people: [{name: Marco Rubio, role: ministre, aliases: [Rubio]}, {name: Ouchakov}]\n"
LEXICON = "entries: [{term: Otan, aliases: [NATO, НАТО], related: [alliance]}, {term: Riyad}]\n"


def write(directory: Path, files: dict[str, str]) -> Path:
    """A knowledge directory with these files."""
    for name, text in files.items():
        (directory / name).parent.mkdir(parents=True, exist_ok=True)
        (directory / name).write_text(text, encoding="utf-8")
    return directory


def problems(directory: Path) -> list[str]:
    """Every message about a directory, with paths relative to it."""
    with pytest.raises(KnowledgeError) as caught:
        load(directory)
    return [str(problem).replace(str(directory), "DIR") for problem in caught.value.problems]


def test_the_files_become_the_values_they_say() -> None:
    files = {"articles/riyad.yaml": FULL, "people.yaml": PEOPLE, "lexicon.yml": LEXICON}
    corpus = parse([(name, text.encode()) for name, text in files.items()])
    assert corpus == Corpus(
        articles=(
            Article(
                id="riyad",
                title="Ce qu'il ressort de la rencontre",
                date="2025-02-18",
                lang="fr",
                source=Source("Journal", "AFP", "mbr", "https://example.org/riyad"),
                passages=(
                    Passage(1, PassageKind.TEXT, "Un paragraphe."),
                    Passage(
                        2,
                        PassageKind.QUOTE,
                        "Il faudra du temps",
                        "Un titre",
                        speaker="Marco Rubio",
                        context="mardi à Riyad",
                    ),
                    Passage(
                        3,
                        PassageKind.CAPTION,
                        "La table des discussions",
                        "Un titre",
                        credit="Keystone",
                    ),
                    Passage(4, PassageKind.TEXT, "Une ligne.\nUne autre.", "Un autre titre"),
                ),
            ),
        ),
        people=(Person("Marco Rubio", "ministre", ("Rubio",)), Person("Ouchakov")),
        entries=(Entry("Otan", ("NATO", "НАТО"), related=("alliance",)), Entry("Riyad")),
        fingerprint=corpus.fingerprint,
    )


@pytest.mark.parametrize("date", ["2025", "2025-02", "2025-02-18", '"2024-02-29"'])
def test_every_precision_of_a_date_is_kept_as_written(date: str) -> None:
    text = SHORT.format(id="a").replace("2025", date)
    assert parse([("a.yaml", text.encode())]).articles[0].date == date.strip('"')


@pytest.mark.parametrize("lang", ["no", "de", "pt-BR", "zh-Hant-TW", "sr-Latn"])
def test_languages_are_tags_even_where_yaml_would_read_a_boolean(lang: str) -> None:
    text = SHORT.format(id="a") + f"lang: {lang}\n"
    assert parse([("a.yaml", text.encode())]).articles[0].lang == lang


def test_french_is_the_language_of_an_article_that_names_none() -> None:
    assert parse([("a.yaml", SHORT.format(id="a").encode())]).articles[0].lang == "fr"


def test_numbers_and_yes_are_the_words_they_are_written_as() -> None:
    text = SHORT.format(id="007").replace("title: T", "title: yes").replace("Text.", "1_000")
    article = parse([("a.yaml", text.encode())]).articles[0]
    assert (article.id, article.title, article.passages[0].text) == ("007", "yes", "1_000")


def test_keys_that_say_nothing_are_as_good_as_left_out() -> None:
    text = SHORT.format(id="a").replace("name: S", "name: S, url: null, author: ~, agency: ")
    text = text.replace("[Text.]", "[{text: Text., speaker: , credit: ~}]") + "lang:\n"
    article = parse([("a.yaml", text.encode())]).articles[0]
    assert (article.source, article.lang) == (Source("S"), "fr")
    assert article.passages == (Passage(1, PassageKind.TEXT, "Text."),)


def test_text_is_nfc_and_spaces_that_french_needs_stay() -> None:
    text = SHORT.format(id="a").replace("Text.", '" «\u00a0A\u030a e\u0301te\u0301\u202f» "')
    passage = parse([("a.yaml", text.encode())]).articles[0].passages[0]
    assert passage.text == "«\u00a0Å été\u202f»"


def test_windows_files_read_like_others() -> None:
    text = FULL.replace("\n", "\r\n").encode("utf-8-sig")
    windows, unix = (parse([("a.yaml", data)]).articles for data in (text, FULL.encode()))
    assert windows == unix


def test_articles_come_in_the_order_of_their_file_names(tmp_path: Path) -> None:
    names = {"articles/b.yaml": "one", "articles/c.yml": "two", "articles/a.yaml": "three"}
    write(tmp_path, {name: SHORT.format(id=word) for name, word in names.items()})
    assert [article.id for article in load(tmp_path).articles] == ["three", "one", "two"]


def test_people_and_lexicon_may_be_left_out(tmp_path: Path) -> None:
    write(tmp_path, {"articles/a.yaml": SHORT.format(id="a")})
    corpus = load(tmp_path)
    assert (corpus.people, corpus.entries) == ((), ())


def test_an_article_may_be_called_people(tmp_path: Path) -> None:
    write(tmp_path, {"articles/people.yaml": SHORT.format(id="people")})
    assert [article.id for article in load(tmp_path).articles] == ["people"]


@pytest.mark.parametrize(
    "name",
    [
        ".#a.yaml",
        ".a.yaml",
        "a.yaml~",
        ".a.yaml.swp",
        "#a.yaml#",
        "#a.yaml",
        "a.yaml.bak",
        "README.md",
    ],
)
def test_what_editors_leave_behind_is_not_read(tmp_path: Path, name: str) -> None:
    write(tmp_path, {"articles/a.yaml": SHORT.format(id="a"), f"articles/{name}": "\0"})
    assert len(load(tmp_path).articles) == 1


def test_equal_files_have_equal_fingerprints_wherever_they_lie(tmp_path: Path) -> None:
    files = {"articles/a.yaml": SHORT.format(id="a"), "people.yaml": PEOPLE}
    first, second = (write(tmp_path / name, files) for name in ("one", "two"))
    assert load(first) == load(second)


@pytest.mark.parametrize(
    "files",
    [
        {"articles/a.yaml": SHORT.format(id="a") + "# read again\n"},
        {"articles/b.yaml": SHORT.format(id="a")},
        {"articles/a.yaml": SHORT.format(id="a"), "people.yaml": "people: []\n"},
    ],
)
def test_other_bytes_names_or_files_have_another_fingerprint(files: dict[str, str]) -> None:
    first = parse([("articles/a.yaml", SHORT.format(id="a").encode())])
    second = parse([(name, text.encode()) for name, text in files.items()])
    assert first.fingerprint != second.fingerprint


# ---------------------------------------------------------------------------- what is not there


def test_a_missing_directory_is_one_problem(tmp_path: Path) -> None:
    assert problems(tmp_path / "none") == [
        "DIR:1:1: the folder cannot be read: No such file or directory"
    ]


def test_a_missing_articles_folder_does_not_hide_other_problems(tmp_path: Path) -> None:
    write(tmp_path, {"people.yaml": "people: 3\n"})
    assert problems(tmp_path) == [
        "DIR/articles:1:1: the folder cannot be read: No such file or directory",
        "DIR/people.yaml:1:9: people: expected a list, but found text",
    ]


def test_knowledge_needs_an_article(tmp_path: Path) -> None:
    write(tmp_path, {"articles/README.md": "", "people.yaml": PEOPLE})
    assert problems(tmp_path) == [
        "DIR/articles:1:1: expected at least one article (*.yaml), but found none"
    ]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: path.mkdir(), "expected a file, but found a folder or a device"),
        (os.mkfifo, "expected a file, but found a folder or a device"),
        (
            lambda path: path.symlink_to("nowhere"),
            "the file cannot be read: No such file or directory",
        ),
        (
            lambda path: path.symlink_to(path.name),
            "the file cannot be read: Too many levels of symbolic links",
        ),
    ],
    ids=["folder", "pipe", "dangling link", "link to itself"],
)
def test_what_cannot_be_read_is_a_problem_among_the_others(
    tmp_path: Path, make: Callable[[Path], None], message: str
) -> None:
    write(tmp_path, {"articles/a.yaml": "[]", "articles/c.yaml": SHORT.format(id="c")})
    make(tmp_path / "articles" / "b.yaml")
    first, second = problems(tmp_path)
    assert first.startswith("DIR/articles/a.yaml:1:1: expected keys and values")
    assert second == f"DIR/articles/b.yaml:1:1: {message}"


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    write(
        tmp_path, {"drafts/a.yaml": SHORT.format(id="a"), "articles/b.yaml": SHORT.format(id="b")}
    )
    (tmp_path / "articles" / "a.yaml").symlink_to(tmp_path / "drafts" / "a.yaml")
    assert [article.id for article in load(tmp_path).articles] == ["a", "b"]


def test_a_file_name_that_is_not_utf8_can_be_told(tmp_path: Path) -> None:
    write(tmp_path, {"articles/a.yaml": SHORT.format(id="a")})
    (tmp_path / "articles" / os.fsdecode(b"\xe9.yaml")).write_text("[]", encoding="utf-8")
    assert [line.partition(": ")[0] for line in problems(tmp_path)] == [
        "DIR/articles/\ufffd.yaml:1:1"
    ]


def test_paths_are_shown_as_the_directory_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"knowledge/articles/a.yaml": ""})
    monkeypatch.chdir(tmp_path)
    with pytest.raises(KnowledgeError) as caught:
        load(Path("knowledge"))
    assert str(caught.value) == "knowledge/articles/a.yaml:1:1: the file is empty"


def test_the_loader_is_quick_to_import() -> None:
    """It brings neither scikit-learn nor Telegram, nor what they stand on."""
    heavy = "{'sklearn', 'numpy', 'scipy', 'telegram', 'aiohttp', 'asyncio'} & set(sys.modules)"
    code = f"import sys, bot.knowledge.loader; print(sorted({heavy}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_names_may_stand_between_commas_as_well_as_in_a_list() -> None:
    lexicon = b"entries: [{term: Otan, aliases: [NATO], en: [alliance]}]"
    listed = parse([("lexicon.yaml", lexicon), ("a.yaml", SHORT.format(id="a").encode())])
    plain = lexicon.replace(b"[NATO]", b"'NATO, OTAN'").replace(b"[alliance]", b"'alliance, pact'")
    written = parse([("lexicon.yaml", plain), ("a.yaml", SHORT.format(id="a").encode())])
    assert listed.entries == (Entry("Otan", ("NATO",), (("en", ("alliance",)),)),)
    assert written.entries == (Entry("Otan", ("NATO", "OTAN"), (("en", ("alliance", "pact")),)),)
