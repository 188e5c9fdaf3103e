"""Common first names, by gender and folded: they help to tell people from places, and Ms from Mr.

Names that are common words or towns are left out.
"""

from __future__ import annotations

from bot.answering.text import words

MASCULINE = frozenset(
    words("""
    abbas abdallah abdel abdelaziz abdelkader abdelmadjid abdou abdoul abdoulaye abdul abdullah
    abel abraham achim achraf adam adem adolf adrian adrien ahmed aidan aime aj alain alan alassane
    albert alberto albin aldo aleksandar aleksander alessandro alessio alexander alexandre
    alexandros alexandru alexei alexej alfonso alfred ali alioune alois alvaro amadou amin amine
    amir amit amos anatole anders andre andreas andrei andres andrew andri andrij andrus andrzej
    angelo angus anil anthony antoine anton antonin antonio antony antti anwar aram ari ariel
    aristide arman armand armando armin arnaud arne arno arsene artem artemi arthur artur arturo
    arvid arvind ashok athanase attila aubin auguste augustin augusto aurelien axel aymeric ayoub
    aziz babacar baltasar baptiste barack barnabe bartosz bashar basil basile bastian bastien beat
    benedetto benedikt benito benjamen benjamin benny benoit berat bernard bernd berndt bert
    bertram bertrand bilal bill birger bjorn blaise bob bogdan bola boris boubacar boukari bradley
    brahim brandon brendan brian brice bruce bruno bryan burkhard burkhart cameron carl carlo
    carlos carsten casimir cedric cesaire cesar charles charlie cheick cheikh chinedu chris
    christian christof christoph christophe christopher christos chukwu ciro claudio claus clemens
    clement clifford clovis colin conor corentin corrado craig cristian cristiano cristobal curdin
    curtis cyprien cyril cyrille damien dan daniel daniele danilo danny dario darius darko darren
    dave david davide deepak denis dennis derek desmond didace didier diego dieter dietmar
    dieudonne dimitar dimitri dimitrios dimitris dirk dirkjan djibo djibril dmitri dmitrij dmitry
    dmytro domenico dominik donald donatien dragan duncan dusan dylan eberhard eckart eckhard edgar
    edgard edgardo edin edmond edmund edoardo edouard eduard eduardo edvard edward edwin egon eirik
    elias elio eliott eloi elon elouan elvis emanuel emanuele emeka emeric emil emile emilio emir
    emmanuel emmerich enda enguerrand enrico enrique enzo ephrem erdal eric erich erik ernest
    ernesto ernst erwan erwin esteban ethan etienne eudes eugen eugene eugenio eusebe evan evgeni
    evgeny ezequiel fabian fabien fabio fabrice fabrizio farhad farid fathi faustin fausto federico
    felipe felix femi ferdinand fernand fernando fidel filip filippo fiodor florent florentin
    florian flurin fons fouad francesco francis francisco franck franco francois frank franz fred
    frederic frederick fredrik friedrich fritz fuad fulbert gabin gabor gabriel gael gaetan gaetano
    garry gary gaspard gaston gatien gavin geoff geoffrey geoffroy georg george georges gerald
    gerard gerardo geraud gerd gerhard gerhardt germain gerold gerry ghassan ghislain giacomo
    giampaolo gian giancarlo gianfranco gianluca gianmarco gianni gilbert gildas gilles gines gion
    giorgio giovani giovanni giulio giuseppe glenn gonzague goran gordon graham gratien greg gregg
    gregoire gregor gregory grigori grzegorz guglielmo guido guillaume guillermo gunnar gunter
    gunther gustav gustave gustavo guus guy gwenael haakon hadrien hakan hakim hamado hamid hamza
    hans hansjorg hansjurg hanspeter hansruedi hansueli harald haris harold harris harry hartmut
    haruki hassan hector hedi heiko heinrich heinz helmut hendrik henri henrik henrique henry
    herbert heribert herman hermann herve hicham hideki hilaire hiroshi horst howard hubert hugh
    hugo hugues humberto hussein hyacinthe ian ibrahim ibrahima idris idrissa ignace ignacio ignaz
    igor ihor iker ilham ilya imad imran imre ingo ioannis iosif iouri isaac isaie isidore ismael
    ismail issa issoufou istvan ivan ivar ivo jaap jabu jacek jacinto jack jacob jacques jaime jair
    jake jakob jakov jalal jamal james jan jarmo jaroslav jaroslaw jason javad javier jawad jd jeff
    jeffrey jens jeremie jeremy jeroen jerome jerzy jesper jim jimmy jj joachim joao joaquin jochen
    joe joel joerg joey johan johann johannes john jon jonah jonas jonathan jonny joost jordi jordy
    jorg jorge joris jorn jose josef joseph josh joshua josip josselin josue jozef juan jukka jules
    julian julien julius junichi jurg jurgen juri justin kaan kacper kader kaj kamel kareem karim
    karl karol karsten kaspar kasper kazuo keiji keir keith ken kenji kenneth kerem kevin khaled
    khalid khalifa kilian klaus klemens knut kodjo koffi kofi konrad konstantin kossi kostas kouame
    kristian kristof krzysztof kurt kwaku kwame kyle kyriakos ladislav lamine landry larry lars
    lassana lasse laszlo laurent laurenz lazare leandre leandro lech leif lennart leo leon leonardo
    leonid leopold leroy liam lino lionel livio loic lorenz lorenzo lorin loris lothar louis lubin
    luc luca lucas luciano lucien lucio ludovic ludwig luigi luis luka lukas lukasz luke lutz mads
    magnus mahamadou mahdi mahmoud mahmud mahmut maksym malcolm malik malo mamadou mamadu manfred
    manfredo manoel mansour manuel marc marcel marcelin marcello marcelo marcin marco marcus marek
    mariano mario marius mariusz mark marko markus martin martino marvin masaki massimo massoud
    mateo mateusz mathias mathieu mathis mathurin mathys matteo matthew matthias matthieu matthijs
    matti mattia maurice maurizio mauro max maxence maxim maxime maximilian maximilien maynard
    medard mehdi mehmet meinrad melchior methode michael michail miche michel mickael miguel mihai
    mihail mikael mike mikhail mikkel mikko mikulas milorad milos miloslav milton mirko miroslav
    mitch mitja mladen modibo mohamad mohamed mohammad mohammed mohsen moise mojtaba mokhtar moritz
    morten mostafa mounir mourad moussa moustapha muammar muhammad muhammadu murat mustafa mustapha
    mykhailo mykola nabil nadim naftali narendra nasir nasser nathan nathanael navid nazar
    necmettin ned neil nelson nestor nevio nicholas nick nicolae nicolas niels nikita niklaus
    nikolai nikolaj nikolaos nikolaus nikos nils nizar noah noam noe norbert norman nuno octave
    oddvar odilon olaf olav oleg oleh oleksandr oleksii oleksij oliver olivier olivio olusegun omar
    omer onesime orazio orhan oscar oskar osman osvaldo oswald othman othmar otto oumar oumarou
    ousman ousmane paavo pablo pacome paddy panagiotis paolino paolo pascal paschal pasquale
    patrice patrick patrik patryk paul paulin paulo pavel pavlo pedro pekka pepe percy petar peter
    peteris petr petri petro petteri phil philemon philibert philip philipp philippe pier pierluigi
    piero pierre pierrick pieter pietro pio piotr pyotr qasim quentin quirin rachid radek radoslaw
    radovan rafael rafal rafik rainer rajan rajesh rajiv ralf ralph ramiro ramon randy raoul
    raphael rasmus raul ravi rayan raymond raymund reginald regis reiner reinhard reinhold remi
    remo renald renato renaud rene renzo reto reza riad ricardo riccardo richard rick ricky rico
    rishi robert roberto rocco roderich rodolphe rodrigo rodrigue roel rogelio roger rogerio roland
    rolf romain roman romano romaric romeo ronald ronan ronny rory roy ruben rudi rudiger rudolf
    rudy ruedi rufus rui rupert russell rustam ryan saad said salif salim salman salomon salvatore
    sami samir samuel sandro santino saul sauli scott sean sebastian sebastien sekou selim senad
    sepp serafin serdar serge sergei sergej sergey sergio sergiu serguei serhii serhij serhiy
    serigne seth severin seydou shaun shigeru shinzo sibusiso siegfried sigismond sigmar silvain
    silvan silvestre silvio simeon simon sinan sipho slavko slawomir slobodan sofiane soren souley
    souleymane spencer spiros stan stanislas stanley stavros stefan stefano steffen stelios stephan
    stephane stephen steve steven stig stuart sune sunil svein sven svend sylvain sylvestre szymon
    tadeusz takeshi tancrede tanguy tapio taras tarek tariq tayyip ted teddy telmo tendai teodor
    terje terry thabo thaddeus thadee theo theodor theodore theodule theophane theophile thibault
    thierry thomas tiago tibor tidiane tim timothee timothy titouan tiziano tj tobias tobie toby
    todd tom toma tomas tomasz tomislav tommaso tony tor torsten travis trevor tristan tugdual
    tunde tyler udo ueli ugo ulf uli ulisses ulrich ulysse umberto urho urs ursin uwe vaclav valdis
    valentin valentino valere valerio valery valon vasile vasilis vasily vasyl vegard veit
    venceslas vernon vianney victor vidal viktor viktoras vince vincent vincenzo vinicius virgile
    vitali vitalii vitalij vito vittorino vittorio vivek vlad vladimir vladislav vojtech volker
    volodimir volodymyr waldemar wale walid wallace walt walter warren wassily wayne wendelin
    werner wilfrid wilfried wilhelm wilhelmus willem willi william willy winston wissam witold
    wladimir wladislaw wojciech wojtek wolfgang wolodymyr wouter xabier xavier yacine yacouba yahya
    yann yao yaroslav yasin yassine yassir yevgeny yoann yohan yohann yoshihide youri yousef
    youssef youssouf yuri yury yusuf yvan yves yvon zacharie zakaria zbigniew zdenek zeljko
    zephyrin zinedine zlatko zoran
    абдель азат айдар александар александр алексей ален али альберт альберто анатолий анатолій
    анвар анджей андрей андрій антон антонио аркадий аркадій арсен арсений арсеній артем артур
    артём аслан ахмет барак башар беат беньямин бернар билл биньямин богдан бойко борис брайан
    вадим валентин валерий валерій василий василь вацлав виктор виталий владимир владислав войцех
    володимир вольфганг всеволод вячеслав віктор віталій габриэль геннадий геннадій георгий герман
    герхард ги глеб горан григорий григорій гурбангулы густаво даниил данило девид демьян денис
    джеймс джек джо джованни джозеф джон джордж джорджо джузеппе диего дмитрий дмитро дональд
    драган дэвид евгений егор едгар едуард еммануель емманюель ефим жак жан жером жозеп жомарт заур
    захар захарій збигнев зеновій зигмар зоран ибрагим иван иво игнацио игорь илон ильдар ильхам
    илья исмаил ицхак йенс йозеф йосип карл карло карлос касым кевин ким кир кирилл кирило клаус
    константин костянтин кристиан курт ласло лев леон леонид леонід лех ллойд лоран лоренцо луиджи
    луис лука любомир людвиг магомед майкл максим марат марио марк марко мартин массимо матвей
    матвій матеуш маттео маттиас махмуд мевлют мехмет мигель микита микола милош мирослав михаил
    михайло мишель мохаммад мохаммед мстислав мун мустафа назар наиль нарендра нафтали никита никол
    никола николай николас нурсултан олаф олег олександр олексій оливье орест остап отто павел
    павло паоло паскаль педро петер петр петро питер пол прохор пьер пётр радослав рамзан рафаэль
    рашид реджеп рефат ринат ричард риши роберт роберто роман ростислав румен руслан рустам рустем
    саад савелий садыр святослав себастьян северин семен семён сергей сергій серджо серж сильвио
    синдзо станислав степан стив стивен субраманьям тарас тимофей тимур томас тони тьерри уве
    уильям уинстон урс фарид федор федір фернандо филипп франк франсуа франческо фридрих фрідріх
    фумио фёдор хавьер хайко хакан ханс хасан хельмут хорхе хосе хуан хусейн чарльз чен шавкат
    шамиль шарль штефан эдгар эдуар эдуард эммануэль эмманюэль эмомали энрико энтони эрик эрнест
    юліан юн юрий юрій яир яков ян янник янош ярослав євген іван ігор ілля ґеорґ
    """)
)
FEMININE = frozenset(
    words("""
    adelaide adele adelheid adeline adjoa adriana adrienne agata agathe agnes agnieszka aicha
    ainhoa aisha aissata akosua aleksandra alessandra alessia alexandra alexia alice alicia alicja
    alina aline allison alma almut alva amal amalia amanda amandine amelia amelie amina aminata
    aminatou amira amparo amy ana anabelle anais anastasia andreea angela angele angelika angelina
    angelique anita anja anke ann anna annalena anne annelies anneliese annemarie annette annick
    annie annika annina anouk antje antoinette antonella antonia aoife apolline ariane arlette
    armelle asma assia assitan astou astrid aude audrey augustina aurelie aurore awa ayse azucena
    babette bahar barbara barbora beata beate beatrice beatrix beatriz belen benedicte berenice
    berit bernadette berthe bettina bianca bigna bintou birgit blandine blazena bozena braida
    branka brenda bridget brigitte brittany bronwyn camelia candice capucine carina carla carlotta
    carmen carol carola carole carolina caroline caroll cassandra catalina catarina catherine cathy
    cecile cecilia celeste celestine celia celine chantal chantale charlene charline charlotte
    chiara chimamanda chloe christel christelle christiane christina christine chrystel cindy
    cinzia claire clara clarisse claudette claudia claudine clelia clemence cleo clotilde colette
    consuelo cora coralie coraline corina corinne cornelia cosima coumba courtney cressida cristina
    cunegonde cynthia dagmar dalia danica daniela danielle danuta daphne daria debbie debora
    deborah deirdre delia delphine denisa denise desiree diana diane dina djamila domenica dominga
    dominika domitille donatella donna dora doreen dorine doris dorothea dorothee dorothy dunja
    ebba edda edeltraud edith edwige eglantine eileen ekaterina elaine elena eleni eleonora
    eleonore elfriede eliane elif elin elina elisa elisabeth elisabetta elise elizabeth elke ella
    ellen elodie eloise elsa elsbeth else elvira emanuela emeline emilie emily emine emma emmanuela
    emmanuelle erica erika erna ernestine esma esmeralda estelle esther estrella eszter eugenia
    eugenie eulalie euphemie eva evangeline eve evelyn evelyne ewa fabienne fadila faiza fanny
    faten fati fatima fatma fatou fatoumata faustine federica felicia felicie felicitas fernande
    fiona fiorella firmine flavia flavie flora florence florie flurina folake francesca francoise
    franziska frauke frederique freya frida friederike fulvia gabriela gabriella gabrielle gaelle
    gemma genevieve georgette georgina geraldina geraldine gerda germaine gertrud ghislaine giada
    gianna gilberte gillian gina ginette giorgia giovanna gisela gisele giulia giuliana giuseppina
    gladys gordana graziella greet greta gretchen gudrun guenola guillemette gundula gwenaelle
    gwendoline gwenola habiba hadja halina hana hanna hannah hanne harriet hawa hayat hazel heather
    hedwig heide heidi heike helen helena helene helga helie heloise henriette hermine hermione
    herta hiba hilda hilde hildegard hillary honorine hortense houda ida ieva ikram ilaria ilona
    ilse imane imke imogen ines inga inge ingeborg ingrid inna ioana iphigenie irena irene irina
    iris irma irmgard iryna isabel isabella isabelle isaura isaure isla isolde ivana ivanka ivonne
    jacinda jacinta jacqueline jadwiga jamila jana jane janet janice janina jasmin jasmina jasna
    jeanette jeanne jeannette jeannine jelena jenna jennie jennifer jenny jessica jessie jill joana
    joanna jocelyne jodie jolanda jolanta jorunn josefa josefina josefine josephine josette josiane
    joyce juanita judit judith judy julia juliane julianna julie julienne juliette julita justine
    jutta kadiatou kadidia kaja kamala karen karima karin karina karine karla karolina karoline
    katarina kate katerina kateryna katharina katherine kathleen kathrin kathy katia katja katrin
    katrina katy kaye kayla kerstin khadija kinga kirsten kirstie kirsty klara kornelia kristalina
    kristen kristin kristina kristine ladina laetitia laila lamia lara larissa latifa laura laure
    lauren laurene laurette lauriane laurie lavinia lea leana leanne leila lena leni leocadie
    leonie leontine leopoldine leslie leticia leyla lia liane lidia lieselotte lila lilian liliana
    liliane lilly lilou lily lina linda lioudmila lisa lisbeth lise liselotte lison livia liz
    ljiljana ljubica loane lola lolita loredana lorena lorette lorraine lotte louisa louise louison
    luana lucette lucia luciana lucie lucienne lucile lucille lucrezia lucy ludivine ludmila
    ludmilla luisa luise lydia lydie lynn mabel madalena madeleine madlaina maelle maelys maeva
    magali magda magdalena magdalene maggie maguelone mahaut maia maike maja malala malgorzata
    malika mallory mandy manon manuela mara marcela marcella margaret margareta margarete margarita
    margaux margherita margit margot margrethe margrit marguerite maria mariam mariama mariame
    mariana mariangela marianna marianne maribel maricarmen marie mariella mariette marijana
    marilena marilyn marina marine marinette marion marisa marise marita marjolaine marjorie
    marleen marlene marlies marlyse marta martha marthe martina martine marwa mary maryam maryline
    marylise maryse marzia mathilde matilda maud maura maureen mauricette maurine mechthild meera
    megan meike melania melanie melina melinda melissa melusine meryem mette mia micaela michaela
    micheline michelle mihaela mila milena mina minna mira miranda mireille mirella miriam mirjam
    mirjana mirta moira molly monica monika monique montserrat morgane mounia muriel myriam
    myrtille nabila nadege nadezhda nadia nadine nadja nafissatou naima najat nancy naomi natacha
    natalia natalie natascha nathalia nathalie nawal ndeye nela nelly nesa nevena ngozi niamh
    nicole nicoletta nicolette nikoletta nina ninon nives noelia noelle noemie nolwenn nomvula nora
    noreen norma nour nuria oceane odette odile oksana olena olga olha olivia ombeline oonagh
    ophelie oriane ornella otilia ottilie outi pamela paola parvati pascaline patricia patrizia
    paula paule paulette pauliina paulina pauline penelope perrine petra petronella petya philippa
    philippine phyllis piera pilar polona prisca priscilla priti priya rachel rachida radka
    raffaella rahel raisa raja rakia ramona rania raphaelle raquel rasha raymonde rebeca rebecca
    regina regine regula reina reinhild rena renata renate renee rhoda ricarda rina rita ritva
    roberta rokia romane romina romy ronja rosa rosalie rosalind rosamund rosanna rose roselyne
    rosemarie rosemary rosine rosita rosmarie roswitha rougui roxana roxane ruba ruta ruth saba
    sabina sabine sabrina sabrine sadia saida saima salamatou salima salma salome samantha samia
    samira sandra sandrina sandrine sandy sanja sanna santina sara sarah saskia segolene seraina
    seraphine serena severine shabana sharon sheila sheryl shirin shirley sibylle sidonie sigrid
    silke silvana silvia silvie simona simonetta sinead siobhan siri sirpa siw sixtine slavica
    snezana sofia solange solene solveig sonia sonja sophia sophie soraya soumaya stefanie stela
    stella stephania stephanie suella suheir sultana sunniva susan susana susann susanna susanne
    suzana suzanne suzon svenja svetlana svitlana swetlana sybille sylvaine sylvana sylvia sylviane
    sylvie tabea tamar tamara tamsin tania tanja tanya tarja tatiana tatjana tea telma teresa tessa
    thandi thea thekla theodora theresa therese tina tiphaine tiziana toini tracey trine trudi
    tulsi ulla ulrika ulrike ursina ursula ursule urszula ute valentina valentine valerie valerija
    vanda vanessa vania vasiliki vera verena veronika veronique vesna vibeke vicky victoire
    victoria victorine vigdis vilma viola violaine violeta violetta virginie vittoria viviana
    viviane vivienne vjosa wafa waltraud wanda wendy wilhelmine winnie xenia yael yamina yara
    yasmin yasmina yasmine ylva yolanda yolande yseult yulia yvette yvonne zahra zainab zanele
    zdenka zeinab zelda zelie zeynep zineb zlata zoe zuzana
    агата агнешка аделіна александра алина алла аліна анастасия анастасія ангела ангелина ангеліна
    анн анна анналена арина барбара беата богдана брижит валентина валери валерия валерія варвара
    василиса вера вероника виктория вікторія віра галина ганна дана дарина дарья дарія джилл
    джорджа джорджия диана діана ева евгения евеліна екатерина елена елизавета еліна еммануелла
    емілія жанна зинаида злата зоряна зоя зузана зінаїда иванка изабель инесса инна ирина камала
    карина каріна катерина катрин кая клавдія кристин кристина ксения кіра лариса леся лидия лилия
    любов любовь людмила лідія лілія магдалена майа майя маргарет маргарита мари марианна марин
    марина мария марія мелани мелания милана моника надежда надія наталия наталья наталя неля нина
    нэнси оксана олександра олена олеся ольга пелагея полина поліна раиса раїса регина рената роза
    роксолана руслана сандра санна светлана світлана серафима сесиль соломія софи софия софья софія
    стефанія тамара таміла татьяна тереза тетяна ульяна уляна урсула франсуаза хиллари христина эва
    элен элизабет эльвира юлия юліана юлія юстина яна ярина євгенія єлизавета інеса інна ірина
    """)
)
# Borne by women and men.
_BOTH = frozenset(
    words("""
    adama alex alexis andrea andy ange angel camille claude dany dominique elie gabriele jackie
    jean jo joan jocelyn jordan jude kelly kim kiran kris laurence lesley lindsay lou michele mika
    morgan nico nicola noor pat robin sacha sam sascha sasha shannon simone stevie taylor toni
    tracy yan yannick
    женя саша
    """)
)
FIRST_NAMES = MASCULINE | FEMININE | _BOTH
