"""What the bot says about its settings in a group, in every language.

As in `vocabulary`: messages are Telegram's HTML; buttons, toasts and menus are plain text.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsWording:
    """One language."""

    settings: str  # stands above the buttons
    own: str  # a button: each reader's own language
    one: str  # a button: one answer
    three: str  # a button: up to three
    mentions: str  # a button: answer whoever mentions the bot
    replies: str  # a button: answer whoever replies to it
    admins_only: str  # a message, and a toast
    only_in_groups: str
    command: str  # what stands beside it in the menu


GROUPS: Mapping[str, GroupsWording] = MappingProxyType(
    {
        "fr": GroupsWording(
            settings="<b>Mes réglages dans ce groupe</b>\nLa langue dans laquelle je présente les"
            " réponses, leur nombre, et à quoi je réponds en plus de /ask. Seuls les admins du"
            " groupe les changent.",
            own="La langue de chacun",
            one="Une réponse",
            three="Jusqu'à trois",
            mentions="Répondre quand on me mentionne",
            replies="Répondre quand on me répond",
            admins_only="Seuls les admins du groupe changent mes réglages.",
            only_in_groups="Mes réglages valent pour les groupes : envoyez /settings dans un groupe"
            " dont vous êtes admin.",
            command="Mes réglages dans ce groupe",
        ),
        "en": GroupsWording(
            settings="<b>My settings in this group</b>\nThe language in which I present answers,"
            " how many I give, and what I answer besides /ask. Only admins of the group change"
            " them.",
            own="Each reader's language",
            one="One answer",
            three="Up to three",
            mentions="Answer when I am mentioned",
            replies="Answer replies to my messages",
            admins_only="Only admins of the group change my settings.",
            only_in_groups="My settings are for groups: send /settings in a group of which you are"
            " an admin.",
            command="My settings in this group",
        ),
        "de": GroupsWording(
            settings="<b>Meine Einstellungen in dieser Gruppe</b>\nDie Sprache, in der ich"
            " Antworten präsentiere, wie viele ich gebe und worauf ich außer auf /ask antworte. Nur"
            " Admins der Gruppe ändern sie.",
            own="Die Sprache jedes Einzelnen",
            one="Eine Antwort",
            three="Bis zu drei",
            mentions="Antworten, wenn ich erwähnt werde",
            replies="Antworten, wenn man mir antwortet",
            admins_only="Nur Admins der Gruppe ändern meine Einstellungen.",
            only_in_groups="Meine Einstellungen gelten für Gruppen: Senden Sie /settings in einer"
            " Gruppe, deren Admin Sie sind.",
            command="Meine Einstellungen in dieser Gruppe",
        ),
        "it": GroupsWording(
            settings="<b>Le mie impostazioni in questo gruppo</b>\nLa lingua in cui presento le"
            " risposte, quante ne do e a che cosa rispondo oltre a /ask. Le cambiano solo gli admin"
            " del gruppo.",
            own="La lingua di ciascuno",
            one="Una risposta",
            three="Fino a tre",
            mentions="Rispondere quando mi si menziona",
            replies="Rispondere a chi mi risponde",
            admins_only="Solo gli admin del gruppo cambiano le mie impostazioni.",
            only_in_groups="Le mie impostazioni valgono per i gruppi: invii /settings in un gruppo"
            " di cui è admin.",
            command="Le mie impostazioni in questo gruppo",
        ),
        "ru": GroupsWording(
            settings="<b>Мои настройки в этой группе</b>\nЯзык, на котором я представляю ответы, их"
            " число и то, на что я отвечаю помимо /ask. Менять их могут только администраторы"
            " группы.",
            own="Язык каждого читателя",
            one="Один ответ",
            three="До трёх ответов",
            mentions="Отвечать на упоминания",
            replies="Отвечать на ответы мне",
            admins_only="Мои настройки меняют только администраторы группы.",
            only_in_groups="Настройки есть только для групп: отправьте /settings в группе, где вы"
            " администратор.",
            command="Мои настройки в этой группе",
        ),
        "uk": GroupsWording(
            settings="<b>Мої налаштування в цій групі</b>\nМова, якою я подаю відповіді, їхня"
            " кількість і те, на що я відповідаю, крім /ask. Змінювати їх можуть лише"
            " адміністратори групи.",
            own="Мова кожного читача",
            one="Одна відповідь",
            three="До трьох відповідей",
            mentions="Відповідати на згадки",
            replies="Відповідати на відповіді мені",
            admins_only="Мої налаштування змінюють лише адміністратори групи.",
            only_in_groups="Налаштування є лише для груп: надішліть /settings у групі, де ви"
            " адміністратор.",
            command="Мої налаштування в цій групі",
        ),
    }
)
