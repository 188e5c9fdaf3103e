"""What the bot says about questions that it could not answer, in every language.

As in `vocabulary`: messages are Telegram's HTML, buttons are plain text.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class UnansweredWording:
    """One language. Several wordings of one question count as one."""

    head: str  # {questions} {days}
    nothing: str  # {days}
    met: Mapping[str, str]  # questions that the articles answer by now; plural, with {n}
    times: Mapping[str, str]  # how often one was asked; plural, with {n}
    last: str  # {date}
    others: str  # {wordings}
    quoted: str  # {wording}
    closest: str
    score: str  # {score}

    # --- buttons
    before: str
    after: str
    export: str


UNANSWERED: Mapping[str, UnansweredWording] = MappingProxyType(
    {
        "fr": UnansweredWording(
            head="<b>Sans réponse</b> : {questions} ({days}), les plus pressantes d'abord",
            nothing="Aucune question n'attend de réponse ({days}).",
            met={
                "one": "{n} autre a trouvé sa réponse depuis.",
                "other": "{n} autres ont trouvé leur réponse depuis.",
            },
            times={"one": "{n} fois", "other": "{n} fois"},
            last="dernière fois le {date}",
            others="Aussi : {wordings}",
            quoted="« {wording} »",
            closest="Le plus proche :",
            score="score {score}",
            before="‹ Précédentes",
            after="Suivantes ›",
            export="Tableau (CSV)",
        ),
        "en": UnansweredWording(
            head="<b>Unanswered</b>: {questions} ({days}), the most pressing first",
            nothing="No question is waiting for an answer ({days}).",
            met={
                "one": "{n} other has found its answer since.",
                "other": "{n} others have found their answers since.",
            },
            times={"one": "{n} time", "other": "{n} times"},
            last="last on {date}",
            others="Also: {wordings}",
            quoted="“{wording}”",
            closest="What comes closest:",
            score="score {score}",
            before="‹ Previous",
            after="Next ›",
            export="Table (CSV)",
        ),
        "de": UnansweredWording(
            head="<b>Unbeantwortet</b>: {questions} ({days}), die dringendsten zuerst",
            nothing="Keine Frage wartet auf eine Antwort ({days}).",
            met={
                "one": "{n} weitere ist inzwischen beantwortet.",
                "other": "{n} weitere sind inzwischen beantwortet.",
            },
            times={"one": "{n}-mal", "other": "{n}-mal"},
            last="zuletzt am {date}",
            others="Auch: {wordings}",
            quoted="„{wording}“",
            closest="Was dem am nächsten kommt:",
            score="Wertung {score}",
            before="‹ Zurück",
            after="Weiter ›",
            export="Tabelle (CSV)",
        ),
        "it": UnansweredWording(
            head="<b>Senza risposta</b>: {questions} ({days}), prima le più urgenti",
            nothing="Nessuna domanda attende risposta ({days}).",
            met={
                "one": "{n} altra ha trovato risposta nel frattempo.",
                "other": "Altre {n} hanno trovato risposta nel frattempo.",
            },
            times={"one": "{n} volta", "other": "{n} volte"},
            last="l'ultima il {date}",
            others="Anche: {wordings}",
            quoted="«{wording}»",
            closest="Ciò che più si avvicina:",
            score="punteggio {score}",
            before="‹ Precedenti",
            after="Successive ›",
            export="Tabella (CSV)",
        ),
        "ru": UnansweredWording(
            head="<b>Без ответа</b>: {questions} ({days}), самые насущные вначале",
            nothing="Вопросов без ответа нет ({days}).",
            met={
                "one": "Ещё на {n} вопрос ответ с тех пор нашёлся.",
                "few": "Ещё на {n} вопроса ответ с тех пор нашёлся.",
                "many": "Ещё на {n} вопросов ответ с тех пор нашёлся.",
                "other": "Ещё на {n} вопроса ответ с тех пор нашёлся.",
            },
            times={"one": "{n} раз", "few": "{n} раза", "many": "{n} раз", "other": "{n} раза"},
            last="последний раз {date}",
            others="Также: {wordings}",
            quoted="«{wording}»",
            closest="Ближе всего к этому:",
            score="оценка {score}",
            before="‹ Предыдущие",
            after="Следующие ›",
            export="Таблица (CSV)",
        ),
        "uk": UnansweredWording(
            head="<b>Без відповіді</b>: {questions} ({days}), найнагальніші спочатку",
            nothing="Запитань без відповіді немає ({days}).",
            met={
                "one": "Ще на {n} запитання відповідь відтоді знайшлася.",
                "few": "Ще на {n} запитання відповідь відтоді знайшлася.",
                "many": "Ще на {n} запитань відповідь відтоді знайшлася.",
                "other": "Ще на {n} запитання відповідь відтоді знайшлася.",
            },
            times={"one": "{n} раз", "few": "{n} рази", "many": "{n} разів", "other": "{n} раза"},
            last="востаннє {date}",
            others="Також: {wordings}",
            quoted="«{wording}»",
            closest="Найближче до цього:",
            score="оцінка {score}",
            before="‹ Попередні",
            after="Наступні ›",
            export="Таблиця (CSV)",
        ),
    }
)
