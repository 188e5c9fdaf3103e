"""One snapshot answers until the next one is whole."""

from __future__ import annotations

import asyncio
import dataclasses
from typing import TYPE_CHECKING

import pytest

from bot.errors import KnowledgeError
from bot.knowledge.snapshot import Difference, Knowledge, Snapshot, difference
from bot.model import Article, Corpus, Entry, Passage, PassageKind, Person, Source

if TYPE_CHECKING:
    from pathlib import Path

RAIN = "Il pleut sur Riyad depuis trois jours."
SNOW = "La neige est tombée sur Moscou cette nuit."
WIND = "Le vent souffle fort sur Paris ce matin."


def article(name: str, *texts: str, title: str = "Le temps") -> Article:
    """An article with these passages."""
    passages = [Passage(number, PassageKind.TEXT, text) for number, text in enumerate(texts, 1)]
    return Article(name, title, "2025-02", "fr", Source("Agence"), tuple(passages))


def write(directory: Path, name: str, *texts: str) -> None:
    """An article file with these passages."""
    (directory / "articles").mkdir(exist_ok=True)
    passages = "".join(f"  - {text}\n" for text in texts)
    (directory / "articles" / f"{name}.yaml").write_text(
        f"id: {name}\ntitle: Le temps\ndate: 2025-02\nsource: {{name: Agence}}\n"
        f"passages:\n{passages}",
        encoding="utf-8",
    )


def texts(snapshot: Snapshot) -> list[str]:
    """What a snapshot knows, in reading order."""
    return [span.text for span in snapshot.retriever.spans]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """A knowledge directory in which it rains."""
    write(tmp_path, "rain", RAIN)
    return tmp_path


class TestSnapshot:
    def test_a_key_finds_its_span(self) -> None:
        snapshot = Snapshot.of(Corpus((article("a", RAIN, SNOW),)))
        for span in snapshot.retriever.spans:
            assert snapshot.span(span.key) is span

    def test_a_key_of_words_that_are_gone_finds_nothing(self) -> None:
        assert Snapshot.of(Corpus((article("a", RAIN),))).span("AAAAAAAA") is None

    def test_words_that_stand_twice_are_found_where_they_stand_first(self) -> None:
        snapshot = Snapshot.of(Corpus((article("a", SNOW, RAIN, RAIN),)))
        first = next(span for span in snapshot.retriever.spans if span.text == RAIN)
        found = snapshot.span(first.key)
        assert found is not None
        assert found.passage.number == 2

    def test_a_person_is_found_by_the_exact_name(self) -> None:
        rubio = Person("Marco Rubio", "secrétaire d’Etat américain", ("Rubio",))
        snapshot = Snapshot.of(Corpus((article("a", RAIN),), (rubio,)))
        assert snapshot.person("Marco Rubio") == rubio
        assert snapshot.person("Rubio") is None

    def test_it_cannot_be_changed(self) -> None:
        snapshot = Snapshot.of(Corpus((article("a", RAIN),)))
        with pytest.raises(dataclasses.FrozenInstanceError):
            snapshot.corpus = Corpus(())  # type: ignore[misc]  # what is tested


async def reload(knowledge: Knowledge) -> Difference:
    return knowledge.swap(await knowledge.build())


class TestReload:
    async def test_from_valid_to_invalid_to_valid(self, directory: Path) -> None:
        """What is broken never answers; what answered goes on until the files are whole again."""
        knowledge = Knowledge.open(directory)
        before = knowledge.current

        write(directory, "snow", "{text: a, quote: b}")
        with pytest.raises(KnowledgeError, match=r"snow\.yaml:6:15: expected one of 'text'"):
            await reload(knowledge)
        assert knowledge.current is before
        assert texts(knowledge.current) == [RAIN]

        write(directory, "snow", SNOW)
        assert await reload(knowledge) == Difference(added=("snow",), passages_added=1)
        assert texts(knowledge.current) == [RAIN, SNOW]

    async def test_a_directory_that_vanishes_leaves_the_old_snapshot(self, directory: Path) -> None:
        knowledge = Knowledge.open(directory)
        (directory / "articles" / "rain.yaml").unlink()
        with pytest.raises(KnowledgeError, match="expected at least one article"):
            await reload(knowledge)
        assert texts(knowledge.current) == [RAIN]

    async def test_two_at_once_queue_and_the_second_finds_nothing_new(
        self, directory: Path
    ) -> None:
        knowledge = Knowledge.open(directory)
        write(directory, "snow", SNOW)
        first, second = await asyncio.gather(reload(knowledge), reload(knowledge))
        assert (first, second) == (Difference(added=("snow",), passages_added=1), Difference())

    async def test_a_reload_that_fails_does_not_hold_up_the_next(self, directory: Path) -> None:
        knowledge = Knowledge.open(directory)
        write(directory, "snow", "{}")
        outcomes = await asyncio.gather(
            reload(knowledge), reload(knowledge), return_exceptions=True
        )
        assert [type(outcome) for outcome in outcomes] == [KnowledgeError, KnowledgeError]
        write(directory, "snow", SNOW)
        assert (await reload(knowledge)).added == ("snow",)

    async def test_a_question_in_flight_keeps_its_snapshot(self, directory: Path) -> None:
        knowledge = Knowledge.open(directory)
        taken = knowledge.current
        key = taken.retriever.spans[0].key
        write(directory, "rain", SNOW)
        reloading = asyncio.create_task(reload(knowledge))
        await asyncio.sleep(0)  # the reload has begun
        assert knowledge.current is taken
        await reloading
        assert taken.span(key) is not None
        assert texts(taken) == [RAIN]
        assert knowledge.current.span(key) is None

    def test_opening_broken_knowledge_raises(self, tmp_path: Path) -> None:
        with pytest.raises(KnowledgeError, match="the folder cannot be read"):
            Knowledge.open(tmp_path / "none")


class TestDifference:
    def test_equal_corpora_differ_in_nothing(self) -> None:
        corpora = [Corpus((article("a", RAIN),), fingerprint=name) for name in ("one", "two")]
        assert difference(*corpora) == Difference()

    def test_articles_are_told_by_id_in_the_order_of_the_files(self) -> None:
        before = Corpus((article("a", RAIN), article("b", SNOW), article("c", WIND)))
        after = Corpus((article("d", RAIN), article("b", SNOW), article("c", WIND, title="Vent")))
        assert difference(before, after) == Difference(
            added=("d",), removed=("a",), changed=("c",), passages_added=1, passages_removed=1
        )

    def test_passages_are_told_by_words_and_not_by_number(self) -> None:
        before = Corpus((article("a", RAIN, SNOW, SNOW),))
        after = Corpus((article("a", WIND, SNOW, RAIN),))
        assert difference(before, after) == Difference(
            changed=("a",), passages_added=1, passages_removed=1
        )

    def test_people_and_lexicon_are_told_apart(self) -> None:
        before, people, entries = (
            Corpus(()),
            Corpus((), (Person("Marco Rubio"),)),
            Corpus((), (), (Entry("Otan"),)),
        )
        assert difference(before, people) == Difference(people_changed=True)
        assert difference(before, entries) == Difference(entries_changed=True)
