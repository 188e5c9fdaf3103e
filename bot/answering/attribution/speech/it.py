"""Italian."""

from bot.answering.attribution.speech.speech import Speech

IT = Speech(
    code="it",
    verbs="""
        dice diceva disse afferma affermava affermò dichiara dichiarava dichiarò spiega spiegava
        spiegò aggiunge aggiungeva aggiunse sottolinea sottolineava sottolineò osserva osservava
        osservò ricorda ricordava ricordò precisa precisava precisò ribadisce ribadiva ribadì
        sostiene sosteneva sostenne assicura assicurava assicurò avverte avvertiva avvertì
        conclude concludeva concluse commenta commentava commentò risponde rispondeva rispose
        replica replicava replicò racconta raccontava raccontò ammette ammetteva ammise annuncia
        annunciava annunciò scrive scriveva scrisse insiste insisteva prosegue proseguiva proseguì
        continua continuava continuò chiarisce chiariva chiarì evidenzia denuncia denunciava
        denunciò critica criticava promette prometteva promise accusa accusava definisce definiva
        definì chiede chiedeva chiese auspica spera teme ritiene riteneva rilancia attacca sbotta
        esulta rivendica rassicura confida smentisce smentì nega negava cita riferisce riporta
    """,
    participles="""
        detto affermato dichiarato spiegato aggiunto sottolineato osservato ricordato precisato
        ribadito sostenuto assicurato avvertito concluso commentato risposto replicato raccontato
        ammesso annunciato scritto insistito proseguito continuato chiarito evidenziato denunciato
        criticato promesso accusato definito chiesto auspicato sperato temuto ritenuto rilanciato
        attaccato rivendicato rassicurato confidato detta smentito negato citato riferito
        riportato
    """,
    auxiliaries="ha aveva avrebbe ebbe",
    reflexive_auxiliaries="è era",
    reflexives="si s' s’",
    collective="""
        dicono affermano dichiarano spiegano aggiungono sottolineano sostengono chiedono denunciano
        ricordano scrivono
    """,
    plural_auxiliaries="hanno avevano sono",
    infinitives="""
        dire aggiungere affermare dichiarare spiegare precisare ribadire ricordare concludere
    """,
    gerunds="""
        dicendo affermando dichiarando spiegando aggiungendo sottolineando osservando ricordando
        precisando ribadendo sostenendo assicurando avvertendo concludendo commentando rispondendo
        definendo
    """,
    perfect="aver avere",
    passive="stato stata",
    denials="""
        smentisce smentì smentito nega negava negato cita citato riferisce riferito riporta
        riportato
    """,
    continuing="aggiunge aggiunto prosegue proseguito continua continuato concluso conclude",
    negations="non mai senza",
    fillers="""
        anche poi inoltre ancora infine però invece già sempre chiaramente recentemente si l' l’
        lo la gli le ci ne subito quindi stesso stessa
    """,
    times="""
        lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi domani gennaio febbraio
        marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre mattina sera
        pomeriggio notte giorno settimana mese anno scorso scorsa
    """,
    he="lui egli",
    she="lei ella",
    mister="signor sig",
    madam="signora sig.ra",
    titles="dottor dottoressa dott professor professoressa prof avvocato generale onorevole on sir",
    determiners="""
        il lo la l' l’ i gli le un uno una un' un’ questo questa questi queste quel quella suo sua
        loro mio mia nostro nostra alcuni alcune ogni due tre quattro
    """,
    contractions="""
        del dello della dell' dell’ dei degli delle al allo alla all' all’ ai agli alle dal dallo
        dalla dall' dall’ dai dagli dalle nel nello nella nell' nell’ nei negli nelle sul sullo
        sulla sull' sull’ sui sugli sulle col
    """,
    definite="il lo la l' l’ questo questa quel quella",
    prepositions="""
        di d' d’ a da in con su per tra fra contro senza sotto sopra verso durante dopo prima
        davanti presso come
    """,
    of="di d' d’ del dello della dell' dell’ dei degli delle",
    that="che se",
    according="""
        secondo
        a detta di
        stando a
        nelle parole di
        ad avviso di
    """,
    topical="per",
    utterances="parole frase dichiarazione citazione slogan promessa messaggio discorso",
    relatives="che quale",
    conjunctions="e ed o",
    boundaries="""
        mentre
        ma
        quando
        però
        dopo che
        prima che
        sebbene
        dove
        ;
    """,
    roles="""
        presidente presidentessa vicepresidente ministro ministra premier segretario segretaria
        capo cancelliere cancelliera re regina principe principessa papa cardinale vescovo
        arcivescovo parroco sacerdote governatore governatrice sindaco sindaca prefetto deputato
        deputata senatore senatrice consigliere consigliera assessore assessora ambasciatore
        ambasciatrice commissario commissaria inviato inviata rappresentante portavoce leader
        responsabile candidato candidata attivista direttore direttrice amministratore fondatore
        fondatrice proprietario proprietaria imprenditore imprenditrice avvocato avvocata
        procuratore procuratrice giudice magistrato generale colonnello capitano comandante
        professore professoressa insegnante ricercatore ricercatrice economista storico storica
        analista esperto esperta scienziato scienziata medico dottore dottoressa infermiere
        infermiera allenatore allenatrice giocatore giocatrice attaccante portiere attore attrice
        cantante regista scrittore scrittrice autore autrice artista giornalista agricoltore
        contadino abitante vicino testimone studente studentessa padre madre fratello sorella
        figlio figlia moglie marito
    """,
    institutions="""
        giornale quotidiano settimanale agenzia canale radio sito banca gruppo società azienda
        impresa compagnia sindacato partito movimento associazione organizzazione fondazione
        istituto università scuola ministero dipartimento governo città regione cantone comune
        squadra coalizione ospedale museo rapporto studio comunicato tribunale corte parlamento
        senato camera commissione esercito polizia
    """,
    synonyms="capo governo = presidente consiglio\nprimo ministro = presidente consiglio",
    adjective_endings=(
        *(
            "ese",
            "esi",
            "ano",
            "ana",
            "ino",
            "ina",
            "ico",
            "ica",
            "ale",
            "ivo",
            "iva",
            "olo",
            "ola",
        ),
        *("russo", "russa", "svizzero", "svizzera", "turco", "turca", "greco", "greca", "ministro"),
    ),
    light_verbs="""
        fatto sapere
        fatto notare
        fa sapere
        fa notare
    """,
    verb_shapes=("a", "e", "ò", "ì", "to"),
    masculine_articles="il un",
    feminine_articles="la una",
    opening_participles=("ato", "ata", "ito", "ita", "ando", "endo"),
)
