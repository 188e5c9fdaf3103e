"""What the bot says to readers who leaf through the articles, or follow them, in every language.

As in `vocabulary`: messages are Telegram's HTML, buttons are plain text.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryWording:
    """One language."""

    # --- lists and what their entries open
    articles: str  # {articles}; above their list
    people: str  # above their list
    no_people: str
    no_person: str  # above their list, where nobody has the name that was asked for
    which_person: str  # above a button for each
    no_quotations: str  # {name}
    quotations: Mapping[str, str]  # counted, by plural category, each with {n}

    # --- summaries
    summary: str  # a button
    gist: str  # above an article and some of its sentences
    gists: str  # above several articles, each with some of its sentences
    no_gist: str  # below the title of an article without any
    no_article: str

    # --- following
    followed: str
    followed_already: str
    unfollowed: str
    not_followed: str
    only_private: str
    new_article: str  # above an article and some of its sentences
    how_to_leave: str  # below it


LIBRARY: Mapping[str, LibraryWording] = MappingProxyType(
    {
        "fr": LibraryWording(
            articles="<b>Je connais {articles} :</b>",
            people="<b>Les personnes que je connais, les plus citées d'abord :</b>",
            no_people="Aucune personne n'est répertoriée.",
            no_person="Je ne connais personne de ce nom.",
            which_person="De qui parlez-vous ?",
            no_quotations="Les articles ne citent aucune parole de {name}.",
            quotations={"one": "{n} citation", "other": "{n} citations"},
            summary="Résumé",
            gist="L'essentiel, en phrases de l'article, mot pour mot :",
            gists="L'essentiel des articles les plus récents, en phrases à eux, mot pour mot :",
            no_gist="Cet article n'a pas de phrase qui le résume.",
            no_article="Je ne trouve pas cet article. /sources les montre tous.",
            followed="C'est noté : je vous préviendrai de chaque nouvel article, avec l'essentiel."
            " Pour arrêter : /unfollow",
            followed_already="Vous êtes déjà prévenu de chaque nouvel article. Pour arrêter :"
            " /unfollow",
            unfollowed="C'est noté : je ne vous préviendrai plus. Pour reprendre : /follow",
            not_followed="Vous n'étiez pas prévenu des nouveaux articles. Pour l'être : /follow",
            only_private="Je ne préviens qu'en privé : écrivez-moi /follow dans notre"
            " conversation.",
            new_article="Nouvel article ; l'essentiel, mot pour mot :",
            how_to_leave="Pour ne plus être prévenu : /unfollow",
        ),
        "en": LibraryWording(
            articles="<b>I know {articles}:</b>",
            people="<b>The people I know, the most quoted first:</b>",
            no_people="No people are listed.",
            no_person="I know nobody of that name.",
            which_person="Whom do you mean?",
            no_quotations="The articles quote no words of {name}.",
            quotations={"one": "{n} quotation", "other": "{n} quotations"},
            summary="Summary",
            gist="The gist, in sentences of the article, word for word:",
            gists="The gist of the newest articles, in their own sentences, word for word:",
            no_gist="This article has no sentence that sums it up.",
            no_article="I cannot find this article. /sources shows all of them.",
            followed="Done: I will tell you of each new article, with its gist. To stop: /unfollow",
            followed_already="You are being told of each new article already. To stop: /unfollow",
            unfollowed="Done: I will tell you no more. To begin again: /follow",
            not_followed="You were not being told of new articles. To be told: /follow",
            only_private="I only do this in private: write me /follow in our own chat.",
            new_article="A new article; the gist, word for word:",
            how_to_leave="To be told no more: /unfollow",
        ),
        "de": LibraryWording(
            articles="<b>Ich kenne {articles}:</b>",
            people="<b>Diese Personen kenne ich, die meistzitierten zuerst:</b>",
            no_people="Es sind keine Personen verzeichnet.",
            no_person="Ich kenne niemanden mit diesem Namen.",
            which_person="Wen meinen Sie?",
            no_quotations="Die Artikel zitieren keine Worte von {name}.",
            quotations={"one": "{n} Zitat", "other": "{n} Zitate"},
            summary="Zusammenfassung",
            gist="Das Wesentliche in Sätzen des Artikels, Wort für Wort:",
            gists="Das Wesentliche der neuesten Artikel in ihren eigenen Sätzen, Wort für Wort:",
            no_gist="Dieser Artikel hat keinen Satz, der ihn zusammenfasst.",
            no_article="Diesen Artikel finde ich nicht. /sources zeigt alle.",
            followed="Gern: Ich melde Ihnen jeden neuen Artikel mit dem Wesentlichen daraus. Zum"
            " Beenden: /unfollow",
            followed_already="Sie werden schon über jeden neuen Artikel benachrichtigt. Zum"
            " Beenden: /unfollow",
            unfollowed="Erledigt: Ich melde Ihnen nichts mehr. Um wieder anzufangen: /follow",
            not_followed="Sie wurden nicht über neue Artikel benachrichtigt. Wenn Sie das möchten:"
            " /follow",
            only_private="Das mache ich nur im Privatchat: Schreiben Sie mir dort /follow.",
            new_article="Ein neuer Artikel; das Wesentliche, Wort für Wort:",
            how_to_leave="Um nicht mehr benachrichtigt zu werden: /unfollow",
        ),
        "it": LibraryWording(
            articles="<b>Conosco {articles}:</b>",
            people="<b>Le persone che conosco, prima le più citate:</b>",
            no_people="Nessuna persona in elenco.",
            no_person="Non conosco nessuno con questo nome.",
            which_person="Di chi parla?",
            no_quotations="Gli articoli non citano parole di {name}.",
            quotations={"one": "{n} citazione", "other": "{n} citazioni"},
            summary="Riassunto",
            gist="L'essenziale, in frasi dell'articolo, parola per parola:",
            gists="L'essenziale degli articoli più recenti, nelle loro frasi, parola per parola:",
            no_gist="Questo articolo non ha frasi che lo riassumano.",
            no_article="Non trovo questo articolo. /sources li mostra tutti.",
            followed="Fatto: le segnalerò ogni nuovo articolo, con l'essenziale. Per smettere:"
            " /unfollow",
            followed_already="Le segnalo già ogni nuovo articolo. Per smettere: /unfollow",
            unfollowed="Fatto: non le segnalerò più nulla. Per ricominciare: /follow",
            not_followed="Non le segnalavo i nuovi articoli. Se lo desidera: /follow",
            only_private="Lo faccio solo in privato: mi scriva /follow nella nostra chat.",
            new_article="Un nuovo articolo; l'essenziale, parola per parola:",
            how_to_leave="Per non ricevere più segnalazioni: /unfollow",
        ),
        "ru": LibraryWording(
            articles="<b>В моей подборке {articles}:</b>",
            people="<b>Люди, которых я знаю; первыми — те, кого цитируют чаще:</b>",
            no_people="Список людей пуст.",
            no_person="Я не знаю никого с таким именем.",
            which_person="О ком речь?",
            no_quotations="В статьях нет цитат, принадлежащих {name}.",
            quotations={
                "one": "{n} цитата",
                "few": "{n} цитаты",
                "many": "{n} цитат",
                "other": "{n} цитаты",
            },
            summary="Кратко",
            gist="Главное — фразами самой статьи, слово в слово:",
            gists="Главное из новейших статей — их же фразами, слово в слово:",
            no_gist="В этой статье нет фразы, которая передала бы главное.",
            no_article="Не могу найти такую статью. Все статьи — /sources",
            followed="Готово: сообщу о каждой новой статье и передам главное. Отказаться:"
            " /unfollow",
            followed_already="Я уже сообщаю вам о каждой новой статье. Отказаться: /unfollow",
            unfollowed="Готово: больше не буду сообщать. Подписаться снова: /follow",
            not_followed="Вы не были подписаны на новые статьи. Подписаться: /follow",
            only_private="Сообщаю только в личном чате: напишите мне там /follow.",
            new_article="Новая статья; главное — слово в слово:",
            how_to_leave="Больше не сообщать: /unfollow",
        ),
        "uk": LibraryWording(
            articles="<b>У моїй добірці {articles}:</b>",
            people="<b>Люди, яких я знаю; першими — ті, кого цитують частіше:</b>",
            no_people="Список людей порожній.",
            no_person="Я не знаю нікого з таким ім'ям.",
            which_person="Про кого мова?",
            no_quotations="У статтях немає цитат, що належать {name}.",
            quotations={
                "one": "{n} цитата",
                "few": "{n} цитати",
                "many": "{n} цитат",
                "other": "{n} цитати",
            },
            summary="Стисло",
            gist="Головне — реченнями самої статті, слово в слово:",
            gists="Головне з найновіших статей — їхніми ж реченнями, слово в слово:",
            no_gist="У цій статті немає речення, яке передало б головне.",
            no_article="Не можу знайти такої статті. Усі статті — /sources",
            followed="Готово: повідомлятиму про кожну нову статтю й передаватиму головне."
            " Відмовитися: /unfollow",
            followed_already="Я вже повідомляю вас про кожну нову статтю. Відмовитися: /unfollow",
            unfollowed="Готово: більше не повідомлятиму. Підписатися знову: /follow",
            not_followed="Ви не були підписані на нові статті. Підписатися: /follow",
            only_private="Повідомляю лише в особистому чаті: напишіть мені там /follow.",
            new_article="Нова стаття; головне — слово в слово:",
            how_to_leave="Більше не повідомляти: /unfollow",
        ),
    }
)
