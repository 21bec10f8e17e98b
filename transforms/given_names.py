"""Common given names, and family names that come first in East Asia: plain data, to tell a name from a title."""

from __future__ import annotations

from transforms.word_sets import words

GIVEN_NAMES: frozenset[str] = words(
    """
    aaron abby abdul abdullah abigail adam adrian adrienne ahmad ahmed aidan aisha akira alan alana alastair albert
    alberto alejandro alessandro alex alexander alexandra alexis alfred ali alice alicia alison allan allen allison
    alyssa amanda amber amelia amir amit amy ana anastasia anders andre andrea andreas andrei andrew andy angela
    angus anita ann anna anne annie anthony antoine anton antonio anya april arjun arnold arthur arturo ashley
    astrid aubrey audrey austin ava barbara barry bart beatrice becky ben benjamin bernard bernie beth betty bill
    billy blake bob bobby boris brad bradley brandon brenda brendan brenton brett brian bridget brittany brooke
    bruce bryan caitlin caleb calvin cameron camilla camille carl carla carlos carmen carol carolina caroline
    carolyn carrie casey catherine cathy cecilia celia charles charlie charlotte chelsea cheryl chloe chris
    christian christina christine christoph christopher christy chuck cindy claire clara clare claudia claudio clive
    cody colin colleen connor conor corey craig cristina curtis cynthia dale damian damien dan dana daniel daniela
    daniele danielle danny darren dave david davide dawn dean deborah debra declan deepak denis denise dennis derek
    diana diane diego dmitri dmitry dominic don donald donna doris doug douglas duncan dustin dylan ed eddie edgar
    eduardo edward edwin eileen elaine eleanor elena elise elizabeth ella ellen elliot elliott emil emilia emily
    emma enrico enrique eric erica erik erin ernest ethan eugene eva evan evelyn fatima federico felix fernando
    fiona florian frances francesca francesco francis francisco frank franz fred frederick gabriel gabriela
    gabriella gareth gary gavin gemma gene geoff geoffrey george georgia gerald gerard gideon gillian gina giovanni
    giulia glen glenn gloria gordon grace graham grant greg gregory greta guillermo gustavo hannah hans harold
    harriet harry hassan heather hector heidi helen helena helmut henri henry hillary holly howard hugh hugo ian
    ibrahim ignacio igor ilya imran ines ingrid irene iris isaac isabel isabella ivan jack jackie jackson jacob
    jacqueline jacques jade jaime jake james jamie jan jane janelle janet janice jared jasmine jason javier jay
    jayden jean jeanne jeannine jeff jeffrey jen jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy jo
    joan joanna joanne joe joel joey johan johanna johannes john johnny jon jonas jonathan jordan jorge jose josé
    josef joseph josephine josh joshua juan juanita judith judy julia julian juliana julie juliet jun justin jürgen
    kai karen karim karl kate katharine katherine kathleen kathryn kathy katie katrina kayla keith kelly kelsey ken
    kendall kenneth kent kerry kevin khalid kim kimberly kirsten kit klaus konstantin kristen kristin kurt kyle lana
    lance lara larry lars laura lauren laurence laurent leah lee leo leon leonard leslie lewis liam lily linda
    lindsay lindsey lindy lisa liz lluis logan lois lorenzo lori lorraine louis louise lucas lucia lucy luis luke
    lynn mackenzie madeleine madeline madison maggie malcolm manuel marc marcel marcia marco marcus margaret maria
    marie marina mario marion marisa mark markus marlene marsha marta martha martin martina marvin mary mateo matt
    matteo matteus matthew matthias maureen maurice max maxim maya megan mehmet melanie melissa meredith michael
    michaela michal michel michele michelle miguel mikael mike mikhail mila miranda miriam mohamed mohammad mohammed
    mohit moira molly monica monique morgan muhammad mustafa nadia nancy naomi natalia natalie natasha nathan
    nathaniel neil nelson niall nicholas nick nicola nicolas nicole nigel nikhil nikita nina noah noel nora norman
    oleg oliver olivia omar oscar otto owen pablo pam pamela paola paolo pascal patricia patrick paul paula pauline
    pavel pedro peggy penelope penny pete peter petra phil philip philippe phillip phoebe pierre piotr polly priya
    rachael rachel rafael raj rajesh ralph ramesh randy raphael raul ravi ray raymond rebecca regina rene renee
    riccardo ricardo richard rick rita rob robert roberta roberto robin rodrigo roger rohan roland roman ron ronald
    rory rosa rosalind rose rosie ross roy ruben rupert russell ruth ryan sabrina sally sam samantha samir samuel
    samy sandra sandy sanjay sara sarah sasha scott sean sebastian serena sergei sergey sergio seth shane shannon
    sharon shaun shawn sheila shelley sheryl shirley sidney silvia simon simone sofia sofie sonia sophia sophie
    spencer stacey stacy stanley starr stefan stefano stella stephanie stephen steve steven stuart sue sunil susan
    susanna susanne suzanne sven sylvia tamara tania tanya tara tariq tatiana taylor ted teresa terence terry thea
    theo theodore theresa thomas tiffany tim timothy tina tobias toby todd tom tomas tommy toni tony tracey tracy
    travis trevor trudy tyler ulrich ursula valentina valerie van vanessa vera verity veronica vicky victor victoria
    vijay viktor vincent viola virginia vivian vladimir walter wanda warren wayne wendy werner wesley will william
    wolfgang xavier yasmin yasmine yolanda yusuf yuri yvonne zach zachary zoe
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
