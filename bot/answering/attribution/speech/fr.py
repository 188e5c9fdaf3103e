"""French."""

from __future__ import annotations

import re

from bot.answering.attribution.speech.speech import Speech

# Verbs in -er whose forms follow from the stem: déclar-e, -ait, -a, -é. Where it has another
# vowel before a silent ending, that stem comes second: concéd-é, concèd-e.
_STEMS = """
    accus achev/achèv acquiesc admir admonest affirm agac ajout alarm alert allég/allèg
    ambitionn amus analys annonc anticip apostroph appel/appell appréci approuv argu argument
    articul assen assén/assèn assum assur attest attrist autoris avanc avou badin bafouill balay
    balbuti blagu blâm brocard certifi chuchot claironn clam comment compar complét/complèt
    concéd/concèd condamn confess confi confirm conseill considér/considèr constat contest cri
    critiqu déclam déclar décoch décrét décrypt dédouan défi demand dénonc déplor désapprouv
    désavou désol détaill développ dévoil diagnostiqu divulgu éclair égratign élud emball embray
    emport encens enchaîn encourag énerv enflamm énonc enthousiasm énumér/énumèr épingl éreint
    esclaff espér/espèr esquiv estim étonn étrill évoqu exaspér/exaspèr exclam excus exhort exig
    explicit expliqu explos exprim extasi exult fanfaronn félicit flatt formul fulmin fustig
    gliss glorifi grinc grommel/grommell grond hasard houspill hurl imagin impatient implor
    improvis incit incrimin indign indiqu infirm insinu insist insult insurg interpell interrog
    invectiv invit invoqu ironis jubil jug jur justifi lâch lament lanc légitim lou louang
    marmonn maronn martel/martèl maugré médit menac mentionn milit minimis modér/modèr moqu
    murmur nargu navr not nuanc object observ offusqu oppos ordonn parl pens persifl persist
    pest philosoph plaid plaisant plébiscit pleur point prêch précis préconis préfér/préfèr
    proclam prôn prononc pronostiqu prophétis propos protest qualifi questionn rabâch rabrou
    racont radot raill rappel/rappell rassur réaffirm rebiff récapitul réclam récri récrimin
    récus redemand redout regrett réitér/réitèr relat relativis relev/relèv remarqu remémor
    remerci répét/répèt répliqu reproch ressass résum rétorqu rêv révél/révèl revendiqu rigol
    ripost ronchonn rouspét/rouspèt salu sanglot scand sermonn siffl signal souffl souhait
    soulign soupir stigmatis stipul suggér/suggèr suppli suppos supput susurr tacl tanc taquin
    targu témoign tempér/tempèr tempêt temporis théoris tonn tranch tweet twitt vant vilipend
    vitupér/vitupèr vocifér/vocifèr
"""


def _regular(ending: str) -> str:
    return " ".join(_form(*stem.split("/"), ending=ending) for stem in _STEMS.split())


def _form(stem: str, before_silence: str = "", *, ending: str) -> str:
    if before_silence and ending in ("e", "ent"):
        return before_silence + ending
    if ending.startswith("a"):  # jugea, annonça
        stem = stem + "e" if stem.endswith("g") else re.sub("c$", "ç", stem)
    return stem + ending


FR = Speech(
    code="fr",
    verbs=" ".join(
        [
            *map(_regular, ("e", "ait", "a")),
            """
                dit disait redit redisait répond répondait répondit poursuit poursuivait
                poursuivit reprend reprenait reprit conclut concluait renchérit renchérissait
                surenchérit surenchérissait admet admettait admit reconnaît reconnaissait
                reconnut prévient prévenait
                prévint soutient soutenait soutint maintient maintenait maintint convient
                convenait convint retient prédit prédisait avertit avertissait réagit réagissait
                réjouit réjouissait écrit écrivait écrivit craint craignait plaint plaignait
                défend défendait défendit pourfend pourfendait promet promettait promit prétend
                prétendait veut voulait souscrit garantit garantissait croit croyait sourit
                souriait rit riait enjoint compatit commence interroge recommande recommandait
                souvient souvenait dément démentait démentit nie niait nia refuse refusait
                refusa rapporte rapportait rapporta relaie relayait relaya cite citait cita
                décrit décrivait définit définissait appréhende émet émettait réfute réfutait
                réfuta rejette rejetait rejeta voit voyait rebondit rebondissait gémit rugit
                balaie réclame sait bondit applaudit intervient intervenait cache cachait exclut
                excluait démord décolère mâche interdit contredit maudit médit soumet transmet
                abonde abondait
            """,
        ]
    ),
    participles=" ".join(
        [
            *map(_regular, ("é", "ée")),
            """
                dit redit répondu poursuivi repris conclu renchéri surenchéri admis reconnu
                rappelé appelé prévenu soutenu maintenu convenu retenu prédit averti réagi
                réjoui réjouie écrit craint plaint plainte défendu pourfendu promis prétendu
                voulu garanti cru souri ri enjoint compati recommandé souvenu souvenue démenti
                nié refusé gardé gardée rapporté relayé cité décrit défini émis réfuté rejeté
                dite ému émue montré montrée rebondi gémi rugi bondi applaudi caché exclu
                interdit contredit maudit abondé
            """,
        ]
    ),
    auxiliaries="a avait aura aurait eut",
    reflexive_auxiliaries="est était",
    reflexives="s' s’ se",
    collective=" ".join(
        [
            *map(_regular, ("ent", "aient", "èrent")),
            """
                disent disaient dirent répondent répondaient plaident poursuivent concluent
                écrivent promettent craignent rappellent reconnaissent admettent soutiennent
                préviennent avertissent réagissent redoutent veulent croient défendent
                prétendent maintiennent
            """,
        ]
    ),
    plural_auxiliaries="ont avaient auraient auront eurent sont étaient",
    infinitives="""
        admettre affirmer ajouter alerter assener asséner assurer avertir avouer commenter
        concéder conclure confier confirmer constater déclarer défendre dénoncer déplorer
        détailler dire enchaîner estimer évoquer expliquer fanfaronner féliciter fulminer
        fustiger glisser indiquer insister ironiser juger justifier lancer marteler nuancer
        observer parler plaider poursuivre préciser prédire prévenir promettre pronostiquer
        qualifier raconter rappeler rassurer réaffirmer réagir reconnaître redire regretter
        réitérer relativiser relever renchérir répéter répliquer répondre résumer rétorquer
        riposter s'alarmer s'emporter s'étonner s'exclamer s'indigner s'interroger saluer
        souligner soupirer soutenir temporiser tonner trancher
    """,
    gerunds="""
        accusant admettant affirmant ajoutant alertant annonçant appelant arguant assurant
        avertissant avouant certifiant clamant commentant comparant concédant concluant confiant
        confirmant considérant constatant critiquant déclamant déclarant défendant dénonçant
        déplorant détaillant disant espérant estimant évoquant exhortant exigeant expliquant
        fustigeant garantissant glissant indiquant insistant invitant invoquant ironisant
        jugeant justifiant lâchant lançant martelant observant parlant plaidant poursuivant
        précisant prédisant prévenant proclamant promettant pronostiquant qualifiant raillant
        rappelant réaffirmant réagissant réclamant reconnaissant regrettant réitérant
        relativisant relevant renchérissant répétant répliquant répondant résumant rétorquant
        ripostant s'indignant saluant soulignant soutenant vantant voyant
    """,
    gerund_openers="en tout",
    perfect="avoir",
    passive="été être",
    denials="""
        dément démentait démentit démenti nie niait nia nié conteste contestait contesta contesté
        réfute réfutait réfuta réfuté refuse refusait refusa refusé gardé évite évitait évité omet
        omis oublie oublié
    """,
    relays="""
        rapporte rapportait rapporté rapporta relaie relayait relayé cite citait cité
    """,
    modals="voulu veut voulait souhaité souhaite souhaitait commenté commente",
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
    him="lui",
    mister="m m. monsieur mr me maître mgr",
    madam="mme madame mlle me maître",
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
    role_links="à au aux",
    that="que qu' qu’ si comme",
    whether="si s' s’",
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
    according_to_him="à ses yeux\nde son propre aveu\nà son avis",
    according_to_her="à ses yeux\nde son propre aveu\nà son avis",
    topical="pour",
    utterances="""
        mots phrase phrases propos formule déclaration déclarations citation slogan promesse
        message tweet discours expression réponse réplique réaction commentaire avertissement
        appel constat verdict cri
    """,
    back="""
        c' est ce qu'/que
        c’ est ce qu’/que
        voilà ce qu'/qu’/que
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
        homologue numéro milliardaire d’affaires ingénieur ingénieure technicien technicienne
        géologue météorologue municipal municipale inspecteur inspectrice intendant intendante
        recteur rectrice doyen doyenne urbaniste guide pilote astronaute marin navigateur
        alpiniste luthier horloger horlogère maréchal amiral brigadier adjudant sergent
        sous-préfet sous-préfète vice-premier chroniqueur chroniqueuse éditorialiste
        documentariste producteur productrice compositeur compositrice violoniste pianiste danseur
        danseuse chorégraphe styliste photographe dessinateur dessinatrice humoriste libraire
        bibliothécaire traducteur traductrice linguiste anthropologue philosophe essayiste
        théologien théologienne démographe géographe criminologue mathématicien mathématicienne
        physicien physicienne chimiste astronome épidémiologiste virologue infectiologue
        cardiologue chirurgien chirurgienne dentiste sage-femme ambulancier ambulancière
        secouriste sauveteur bûcheron pêcheur docker grutier cheminot chauffeur mécanicien
        menuisier charpentier maçon électricien plombier coiffeur coiffeuse cuisinier cuisinière
        pâtissier pâtissière sommelier aubergiste cafetier tenancier tenancière buraliste fromager
        maraîcher maraîchère viticulteur viticultrice apiculteur berger bergère bénévole lobbyiste
        consultant consultante stratège stratégiste gestionnaire banquier banquière courtier
        comptable juriste bâtonnier bâtonnière greffier greffière médiateur médiatrice plaignant
        plaignante survivant survivante rescapé rescapée touriste passager passagère conducteur
        conductrice usager usagère locataire résident résidente maman papa grand-mère grand-père
        organisateur organisatrice programmateur programmatrice conservatrice galeriste
        footballeur footballeuse sprinteur sprinteuse nageur nageuse boxeur boxeuse judoka
        gymnaste biathlète arbitre sélectionneuse préparateur manager eurodéputé eurodéputée
        parlementaire édile bourgmestre échevin landamman consul consule attaché attachée
        stagiaire apprenti apprentie lycéen lycéenne doctorant doctorante proviseur proviseure
        instituteur institutrice informaticien informaticienne développeur généticien généticienne
        glaciologue sismologue vulcanologue hydrologue biographe conteur conteuse prévisionniste
        abbé moine religieuse rabbine pasteure médaillé médaillée vainqueur lauréat lauréate
        sherpa maître-nageur archiviste archéologue sculpteur sculptrice vidéaste influenceur
        influenceuse blogueur blogueuse présentatrice correspondant correspondante reporter
        commentateur commentatrice chef-adjoint vice-chancelier vice-chancelière garde-faune
        forestier forestière nutritionniste diététicienne gynécologue neurologue pneumologue
        urgentiste réanimateur généraliste gériatre orthophoniste kinésithérapeute éducateur
        éducatrice travailleur travailleuse ferronnier potier potière brasseur brasseuse
        distillateur meunier meunière armateur capitaliste investisseur investisseuse actionnaire
        ex-mari compagne compagnon fiancé fiancée neveu nièce petit-fils petite-fille beau-frère
        belle-sœur ami amie camarade collègue binôme associé associée ex-associé déplacé déplacée
        automobiliste camionneur motard piéton piétonne promeneur randonneur
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
        presse document texte lettre sondage enquête projet loi accord pays état parquet
        gendarmerie défense opposition majorité accusation entourage ligue chambre consortium
        consulat ambassade mairie préfecture capitainerie secrétariat état-major mission centre
        tabloïd revue éditeur exploitant avionneur hebdo mensuel observatoire ordre faîtière foule
        public voix opinion clinique caisse assurance régie bourse
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
        fait/faisait/fit savoir/valoir/remarquer/observer/part/comprendre/mine
        veut/voulait croire
        veut/voulait/montre/montrait/dit/disait/dit/déclare rassurant/rassurante/ferme
        veut/voulait/montre/montrait/dit/disait/déclare confiant/confiante/optimiste/serein/sereine
        veut/voulait/montre/montrait/dit/disait/déclare prudent/prudente/inquiet/inquiète
        met/mettait/mit en garde/doute/cause/avant
        tire/tirait/tira la sonnette d'/d’ alarme
        monte/montait/monta au créneau
        enfonce/enfonçait/enfonça le clou
        hausse/haussait/haussa le ton
        donne/donnait/donna le ton
        coupe/coupait/coupa court
        botte/bottait/botta en touche
        sonne/sonnait/sonna l'/l’ alarme
        plante/plantait le décor
        donne/donnait l'/l’ alerte
        lance/lançait/lança l'/l’ alerte
        prend/prenait/prit acte
        tient/tenait/tint à rassurer
        reste/restait/resta ferme/confiant/confiante/optimiste/prudent/prudente
    """,
    light_participles="""
        fait savoir/valoir/remarquer/observer/part/comprendre/mine
        voulu/montré/dit/déclaré rassurant/ferme/confiant/optimiste/serein/prudent/inquiet
        voulue/montrée/dite/déclarée rassurante/ferme/confiante/optimiste/sereine/prudente/inquiète
        mis/mise en garde/doute/cause/avant
        tiré la sonnette d'/d’ alarme
        monté/montée au créneau
        enfoncé le clou
        haussé le ton
        donné le ton
        coupé court
        botté en touche
        sonné l'/l’ alarme
        planté le décor
        donné/lancé l'/l’ alerte
        pris acte
        resté/restée ferme/confiant/confiante/optimiste/prudent/prudente
        tenu à rassurer
        pris/prise à partie
    """,
    litotes="""
        cache cachait caché exclut excluait exclu démord décolère mâche mâché manque manqué doute
        hésite hésitait hésité
    """,
    demonyms="suisse russe belge turc turque grec grecque basque corse serbe croate tchèque",
    demonym_endings=(
        *("ais", "aise", "ois", "oise", "ien", "ienne", "éen", "éenne", "ain", "aine"),
        *("and", "ande", "gnol", "gnole"),
    ),
    newspapers="parisien républicain quotidien européen européenne souverain",
    asides=",–—",
    own="m' m’ me nous moi",
    verb_shapes=("e", "t", "d", "a", "é", "i", "u"),
    masculine_articles="le un ce cet",
    feminine_articles="la une cette",
    infinitive_shapes=("er", "ir", "re"),
    infinitive_markers="de d' d’ à par",
    opening_participles=("é", "ée", "és", "ées", "ant"),
    opening_infinitives=("er", "ir", "re"),
    openers="""
        mis mise pris prise remis soumis assis dit fait faite venu venue reçu reçue élu élue vu
        vue c' c’ ça cela ce on nous vous ils elles rien personne voilà puis quand lorsque si oui
        non est-ce même moins autant tant car bref certes peut-être quelle quel quelles quels
        combien pourquoi comment trop assez beaucoup là ici entendu connu tenu convaincu battu
        perdu vêtu déçu surpris conduit séduit averti sorti parti réuni saisi choisi issu entendue
        connue convaincue déçue surprise sortie partie réunie
    """,
    opening_prepositions="a",
    ages="ans",
    hearing="""
        reçu reçoit recevait lu lit lisait relu entendu entend entendait trouvé découvert cite
        citait cité citer écouté brandi brandit tagué lisant entendant laissé laisse laissait
    """,
    his_former="ancien ex",
    her_former="ancienne ex",
    epithets="""
        retraité retraitée ouvrier ouvrière employé employée étudiant étudiante = voisin voisine
        enseignant enseignante instituteur institutrice commerçant commerçante = voisin voisine
        infirmier infirmière chauffeur vendeur vendeuse serveur serveuse = voisin voisine
        diplomate = ministre médiateur médiatrice ambassadeur ambassadrice négociateur négociatrice
        diplomate = émissaire envoyé envoyée consul chef cheffe représentant représentante
        syndicaliste = secrétaire syndicat délégué déléguée
        économiste = professeur professeure chercheur chercheuse analyste directeur directrice
        scientifique spécialiste = professeur professeure chercheur chercheuse directeur directrice
        responsable intéressé intéressée quadragénaire quinquagénaire sexagénaire = *
        trentenaire septuagénaire octogénaire nonagénaire vingtenaire = *
        artiste = chanteur chanteuse peintre musicien musicienne acteur actrice comédien comédienne
        pénaliste = avocat avocate
    """,
    his_epithets="""
        homme dirigeant intéressé = *
        député sénateur conseiller eurodéputé édile = élu
        élu politicien = maire syndic député sénateur conseiller municipal président préfet
        magistrat = juge procureur président syndic conseiller
        technicien coach = entraîneur sélectionneur
        joueur attaquant milieu défenseur footballeur buteur = capitaine joueur international
        pilote sportif champion = vainqueur skieur coureur cycliste
        entrepreneur patron = directeur pdg fondateur gérant président propriétaire
        chercheur universitaire = professeur directeur chercheur
        praticien médecin = chirurgien pédiatre directeur professeur chef
        paysan éleveur agriculteur = vigneron président
        artisan = luthier boulanger menuisier charpentier
        écrivain romancier auteur = écrivain romancier auteur
        militaire officier = colonel général commandant capitaine lieutenant
        religieux prélat = évêque archevêque cardinal abbé
        avocat = bâtonnier
    """,
    her_epithets="""
        femme dirigeante intéressée = *
        députée sénatrice conseillère eurodéputée = élue
        élue politicienne = maire syndique députée sénatrice conseillère municipale présidente
        magistrate = juge procureure présidente syndique conseillère
        technicienne = entraîneuse sélectionneuse
        joueuse attaquante défenseure footballeuse buteuse = capitaine joueuse internationale
        sportive championne = skieuse coureuse cycliste
        entrepreneuse patronne = directrice fondatrice gérante présidente propriétaire
        chercheuse universitaire = professeure directrice chercheuse
        praticienne médecin = chirurgienne pédiatre directrice professeure cheffe
        paysanne éleveuse agricultrice = vigneronne présidente
        écrivaine romancière autrice = écrivaine romancière autrice
        avocate = bâtonnière
    """,
    his_latter="ce dernier\ncelui-ci",
    her_latter="cette dernière\ncelle-ci",
)
