"""The frame in French."""

from __future__ import annotations

from bot.chat.wording.vocabulary import Wording
from bot.model import SmallTalk

FRENCH = Wording(
    language="fr",
    miss="Les articles n'en disent rien.",
    closest="Ce qui s'en approche le plus, sans y répondre :",
    try_these="Vous pouvez demander :",
    older_differs="Un article plus ancien ({date}) dit autre chose :",
    small_talk={
        SmallTalk.GREETING: "Bonjour ! Posez-moi une question sur les articles : je réponds par"
        " leurs propres mots, source à l'appui.",
        SmallTalk.THANKS: "Avec plaisir. Une autre question sur les articles ?",
        SmallTalk.FAREWELL: "Au revoir, et à bientôt pour d'autres questions.",
        SmallTalk.IDENTITY: "Je suis un robot : je retrouve dans les articles la phrase ou la"
        " citation qui répond à votre question, mot pour mot, et je dis d'où elle vient.",
        SmallTalk.ABUSE: "Je ne sais que citer les articles. Posez-moi une question sur ce qu'ils"
        " racontent.",
        SmallTalk.EMPTY: "Je n'y trouve pas de mots. Écrivez votre question en quelques mots.",
    },
    passage="passage {number}",
    caption="légende",
    credited_caption="légende, {credit}",
    unknown_link="Ce lien ne mène à aucun passage des articles. Posez-moi plutôt une question.",
    more="Autre réponse",
    context="Contexte",
    back="Retour",
    link="Lien",
    no_more="C'était la dernière réponse.",
    voted_up="Merci ! Votre 👍 est noté.",
    voted_down="Merci, votre 👎 est noté.",
    cannot_vote="Le vote est réservé aux personnes : pas aux chaînes ni aux admins anonymes.",
    stale="Les articles ont changé depuis. Reposez votre question, je chercherai de nouveau.",
    start="Bonjour ! Posez-moi une question, dans vos mots : je réponds par la phrase ou la"
    " citation des articles qui la contient, mot pour mot, avec son auteur et sa source."
    " Je connais {articles}.",
    help="<b>En privé</b> : écrivez votre question, simplement.\n"
    "<b>Dans un groupe</b> : /ask suivi de la question, @{bot} dans le message, ou une réponse à"
    " l'un de mes messages.\n"
    "<b>Partout ailleurs</b> : tapez @{bot} puis la question.\n\n"
    "Sous une réponse : « Autre réponse » montre la suivante, « Contexte » ce qui l'entoure."
    " Corrigez votre question, et ma réponse change avec elle ; répondez à l'une de mes réponses,"
    " et je garde le fil.\n\n"
    "/sources — les articles\n/people — les personnes citées\n/summary — l'essentiel des articles\n"
    "/follow — être prévenu des nouveaux\n/privacy — vos données",
    ask_what="Écrivez la question après la commande, par exemple : <code>/ask Qui était"
    " présent ?</code>",
    text_only="Je ne lis que le texte. Écrivez-moi votre question.",
    unknown_command="Je ne connais pas cette commande. Écrivez simplement votre question, ou voyez"
    " /help.",
    privacy="Je ne garde pas vos messages. Pour suivre le fil, je garde pendant {days} les numéros"
    " de la question et de ma réponse, votre identifiant Telegram, une empreinte de la question et"
    " ses mots-clés ;"
    " pour compter les avis, vos 👍 et 👎. Les questions restées sans réponse sont gardées aussi"
    " longtemps, sans le nom de qui les a posées. Dans un groupe, les mots des questions qu'on me"
    " pose le sont également, pour que les réponses fausses puissent être corrigées ; rien n'est"
    " gardé des messages qui ne me sont pas adressés. Si vous suivez les nouveaux articles"
    " (/follow), je garde cela aussi, et votre langue, jusqu'à /unfollow.",
    forget="Effacer mes données",
    forgotten="C'est fait : tout ce que je gardais de vous est effacé.",
    nothing_to_forget="Je ne garde rien des chaînes ni des admins anonymes qui soit à leur nom.",
    apology="Désolé, quelque chose s'est mal passé de mon côté. Réessayez dans un moment.",
    many_waiting="Vous m'avez posé beaucoup de questions à la fois : j'y réponds une à une, dans"
    " l'ordre. Un peu de patience !",
    nothing_found="Rien trouvé : me poser la question",
    reloaded="✅ {articles}, {passages}, rechargés en {seconds} s.",
    unchanged="Rien n'a changé.",
    passages_changed="Passages : +{added} −{removed}",
    reload_failed="❌ Les fichiers ont des erreurs ; je garde les articles d'avant.",
    and_more={"one": "… et {n} autre", "other": "… et {n} autres"},
    articles={"one": "{n} article", "other": "{n} articles"},
    passages={"one": "{n} passage", "other": "{n} passages"},
    persons={"one": "{n} personne", "other": "{n} personnes"},
    questions={"one": "{n} question", "other": "{n} questions"},
    days={"one": "{n} jour", "other": "{n} jours"},
    commands={
        "start": "Commencer",
        "ask": "Poser une question : /ask suivi de la question",
        "sources": "Les articles que je connais",
        "people": "Les personnes citées",
        "summary": "L'essentiel des articles, ou d'un seul : /summary suivi du titre",
        "follow": "Être prévenu des nouveaux articles",
        "unfollow": "Ne plus être prévenu",
        "help": "Comment poser une question",
        "privacy": "Ce que je garde, et l'effacer",
    },
    admin_commands={
        "reload": "Relire les fichiers des articles",
        "wrong": "Corriger une réponse : /wrong en réponse à celle-ci",
        "history": "Ce qui a été publié, et par qui",
        "undo": "Annuler la dernière version",
        "remove": "Supprimer un article : /remove et son identifiant",
        "stats": "Questions, réponses et avis",
        "unanswered": "Les questions restées sans réponse",
    },
    description="Posez une question sur l'actualité : je réponds par la phrase ou la citation des"
    " articles, mot pour mot, avec qui l'a dite et d'où elle vient. Et si les articles n'en disent"
    " rien, je le dis.",
    short_description="Des réponses mot pour mot, tirées des articles, avec leur source.",
)
