"""Questions that ask for the same thing are brought together; those that merely look so are not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from sklearn.metrics import homogeneity_completeness_v_measure

from bot.answering.clustering import groups
from bot.answering.lexicon import Lexicon
from bot.knowledge.loader import load
from bot.model import Entry, Person
from tests.answering.made_up_log import Asked, log

SHIPPED = Path(__file__).parents[2] / "knowledge"

SMALL = Lexicon(
    (Person("Anne Berger", aliases=("Анна Бергер",)),),
    (
        Entry("prix", ("price", "Preis", "цена", "tarif")),
        Entry("maire", ("mayor", "Bürgermeister", "мэр")),
    ),
)


def grouped(*questions: str, lexicon: Lexicon = SMALL) -> list[list[str]]:
    """The questions as they are brought together."""
    return [[questions[number] for number in group] for group in groups(questions, lexicon)]


@pytest.fixture(scope="module")
def shipped() -> Lexicon:
    """The people and the lexicon that come with the program."""
    corpus = load(SHIPPED)
    return Lexicon(corpus.people, corpus.entries)


# --------------------------------------------------------------------------- the same need


@pytest.mark.parametrize(
    "other",
    [
        "quel age a anne berger",
        "QUEL ÂGE A ANNE BERGER ???",
        "Bonjour, quel âge a Anne Berger s'il vous plaît ? Merci beaucoup !",
        "Anne Berger a quel âge ?",
        "âge d'Anne Berger",
        "Quel âge a Berger ?",
    ],
)
def test_another_wording_makes_no_other_need(other: str) -> None:
    assert len(grouped("Quel âge a Anne Berger ?", other, "Où habite Paul Morel ?")) == 2


@pytest.mark.parametrize(
    "other", ["Ticket price for the funicular", "Preis Funicular", "funicular цена"]
)
def test_what_the_lexicon_translates_is_the_same(other: str) -> None:
    assert len(grouped("prix du funiculaire", other, "Où habite Paul Morel ?")) == 2


def test_a_name_is_the_same_in_another_alphabet() -> None:
    assert len(grouped("Мэр Анна Бергер", "la maire Anne Berger")) == 1


def test_a_slip_is_repaired_by_what_others_write() -> None:
    right = ("Où se trouve le téléphérique ?", "Le téléphérique est où ?", "où le téléphérique ?")
    assert len(grouped(*right, "téléphérique, où", "Où est le télphérqiue ?")) == 1


# --------------------------------------------------------------------------- other needs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Quel âge a Anne Berger ?", "Où habite Anne Berger ?"),
        ("Quel âge a Anne Berger ?", "Quel âge a Paul Morel ?"),
        ("Quand ouvre le musée d'Aarau ?", "Pourquoi ouvre le musée d'Aarau ?"),
        ("Qui est le maire de Sion ?", "Quel est le salaire du maire de Sion ?"),
        ("Prix du billet en 2024 ?", "Prix du billet en 2025 ?"),
        ("Combien de morts à Blatten ?", "Combien de maisons à Blatten ?"),
    ],
)
def test_to_share_a_subject_or_an_aspect_is_not_enough(one: str, other: str) -> None:
    assert len(grouped(one, other)) == 2


def test_a_name_of_several_words_does_not_outweigh_what_is_asked(shipped: Lexicon) -> None:
    of_it = ("Quel âge a {}", "Où habite {}", "Qui va succéder à {}", "Combien gagne {}")
    questions = [each.format("Karin Keller-Sutter") for each in of_it]

    assert len(grouped(*questions, lexicon=shipped)) == len(questions)


# --------------------------------------------------------------------------- no need


@pytest.mark.parametrize(
    "bare", ["Et lui ?", "et pourquoi ?", "Quand ?", "la suite", "?", "", "👍", "1"]
)
def test_what_says_nothing_by_itself_is_in_no_group(bare: str) -> None:
    assert grouped("Quel âge a Anne Berger ?", bare) == [["Quel âge a Anne Berger ?"]]


def test_no_questions_make_no_groups() -> None:
    assert grouped() == []


# --------------------------------------------------------------------------- whatever comes


def test_groups_and_their_members_are_in_order() -> None:
    questions = ["Où habite Paul ?", "prix du funiculaire", "ou habite paul", "Funiculaire, prix ?"]

    assert groups(questions, SMALL) == [[0, 2], [1, 3]]


def test_a_question_without_end_is_read_as_far_as_needed() -> None:
    endless = " ".join(f"mot{number}" for number in range(2000))

    assert len(grouped(endless, "Quel âge a Anne Berger ?")) == 2


def test_more_than_can_be_compared_are_told_apart() -> None:
    many = [f"Où se trouve le numéro {number} ?" for number in range(2100)]

    assert sorted(number for group in groups(many, SMALL) for number in group) == list(range(2100))


# --------------------------------------------------------------------------- on the whole


def scores(asked: list[Asked], lexicon: Lexicon) -> tuple[float, float, float]:
    """Purity, homogeneity and completeness of the groups of a log."""
    found = groups([each.question for each in asked], lexicon)
    label = {number: at for at, group in enumerate(found) for number in group}
    needs = [each.need for each in asked]
    labels = [label.get(number, -1 - number) for number in range(len(asked))]
    right = sum(max(Counter(needs[n] for n in group).values()) for group in found)
    homogeneity, completeness, _ = homogeneity_completeness_v_measure(needs, labels)
    return right / len(label), homogeneity, completeness


@pytest.mark.parametrize("seed", [0, 1])
def test_two_thousand_questions_come_to_their_needs(shipped: Lexicon, seed: int) -> None:
    purity, homogeneity, completeness = scores(log(seed=seed), shipped)

    assert purity >= 0.94
    assert homogeneity >= 0.96
    assert completeness >= 0.93


def test_they_nearly_do_without_a_lexicon() -> None:
    purity, _, completeness = scores(log(), Lexicon((), ()))

    assert purity >= 0.94
    assert completeness >= 0.84


def test_the_log_is_as_various_as_it_says() -> None:
    asked = log()

    assert len(asked) == 2000
    assert len({each.need for each in asked}) == 150
    assert len({each.question for each in asked}) > 1500
