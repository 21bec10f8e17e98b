"""Whether a person is `he` or `she`, where a title or a given name tells: plain data and one question."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from transforms.given_names import FAMILY_FIRST, GIVEN_NAMES
from transforms.word_sets import fold, words

Gender = Literal["she", "he"]

_HER = words(
    """
    mrs ms miss madam madame mme dame lady queen princess duchess countess baroness empress mademoiselle señora señorita
    signora frau sister mother grandmother aunt widow wife daughter actress chairwoman spokeswoman congresswoman
    councilwoman councillorwoman businesswoman policewoman saleswoman sportswoman stateswoman alderwoman assemblywoman
    headmistress abbess prioress nun midwife heroine matriarch waitress stewardess mayoress heiress hostess anchorwoman
    forewoman noblewoman airwoman ombudswoman committeewoman vice-chairwoman chairlady girl woman
    """
)
_HIM = words(
    """
    mr sir lord king prince duke count baron emperor monsieur señor signor herr father grandfather uncle widower husband
    brother son actor chairman spokesman congressman councilman businessman policeman salesman sportsman statesman
    alderman assemblyman headmaster abbot monk priest imam hero patriarch waiter steward pope cardinal bishop sheikh
    sultan emir tsar nobleman airman anchorman foreman fireman fisherman ombudsman committeeman clergyman vice-chairman
    batsman boy man gentleman
    """
)
# Given names that women and men bear alike.
_EITHER = words(
    """
    abena alex alexis andrea andy angel ashley aubrey avery billy blair bobby cameron casey charlie chris claude
    connie corey dana dominique elia evelyn frances francis gabriele hilary hana imani jackie jamie jan jean jess
    jessie jo jocelyn jordan joyce jude jules kai kamal karin kelly kerry kim kiran kit kris kyle lee leslie lindsay
    logan lou luca mackenzie madison maria marion mel merle michel michele mika morgan nicky nicola nikita nikola noor
    pat paris parker pascale quinn ray reagan rene robin rory sam sandy sasha shannon shelby sidney stacy stevie
    sydney taylor terry tracy val yuki yukio taylor valentine simone andie jun hong noel noa leigh lindsey kendall
    harper dale carmel carol chandra april aurelie joss blake jaime jade latoya yael sacha jannie shan roza manoj
    chidi dieudonne kamala luca
    """
) - words("maria kamala pascale roza aurelie carol april joyce frances simone")
_MEN_IN_A = words(
    """
    aditya akira alaa arda attila devendra emeka gianluca hamza ibrahima ilkka ilya iracema issa isla joshua juha jukka
    krishna kwabena mircea mostafa moussa musa mustafa mustapha mykola narendra pekka rajendra reza sava shota tatsuya
    vesa virendra yahya
    """
) - words("iracema isla")
_WOMEN = words(
    """
    abby abigail adele aditi adrienne agnes alice alison allison amandine amber amelie amy anahit anette anjali anke ann
    annabel anne annette annie antje arlene astrid audrey aurelie ayse beatrice beatrix beatriz becky bernadette beth
    bethany betty birgit bonnie bridget brittany brooke caitlin camille candace carmen carol carolin caroline carolyn
    carrie cassie cate catherine cathy cecilie celeste chantal charlene charlotte cheryl chinwe chloe christelle
    christine christy cindy claire clare claudine consuelo constance courtney crystal daisy danielle daphne dawn debbie
    deborah deirdre delphine denise dolores doreen doris dorothy ebru edith eileen eirik elaine eleanor elin elisabeth
    elise elizabeth elke ellen elodie elsie emilie emily emine erin erzsebet esther estelle eszter ethel eunice fabienne
    fanny fatou faye florence francine francoise gail genevieve geraldine germaine gertrude gillian ginger gizem gladys
    grace gretchen guadalupe gwen hanan hannah harriet hazel heather heidi helen hilde hillary holly ikram ilse ines
    ingeborg ingrid irene iris isabel isabelle isobel ivy jacqueline jane janet janelle janice jasmine jeanne jeannette
    jeannie jeannine jen jennifer jenny jewel jill joan joanne joelle josephine joy joyce judith judy julie juliet
    juliette june justine kaitlin kaitlyn karen kat katalin kate katharine katherine kathleen kathrin kathryn kathy
    katie katrin kay kelsey kerstin kimberly kirsten kirstin kirsty kristen kristin lakshmi laurel lauren laurie leah
    leanne leonie liz lily lilly lillian lindy lois lori lorraine lotte louise lucie lucy lynn mabel madeleine madeline
    maggie malin mandy margaret margot marguerite mariam mariann marianne maribel marie marilyn marit marjorie marlene
    marnie mary maryam mathilde maud maureen maxine megan melanie melody mercedes meredith merve meryl michelle mildred
    millie mirjam molly monique myrtle nadine nancy naomi nathalie nawal nell nelly ngozi noreen odette odile olive
    pam paraskevi patrice pauline pearl peggy penelope penny philippe phoebe phyllis pilar polly rachael rachel rachelle
    raquel regine renate renee rhiannon rosalie rosalind rose rosemary rosie roxanne ruby ruth sabine sadie sally sarah
    savannah scarlett selin shari sharon sheryl shelley shelly shirin shirley shreya shruti sigrid siiri silke simone
    sinead siobhan siri solveig sophie sorin souad stacey stacie stefanie stephanie sue susan susanne susie suzanne
    suzie sybil sylvie tamar tamsin terri tess therese tiffany toril tove tracey tracie trudy ulrike ursula ute valerie
    valeriy verity vicki vicky vivian viviane vivienne wendy whitney winifred yasemin yasmin yasmine yildiz yoko yvette
    yvonne zainab zeinab zeynab zeynep zoe isabel noor soledad dolores amparo rosario consuelo roisin aoife niamh maeve
    frances april pascale
    """
) - words("eirik philippe sorin valeriy")


def gender(title_words: Iterable[str], name: str) -> Gender | None:
    """By the words before or behind a name (`Mrs.`, `chairwoman`), else by its given name; None when nothing tells."""
    told = {word.lower().rstrip(".") for word in title_words}
    if told & _HER:
        return "she"
    if told & _HIM:
        return "he"
    parts = [fold(part) for part in name.split()]
    if not parts or (len(parts) > 1 and parts[0] in FAMILY_FIRST and parts[0] not in GIVEN_NAMES):
        return None
    given = parts[0].split("-")[0]
    if given not in GIVEN_NAMES or given in _EITHER or len(parts) == 1:
        return None
    is_hers = given in _WOMEN or (given.endswith("a") and given not in _MEN_IN_A)
    return "she" if is_hers else "he"
