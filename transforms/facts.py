"""What an article tells, as rows: whom it names, when, how much, who said what, what happened, what it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transforms import amounts, cues, events, keyphrases, naming, quotes, times, topics
from transforms.amounts import Amount
from transforms.event_parties import Party
from transforms.events import Event, Facts
from transforms.evidence import Article, Evidence, Row
from transforms.gazetteer import Gazetteer
from transforms.identity import stable_id
from transforms.names import Recognizer
from transforms.naming import Named
from transforms.quotes import Quote
from transforms.tables import Rows
from transforms.times import Time


def rows(article: Article, recognizer: Recognizer | None, gazetteer: Gazetteer | None) -> Rows:
    """The facts of an article in English; without recognizer and gazetteer those that need no names."""
    named = naming.read(article, recognizer, gazetteer) if recognizer and gazetteer else Named()
    text, passages, sentences = article.text, article.passages, article.sentences
    when = times.find(text, passages, sentences, article.published, named.mentions)
    taken = [(time.start, time.end) for time in when]
    much = amounts.find(text, passages, sentences, named.mentions, taken, article.source.country, named.countries)
    said = quotes.find(text, passages, sentences, named.mentions, named.roles)
    happened = events.find(text, passages, sentences, Facts(named.mentions, named.roles, when, much, said, named.where))
    evidence = Evidence(article)
    ids = [_event_id(event, article) for event in happened]
    return naming.rows(named, article, evidence) | {
        "times": [_time_row(time, evidence) for time in when],
        "amounts": [_amount_row(amount, evidence) for amount in much],
        "quotes": [_quote_row(quote, evidence, named) for quote in said],
        "events": [
            _event_row(event, number, ids, happening, evidence, named)
            for number, (event, happening) in enumerate(zip(happened, _happening_ids(happened, article), strict=True))
        ],
        "event_participants": [
            _participant_row(party, identity, article, evidence, named)
            for event, identity in zip(happened, ids, strict=True)
            for party in event.parties
        ],
        "article_topics": list(_topic_rows(article)),
        "keyphrases": list(_phrase_rows(article, named)),
        "article_cues": [_cues_row(article, named, much)],
    }


def _time_id(time: Time, article_id: str) -> str:
    return stable_id("time", article_id, time.start, time.end, time.type)


def _amount_id(amount: Amount, article_id: str) -> str:
    return stable_id("amount", article_id, amount.start, amount.end, amount.kind)


def _event_id(event: Event, article: Article) -> str:
    return stable_id("event", article.article_id, event.start, event.end, event.type, event.name, event.trigger)


def _time_row(time: Time, evidence: Evidence) -> Row:
    return evidence.of(time.start, time.end, time.method, time.confidence) | {
        "time_id": _time_id(time, evidence.article_id),
        "type": time.type,
        "value": time.value,
        "starts_on": time.starts_on,
        "ends_on": time.ends_on,
    }


def _amount_row(amount: Amount, evidence: Evidence) -> Row:
    return evidence.of(amount.start, amount.end, amount.method, amount.confidence) | {
        "amount_id": _amount_id(amount, evidence.article_id),
        "kind": amount.kind,
        "value": amount.value,
        "value_max": amount.value_max,
        "unit": amount.unit,
        "currency": amount.currency,
        "object": amount.object,
        "qualifier": amount.qualifier,
    }


def _quote_row(quote: Quote, evidence: Evidence, named: Named) -> Row:
    who = quote.speaker_mention
    return evidence.of(quote.start, quote.end, quote.method, quote.confidence) | {
        "quote_id": stable_id("quote", evidence.article_id, quote.start, quote.end, quote.kind),
        "speaker_id": named.things.ids[who.type, who.full_name] if who else None,
        "speaker": quote.speaker,
        "cue": quote.cue,
        "kind": quote.kind,
        "content": quote.content,
    }


def _happening_ids(happened: Sequence[Event], article: Article) -> list[str]:
    """What each event is as long as no other article tells of it: by its words, wherever in the text they stand."""
    before: Counter[tuple[str, str]] = Counter()
    made = []
    for event in happened:
        words = (event.type, (event.name or event.trigger).casefold())
        made.append(stable_id("happening", article.article_id, *words, before[words]))
        before[words] += 1
    return made


def _event_row(event: Event, number: int, ids: Sequence[str], happening: str, evidence: Evidence, named: Named) -> Row:
    place = event.place
    return evidence.of(event.start, event.end, event.method, event.confidence) | {
        "event_id": ids[number],
        "happening_id": happening,
        "parent_event_id": None if event.parent is None else ids[event.parent],
        "type": event.type,
        "name": event.name,
        "trigger": event.trigger,
        "starts_on": event.starts_on,
        "ends_on": event.ends_on,
        "time_id": event.time and _time_id(event.time, evidence.article_id),
        "place_id": place and named.things.ids[place.type, place.full_name],
    }


def _participant_row(party: Party, event_id: str, article: Article, evidence: Evidence, named: Named) -> Row:
    who, amount = party.mention, party.amount
    return evidence.of(party.start, party.end, party.method, party.confidence) | {
        "participant_id": stable_id("participant", event_id, party.part, party.start, party.end),
        "event_id": event_id,
        "part": party.part,
        "participant": " ".join(article.text[party.start : party.end].split()),
        "entity_id": named.things.ids[who.type, who.full_name] if who else None,
        "role_id": party.role and naming.role_id(party.role, article),
        "amount_id": amount and _amount_id(amount, article.article_id),
    }


def _topic_rows(article: Article) -> Iterator[Row]:
    for topic in topics.find(article.text, article.passages):
        yield {
            "article_id": article.article_id, "topic_id": topic.topic_id, "score": topic.score, "method": topic.method,
        }  # fmt: skip


def _phrase_rows(article: Article, named: Named) -> Iterator[Row]:
    for phrase in keyphrases.find(article.text, article.passages, named.mentions):
        yield {"article_id": article.article_id, "phrase": phrase.phrase, "score": phrase.score}


def _cues_row(article: Article, named: Named, much: Sequence[Amount]) -> Row:
    countries = cues.countries_among(named.things.rows)
    found = cues.find(article.text, article.passages, named.mentions, named.things.ids, countries, much)
    return {"article_id": article.article_id, "name_cues": found.names, "other_cues": found.others}
