"""Common first names, by gender and folded: they help to tell people from places, and Ms from Mr.

Names that both genders bear are left out.
"""

MASCULINE = frozenset(
    """
    adam adrian adrien ahmed alain albert alberto aldo alessandro alexander alexandre alexei alexej alexis ali
    alfred andre andrea andreas andrei andrew andrij andrzej anthony antoine anton antonin antonio antony
    arnaud arthur arturo augustin aurelien baptiste barack bastien beat benedikt benjamin bernard bernd
    bertrand bill boris brian bruno carl carlo carlos cedric charles charlie chris christian christophe
    christopher claudio clement cyril cyrille damien daniel daniele dario david denis didier dietmar dieter
    dimitri dirk dmitri dmitrij dmitry dmytro donald edouard eduard edward elon emanuele emile emmanuel enrico
    enzo eric erich erik ernst etienne fabien fabio fabrice federico felipe felix ferdinand fernando filippo
    florian francesco francis franck francois frank franz fred frederic frederick friedrich gabriel gael
    gaetan gary geoffrey georg george georges gerard gerhard gianni gilbert gilles giorgio giovanni giuseppe
    gregoire gregor gregory guido guillaume gunter gunther guy hans harald harry hassan heinrich heinz helmut
    henri henry herbert herve hugo hugues ian igor ihor ilya iouri ismail ivan jack jacob jacques jake jakob jamal
    james jan jaroslaw jason javier jean-baptiste jean-claude jean-francois jean-jacques jean-luc jean-marc
    jean-marie jean-michel jean-noel jean-paul jean-philippe jean-pierre jean-yves jeff jeremy jerome jim
    jimmy joachim joao joe joel joerg johan johann johannes john jonas jonathan jorg jorge jose josef joseph
    joshua juan julien julius jurgen juri kamel karim karl keir keith kevin klaus konrad konstantin kurt lars laurent
    lech leo leonardo leon leonid lionel lothar louis luc luca lucas lucien ludovic ludwig luigi luis lukas
    maksym manfred manuel marc marcel marco marcus mario mark marko markus martino massimo mathias mathieu
    matteo matthew matthias matthieu maurice maurizio max maxim maxime maximilian mehdi mehmet michael michail
    michel miguel mike mikhail mohamed mohammed moritz moussa mykhailo mykola nathan nicolas nicola niels
    nikita nikolai nikolaus noah norbert oleg oleh oleksandr oleksii oleksij oliver olivier oscar oskar otto
    pablo paolo pascal patrice patrick paul pavel pavlo pedro peter petro philip philipp philippe pierre
    pierre-yves pietro pyotr quentin rachid rafael rainer ralf ralph raphael raymond remi rene ricardo
    richard rishi robert roberto rodolphe roger roland rolf roman romain romano ronald rudolf said salvatore
    samuel scott sebastian sebastien serge sergei sergej sergey serguei serhii serhij sergio simone slawomir
    silvio stanislas stefan stefano stephane stephen steve steven sven sylvain taras thibault thierry thomas
    tim timothy tobias tom tommaso tony udo ulrich umberto urs valentin valery vasyl viktor victor vincent
    vincenzo vitali vitalii vittorio vivian-paul vlad vladimir volker volodymyr wassily werner wilhelm william
    willy winston wladimir wojciech wolfgang wolodymyr xavier yann yannick yuri yury yves zoran albert jd jj aj tj
    александр алексей анатолий андрей антон аркадий артём борис вадим валентин валерий василий виктор виталий
    владимир владислав вячеслав геннадий георгий григорий даниил денис дмитрий евгений егор иван игорь илья
    кирилл константин лев леонид максим марко михаил никита николай олег павел пётр роман руслан семён сергей
    станислав степан тимофей фёдор эдуард юрий яков ярослав
    олександр олексій анатолій андрій богдан валерій василь віктор віталій володимир геннадій григорій данило
    дмитро євген іван ігор ілля кирило костянтин леонід максим михайло микита микола олег остап павло петро
    руслан сергій степан тарас федір юрій ярослав
    """.split()
)
FEMININE = frozenset(
    """
    adele agathe agnes aicha aline alice alicia alina amandine amelie amy anastasia angela angelique anja ann
    anna annalena anne anne-marie anne-sophie annette annick annie antje antonella antonia astrid audrey
    aurelie aurore barbara beate beatrice beatrix bettina birgit brigitte carla carmen carole carolina
    caroline catherine cecile celine chantal charlotte chiara christel christelle christiane christina
    christine clara claire claudia clemence colette corinne cornelia cristina daniela danielle deborah delphine
    diana diane dominika doris dorothea edith elena eleonore elisa elisabeth elise elizabeth ella elodie elsa emilie emily
    emma emmanuelle erika esther estelle eva eve fabienne fanny fatima federica florence francesca
    franziska francoise frederique gabriela gabriella gabrielle genevieve geraldine ghislaine giorgia giulia
    gisele greta hannah heidi helen helena helene helga hillary ines ingrid irene irina iryna isabel isabella
    isabelle jacqueline jana jane janet jeanne jennifer jessica joanna josephine judith julia juliane julie
    juliette justine kamala karen karin karine karoline katarina katharina katherine kathrin kristina laetitia
    lara laura laure lea leila lena leonie lina linda lisa lise liz lola louise lucia lucie lucy ludivine
    ludmila madeleine magali maja manon manuela margaret margot maria mariana marianne marie marie-claude
    marie-france marie-laure marie-pierre marina marine marion marlene martha martina martine mary mathilde
    melanie melissa mia michaela michele-anne michelle mireille monica monika monique muriel myriam nadia
    nadine nancy natacha natalia natalie nathalie nina noemie nora odile oksana olena olga olha ophelie
    pamela patricia paula paulina pauline petra rachel rachida raphaelle rebecca regina regine regula renate
    rita roberta romane ronja rosa rose ruth sabine sabrina samantha sandra sandrine sanna sara sarah segolene
    severine sheila silvia simonetta sofia solange sonia sophia sophie stefanie stephanie susan susanne
    svetlana sybille sylvie tamara tania tatiana teresa theresa therese tina ursula valentina valerie vanessa
    vera verena veronika veronique victoria viola virginie vivienne yulia yvette yvonne zoe
    александра алина алла анастасия анна валентина валерия вера вероника виктория галина дарья диана евгения
    екатерина елена елизавета жанна зинаида зоя инна ирина ксения лариса любовь людмила маргарита марина мария
    надежда наталия наталья нина оксана ольга полина раиса светлана софия софья тамара татьяна ульяна юлия яна
    анастасія валерія віра вікторія ганна дарія євгенія катерина олена єлизавета інна ірина лідія любов марія
    надія наталя олександра софія світлана тетяна юлія яна
    """.split()
)
