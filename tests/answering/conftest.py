"""A small invented article for the core's tests, in the values that the core speaks."""

from __future__ import annotations

import pytest

from bot.answering.retriever import Retriever
from bot.model import Article, Corpus, Entry, Passage, PassageKind, Person, Source

PORT = Article(
    id="port-2031",
    title="Le port de Valmont change de mains",
    date="2031-05-14",
    lang="fr",
    source=Source("La Dépêche du littoral"),
    passages=(
        Passage(1, PassageKind.CAPTION, "La maire Anne Berger devant les grues du port."),
        Passage(
            2,
            PassageKind.TEXT,
            "Après trois semaines de grève, les dockers de Valmont ont repris le travail jeudi. "
            "La direction leur accorde une prime de 450 euros.",
        ),
        Passage(
            3,
            PassageKind.TEXT,
            "«Nous avons obtenu ce que nous demandions depuis le premier jour», a déclaré Paul "
            "Morel, délégué du syndicat. Le trafic avait chuté de moitié.",
        ),
        Passage(
            4,
            PassageKind.QUOTE,
            "Le port restera public tant que je serai à la mairie",
            section="Une vente contestée",
            speaker="Anne Berger",
        ),
        Passage(
            5,
            PassageKind.TEXT,
            "Selon la préfecture, la vente a été retardée parce que deux acheteurs se sont "
            "retirés. L'Otan loue une partie des quais depuis 2024.",
            section="Une vente contestée",
        ),
    ),
)

PEOPLE = (
    Person("Anne Berger", "maire de Valmont", ("Berger", "Анна Бергер")),
    Person("Paul Morel", "délégué du syndicat", ("Morel",)),
    Person("Jean Petit", "ministre des Transports"),
)

ENTRIES = (
    Entry("Otan", ("NATO", "НАТО", "Alliance atlantique")),
    Entry("grève", ("strike", "забастовка", "arrêt de travail")),
    Entry("retarder", ("delay", "postpone", "reporter")),
    Entry("Etats-Unis", ("US", "USA")),
)


@pytest.fixture(scope="session")
def retriever() -> Retriever:
    """The invented article, ready to answer."""
    return Retriever(Corpus((PORT,), PEOPLE, ENTRIES))
