"""Words that tell subjects, clauses and circumstances around a verb of saying: plain data in small letters."""

from __future__ import annotations

from transforms.word_sets import words

PRONOUNS = words("he she they it i we you")
BE = words("is are was were be been being am")
DETERMINERS = words(
    "the a an this that these those his her its their our my your one two three four five six seven eight nine ten "
    "some several many most both all another other each every any no neither such few"
)
ARTICLES = words("a an the this that these those his her its their our my")
RELATIVES = words("who whose which where whom what that when")
PREPOSITIONS = words(
    "of for at from in with on near to by about after before during under over into against behind within among "
    "between through across since until as like than via amid around outside inside without per despite following "
    "throughout upon toward towards"
)
TIED = words("of for at from with")
"""What belongs to a noun: `a spokeswoman for the railway`."""
CUTS = words(
    "and but or so yet because while when if although though whereas whether nor then that after since until before "
    "according"
)
TIMES = words(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight late early last this earlier "
    "later recently afterwards again also then once now publicly here there morning afternoon evening night week month "
    "year january february march april may june july august september october november december"
)
AUXILIARIES = words(
    "has have had also then later once just did does do now still even already again never not didn't didn’t since "
    "often sometimes would will could may might must can should both all soon thus further therefore instead too "
    "rightly went on to is are was were be been being am hadn't hadn’t hasn't hasn’t wouldn’t wouldn't doesn’t doesn't "
    "don’t don't can’t can't cannot"
)
UNREAL = words(
    "not never to would could may might can should must be cannot can't can’t didn't didn’t doesn’t doesn't don’t "
    "don't wouldn’t wouldn't hadn't hadn’t hasn't hasn’t"
)
"""A verb with one of these tells of nothing that was said: `did not say`, `to say`."""
HONORIFICS = words("mr. mrs. ms. dr. prof. sen. rep. gov. gen. lt. col. sgt. capt. rev. st. maj. cmdr. hon. mr mrs ms")
OPENERS = words(
    "meanwhile later earlier yesterday today tonight last next this once still also now then here there monday tuesday "
    "wednesday thursday friday saturday sunday afterwards recently early late instead indeed only even again asked "
    "but and yet so or perhaps however"
)
"""What may stand before the subject of a sentence without being part of it."""
PLURALS = words("they we i you people police some many others men women children staff those most both media half all")
NOUNS = words(
    "report reports claim claims state states estimate estimates comment comments answer answers reply replies "
    "project projects point points request requests signal signals post posts tweet tweets vow vows pledge pledges "
    "promise promises protest protests boast boasts joke jokes remark remarks forecast forecasts show shows find "
    "finds counter order orders rule rules read reads caution cautions highlight highlights guess notice warrant cry "
    "cries shout shouts whisper whispers ruling warning finding briefing meaning saying speaking stress wonder attack "
    "attacks threat demand demands urge reason reasons word words name names text texts message messages email emails "
    "blog caption captions fire range ring cast cite term terms style question counsel relay lie lies contest "
    "contests attest"
)
"""Forms that are nouns as well: a subject must stand clearly before them."""
OBJECTS = words("him her them us me you it reporters")
"""To whom something is told, in a word."""
CIRCUMSTANCES = words(
    "statement statements interview interviews conference briefing report reports letter tweet speech post posts email "
    "e-mail call hearing filing release note memo debate meeting rally ruling address video message broadcast "
    "editorial article column podcast radio television tv program programme show response reply forum podium "
    "testimony telephone phone court text newsletter series advance background"
)
"""Where words are said and written: `in a statement`, `at a rally`."""
SUBJECTS = words("he she they it we i you there this these those")
SUBORDINATORS = words("when while as if after before although though")

_FINITE = words(
    "is are was were has have had will would can could may might must should shall do does did cannot won't won’t "
    "began became broke brought built came chose fell felt found gave got grew held hit kept knew led left "
    "lost made meant met paid put ran rose saw said says sent sold sought spent spoke stood took thought told went "
    "wrote want wants needs remain remains mean means make makes take takes get gets goes come comes "
    "seem seems expect expects believe believes think thinks include includes own owns know "
    "knows give gives"
)  # not `won`, which is money
_CONTRACTED = (*tuple(f"{sign}{verb}" for sign in "'’" for verb in ("re", "ve", "ll", "d", "m")), "n't", "n’t")
_NO_VERBS = words("feed need speed seed indeed breed hundred sacred red bed shed wed ahead")


def is_surely_finite(word: str) -> bool:
    """Whether a word in small letters is or may well be a finite verb, and no participle."""
    return word in _FINITE or word.endswith(_CONTRACTED)


def has_finite(stretch: str) -> bool:
    """Whether a stretch has a word that is or may well be a finite verb."""
    return any(map(is_finite, stretch.split()))


def is_finite(word: str) -> bool:
    """Whether a word is or may well be a finite verb; `proposed` may be one, too."""
    word = word.strip(",.;:!?()")
    if word in _FINITE or word.endswith(_CONTRACTED):
        return True
    return word.endswith("ed") and len(word) > 3 and word not in _NO_VERBS
