"""French."""

from bot.answering.languages.language import Asked, Language
from bot.answering.languages.stemming import french
from bot.model import SmallTalk

FR = Language(
    code="fr",
    stem=french,
    stop_words="""
        a à ai aie ainsi alors après as dessus au aucun aucune aujourd auquel auquelle aura aurait aussi autre autres aux
        auxquels avaient avais avait avant avec avez avoir avons ayant beaucoup bien c ça car ce ceci cela celle
        celles celui cependant certain certaines certains ces cet cette ceux chacun chaque chez ci comme comment
        d dans de déjà depuis des dès désormais deux doit donc dont du durant e elle elles en encore entre envers
        es est et étaient était étant été être eu eux fait faire fais faites faut font fur furent fut hui ici il
        ils j je jusqu jusque l la là laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma
        mais malgré me même mêmes merci mes mien moi moins mon n ne ni non nos notre nôtre nous on ont or ou où
        par parmi pas pendant peu peut peuvent peux plus plusieurs plutôt pour pourquoi pourrait pouvait pouvoir
        près puis puisque qu quand que quel quelle quelles quelqu quelque quelques quels qui quoi quoique s sa sans
        se sera serait seront ses seulement si sien soi soient soit son sont sous suis sur t ta tandis tant te tel
        telle telles tels tes toi ton toujours tous tout toute toutes très trop tu un une va vers veut veulent via
        voici voilà vont vos votre vôtre vous vu y
        stp svp bonjour salut dis dites savoir sait
        keske kesk koi ke ki pk pkoi pq cb cmb qd kan kand ds pr ya
        donne donner montre montrer explique expliquer trouve cherche liste
    """,
    speech="""
        dire dit dis disent disait déclarer déclare déclaré affirmer affirme affirmé indiquer indiqué préciser
        précise souligner souligne ajouter ajoute expliquer explique estimer estime juger juge assurer assure
        annoncer annoncé rappeler rappelle répondre répond penser pense pensent croire croit raconter raconte
        rapporter rapporte évoquer évoque parler parle mentionner mentionne opinion avis propos paroles mots
        commenter commente citation citer réagir réagi réaction point vue selon
    """,
    speech_nouns="opinion avis propos paroles mots citation réaction point vue commentaire",
    asks={
        Asked.WHO: "qui\nki\npar qui\nquelle personne\nquel responsable",
        Asked.WHEN: """quand\nqd\nkan\nkand\nà quelle date\nquelle date\nquel jour\nquelle année
            en quelle année\nquel mois\ndepuis quand\nà quel moment\nà quelle heure\nquel siècle\nau cours de quelle""",
        Asked.WHERE: """où\ndans quelle ville\nquelle ville\ndans quel pays\nquel pays\nquel lieu\nquel endroit
            à quel endroit\nquelle région\nquel continent\nquelle capitale""",
        Asked.HOW_LONG: """combien de temps\ncb de temps\ncombien d heures\ncombien heures\ncb d heures
            combien de jours\ncombien de mois\ncombien d années\nquelle durée\nquelle est la durée\ndurée""",
        Asked.HOW_MANY: "combien\ncb\ncmb\nquel nombre\nquelle quantité",
        Asked.WHY: """pourquoi\npk\npkoi\npq\npour quelle raison\nquelle raison\nquelles raisons\nquelle cause
            à cause de quoi\ndans quel but\nà quelle fin""",
        Asked.HOW: "comment\nde quelle façon\nde quelle manière\npar quel moyen\npar quels moyens",
    },
    leads_in="au sujet d\nau sujet de\nau sujet du\nau sujet des\nà propos d\nà propos de\nà propos du\nà propos des\nconcernant\nen ce qui concerne\nquant à\nquant au\nquant aux\nà l égard de\nà l égard des\nvis à vis de\nen matière de\nsur la question de\nsur la question des\naux yeux de\naux yeux du\naux yeux des",
    hints={
        Asked.EFFECT: "conséquence effet résultat impact répercussion entraîner provoquer impliquer aboutir",
        Asked.HOW_MANY: "âge population habitant",
        Asked.NAME: "nom appeler nommer surnom surnommer titre intituler baptiser",
        Asked.MONEY: "coût coûter prix somme montant budget salaire recette chiffre dette fortune facture amende tarif",
        Asked.SIZE: """distance hauteur longueur altitude largeur taille profondeur haut long loin mesurer diamètre
            superficie surface étendue""",
        Asked.SHARE: "pourcentage proportion part taux",
        Asked.SEVERAL: "quels quelles citer",
    },
    focus="quel quelle quels quelles combien cb",
    evidence={
        Asked.WHO: r"\bpar (?:le|la|les|l|un|une|son|sa|ses)\b",
        Asked.WHEN: r"""\b(?:1\d{3}|20\d\d|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre"""
        r"""|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|demain|siecle"""
        r"""|\d{1,2} ?h(?:eures?)?\b)""",
        Asked.HOW_MANY: r"""\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente"""
        r"""|quarante|cinquante|soixante|cent|cents|mille|millions?|milliards?|moitie|tiers|quart)\b""",
        Asked.HOW_LONG: r"\b(?:secondes?|minutes?|heures?|jours?|journees?|semaines?|mois|ans|annees?|siecles?)\b",
        Asked.WHY: r"\b(?:car|parce|puisque|afin|grace|cause|raisons?|en effet|pour que|d[ue]u?e? a|permet\w*)\b",
        Asked.HOW: r"\b(?:en \w+ant|grace|moyens?|a l aide|a travers|par le biais|facon|maniere|methode|processus)\b",
        Asked.EFFECT: r"""\b(?:entrain\w*|provoqu\w*|caus\w*|consequences?|permet\w*|condui\w*|aboutit|result\w*|ainsi"""
        r"""|donc|d ou|c est pourquoi)\b""",
        Asked.NAME: r"«|\b(?:nomm\w*|appel\w*|surnomm\w*|baptis\w*|intitul\w*|sous le nom|dit|dite|dits|dites)\b",
        Asked.MONEY: r"\d ?[€$£]|[€$£] ?\d|\b(?:euros?|dollars?|francs?|livres?|roubles?)\b",
        Asked.SIZE: r"\b(?:km2?|kilometres?|metres?|m2?|cm|miles?|hectares?|ha)\b|[km]²",
        Asked.SHARE: r"%|\bpour ?cent\b",
        Asked.SEVERAL: r",",
    },
    before_places="à au aux en dans vers depuis de",
    months="janvier janv\nfévrier févr fév\nmars\navril avr\nmai\njuin\njuillet juil\naoût\nseptembre sept\noctobre oct\nnovembre nov\ndécembre déc",
    openers="et mais alors puis",
    pronouns="il elle lui",
    pointers="dessus cela ça ceci",
    ties="""
        ils elles eux leur c ce cet cette ces celui celle ceux celles tel telle tels telles y
        or donc car ainsi aussi cependant toutefois pourtant néanmoins ensuite enfin bref sinon voilà
    """,
    further="quand combien pourquoi comment où quel quelle quels quelles",
    go_on="la suite\net la suite\nla suite stp\net ensuite\nensuite\net après\net puis\ncontinue\ncontinuez\nquoi d autre\nautre chose\nencore",
    small_talk={
        SmallTalk.GREETING: """bonjour\nbonsoir\nsalut\nsalut toi\ncoucou\nhello\nbjr\nslt\nbonjour à tous
            salut ça va\nbonjour ça va\nça va\ncomment ça va\ncomment vas-tu\ncomment allez-vous\nyo\nhey""",
        SmallTalk.THANKS: """merci\nmerci beaucoup\nmerci bien\nmerci bcp\nun grand merci\nmerci à toi\nsuper merci
            ok merci\nmerci pour ta réponse\nparfait\nparfait merci\nsuper\ngénial\nbravo\nok\nd accord\ncool""",
        SmallTalk.FAREWELL: """au revoir\nà bientôt\nbonne journée\nbonne soirée\nbonne nuit\nciao\nadieu
            à plus\nà demain\na+\nbye""",
        SmallTalk.IDENTITY: """qui es-tu\nqui êtes-vous\nt es qui\ntu es qui\nc est quoi ce bot\nque sais-tu faire
            que peux-tu faire\ntu fais quoi\nà quoi tu sers\nà quoi sers-tu\ncomment ça marche\naide\naide-moi
            que puis-je demander\nque puis-je te demander\nes-tu un robot\ntu es un robot\nes-tu une ia""",
        SmallTalk.ABUSE: """idiot\nimbécile\nconnard\ncon\nespèce d idiot\nespèce d imbécile\nta gueule\nva te faire
            tu es nul\nt es nul\ntu es bête\nt es bête\nstupide\nabruti\ncrétin\nespèce de crétin\nespèce d abruti
            merde\nferme-la\ntu sers à rien\ntu ne sers à rien\nbot de merde\npauvre con\nnul\ndégage""",
    },
    about_person="Que dit {} ?",
    about_topic="Que disent les articles sur « {} » ?",
    articles="le la les l un une des du au aux ce cet cette ces son sa ses leur leurs",
    inversion=r"[-‐‑](?:t[-‐‑])?(?:ils?|elles?|on)\b",
)
