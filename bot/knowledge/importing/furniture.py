"""What stands around an article and is no part of it: links, buttons, boxes, notices.

Told by the first words of a short text, or by what a page calls the element around it. A sentence
that merely begins like a notice is none: «Share prices fell.» Knows no page as a whole.
"""

from __future__ import annotations

import re

_LONGEST = 220

# What a text begins with that leads to other articles, whatever it goes on with.
_LEADS_ELSEWHERE = r"""
à (?:lire|voir|découvrir|écouter)\s*(?::.*)?
(?:à )?(?:lire|voir|écouter|regarder|relire) (?:aussi|également|ou re(?:lire|voir))
lire (?:la suite|plus)\s*(?::.*)?
lire\s*:|(?:lire|voir) (?:notre|nos) (?:article|dossier|enquête|carte|reportage)
sur le même (?:sujet|thème)|dans la même rubrique
read (?:more|also|next|the full)|see also|related\s*:|more\s?:|you may also
lesen sie (?:auch|hier|mehr)|mehr zum thema|das könnte (?:sie|dich) auch|lesen sie\s*:
leggi (?:anche|pure|di più)|guarda anche|vedi anche|ti potrebbe interessare
читайте (?:также|ещё|еще|подробнее|нас)|читать (?:также|далее)|смотрите также
читайте (?:також|ще|детальніше|нас)|читати (?:також|далі)|дивіться також
"""
# The same, where no sentence is made of it.
_TITLES_OF_LINKS = r"""
pour aller plus loin|nos autres articles|les plus (?:lus|populaires|récents)|autres actualités
(?:les )?(?:articles?|contenus?) (?:liés?|associés?|recommandés?|similaires|sponsorisés?)
related(?: (?:stories|articles|topics|content|posts))?\s*:?$|more (?:on this|from|stories)
recommended(?: for you)?$|most (?:read|popular|viewed)|don['’]t miss|up next|in other news
mehr (?:dazu|aus|von)|auch interessant|zum thema\s*:?$|weitere (?:artikel|meldungen|themen)
meistgelesen|passend zum artikel
potrebbe interessarti|articoli (?:correlati|simili|più letti)|i più letti|correlati\s*:?$
по теме\s*:?$|(?:материалы|ещё|еще) по теме|похожие|самое читаемое|новости партн[её]ров|рекомендуем
за темою\s*:?$|матеріали за темою|схожі|найпопулярніше|новини партнерів|рекомендуємо
"""
# Notices that nothing else begins with.
_NOTICES = r"""
(?:nous )?utilisons des (?:cookies|traceurs)|(?:ce|notre) site utilise|we use cookies
this (?:web)?site uses|(?:wir|diese (?:web)?seite) verwende[nt] cookies|questo sito utilizza
мы используем (?:файлы )?cookie|ми використовуємо
©|copyright (?:©|\(|\d)|(?:tous )?droits (?:de reproduction (?:et .{1,40})?)?réservés
all rights reserved|alle rechte vorbehalten|tutti i diritti|riproduzione riservata
все права|всі права|усі права|перепечатка|передрук
abonnez-vous|inscrivez-vous à (?:la|notre)|déjà abonné|suivez[- ]nous|retrouvez-nous sur
subscribe (?:to|now|for)|sign up (?:to|for)|already a subscriber|follow us|jetzt abonnieren
abonnieren sie|folgen sie uns|abbonati|iscriviti (?:alla|al)|seguici
подпи(?:шитесь|сывайтесь)|следите за (?:нами|новостями)|підпи(?:шіться|суйтесь)|стежте за нами
il vous reste [\d.,]+\s?%|(?:cet )?article (?:est )?réservé|a version of this (?:article|story)
(?:mots[- ]clés|tags?|étiquettes|schlagw[oö]rter|argomenti|теги|метки|мітки)\s*:
(?:temps de lecture|lesezeit|reading time|tempo di lettura|время чтения|час читання)
signaler une erreur|нашли ошибку|знайшли помилку|если вы заметили ошибку|якщо ви помітили помилку
(?:laissez un|post a|leave a|add a) comment
"""
# Labels and buttons: the whole of a text, or before a colon.
_LABELS = r"""
publicité|advertisement|advertising|anzeige|werbung|pubblicità|annuncio|реклама|sponsored|sponsorisé
partager|share|teilen|condividi|поделиться|поділитися|imprimer|print|drucken|stampa
enregistrer|sauvegarder|save|merken|speichern|salva|сохранить|зберегти|réagir|a\+ ?/? ?a-
facebook|twitter|whatsapp|telegram|messenger|linkedin|bluesky|e-?mail|google news
(?:envoyer|recevoir) par .{1,20}|(?:send|share) by .{1,20}|per e-?mail .{1,12}
invia (?:per|via) .{1,20}
(?:partager|share|condividi|поделиться|поділитися) (?:sur|on|via|su|cet|this|l['’]|в|у) ?.{0,30}
copier le lien|copy link
s['’]abonner|s['’]inscrire|se connecter|je m['’]abonne|subscribe
sign (?:in|up)|log in|abonnieren|anmelden|accedi|iscriviti|подписаться|войти|підписатися|увійти
newsletters?|newsletter .{1,40}|la (?:lettre|newsletter) .{1,40}|suivre
(?:commentaires?|comments?|kommentare?|commenti|комментари[ий]|коментар[іи])(?:\s*\(?\d+\)?)?
\d+ (?:commentaires?|comments?|kommentare?|commenti|комментари\w+|коментар\w+)|répondre|reply
(?:vos|your) (?:commentaires|comments)|mots[- ]clés|tags|topics|explore more on these topics
(?:écouter|listen to|ascolta|слушать|слухати)(?: (?:l['’]article|this article|l['’]articolo))?
(?:écouter|listen|ascolta|слушать|слухати)(?: .{2,20})? \(?\d+ ?(?:min|minutes?|minuti|мин|хв)\)?
retour (?:à l['’]accueil|en haut)|back to (?:top|home)|zurück (?:zur startseite|nach oben)|torna su
наверх|вгору|(?:charger|load|afficher|show|voir) (?:plus|more)(?: de .{1,30})?
vidéo|video|видео|відео|photos?|foto|галерея
\d+ (?:minutes?|hours?|days?) ago|il y a \d+ (?:minutes?|heures?|jours?)
vor \d+ (?:minuten?|stunden?|tagen?)
[\d\s.,]+(?:views|vues|aufrufe|visualizzazioni|просмотр\w*|перегляд\w*)
"""


def _first_words(listed: str, after: str) -> re.Pattern[str]:
    alternatives = "|".join(filter(None, listed.split("\n"))).replace(" ", r"\s")
    return re.compile(rf"[^\w«“„\"©]*(?:{alternatives}){after}", re.IGNORECASE)


_ELSEWHERE = _first_words(_LEADS_ELSEWHERE, r"(?![^\W\d_])")
_TITLE_OF_LINKS = _first_words(_TITLES_OF_LINKS, r"(?![^\W\d_])(?!.*[.!?…]$)")
_NOTICE = _first_words(_NOTICES, r"(?![^\W\d_])")
_LABEL = _first_words(_LABELS, r"[^\w]*$")
_BIDS = re.compile(
    r"rejoignez|join\sour|unisciti|присоедин|приєдн|subscrib|sign\sup|abonnez|inscrivez|recevez|anmelden|abonnieren|iscriv|abbonat|"
    r"подпи[шс]|підпи[шс]|получать|отримувати",
    re.IGNORECASE,
)
_WHAT_FOR = re.compile(
    r"newsletter|infolettre|briefing|new\sposts|inbox|boîte\s(?:mail|aux\slettres)|рассылк|розсилк|"
    r"telegram|whatsapp",
    re.IGNORECASE,
)

# Parts of the names that pages give to their boxes.
_BOXES_LISTED = """
    ad ads advert advertisement advertising anzeige werbung pub publicite reklama sponsor sponsored
    banner promo promotion promobox teaser teasers newsletter subscribe subscription abo paywall
    register share sharing sharebar shares social socials follow toolbar tools actions
    related relatedposts similar recommended recommendation recommendations readmore readalso
    crosslink crosslinks linkbox linklist more trending popular mostread outbrain taboola
    nav navigation navbar menu breadcrumb breadcrumbs sidebar footer cookie cookies consent gdpr
    comment comments commenti kommentare commentaires leserkommentare disqus
    tags taglist keywords topics bio authorbio authorbox authorcard byline bylines contributors
    modal popup overlay login poll quiz widget rating pagination pager correlati leggianche
"""
_BOXES = frozenset(_BOXES_LISTED.split())
_BOX_PHRASES = re.compile(
    r"(?:lire|voir)[-_]?(?:aussi|egalement|plus)|read[-_]?(?:also|more|next)|see[-_]?also|"
    r"sur[-_]le[-_]meme|mehr[-_]zum|leggi[-_]anche|also[-_]?read|most[-_](?:read|popular)|"
    r"author[-_](?:bio|box|card|info)|inline[-_](?:link|article|promo)|article[-_]links",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def is_furniture(text: str) -> bool:
    """Whether a text is a notice, a button or a pointer elsewhere: by its first words, mostly."""
    if len(text) > _LONGEST:
        return False
    starts = leads_elsewhere(text) or _NOTICE.match(text) or _LABEL.match(text)
    return bool(starts or (_BIDS.search(text) and _WHAT_FOR.search(text)))


def leads_elsewhere(text: str) -> bool:
    """Whether a text points to other articles: what follows may be nothing but their titles."""
    return len(text) <= _LONGEST and bool(_ELSEWHERE.match(text) or _TITLE_OF_LINKS.match(text))


def only_leads_elsewhere(text: str) -> bool:
    """Whether a text points to other articles and has nothing of their titles in it."""
    bare = text.rstrip(" :.…>›→")
    whole = _ELSEWHERE.fullmatch(bare) or _TITLE_OF_LINKS.fullmatch(bare)
    return ":" not in bare and whole is not None


def is_box(names: str) -> bool:
    """Whether an element with these names, its class and id, is a box beside the article."""
    parts = {part.lower() for part in _PARTS.findall(names)}
    return not _BOXES.isdisjoint(parts) or bool(_BOX_PHRASES.search(names))
