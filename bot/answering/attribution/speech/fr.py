"""French."""

from bot.answering.attribution.speech.speech import Speech

# Verbs in -er whose forms follow from the stem alone: déclar-e, -ait, -a, -é.
_STEMS = """
    accus admir affirm ajout analys articul assen assur attest avou certifi comment confess confi
    confirm critiqu déclar décrét défi dénonc déplor détaill dévoil estim évoqu exhort expliqu
    exprim exult fustig indiqu insist ironis juge justifi mentionn milit murmur not nuanc observ
    ordonn pens plaid plaisant précis préconis proclam pronostiqu propos protest racont raill
    réaffirm réclam redout regrett relativis remarqu rétorqu répliqu résum salu signal soulign
    souhait soupir souffl stipul suppli tempêt témoign tranch vant gliss grond hurl argument
    ambitionn autoris exclam félicit impatient indign offusqu parl emport lâch alarm étonn lament
    demand qualifi rassur insinu tacl rejet
"""


def _regular(ending: str) -> str:
    return " ".join(stem + ending for stem in _STEMS.split())


FR = Speech(
    code="fr",
    verbs=_regular("e")
    + " "
    + _regular("ait")
    + " "
    + _regular("a")
    + """
        dit disait redit répond répondait répondit poursuit poursuivait poursuivit reprend
        reprenait reprit conclut concluait renchérit renchérissait admet admettait admit reconnaît
        reconnaissait reconnut martelait rappelle rappelait rappela appelle appelait appela
        annonçait annonça jugeait jugea répétait répéta révélait révéla suggérait suggéra espérait
        espéra relevait releva inquiétait prévient prévenait prévint soutient soutenait soutint
        maintient maintenait maintint convient retient prédit prédisait avertit avertissait réagit
        réagissait réjouit réjouissait écrit écrivait écrivit craint craignait plaint plaignait
        défend défendait promet promettait promit prétend prétendait veut voulait souscrit
        garantit croit croyait sourit enjoint considère considérait compare commence interroge
        interrogeait recommande recommandait avance avançait dénonce dénonçait lance lançait
        nuance nuançait menace exige exigeait encourage encourageait désole dément démentait nie
        niait conteste contestait rapporte rapportait relaie cite citait décrit décrivait
        appréhende émet relativise milite réfute réfutait
    """,
    participles=_regular("é")
    + """
        dit redit répondu poursuivi repris conclu renchéri admis reconnu martelé rappelé appelé
        annoncé jugé répété révélé suggéré espéré relevé inquiété inquiétée prévenu soutenu
        maintenu convenu retenu prédit averti réagi réjoui réjouie écrit craint plaint plainte
        défendu promis prétendu voulu garanti cru souri enjoint considéré recommandé exigé avancé
        dénoncé lancé nuancé menacé encouragé désolé désolée démenti nié contesté rapporté relayé
        cité décrit déclarée dite félicitée indignée alarmée étonnée émue ému exclamée exprimée
        interrogée montré montrée exigé qualifié réfuté
    """,
    auxiliaries="a avait aura aurait eut",
    reflexive_auxiliaries="est était",
    reflexives="s' s’ se",
    collective="""
        disent disaient répondent affirment déclarent estiment jugent assurent expliquent dénoncent
        soulignent rappellent précisent ajoutent indiquent insistent plaident réclament demandent
        craignent espèrent regrettent saluent déplorent poursuivent concluent écrivent promettent
        exigent accusent critiquent répètent annoncent confirment racontent témoignent affirmaient
        déclaraient estimaient expliquaient dénonçaient soulignaient réclamaient assuraient
    """,
    plural_auxiliaries="ont avaient auraient auront eurent sont étaient",
    infinitives="""
        dire déclarer affirmer ajouter assurer avertir conclure confier préciser poursuivre
        rappeler souligner expliquer insister marteler lancer répondre répéter renchérir dénoncer
        regretter saluer estimer juger résumer glisser ironiser plaider indiquer reconnaître
        admettre nuancer trancher promettre commenter prévenir détailler confirmer raconter
        évoquer parler soupirer s'exclamer
    """,
    gerunds="""
        disant déclarant affirmant ajoutant assurant avertissant concluant confiant précisant
        poursuivant rappelant soulignant expliquant insistant martelant lançant répondant répétant
        dénonçant regrettant saluant estimant jugeant résumant ironisant plaidant indiquant
        reconnaissant admettant promettant commentant prévenant détaillant confirmant évoquant
        parlant considérant appelant réclamant exigeant déplorant critiquant fustigeant qualifiant
        espérant
    """,
    perfect="avoir",
    passive="été être",
    denials="""
        dément démentait démenti démentir nie niait nié nier conteste contestait contesté réfute
        réfutait réfuté rapporte rapportait rapporté rapporta relaie relayait relayé cite citait
        cité citant relayant
    """,
    continuing="""
        ajouté ajoute poursuivi poursuit repris reprend conclu conclut renchéri enchaîné insisté
    """,
    negations="ne n' n’ sans",
    fillers="""
        pas jamais encore également aussi ensuite enfin toutefois cependant ainsi alors déjà déjà
        notamment clairement récemment même surtout seulement simplement longuement longtemps
        d'ailleurs ailleurs par parallèlement immédiatement aussitôt publiquement officiellement
        ouvertement franchement fermement vivement vertement finalement tout bonnement davantage
        plus bien très en y se s' s’ l' l’ le la les lui leur me nous vous toujours quant soi-même
        lui-même elle-même sèchement laconiquement sobrement pourtant plutôt souvent régulièrement
        rapidement brièvement humblement fièrement donc en outre tout
    """,
    times="""
        lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui aujourd demain
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre matin
        soir midi après-midi nuit veille lendemain jour journée semaine mois an année dernier
        dernière prochain début fin heure heures moment instant week-end fois maintenant tard tôt
        désormais ici là-bas
    """,
    he="il -il -t-il",
    she="elle -elle -t-elle",
    him="lui celui-ci",
    her="celle-ci",
    mister="m m. monsieur mr me maître mgr",
    madam="mme madame mlle",
    titles="dr docteur pr prof professeur général colonel capitaine sir lord lady saint",
    determiners="""
        le la l' l’ les un une ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre
        vos plusieurs certains chaque quelque quelques aucun aucune nul tout toute tous toutes
        deux trois quatre
    """,
    contractions="du des au aux auquel duquel",
    definite="le la l' l’ ce cet cette",
    prepositions="""
        à de d' d’ avec contre pour par sur sous chez dans en devant derrière vers envers entre
        parmi lors selon après avant depuis pendant durant malgré sans auprès face via dès hormis
        sauf outre concernant jusqu' jusqu’ hors près grâce suite comme d'après voire
    """,
    of="de d' d’ du des en",
    that="que qu' qu’ si comme",
    according="""
        selon
        d' après
        d’ après
        dixit
        aux yeux de
        de l' avis de
        de l’ avis de
        de l' aveu de
        à en croire
        à entendre
        pour reprendre les mots de
        selon les mots de
        selon les propos de
        selon les termes de
        selon la formule de
        selon l' expression de
    """,
    topical="pour",
    utterances="""
        mots phrase phrases propos formule déclaration déclarations citation slogan promesse
        message tweet discours expression
    """,
    relatives="qui lequel laquelle lesquels",
    conjunctions="et ou ni",
    boundaries="""
        alors que
        alors qu'
        alors qu’
        tandis que
        tandis qu'
        tandis qu’
        pendant que
        lorsque
        quand
        mais
        or
        ;
        après que
        avant que
        où
        dont
    """,
    roles="""
        président présidente vice-président vice-présidente ministre premier première secrétaire
        chef cheffe chancelier chancelière roi reine prince princesse émir sultan pape cardinal
        évêque archevêque pasteur prêtre imam rabbin gouverneur gouverneure maire mairesse préfet
        préfète syndic syndique député députée sénateur sénatrice élu élue conseiller conseillère
        ambassadeur ambassadrice commissaire diplomate négociateur négociatrice émissaire envoyé
        envoyée représentant représentante porte-parole dirigeant dirigeante responsable leader
        candidat candidate opposant opposante militant militante activiste directeur directrice
        patron patronne pdg fondateur fondatrice cofondateur cofondatrice propriétaire
        entrepreneur entrepreneuse gérant gérante administrateur administratrice trésorier
        trésorière coordinateur coordinatrice délégué déléguée syndicaliste avocat avocate
        procureur procureure juge magistrat magistrate notaire général générale colonel capitaine
        commandant commandante lieutenant soldat policier policière pompier gendarme professeur
        professeure enseignant enseignante chercheur chercheuse économiste historien historienne
        politologue sociologue analyste expert experte spécialiste scientifique biologiste
        climatologue médecin docteur docteure pédiatre infirmier infirmière psychologue psychiatre
        pharmacien pharmacienne vétérinaire entraîneur entraîneuse sélectionneur joueur joueuse
        attaquant attaquante défenseur gardien gardienne skieur skieuse coureur coureuse cycliste
        champion championne athlète acteur actrice comédien comédienne chanteur chanteuse musicien
        musicienne réalisateur réalisatrice cinéaste écrivain écrivaine romancier romancière
        auteur autrice auteure metteur artiste peintre architecte journaliste rédacteur rédactrice
        présentateur animateur animatrice agriculteur agricultrice éleveur éleveuse vigneron
        vigneronne paysan paysanne boulanger boulangère habitant habitante riverain riveraine
        voisin voisine témoin victime étudiant étudiante élève retraité retraitée ouvrier ouvrière
        employé employée commerçant commerçante restaurateur hôtelier client cliente père mère
        frère sœur soeur fils fille épouse époux mari femme homme veuve oncle tante cousin cousine
        adjoint adjointe assistant assistante collaborateur collaboratrice successeur prédécesseur
        homologue numéro milliardaire homme d’affaires ingénieur ingénieure technicien
        technicienne géologue météorologue municipal municipale inspecteur inspectrice intendant
        intendante recteur rectrice doyen doyenne urbaniste guide pilote astronaute marin
        navigateur alpiniste
    """,
    institutions="""
        journal quotidien hebdomadaire magazine agence chaîne radio télévision télé site banque
        groupe société entreprise compagnie constructeur géant syndicat parti mouvement ong
        association organisation fondation institut université école ministère département
        gouvernement ville région canton commune club équipe collectif fédération coalition
        alliance cabinet institution hôpital musée festival opérateur plateforme réseau fabricant
        assureur distributeur start-up marque maison film livre rapport étude communiqué tribunal
        cour parlement sénat assemblée conseil commission comité union armée police présidence
        diplomatie chancellerie kremlin élysée palais bureau service direction rédaction média
        presse document texte lettre sondage enquête projet loi accord pays état
    """,
    synonyms="""
        chef diplomatie = ministre affaires étrangères
        chef gouvernement = premier ministre
        chef état = président
        cheffe diplomatie = ministre affaires étrangères
        patron = directeur
        patronne = directrice
    """,
    adjective_endings=(
        *("ain", "aine", "ais", "aise", "ois", "oise", "ien", "ienne", "éen"),
        *("éenne", "ique", "al", "ale", "el", "elle", "if", "ive", "iste"),
        *("aire", "and", "ande", "ier", "ière", "ol", "ole", "é", "ée"),
        *("ant", "ante", "russe", "suisse", "belge", "turc", "turque", "grec", "grecque"),
        *(
            "arabe",
            "tchèque",
            "croate",
            "serbe",
            "slovaque",
            "slovène",
            "bulgare",
            "corse",
            "basque",
        ),
        *(
            "adjoint",
            "adjointe",
            "chef",
            "cheffe",
            "général",
            "générale",
            "étrangères",
            "étranger",
            "major",
        ),
        *("ministre", "fédéral", "fédérale", "éral"),
    ),
    light_verbs="""
        fait savoir
        veut croire
        voulait croire
        fait valoir
        fait remarquer
        fait observer
        fait part
        faisait savoir
        faisait valoir
        faisait remarquer
        fit savoir
        fit valoir
        fit remarquer
    """,
    verb_shapes=("e", "t", "d", "a", "é", "i", "u"),
    masculine_articles="le un",
    feminine_articles="la une",
    opening_participles=("é", "ée", "és", "ées", "ant"),
)
