"""Common given names, and family names that come first in East Asia: plain data, to tell a name from a title."""

from __future__ import annotations

from transforms.word_sets import words

GIVEN_NAMES: frozenset[str] = words(
    """
    aamir aarav aaron abbas abby abdul abdulaziz abdullah abhishek abigail ada adam adela adele aditi aditya adrian
    adrienne agnes agnieszka ahmad ahmed aidan aisha ajay akira akshay alan alana alastair albert alberto alejandro
    aleksandr aleksandra alessandro alex alexander alexandra alexandre alexia alexis alfonso alfred alfredo ali
    alice alicia alison allan allen allison alma alyssa amalia amanda amandine amara amber amelia amelie amina amir
    amit amos amy ana anand anastasia anders andre andrea andreas andreea andrei andrej andrew andrés andy angela
    angelica angelina angelo angus anil anita anja anjali anke ankit ann anna annabel annalisa anne annette annie
    ansel anthony antje antoine anton antonella antonio antony antti anya april arjun arlene armando arnaud arno
    arnold arthur arturo ashish ashley ashok asif asma astrid aubrey audrey aurora austin ava axel ayesha aziz
    barbara barney barry bart beata beatrice becky bella ben benjamin bernadette bernard bernie bert beth bethany
    bettina betty bianca bill billy birgit bjorn björn blair blake bob bobby bonnie boris boyd brad bradley brady
    brandon brenda brendan brenton bret brett brian bridget brittany brooke bruce bryan bryce bryn byron caitlin
    caleb calvin cameron camila camilla camille candace carl carla carlo carlos carmel carmen carol carolin carolina
    caroline carolyn carrie casey cassandra cassie cate catherine cathy cecil cecilia celeste celia cesar chad
    chandra chantal charlene charles charlie charlotte chelsea cheryl chester chiara chloe chris christian christina
    christine christoph christopher christy chuck cindy claire clara clare claudia claudio cliff clifford clint
    clinton clive clyde cody colin colleen connie connor conor constance cora corey corinne cornelia courtney craig
    cristina crystal curtis cynthia cyrus daisy dale dalia damian damien damon dan dana daniel daniela daniele
    daniella danielle danilo danny dante daphne darrell darren darryl daryl dave david davide dawn dean deanna
    debbie deborah debra declan deena deepak deirdre delia della demetrius denis denise dennis derek dewey dexter
    diana diane dick diego dieter dilip dinesh dirk divya dmitri dmitry dolores dominic dominique don donald donna
    donovan dora doreen doris dorothy doug douglas drew duncan dustin dwayne dwight dylan earl ed eddie edgar edith
    edmund edna edouard eduardo edward edwin efrain eileen ekaterina elaine eleanor elena eli elias elijah elisa
    elisabeth elise eliza elizabeth ella ellen elliot elliott elmer elsa elsie elvira emanuel emil emilia emilie
    emilio emily emma emmanuel enid enrico enrique enzo eric erica erich erick erik erin ernest ernesto ernst
    esteban estelle esther ethan ethel eugene eunice eva evan evelyn fabian fabio faisal farah farhan farid fatima
    faye federico felicia felix fergus fernanda fernando finn fiona flora florence florian floyd forrest franca
    frances francesca francesco francine francis francisco francois frank franklin franz françois françoise fred
    freda freddie frederick friedrich fritz gabriel gabriela gabriele gabriella gail galina gareth gary gavin gemma
    gene genevieve geoff geoffrey geoffroy george georgia georgina gerald geraldine gerard gerd gerhard gertrude
    ghassan gianluca gianni gideon gil gilbert giles gillian gina ginger gino giorgio giovanni giulia giuseppe
    gladys glen glenn gloria gonzalo goran gordon grace graham grant greg gregory greta gretchen guadalupe guillermo
    gunnar gunter gustavo guy gwen günter hal hamid hamish hamza hana hanna hannah hans hari harold harriet harry
    haruki harvey hasan hashim hassan hazel heather hector heidi heiko heiner heinrich heinz helen helena helmut
    hendrik henri henry herbert herman hilary hilda hillary hiroko hiroshi holly horst howard hubert hugh hugo
    hussein ian ibrahim ida ignacio igor ilana ilya imani imelda imran ines ingo ingrid iqbal ira irene irina iris
    irma irving isaac isabel isabella isaiah isla ismail isobel ivan ivana ivy jacinta jack jackie jackson jacob
    jacqueline jacques jade jaden jaime jake jakob jamal james jameson jamie jan jane janelle janet janice janina
    janis janna jared jasmine jason jasper javed javier jay jayden jean jeanne jeannette jeannie jeannine jeff
    jeffrey jen jenna jennifer jenny jens jeremy jerome jerry jess jesse jessica jewel jill jim jimmy jo joachim
    joan joanna joanne jocelyn joe joel joelle joey johan johann johanna johannes john johnny jolie jon jonas
    jonathan jonathon jordan jorge jory jose josef josefina joseph josephine josh joshua josé joy joyce juan juanita
    judd jude judith judson judy jules julia julian juliana julie julien juliet juliette julio julius jun june junko
    justin justine jörg jürg jürgen kai kaitlin kaitlyn kamal kamala kara kareem karen karim karin karina karl karla
    kasper kat katarina kate katharine katherina katherine kathleen kathrin kathryn kathy katia katie katja katrina
    kay kayla kazuo keira keith kelly kelsey kelvin ken kendall kendra kenji kenneth kenny kent kerry kevin khaled
    khalid kiera kieran kim kimberly kiran kirk kirsten kirstin kirsty kit klaus knut konstantin kris krishna
    kristen kristin kristina kumar kunal kurt kyle lachlan laila lakshmi lamar lana lance lara larissa larry lars
    lasse latoya laura laurel lauren laurence laurent laurie lawrence layla leah leanne lee leif leila lena lennart
    leo leon leonard leonardo leonie leroy leslie lester leticia lewis liam liana lidia liliana lillian lilly lily
    lina lincoln linda lindsay lindsey lindy linnea lionel lisa livia liz liza lloyd lluis logan lois lola lorenzo
    loretta lori lorna lorraine lothar lou louis louisa louise luca lucas lucia lucie lucien lucinda lucy ludwig
    luigi luis luisa lukas luke lydia lyle lyndon lynn mabel mackenzie madeleine madeline madison maggie mahmoud
    malcolm malik malin mandy manfred manoj manon manuel marc marcel marcela marcelo marcia marcin marco marcus
    margaret margarita margot marguerite maria mariam mariana marianne mariano maribel marie marilyn marina mario
    marion marisa mariya marjorie mark marko markus marlene marlon marnie marsha marta martha martin martina marty
    marvin mary maryam mateo mateusz mathew mathieu mathilde matilda matt matteo matteus matthew matthias maud
    maureen maurice mauro mavis max maxim maxine maxwell maya mayra megan mehmet mel melanie melinda melissa melody
    mercedes meredith meryl mia michael michaela michal michel michele michelle mick mickey miguel mikael mike
    mikhail mila milan mildred miles millie milo milton minna miranda miriam mirko mitch mitchell mohamed mohammad
    mohammed mohit moira moises molly mona monica monique morgan moritz morris moses muhammad murray mustafa myra
    myron myrtle nabil nadia nadine nancy naomi natalia natalie natalya natasha nathalie nathan nathaniel ned neeraj
    neil nell nelly nelson nestor neville ngozi niall nicholas nick nicky nicola nicolas nicole nigel nikhil nikita
    niklas nikola nils nina nisha nitin noah noel nora norbert noreen norma norman odette olaf oleg olga olive
    oliver olivia olivier ollie omar omid orla orlando orson oscar oskar osman oswald otis otto owen pablo paloma
    pam pamela pankaj paola paolo parker pascal pat patrice patricia patrick patty paul paula pauline pavel pearl
    pedro peggy penelope penny percy perry pete peter petr petra phil philip philippa philippe phillip phoebe
    phyllis pierre pilar piotr polly pooja prakash pranav pratik preston priscilla priya priyanka quentin quincy
    rachael rachel rachelle rafael rafaela raimund rainer raj rajesh rajiv ralf ralph ramesh ramon ramona randall
    randolph randy rania raphael raquel rashid raul ravi ray raymond raúl reagan rebecca reed reggie regina reginald
    reiner reinhard rene renee rhiannon rhoda rhonda rhys ricardo riccardo richard rick ricky riley rita rob robbie
    robert roberta roberto robin rocco rod rodney rodrigo roger rohan roisin roland rolf romain roman romeo ron
    ronald ronan ronnie roosevelt rory rosa rosalie rosalind rosario rose rosemary rosie ross roxanne roy ruben ruby
    rudi rudolf rufus rupa rupert russell rusty ruth ryan ryder rémi sabine sabrina sachin sadie saeed salim sally
    salma salvador salvatore sam samantha samir samuel samy sandeep sandra sandy sanja sanjay santiago sara sarah
    sari sasha saul savannah scarlett scott sean sebastian selena selma serena sergei sergey sergio seth shan shane
    shannon shari sharif sharon shaun shawn sheena sheila shelby sheldon shelley shelly sheryl shirley shreya shruti
    sid siddharth sidney sierra sigrid silke silvia silvio simon simona simone sinead siobhan sofia sofie sonia
    sonja sophia sophie soren spencer stacey stacie stacy stan stanley starr stefan stefanie stefano steffen stella
    stephanie stephen sterling steve steven stewart stina stuart stéphane subhash sudhir sue sumit sunil suresh
    susan susana susanna susanne susie suzanne suzie sven svetlana sybil sydney sylvia sylvie søren tabitha tahir
    tamar tamara tamsin tania tanner tanya tara tariq tasha tatiana tatjana tatyana taylor ted teddy terence teresa
    terrence terri terry tess tessa thaddeus thea thelma theo theodore theresa thierry thomas thorsten thérèse tia
    tiffany tilda tim timo timothy tina tito tobias tobin toby todd tom tomas tomasz tommy toni tony tonya torsten
    tracey tracie tracy travis trent trevor tricia trina trisha tristan trudy tucker tyler udo ulf uli ulla ulrich
    uma umar una ursula ute uwe vadim valentina valeria valerie valeriy vance vanessa vania vaughn velma vera verity
    vernon veronica vicki vicky victor victoria vijay vikram viktor viktoria vinay vince vincent viola violet virgil
    virginia vivek vivian vivienne vladimir wade walker wallace wally walt walter wanda warren warwick wayne wendy
    werner wes wesley whitney wilbur wilfred wilhelm will willa willard willem william willie wilma winifred winston
    wolf wolfgang woody wyatt xavier xiaoming yana yasemin yasir yasmin yasmine yasser yoko yolanda yosef youssef
    yuki yuko yulia yuri yusuf yves yvette yvonne zach zachariah zachary zack zainab zane zara zeynep zoe zoltan zoë
    """
)

# "Kou Jie", "Kim Min-jun": the family name comes first.
FAMILY_FIRST: frozenset[str] = words(
    """
    ai bai cai cao chang chen cheng chu cui dai deng ding dong du duan fan fang feng fu gao ge gong gu guan guo han
    hao he hong hou hu hua huang jia jiang jin kang kong kou lai lei li liang liao lin ling liu long lu luo lyu ma
    mao meng mo mu ni nie niu ouyang pan peng qi qian qiao qin qiu qu ren shao shen sheng shi song su sun tan tang
    tao tian tong wang wei wen weng wu xia xiang xiao xie xing xiong xu xue yan yang yao ye yi yin yu yuan zeng zhai
    zhan zhang zhao zheng zhong zhou zhu zhuang zou kim park choi jung cho yoon nguyen tran pham hoang
    """
)
