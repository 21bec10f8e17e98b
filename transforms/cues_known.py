"""Words that reports of anything have in common: they tell no story apart from another."""

from __future__ import annotations

from transforms.prose import FUNCTION_WORDS
from transforms.word_sets import words

COMMON = FUNCTION_WORDS | words(
    """
    say says said saying tell tells told ask asks asked add adds added call calls called note noted explain explained
    report reports reported reporting reportedly according account statement spokesman spokeswoman spokesperson
    official officials source sources news press agency media article story photo photograph picture image video
    caption file copyright reserved advertisement read share follow comment comments email newsletter subscribe

    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec second seconds minute minutes
    hour hours day days week weeks weekend month months quarter quarterly year years decade decades century today
    yesterday tomorrow tonight morning afternoon evening night daily weekly monthly annual time times ago date moment

    one two three four five six seven eight nine ten eleven twelve hundred hundreds thousand thousands million millions
    billion billions first third fourth fifth last next half dozen dozens percent percentage number numbers average
    mln bln pct dollar dollars dlr dlrs euro euros pound pounds yen franc francs mark marks cent cents cts pence stg
    inc corp ltd plc company companies unit shr qtr qtly avg net revs div prior

    people person man men woman women thing things way ways part parts lot kind sort case point place side end fact
    example member members group groups including include includes included several many much few another each every
    both either neither such same different various certain own whole full new old young long short high low big large
    small great good better best bad worse worst early earlier late later left right main major top real sure able
    available possible likely recent current former

    make makes made making take takes took taken taking get gets got getting give gives gave given giving go goes went
    gone going come comes came coming become becomes became keep keeps kept put puts set sets let lets see sees saw seen
    look looks looked looking find finds found know knows known knew think thinks thought want wants wanted need needs
    needed use uses used using show shows showed shown seem seems seemed try tries tried start starts started begin
    began begun continue continues continued happen happened feel felt mean means meant believe believes believed
    expect expects expected remain remains remained help helps helped work works worked hold holds held bring brings
    brought turn turned move moved run runs turned might must shall could would should cannot may having being

    well still even back yet since while during again against between among amid within without across along behind
    below above near off down away around toward towards despite because though although however therefore thus also
    already always never ever often once twice soon just here there where what whatever whether why how too very quite
    rather almost about nearly really actually like per via etc mr mrs ms miss dr prof sir
    """
)
