"""What the bot says about its own figures, in text and in pictures, in every language.

As in `vocabulary`: messages are Telegram's HTML, what stands in a picture is plain text.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsWording:
    """One language. A day is UTC's, and `slot` one of them or an hour, as its dates are written."""

    collection: str  # {articles} {passages} {people}
    hours: str  # the last 24 of them
    days: Mapping[str, str]  # the last ones, more than one; by plural category, each with {n}
    asked: str  # {period} {questions} {share}
    nothing: str  # {period}
    most: str  # {questions} {slot}: in which most was asked
    waiting: str  # {median} {p95}, in seconds
    votes: str  # {up} {down}
    languages: str
    passages: str  # those shown first most often
    gone: str  # in place of a passage that the articles hold no more
    by_hour: str
    by_day: str
    usage: str  # {most}

    # --- in the picture
    answered: str
    unanswered: str
    share: str


STATISTICS: Mapping[str, StatisticsWording] = MappingProxyType(
    {
        "fr": StatisticsWording(
            collection="<b>Articles</b> : {articles}, {passages}, {people}",
            hours="Ces 24 dernières heures",
            days={"other": "Ces {n} derniers jours"},
            asked="<b>{period}</b> : {questions}, dont {share} avec réponse",
            nothing="<b>{period}</b> : aucune question",
            most="Au plus {questions} ({slot})",
            waiting="<b>Attente</b> : {median} s au plus pour la moitié des réponses, {p95} s pour"
            " 95 % d'entre elles",
            votes="<b>Avis</b> : {up} 👍 · {down} 👎",
            languages="Langues",
            passages="Passages donnés le plus souvent",
            gone="passage retiré depuis",
            by_hour="Questions par heure (UTC)",
            by_day="Questions par jour (UTC)",
            usage="Écrivez /stats, ou /stats suivi d'un nombre de jours, de 1 à {most}.",
            answered="avec réponse",
            unanswered="sans réponse",
            share="Part avec réponse",
        ),
        "en": StatisticsWording(
            collection="<b>Articles</b>: {articles}, {passages}, {people}",
            hours="The last 24 hours",
            days={"other": "The last {n} days"},
            asked="<b>{period}</b>: {questions}, {share} of them answered",
            nothing="<b>{period}</b>: no questions",
            most="At most {questions} ({slot})",
            waiting="<b>Waiting</b>: {median} s at most for half of the replies, {p95} s for 95% of"
            " them",
            votes="<b>Opinions</b>: {up} 👍 · {down} 👎",
            languages="Languages",
            passages="Passages given most often",
            gone="passage removed since",
            by_hour="Questions by hour (UTC)",
            by_day="Questions by day (UTC)",
            usage="Write /stats, or /stats and a number of days, from 1 to {most}.",
            answered="answered",
            unanswered="not answered",
            share="Share answered",
        ),
        "de": StatisticsWording(
            collection="<b>Bestand</b>: {articles}, {passages}, {people}",
            hours="Die letzten 24 Stunden",
            days={"other": "Die letzten {n} Tage"},
            asked="<b>{period}</b>: {questions}, davon {share} beantwortet",
            nothing="<b>{period}</b>: keine Fragen",
            most="Höchstens {questions} ({slot})",
            waiting="<b>Wartezeit</b>: höchstens {median} s bei der Hälfte der Antworten, {p95} s"
            " bei 95 %",
            votes="<b>Bewertungen</b>: {up} 👍 · {down} 👎",
            languages="Sprachen",
            passages="Am häufigsten gezeigte Passagen",
            gone="seither entfernte Passage",
            by_hour="Fragen pro Stunde (UTC)",
            by_day="Fragen pro Tag (UTC)",
            usage="Schreiben Sie /stats oder /stats und eine Anzahl Tage, von 1 bis {most}.",
            answered="beantwortet",
            unanswered="nicht beantwortet",
            share="Anteil beantwortet",
        ),
        "it": StatisticsWording(
            collection="<b>Raccolta</b>: {articles}, {passages}, {people}",
            hours="Le ultime 24 ore",
            days={"other": "Gli ultimi {n} giorni"},
            asked="<b>{period}</b>: {questions}, {share} con risposta",
            nothing="<b>{period}</b>: nessuna domanda",
            most="Al massimo {questions} ({slot})",
            waiting="<b>Attesa</b>: al massimo {median} s per metà delle risposte, {p95} s per il"
            " 95%",
            votes="<b>Giudizi</b>: {up} 👍 · {down} 👎",
            languages="Lingue",
            passages="Brani mostrati più spesso",
            gone="brano tolto nel frattempo",
            by_hour="Domande per ora (UTC)",
            by_day="Domande per giorno (UTC)",
            usage="Scriva /stats, o /stats seguito da un numero di giorni, da 1 a {most}.",
            answered="con risposta",
            unanswered="senza risposta",
            share="Quota con risposta",
        ),
        "ru": StatisticsWording(
            collection="<b>Подборка</b>: {articles}, {passages}, {people}",
            hours="За последние 24 часа",
            days={
                "one": "За последний {n} день",
                "few": "За последние {n} дня",
                "many": "За последние {n} дней",
                "other": "За последние {n} дня",
            },
            asked="<b>{period}</b>: {questions}, с ответом — {share}",
            nothing="<b>{period}</b>: вопросов нет",
            most="Больше всего: {questions} ({slot})",
            waiting="<b>Ожидание</b>: не дольше {median} с для половины ответов, {p95} с для 95 %",
            votes="<b>Оценки</b>: {up} 👍 · {down} 👎",
            languages="Языки",
            passages="Чаще всего приводились",
            gone="фрагмент с тех пор убран",
            by_hour="Вопросы по часам (UTC)",
            by_day="Вопросы по дням (UTC)",
            usage="Напишите /stats или /stats и число дней, от 1 до {most}.",
            answered="с ответом",
            unanswered="без ответа",
            share="Доля с ответом",
        ),
        "uk": StatisticsWording(
            collection="<b>Добірка</b>: {articles}, {passages}, {people}",
            hours="За останні 24 години",
            days={
                "one": "За останній {n} день",
                "few": "За останні {n} дні",
                "many": "За останні {n} днів",
                "other": "За останні {n} дня",
            },
            asked="<b>{period}</b>: {questions}, з відповіддю — {share}",
            nothing="<b>{period}</b>: запитань немає",
            most="Найбільше: {questions} ({slot})",
            waiting="<b>Очікування</b>: не довше {median} с для половини відповідей, {p95} с для"
            " 95%",
            votes="<b>Оцінки</b>: {up} 👍 · {down} 👎",
            languages="Мови",
            passages="Найчастіше наводилися",
            gone="фрагмент відтоді вилучено",
            by_hour="Запитання за годинами (UTC)",
            by_day="Запитання за днями (UTC)",
            usage="Напишіть /stats або /stats і кількість днів, від 1 до {most}.",
            answered="з відповіддю",
            unanswered="без відповіді",
            share="Частка з відповіддю",
        ),
    }
)
