"""Common first names, by gender and folded: they help to tell people from places, and Ms from Mr.

Names that both genders bear are left out.
"""

from __future__ import annotations

from bot.answering.text import words

MASCULINE = frozenset(
    words("""
    adam adrian adrien ahmed aj alain albert alberto aldo alessandro alexander alexandre alexei
    alexej alfred ali andre andreas andrei andrew andrij andrzej anthony antoine anton antonin
    antonio antony arnaud arthur arturo augustin aurelien baptiste barack bastien beat benedikt
    benjamin bernard bernd bertrand bill boris brian bruno carl carlo carlos cedric charles
    charlie chris christian christophe christopher claudio clement cyril cyrille damien daniel
    daniele dario david denis didier dieter dietmar dimitri dirk dmitri dmitrij dmitry dmytro
    donald edouard eduard edward elon emanuele emile emmanuel enrico enzo eric erich erik ernst
    etienne fabien fabio fabrice federico felipe felix ferdinand fernando filippo florian
    francesco francis franck francois frank franz fred frederic frederick friedrich gabriel gael
    gaetan gary geoffrey georg george georges gerard gerhard gianni gilbert gilles giorgio
    giovanni giuseppe gregoire gregor gregory guido guillaume gunter gunther guy hans harald harry
    hassan heinrich heinz helmut henri henry herbert herve hugo hugues ian igor ihor ilya iouri
    ismail ivan jack jacob jacques jake jakob jamal james jan jaroslaw jason javier jd jeff jeremy
    jerome jim jimmy jj joachim joao joe joel joerg johan johann johannes john jonas jonathan jorg
    jorge jose josef joseph joshua juan julien julius jurgen juri kamel karim karl keir keith
    kevin klaus konrad konstantin kurt lars laurent lech leo leon leonardo leonid lionel lothar
    louis luc luca lucas lucien ludovic ludwig luigi luis lukas maksym manfred manuel marc marcel
    marco marcus mario mark marko markus martino massimo mathias mathieu matteo matthew matthias
    matthieu maurice maurizio max maxim maxime maximilian mehdi mehmet michael michail michel
    miguel mike mikhail mohamed mohammed moritz moussa mykhailo mykola nathan nicolas niels nikita
    nikolai nikolaus noah norbert oleg oleh oleksandr oleksii oleksij oliver olivier oscar oskar
    otto pablo paolo pascal patrice patrick paul pavel pavlo pedro peter petro philip philipp
    philippe pierre pietro pyotr quentin rachid rafael rainer ralf ralph raphael raymond remi rene
    ricardo richard rishi robert roberto rodolphe roger roland rolf romain roman romano ronald
    rudolf said salvatore samuel scott sebastian sebastien serge sergei sergej sergey sergio
    serguei serhii serhij silvio slawomir stanislas stefan stefano stephane stephen steve steven
    sven sylvain taras thibault thierry thomas tim timothy tj tobias tom tommaso tony udo ulrich
    umberto urs valentin valery vasyl victor viktor vincent vincenzo vitali vitalii vittorio vlad
    vladimir volker volodymyr wassily werner wilhelm william willy winston wladimir wojciech
    wolfgang wolodymyr xavier yann yannick yuri yury yves zoran
    александр алексей анатолий анатолій андрей андрій антон аркадий артём богдан борис вадим
    валентин валерий валерій василий василь виктор виталий владимир владислав володимир вячеслав
    віктор віталій геннадий геннадій георгий григорий григорій даниил данило денис дмитрий дмитро
    евгений егор иван игорь илья кирилл кирило константин костянтин лев леонид леонід максим марко
    микита микола михаил михайло никита николай олег олександр олексій остап павел павло петро
    пётр роман руслан семён сергей сергій станислав степан тарас тимофей федір фёдор эдуард юрий
    юрій яков ярослав євген іван ігор ілля
    """)
)
FEMININE = frozenset(
    words("""
    adele agathe agnes aicha alice alicia alina aline amandine amelie amy anastasia angela
    angelique anja ann anna annalena anne annette annick annie antje antonella antonia astrid
    audrey aurelie aurore barbara beate beatrice beatrix bettina birgit brigitte carla carmen
    carole carolina caroline catherine cecile celine chantal charlotte chiara christel christelle
    christiane christina christine claire clara claudia clemence colette corinne cornelia cristina
    daniela danielle deborah delphine diana diane dominika doris dorothea edith elena eleonore
    elisa elisabeth elise elizabeth ella elodie elsa emilie emily emma emmanuelle erika estelle
    esther eva eve fabienne fanny fatima federica florence francesca francoise franziska
    frederique gabriela gabriella gabrielle genevieve geraldine ghislaine giorgia gisele giulia
    greta hannah heidi helen helena helene helga hillary ines ingrid irene irina iryna isabel
    isabella isabelle jacqueline jana jane janet jeanne jennifer jessica joanna josephine judith
    julia juliane julie juliette justine kamala karen karin karine karoline katarina katharina
    katherine kathrin kristina laetitia lara laura laure lea leila lena leonie lina linda lisa
    lise liz lola louise lucia lucie lucy ludivine ludmila madeleine magali maja manon manuela
    margaret margot maria mariana marianne marie marina marine marion marlene martha martina
    martine mary mathilde melanie melissa mia michaela michelle mireille monica monika monique
    muriel myriam nadia nadine nancy natacha natalia natalie nathalie nina noemie nora odile
    oksana olena olga olha ophelie pamela patricia paula paulina pauline petra rachel rachida
    raphaelle rebecca regina regine regula renate rita roberta romane ronja rosa rose ruth sabine
    sabrina samantha sandra sandrine sanna sara sarah segolene severine sheila silvia simonetta
    sofia solange sonia sophia sophie stefanie stephanie susan susanne svetlana sybille sylvie
    tamara tania tatiana teresa theresa therese tina ursula valentina valerie vanessa vera verena
    veronika veronique victoria viola virginie vivienne yulia yvette yvonne zoe
    александра алина алла анастасия анастасія анна валентина валерия валерія вера вероника
    виктория вікторія віра галина ганна дарья дарія диана евгения екатерина елена елизавета жанна
    зинаида зоя инна ирина катерина ксения лариса любов любовь людмила лідія маргарита марина
    мария марія надежда надія наталия наталья наталя нина оксана олександра олена ольга полина
    раиса светлана світлана софия софья софія тамара татьяна тетяна ульяна юлия юлія яна євгенія
    єлизавета інна ірина
    """)
)
FIRST_NAMES = MASCULINE | FEMININE
