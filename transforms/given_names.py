"""Common given names, and family names that come first in East Asia: plain data, to tell a name from a title."""

from __future__ import annotations

from transforms.word_sets import fold, words

GIVEN_NAMES: frozenset[str] = words(
    """
    aamir aarav aaron abbas abby abdel abdelaziz abdirahman abdoulaye abdul abdulaziz abdullah abel abena
    abhishek abigail achim ada adam adama adel adela adele adem adil aditi aditya adnan adrian adriana adriano
    adrienne afonso agnes agnieszka agustin ahmad ahmed aicha aida aidan aino aisha ajay akiko akira akosua
    akshay alaa alain alan alana alastair alba alban albert alberta alberto alda aldo alejandro aleksander
    aleksandr aleksandra aleksei aleksi alena alessandra alessandro alessio alex alexander alexandra alexandre
    alexandros alexei alexej alexia alexis alfonso alfred alfredo alhassan ali alice alicia alina aliou alison
    aliyu allan allen allison alma alvaro alyssa amadou amalia amanda amandine amara amber amelia amelie amina
    aminata amir amit amos amparo amy ana anahit anand anastasia anatoliy anatoly anders andre andrea andreas
    andreea andrei andrej andres andrew andrey andriy andy anette angel angela angelica angelina angelo angelos
    angus anil anita anja anjali anke ankit ann anna annabel annalisa anne annette annie ansel anthony antje
    antoine anton antonella antonia antonin antonio antony antti anwar anya april aram aras arash arda aristides
    arjun arkady arlene arman armand armando armin arnaldo arnaud arno arnold arsene artem arthur artur arturo
    aryan asha ashish ashley ashok ashraf asif aslan asma astrid atsuko attila aubrey audrey augusto aurelia
    aurelie aurelio aurora austin ava axel ayesha ayse aziz azra bakhtiyar baltasar barbara barney barry bart
    bartosz barıs basil bassam bastian beata beatrice beatrix beatriz becky bekzod bella ben benedetta benedikt
    benito benjamin benoit bernadette bernard bernardo bernie bert bertrand beth bethany bettina betty bianca
    bilal bill billy birgit bjorn blair blake bob bobby bogdan boguslaw bojan boleslaw bonnie boris boubacar
    boyd brad bradley brady brandon branko brenda brendan brenton bret brett brian bridget brittany brooke bruce
    bruna bruno bryan bryce bryn burak byron caitlin caleb calvin cameron camila camilla camille camilo candace
    carina carl carla carlo carlos carlota carmel carmela carmen carol carolin carolina caroline carolyn carrie
    casey cassandra cassie catarina cate caterina catherine cathy cecil cecilia cecilie cedric celeste celia
    celina cem cesar chad chandra chantal charlene charles charlie charlotte chelsea cheryl chester chiamaka
    chiara chidi chinedu chinwe chloe chris christelle christian christina christine christoph christopher
    christos christy chuck cindy claes claire clara clare claudia claudine claudio claus clemens clement cliff
    clifford clint clinton clive clyde cody colin colleen conceicao connie connor conor constance consuelo cora
    corey corina corinne cornelia cosmin costas courtney craig cristian cristiano cristina crystal curtis
    cynthia cyrus dag dagmar daisuke daisy dale dalia dalibor damian damien damir damon dan dana daniel daniela
    daniele daniella danielle danijel danilo danny dante danuta daphne darius dariusz darrell darren darryl
    darya daryl dave david davide davit dawn dean deanna debbie deborah debra declan deena deepak deirdre dejan
    delia della delphine demetrius denis denise dennis denys derek desmond devendra dewey dexter diana diane
    dick didier diego dieter dieudonne dilip dimitar dimitri dimitris dinara dinesh diogo dirk divya djibril
    dmitri dmitry dolores dominic dominique don donald donna donovan dora doreen doris dorota dorothy doug
    douglas dragan drew duarte duncan dusan dustin dwayne dwight dylan earl ebba ebru ed eddie edgar edgars
    edison edith edmond edmund edna edouard eduard eduardo edward edwin efrain efua eileen eirik ekaterina
    elaine elchin eleanor elena eli elias elif elijah elin elisa elisabeth elise eliza elizabeth elke ella ellen
    elliot elliott elmer elodie elsa elsie elvira elvis emanuel emeka emil emilia emilie emilio emily emine emir
    emma emmanuel emre endre enid enrico enrique enver enzo eoin erdal eric erica erich erick erik erin erkki
    ernest ernesto ernst ervin erzsebet esteban estelle estevao esther eszter ethan ethel etienne eugen eugene
    eugenio eunice eva evan evangelos evelyn evgeny ewa ewelina fabian fabienne fabio fabrice fabrizio fadi
    faisal fanny farah farhan farid farida farouk fatih fatima fatou fatoumata faye federica federico felicia
    felix ferdinand ferdinando ferenc fergus fernanda fernando fernao filip filippo finn finnur fiona firas
    flavia flavio flora florence florian floyd forrest franca frances francesca francesco francine francis
    francisco francois francoise frank franklin franz fred freda freddie frederic frederick fredrik frida frieda
    friedrich fritz gabriel gabriela gabriele gabriella gael gaetano gail galina galym gareth gary gaston gauri
    gavin gavriel gemma gene genevieve gennady geoff geoffrey geoffroy george georgia georgina gerald geraldine
    gerard gerd gergely gerhard germaine german gertrude ghassan giacomo giada gianluca gianni gideon gil
    gilbert giles gilles gillian gina ginger gino gintaras giorgio giorgos giovanna giovanni girish gisela gita
    giulia giuseppe gizem gladys glen glenn gloria gonzalo goran gordon grace graciela graham grant greg gregory
    greta gretchen grzegorz guadalupe guglielmo guilherme guillaume guillermo gulnara gunnar gunter gustav
    gustavo guy gwen gyorgy gyula habib hadi haim hakan hal halima halina hamad hamid hamish hamza hana hanan
    hani haniya hanna hannah hans harald hari haris harold harriet harry haruki harun harvey hasan hashim hassan
    hayder hazel heather hector hedda heidi heikki heiko heiner heinrich heinz helder helen helena helga helmut
    hendrik henri henrik henrique henry henryk herbert herman hermann hernan hilary hilda hilde hillary hiroko
    hiroshi hiroyuki hisham holly horst howard hristo hubert hugh hugo hugues humberto husam hussain hussein ian
    ibrahim ibrahima ida idris ifeoma ignacio igor ikram ilana ilaria ilias ilkka ilse ilya imad imani imelda
    imran imre inaki ines inga ingeborg ingo ingrid ingvar ioana ioannis iolanda iqbal ira iracema irakli irene
    irfan irina iris irma irving isaac isabel isabella isabelle isaiah ishaan isla ismael ismail isobel issa
    istvan ivan ivana ivo ivy iwona jaakko jaana jacek jacinta jack jackie jackson jacob jacqueline jacques jade
    jaden jaime jake jakob jakov jakub jalal jamal james jameson jamie jan jane janelle janet janez jani janice
    janina janis janna janusz jared jaroslav jaroslaw jasmine jason jasper javad javed javier jawad jay jayden
    jean jeanne jeannette jeannie jeannine jeff jeffrey jelena jen jenna jennifer jenny jens jeong jeremy jerome
    jerry jerzy jess jesse jessica jewel jill jim jimmy jiri jo joachim joan joana joanna joanne joao joaquin
    jocelyn jochen joe joel joelle joey johan johann johanna johannes john johnny jolie jon jonas jonathan
    jonathon jordan jordi jorg jorge jorgen jory jose josef josefina joseph josephine josh joshua joy joyce
    jozef juan juanita judd jude judith judson judy juha jukka jules julia julian juliana juliane julie julien
    juliet juliette julio julius jun june junko juraj jurg jurgen jussi justin justine kaarina kader kai kaitlin
    kaitlyn kaja kalle kamal kamala kamil kamila kara kareem karel karen karim karin karina karl karla karsten
    kaspar kasper kat katalin katarina katarzyna kate katerina kateryna katharine katherina katherine kathleen
    kathrin kathryn kathy katia katie katja katrin katrina katsumi kaveh kay kayla kazimierz kazuo keiko keira
    keith kelly kelsey kelvin kemal ken kenan kendall kendra kenji kenneth kenny kent kerry kerstin kevin
    khadija khaled khalid kiera kieran kim kimberly kiran kirill kirk kirsten kirstin kirsty kit kjell klara
    klaus knut koffi kofi kojo konrad konstantin konstantinos korbinian kris krishna kristen kristian kristiina
    kristin kristina kristof kristyna krzysztof kumar kunal kurt kwabena kwaku kwame kwasi kwesi kyle lachlan
    ladislav laila lakshmi lamar lamine lana lance lara larissa larry lars lasse lassi laszlo latoya
    laura laurel lauren laurence laurent laurie laurynas lawrence layla leah leandro leanne lee leif leila lena
    lennart leo leon leonard leonardo leonid leonie leopoldo leroy leslie lester leszek leticia levan lewis liam
    liana lidia liisa liliana lillian lilly lily lina lincoln linda lindsay lindsey lindy linnea linus lionel
    lisa livia liz liza ljubica lloyd lluis logan lois lola lorena lorenzo loretta lori lorna lorraine lothar
    lotte lou louis louisa louise luc luca lucas lucia luciana luciano lucie lucien lucinda lucy ludmila ludovic
    ludwig luigi luis luisa luiz lukas lukasz luke lydia lyle lyndon lynn lyudmila mabel maciej mackenzie
    madeleine madeline madhav madison magda magdalena maggie magnus maha mahdi mahmoud mahmud maja maksim
    malcolm malgorzata malik malin mamadou mammad mandy manfred manoj manon mansour manuel manuela marc marcel
    marcela marcella marcello marcelo marcia marcin marco marcus marek margaret margarita margot marguerite
    maria mariam mariana mariann marianne mariano maribel marie marijana marilyn marina mario marion marisa
    marit mariya marjorie mark markku marko markus marlene marlies marlon marnie marsha marta martha martin
    martina martti marty marvin mary maryam masahiro masoud massimo matej mateo mateusz mathew mathias mathieu
    mathilde matilda matt matteo matteus matthew matthias matthijs matti maud maureen maurice mauricio maurizio
    mauro mavis max maxim maximilian maxine maxwell maya mayra megan mehdi mehmed mehmet mel melanie melinda
    melissa melody mercedes meredith merve meryl metin mia michael michaela michail michal michel michele
    michelle mick mickey miguel mihai mihail mihaly mika mikael mike mikhail mikkel mikko mila milan mildred
    miles milica millie milo milos milton mina minna miranda mircea mirela miriam mirko miroslav mitch mitchell
    mitsuru mohamed mohammad mohammed mohan mohit mohsen moira moises molly mona monica monika monique morgan
    moritz morris moses mostafa moussa muhammad mukesh murat murray musa mustafa mustapha mykhailo mykola myra
    myron myrtle nabil nabila nadezhda nadia nadine nancy naoki naoko naomi narek narendra nasser natalia
    natalie natalya natasha nathalia nathalie nathan nathaniel nawal nazar ned neeraj neha neil nell nelly
    nelson nenad nestor neville ngozi niall nicholas nick nicky nicola nicolae nicolas nicole niels nigel nikhil
    nikita niklas nikola nikolai nikolaos nikolay nikos nils nina nino nisha nitin noah nobuo noel nora norbert
    noreen norma norman noura nuno nurlan oddvar odette odile oksana oktay olaf olavi oleg oleh oleksandr
    oleksiy olena olga olive oliver olivia olivier olli ollie olof omar omer omid ondrej onyango orla orlando
    orson oscar oskar osman oswald otis otmar ottavio otto ousmane ove owen ozan pablo padraig pal paloma pam
    pamela pankaj pantelis paola paolo paraskevi parker parvin pascal pascale pasi pat patrice patricia patrick
    patrik patty paul paula pauline pavel pavlo pavol pawel paweł pearl pedro peggy pekka penelope penny percy
    perry perttu petar pete peter petr petra petri petros petteri phil philip philippa philippe phillip phoebe
    phyllis pia piero pierre piet pieter pietro pilar piotr plamen polly pooja prabhat pradeep prakash pramod
    pranav prasad pratik predrag preston priscilla priya priyanka przemyslaw quentin quincy rachael rachel
    rachelle rachid radek radoslaw rafael rafaela rafal rahim rahul raimonds raimund rainer raj rajendra rajesh
    rajiv rakesh ralf ralph ramadan ramesh ramin ramiro ramon ramona rana randall randolph randy rania ranjit
    raphael raquel rashid rasmus rauf raul ravi ray raymond reagan rebeca rebecca reed reggie regina reginald
    reijo reiner reinhard reinhold remi remigiusz renata renate renato rene renee reza rhiannon rhoda rhonda
    rhys riad ricardo riccardo richard rick ricky rihanna riley rita ritva rob robbie robert roberta roberto
    robin rocco rod rodney rodolfo rodrigo rogelio roger rohan rohit roisin roksana roland rolf romain roman
    romana romeo romeu ron ronald ronaldo ronan ronnie roos roosevelt rory rosa rosalie rosalind rosario rose
    rosemary rosie ross roxanne roy roza ruben ruby rudi rudolf rufus rui rupa rupert ruslan russell rusty ruta
    ruth ryan ryder saad saadia sabine sabri sabrina sachin sadia sadie saeed safia said saida sakari salah
    saleh salem salif salim sally salma salman salvador salvatore sam samantha samir samira sampo samuel samy
    sandeep sandor sandra sandro sandy sanja sanjay sanna santiago santino sara sarah sari sarita sarka sasha
    saul sava savannah savvas sayed scarlett scott sean sebastian sebastiano sebastiao seda selena selim selin
    selma serdar serena serge sergei sergey sergi sergio serhiy seth severin shahid shahram shan shane shankar
    shannon shari sharif sharon shaun shawn sheena sheila shelby sheldon shelley shelly sheryl shinichi shinzo
    shirin shirley shota shreya shruti sid siddharth sidney siegfried sierra sigrid sigurd siiri silke silvana
    silvestre silvia silvio simo simon simona simone sinan sindre sinead siobhan siri slavko slobodan sofia
    sofiane sofie sokratis solveig sonia sonja sophia sophie soren sorin souad spencer spyros stacey stacie
    stacy stan stanislav stanislaw stanley starr stavros stefan stefanie stefano steffen stelios stella stepan
    stephane stephanie stephen sterling steve steven stewart stina stuart subhash sudhir sue sulaiman suleiman
    suleyman sumit sunil sunita suresh susan susana susanna susanne sushma susie suzanne suzie svava svein sven
    svetlana sybil sydney sylvia sylvie szymon søren tabitha tadashi tadeusz tahir takashi takeshi tamar tamara
    tamas tamsin tancredo tania tanner tanya tara tarek tariq tasha tatiana tatjana tatsuya tatyana taylor ted
    teddy teodor terence teresa terje tero terrence terri terry tess tessa tetiana thaddeus thea thelma theo
    theodore theresa therese thierry thomas thorsten tia tiago tibor tiffany tihomir tiina tilda tim timea timo
    timothy timur tina tito tobias tobin toby todd todor toivo tom tomas tomasz tomislav tommy toni tony tonya
    toomas tore toril torsten toru tove tracey tracie tracy travis trent trevor tricia trina trisha tristan
    trond trudy tsvetan tucker tuomas tuula tyler udo ulf uli ulla ulrich ulrika ulrike uma umar umut una urs
    ursula urszula ute uwe vaclav vadim valentin valentina valeria valerie valeriy valter vance vanessa vania
    vasil vasile vasily vassilis vasyl vaughn veli velma vera verity vernon veronica veronika vesa vesna vicente
    vicki vicky victor victoria vidar vijay vikram viktor viktoria vilhelm ville vinay vince vincent vincenzo
    viola violet violeta virendra virgil virginia virginie vit vita vitali vitaly vito vittorio vivek vivian
    viviane vivienne vjekoslav vladimir vladislav vlasta volker volodymyr wade wael waleed walid walker wallace
    wally walt walter wanda waqar warren warwick wassim wayne wendy werner wes wesley whitney wiesław wiktor
    wilbur wilfred wilhelm will willa willard willem william willie wilma winifred winston witold wladyslaw
    wojciech wolf wolfgang wolfram woody wyatt xabier xavier xiaoming ximena xoan yahya yana yaroslav yasemin
    yasir yasmin yasmine yasser yasuhiro yasuo yaw yevgeny yigal yildiz yoko yolanda yonas yordan yosef yosuke
    yousef youssef yuki yuko yulia yuliya yuri yuriy yusuf yusuke yvan yves yvette yvonne zach zachariah zachary
    zack zahra zaid zainab zane zara zdenek zeinab zenon zeynab zeynep ziad zlatko zoe zofia zoltan zoran zsofia
    zsolt zuzana łukasz
    """
)

# "Kou Jie", "Kim Min-jun": the family name comes first.
FAMILY_FIRST: frozenset[str] = words(
    """
    ahn ai ao bae baek bai bao bian bo bui byun cai cao cha chae chai chang chau chen cheng cheon cho choi chu
    chun cui cung dai dang dao deng ding dinh doan dong dongfang dou du duan duong fan fang fei feng fu gao ge
    geng gong gongsun gu guan guang gui guo gwak gwon hahm han hang hao he heo ho hoang hong hou hu hua huang
    huangfu hui huynh hwang hyun jang jeon jeong jia jiang jiao jin jing jo joo jung kang khuat kim ko kong koo
    kou kuang kwak kwon lai lam lao le lee lei leng li lian liang liao lim lin ling linghu liu lou lu luo luong
    luu lv ly lyu ma mai mao mei meng miao mo moon mou mu murong nam nghiem ngo nguyen ni nie ning niu noh ong
    ou ouyang paik pan pang park pei peng pham phan phung pu qi qian qiang qiao qin qiu qu quach quan ren rhee
    ri roh rong ruan ryu seo shang shangguan shao shen sheng shi shim shin shu shui sima situ sohn song su suh
    sui sun tan tang tao teng thach thai tian tong tran trinh truong tu vo vu vuong wan wang wei wen weng woo wu
    xi xia xiahou xian xiang xiao xie xin xing xiong xu xue xun yan yang yao ye yeo yi yin yong yoo yoon yu yuan
    yun zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuge zong zou zuo
    """
)

# Vietnamese people are named later by their last word: `Ngan` of `Nguyen Thi Kim Ngan`.
VIETNAMESE_FAMILY: frozenset[str] = words(
    """
    bui cao chau dang dao dinh do doan duong ho hoang huynh lam le luong luu ly mai ngo nguyen pham phan phung quach ta
    tran trinh truong vo vu vuong
    """
)


def is_given_name(word: str) -> bool:
    """Whether the word, or its first part, is a known given name: `Lucía`, `Luc-André`."""
    return fold(word.partition("-")[0]) in GIVEN_NAMES
