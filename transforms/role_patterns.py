"""Who holds which title: how the words of a sentence tie a person to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from transforms import role_sentences, role_verbs, title_words, word_sets
from transforms import titles_known as known
from transforms.role_sentences import Claim, Sentence
from transforms.role_words import Word
from transforms.titles import Title

_ENDS = frozenset(',.;:)—–-!?"”’')
_FINITE = word_sets.words(
    "is was are were has had have will would can could should may might must said says told did does do 's"
)


def find(words: Sequence[Word], titles: Sequence[Title]) -> list[Claim]:
    """The claims of one sentence, each person and title once."""
    sentence = Sentence(words, titles)
    for at, word in enumerate(words):
        if word.is_person:
            held = _before(sentence, at)
            after = _behind(sentence, at, held)
            _by_verb(sentence, at, after, is_closed=sentence.lower(at - 1) == ",")
    return sentence.claims


# ---- before the name


def _before(sentence: Sentence, at: int) -> str:
    """The titles before a name; tells how they stand: `next`, `comma` or not at all."""
    edge = role_sentences.without_honorifics(sentence, at)
    title = sentence.by_end.get(edge)
    if title and title.head not in sentence.taken:
        return _directly_before(sentence, at, title)
    if sentence.lower(edge - 1) == ",":
        title = sentence.by_end.get(edge - 1)
        if title and title.head not in sentence.taken and _is_presented(sentence, title, at):
            earlier = _joined(sentence, title)
            for person in _people(sentence, at, title):
                if earlier and earlier.head not in sentence.taken:
                    sentence.claim(person, earlier, "title_comma_name")
                sentence.claim(person, title, "title_comma_name")
                sentence.presented.add(person)
            return "comma"
    return ""


def _directly_before(sentence: Sentence, at: int, title: Title) -> str:
    people = list(_people(sentence, at, title))
    if title.noun.is_plural and len(people) < 2 and not _goes_on_unseen(sentence, at):
        return ""
    method = "titles_names" if title.noun.is_plural else "title_name" if title.end == title.last else "title_of_name"
    whole = _with_body_behind(sentence, people[-1], title)
    for person in people:
        sentence.claim(person, whole, "title_name_of" if whole is not title else method)
    previous = title
    while True:
        earlier = sentence.by_end.get(previous.begin) or _joined(sentence, previous)
        if earlier is None or earlier.head in sentence.taken or earlier.noun.is_plural:
            break
        if sentence.lower(earlier.head) in known.ADJECTIVES and previous.begin < previous.first:
            break
        for person in people:
            sentence.claim(person, earlier, "title_title_name")
        previous = earlier
    return "next"


def _goes_on_unseen(sentence: Sentence, at: int) -> bool:
    """Whether a row of people goes on with one that no mention covers: `Ann Lee and | Kai Ye Loh`."""
    is_row = sentence.lower(at + 1) in ("and", ",") and at + 3 < len(sentence.words)
    return is_row and sentence.words[at + 2].is_large and sentence.words[at + 3].is_large


def _joined(sentence: Sentence, title: Title) -> Title | None:
    """`chairman` before `and chief executive Ann Lee`, or before `, Councillor Ann Lee`."""
    link = sentence.lower(title.begin - 1)
    earlier = sentence.by_end.get(title.begin - 1)
    if earlier is None or title.article or not earlier.is_office:
        return None
    if link == "and" and title.is_office:
        return earlier
    return earlier if link == "," and earlier.article in ("the", "whose") else None


def _with_body_behind(sentence: Sentence, at: int, title: Title) -> Title:
    """With the organization behind the name: `Professor Ann Lee of the University of Bergen`."""
    if title.organization or sentence.lower(at + 1) not in ("of", "at", "from", "with"):
        return title
    phrase = role_verbs.organization_behind(sentence.words, at + 1, title.noun.singular)
    return title.at(sentence.words, phrase) if phrase else title


def _is_presented(sentence: Sentence, title: Title, at: int) -> bool:
    """Whether `the mayor of Piura, Ann Lee,` presents her: a definite title, and an end behind the name."""
    before = title.begin - 2
    if sentence.is_person(before) and sentence.lower(before + 1) == "," and before not in sentence.presented:
        return False  # his or hers
    if title.article == "a":
        return sentence.lower(at + 1) in (",", ".", "") and sentence.lower(at + 2) not in ("said", "says")
    joined = _joined(sentence, title)
    is_definite = title.article in ("the", "whose") or (joined is not None and joined.article in ("the", "whose"))
    if not is_definite and not title.organization and title.end == title.last:
        return title.begin == 0 and title.is_office and sentence.lower(at + 1) == ","
    follows = sentence.lower(at + 1)
    if title.noun.is_plural:
        return follows in (",", "and")
    return follows != "and" or not sentence.is_person(at + 2)


def _people(sentence: Sentence, at: int, title: Title) -> Iterator[int]:
    """The person, and for a shared title all in the row: `co-founders | Ann Lee, Bo Diaz and Cy Falk`."""
    yield at
    while title.noun.is_plural:
        link = at + 1
        while sentence.lower(link) in (",", "and", "&") or sentence.lower(link) in role_sentences.HONORIFICS:
            link += 1
        if link == at + 1 or not sentence.is_person(link):
            return
        at = link
        yield at


# ---- behind the name


def _behind(sentence: Sentence, at: int, held: str) -> int:
    """The titles set behind a name between commas, dashes or brackets; where they end."""
    edge = role_sentences.past_asides(sentence, at + 1)
    sign = sentence.lower(edge)
    if sign == "-" and sentence.words[edge].start == sentence.words[edge - 1].end:
        return edge  # `Obama-appointed`
    if sign not in (",", "—", "–", "-", "--", "("):
        title = sentence.by_begin.get(edge)
        return edge if title is None or not _may_follow_bare(title) else _take(sentence, at, title, held) or edge
    begin = edge + 1
    while sentence.lower(begin) in ("also", "currently", "now", "himself", "herself"):
        begin += 1
    title = sentence.by_begin.get(begin)
    if sentence.lower(begin) == "until":  # `Ann Lee, until last year chief notary of`
        past = next((n for n in range(begin + 1, begin + 5) if n in sentence.by_begin), None)
        title = replace(sentence.by_begin[past], status="former") if past else None
    return (title and _take(sentence, at, title, held)) or edge


def _may_follow_bare(title: Title) -> bool:
    """Without a comma only what can be nothing else: `Ann Lee the publisher of The Advocate`."""
    return title.article in ("the", "a") and title.organization is not None and not title.noun.is_plural


def _take(sentence: Sentence, at: int, title: Title, held: str) -> int | None:
    """Ties the person to the title behind and to those joined with it; where they end, None when it is not theirs."""
    if title.head in sentence.taken or not _ends_well(sentence, title, held):
        return None
    people = _row_before(sentence, at) if title.noun.is_plural else [at]
    if title.noun.is_plural and len(people) < 2:
        return None
    while True:
        title = _with_firm_behind(sentence, title)
        for person in people:
            sentence.claim(person, title, "names_titles" if len(people) > 1 else "name_title")
        begin = title.end
        while sentence.lower(begin) in (",", "and", "&", "as", "well"):
            begin += 1
        further = sentence.by_begin.get(begin) if begin > title.end else None
        if further is None or further.noun.is_plural != title.noun.is_plural or _is_of_the_next(sentence, further):
            return title.end
        title = further


def _is_of_the_next(sentence: Sentence, title: Title) -> bool:
    """Whether a further title presents somebody else: `Ann Lee, mayor of Piura, | the governor, Bo Diaz,`."""
    if not _ends_well(sentence, title, "next"):
        return True
    has_holder = sentence.lower(title.end) == "," and sentence.is_person(title.end + 1)
    return has_holder and title.article == "the" and sentence.lower(title.end + 2) in ("", ",", ".")


def _with_firm_behind(sentence: Sentence, title: Title) -> Title:
    """`Ann Lee, managing director, Kijani Grid.`"""
    at = title.end
    if title.organization or title.article or not title.is_office or sentence.lower(at) != ",":
        return title
    mention = sentence.words[at + 1].mention if at + 1 < len(sentence.words) else None
    if mention is None or mention.type != "organization" or sentence.lower(at + 2) not in _ENDS | {""}:
        return title
    return replace(title, organization=(mention.start, mention.end), mention=mention, end=at + 2)


def _ends_well(sentence: Sentence, title: Title, held: str) -> bool:
    """Whether the title is all that stands there: not `Ann Lee, | president Bo Diaz` nor `, the president should`."""
    end = title.end
    if end >= len(sentence.words):
        return True
    if sentence.words[end].mention or sentence.lower(end) in role_sentences.HONORIFICS:
        return False
    following = sentence.words[end]
    if held == "comma" and following.lower == "," and sentence.is_person(end + 1):
        return False
    if following.text in _ENDS:
        return True
    if following.lower in _FINITE:
        return title.article == "" and title.organization is not None
    return (
        not title_words.may_modify(following)
        and not following.is_large
        and following.text not in ("'s", "’s", "'", "’")
    )


def _row_before(sentence: Sentence, at: int) -> list[int]:
    """The people that a row ends with: `Ann Lee, Bo Diaz and Cy Falk`."""
    people = [at]
    while True:
        link = people[-1] - 1
        while sentence.lower(link) in (",", "and", "&") or sentence.lower(link) in role_sentences.HONORIFICS:
            link -= 1
        if link == people[-1] - 1 or not sentence.is_person(link):
            return people[::-1]
        people.append(link)


# ---- by a verb


def _by_verb(sentence: Sentence, at: int, after: int, *, is_closed: bool) -> None:
    """`was named`, `who heads`, `serves as` behind the name; `appointed`, `dismissed` before it."""
    words, titles, aside = sentence.words, sentence.by_begin, role_sentences.past_asides(sentence, at + 1)
    edges = dict.fromkeys((role_sentences.past_adjunct(sentence, after), after, aside, at + 1))
    first = at if sentence.lower(at - 1) in known.GIVES else role_sentences.without_honorifics(sentence, at)
    told = [role_verbs.behind(words, titles, edge, is_closed=is_closed or edge > at + 1) for edge in edges]
    told += [role_verbs.before(words, titles, first, edge) for edge in edges]
    for found in told:
        if found and found.title.head not in sentence.taken:
            sentence.claim(at, found.title, found.method, found.status)
            further = _joined_behind(sentence, found.title)
            if further:
                sentence.claim(at, further, found.method, found.status)
            return


def _joined_behind(sentence: Sentence, title: Title) -> Title | None:
    further = sentence.by_begin.get(title.end + 1) if sentence.lower(title.end) == "and" else None
    ok = further and further.head not in sentence.taken and not further.noun.is_plural
    return further if ok and further and _ends_well(sentence, further, "next") else None
