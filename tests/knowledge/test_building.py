"""What is built out of what was built before is what would be built out of nothing."""

from __future__ import annotations

import asyncio
import dataclasses
import random
from typing import TYPE_CHECKING, Any

import pytest

from bot.answering.retriever import Retriever
from bot.answering.workshop import Workshop
from bot.errors import KnowledgeError
from bot.knowledge.general import general_entries
from bot.knowledge.loader import Loader, load
from bot.knowledge.snapshot import Difference, Knowledge, Snapshot
from bot.model import Corpus

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ARTICLES, EDITS = 6, 12
NAMES = ("Claire Favre", "Luc Favre", "Anne Berger", "Paul Morel", "Jean Petit", "Iris Blanc")
THINGS = ("le pont", "la grève", "le vote", "l'Otan", "le budget", "la paix", "le port")
DOINGS = ("coûte 450 euros", "a pris fin lundi", "divise Valmont", "reprend à Riyad", "a deux ans")
QUESTIONS = (
    *("Que dit Favre de la grève ?", "Combien coûte le pont ?", "Quand le vote a-t-il pris fin ?"),
    *("What does Anne Berger say about NATO?", "Qui est Paul Morel ?", "strike", "la grèbe"),
    *("Wo geht der Streik weiter?", "Comment faire une fondue ?", "et sur le budget ?", "bonjour"),
)
LEXICONS = (
    "entries: [{term: grève, aliases: [strike], de: [Streik]}, {term: Otan, aliases: [NATO]}]\n",
    "entries: [{term: pont, aliases: [budget], related: [grève]}, {term: Riyad}]\n",
    "entries: [{term: grève, aliases: [débrayage, pris fin]}]\n",
)
PEOPLE = (
    "people: [{name: Claire Favre, role: maire}, {name: Anne Berger, aliases: [Berger]}]\n",
    "people: [{name: Paul Morel, aliases: [le délégué]}, {name: Luc Favre}]\n",
    "people: [{name: Jean Petit, role: ministre}]\n",
)


class Editor:
    """Writes articles, people and lexicons, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def article(self, name: str) -> bytes:
        """An article file with this id."""
        passages = "".join(self._passage() for _ in range(self._random.randint(1, 5)))
        title, month = self._random.choice(THINGS).capitalize(), self._random.randint(1, 12)
        language = self._random.choice(("fr", "fr", "fr", "de"))
        return (
            f'id: {name}\ntitle: "{title}"\ndate: 2031-{month:02}\nlang: {language}\n'
            f"source: {{name: Agence}}\npassages:\n{passages}"
        ).encode()

    def change(self) -> dict[str, bytes | None]:
        """A file that is added, changed or taken away."""
        number = self._random.randrange(2 * ARTICLES)
        article = f"articles/a{number}.yaml"
        return self._random.choice(
            [
                {article: self.article(f"a{number}")},
                {article: self.article(f"a{number}"), "articles/b.yaml": self.article("b")},
                {article: None} if number else {"people.yaml": None},
                {"people.yaml": self._random.choice(PEOPLE).encode()},
                {"lexicon.yaml": self._random.choice(LEXICONS).encode()},
                {"lexicon.yaml": None},
            ]
        )

    def _passage(self) -> str:
        name, told, quoted = self._random.choice(NAMES), self._sentence(), self._sentence()
        return self._random.choice(
            [
                f'  - "{told} {quoted}"\n',
                f'  - "«{quoted[:-1]} et il faut en parler», a déclaré {name}. {told}"\n',
                f'  - {{quote: "{quoted}", speaker: {name}, context: à Valmont}}\n',
                f'  - {{section: "{told}", text: "{name} le sait. {quoted}"}}\n',
                f'  - caption: "{told}"\n',
            ]
        )

    def _sentence(self) -> str:
        thing, doing = self._random.choice(THINGS), self._random.choice(DOINGS)
        return f"{thing} {doing}.".capitalize()


def write(directory: Path, changes: Mapping[str, bytes | None]) -> None:
    """Let the files be so."""
    for name, data in changes.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if data is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(data)


def told(retriever: Retriever) -> dict[str, Any]:
    """Everything that answers are made of, to the last digit, and some answers."""
    found = [retriever.find(retriever.understand(question)) for question in QUESTIONS]
    return {
        "spans": retriever.spans,
        "keys": retriever.keys,
        "suggestions": retriever.suggestions(),
        "queries": [retriever.understand(question) for question in QUESTIONS],
        "columns": [each.columns.tolist() for each in found if each],
        "replies": [dataclasses.astuple(retriever.reply(question)) for question in QUESTIONS],
    }


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """A knowledge directory of a few articles."""
    editor, path = Editor(0), tmp_path / "knowledge"
    write(path, {f"articles/a{n}.yaml": editor.article(f"a{n}") for n in range(ARTICLES)})
    write(path, {"people.yaml": PEOPLE[0].encode(), "lexicon.yaml": LEXICONS[0].encode()})
    return path


@pytest.mark.parametrize("seed", range(3))
def test_after_any_edits_it_is_as_if_built_anew(directory: Path, seed: int) -> None:
    editor, loader, workshop = Editor(seed + 1), Loader(directory), Workshop()
    for _ in range(EDITS):
        changes = editor.change()
        aside = loader.load(changes)
        Retriever(aside, workshop)
        write(directory, changes)
        corpus = loader.load()
        assert corpus == aside == load(directory)
        assert told(Retriever(corpus, workshop)) == told(Retriever(corpus))


async def test_with_the_general_lexicon_too_it_is_as_if_built_anew(directory: Path) -> None:
    knowledge = Knowledge.open(directory)
    current = knowledge.current
    changes = {"articles/a0.yaml": Editor(9).article("a0"), "people.yaml": PEOPLE[1].encode()}
    snapshot = await knowledge.build(changes)
    expected = Snapshot.of(snapshot.corpus, general_entries(directory))
    assert told(snapshot.retriever) == told(expected.retriever)
    assert snapshot.corpus.articles != knowledge.current.corpus.articles
    assert knowledge.current is current
    assert (directory / "people.yaml").read_bytes() == PEOPLE[0].encode()


async def test_what_was_built_aside_can_be_published(directory: Path) -> None:
    knowledge = Knowledge.open(directory)
    snapshot = await knowledge.build({"articles/a0.yaml": None})
    difference = knowledge.swap(snapshot)
    assert knowledge.current is snapshot
    assert difference.removed == ("a0",)
    assert knowledge.swap(snapshot) == Difference()


async def test_builds_at_once_do_not_mix(directory: Path) -> None:
    knowledge = Knowledge.open(directory)
    added = [{f"articles/n{n}.yaml": Editor(n).article(f"n{n}")} for n in range(4)]
    built = await asyncio.gather(*(knowledge.build(changes) for changes in added))
    for number, snapshot in enumerate(built):
        new = [article.id for article in snapshot.corpus.articles if article.id.startswith("n")]
        assert new == [f"n{number}"]


async def test_problems_of_changes_are_told_where_they_would_stand(directory: Path) -> None:
    knowledge = Knowledge.open(directory)
    with pytest.raises(KnowledgeError) as raised:
        await knowledge.build({"articles/x.yaml": b"id: x\n"})
    assert {problem.path for problem in raised.value.problems} == {
        str(directory / "articles" / "x.yaml")
    }
    clash = {"articles/x.yaml": Editor(1).article("a0")}
    with pytest.raises(KnowledgeError, match=r"duplicate id 'a0'; also at .*a0\.yaml:1:5"):
        await knowledge.build(clash)
    named_twice = {"people.yaml": b"people: [{name: Otan}]\n"}
    with pytest.raises(KnowledgeError, match=r"duplicate name 'Otan'; also at .*lexicon\.yaml"):
        await knowledge.build(named_twice)
    assert (await knowledge.build()).corpus == knowledge.current.corpus


async def test_a_change_mends_what_is_broken_on_the_disk(directory: Path) -> None:
    knowledge = Knowledge.open(directory)
    write(directory, {"articles/a0.yaml": b"no article"})
    with pytest.raises(KnowledgeError, match=r"a0\.yaml"):
        await knowledge.build()
    mended = await knowledge.build({"articles/a0.yaml": Editor(1).article("a0")})
    assert "a0" in [article.id for article in mended.corpus.articles]


async def test_the_last_article_cannot_be_taken_away(directory: Path) -> None:
    knowledge = Knowledge.open(directory)
    with pytest.raises(KnowledgeError, match="expected at least one article"):
        await knowledge.build({f"articles/a{n}.yaml": None for n in range(ARTICLES)})


async def test_the_first_article_may_be_a_change(directory: Path) -> None:
    knowledge = Knowledge.open(directory)
    write(directory, {f"articles/a{n}.yaml": None for n in range(ARTICLES)})
    snapshot = await knowledge.build({"articles/x.yml": Editor(1).article("x")})
    assert [article.id for article in snapshot.corpus.articles] == ["x"]


@pytest.mark.parametrize(
    "name",
    [
        *("../x.yaml", "articles/../x.yaml", "articles/sub/x.yaml", "/articles/x.yaml"),
        *("x.yaml", "articles/x.txt", "articles/.x.yaml", "articles//x.yaml", "./people.yaml"),
        *("/people.yaml", "articles", "articles/", "", "people.yaml/", "sub/people.yaml"),
    ],
)
async def test_no_file_is_changed_that_is_no_knowledge(tmp_path: Path, name: str) -> None:
    knowledge = Knowledge(tmp_path, Snapshot.of(Corpus(())))
    with pytest.raises(ValueError, match="no knowledge files"):
        await knowledge.build({name: b""})
