"""What an article tells, as rows: whom and what it names, when, how much, who said what, and what it is about."""

from __future__ import annotations

from collections.abc import Iterator

from transforms import amounts, keyphrases, naming, quotes, times, topics
from transforms.amounts import Amount
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
    evidence = Evidence(article)
    return naming.rows(named, article, evidence) | {
        "times": [_time_row(time, evidence) for time in when],
        "amounts": [_amount_row(amount, evidence) for amount in much],
        "quotes": [_quote_row(quote, evidence, named) for quote in said],
        "article_topics": list(_topic_rows(article)),
        "keyphrases": list(_phrase_rows(article, named)),
    }


def _time_row(time: Time, evidence: Evidence) -> Row:
    return evidence.of(time.start, time.end, time.method, time.confidence) | {
        "time_id": stable_id("time", evidence.article_id, time.start, time.end, time.type),
        "type": time.type,
        "value": time.value,
        "starts_on": time.starts_on,
        "ends_on": time.ends_on,
    }


def _amount_row(amount: Amount, evidence: Evidence) -> Row:
    return evidence.of(amount.start, amount.end, amount.method, amount.confidence) | {
        "amount_id": stable_id("amount", evidence.article_id, amount.start, amount.end, amount.kind),
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


def _topic_rows(article: Article) -> Iterator[Row]:
    for topic in topics.find(article.text, article.passages):
        yield {
            "article_id": article.article_id, "topic_id": topic.topic_id, "score": topic.score, "method": topic.method,
        }  # fmt: skip


def _phrase_rows(article: Article, named: Named) -> Iterator[Row]:
    for phrase in keyphrases.find(article.text, article.passages, named.mentions):
        yield {"article_id": article.article_id, "phrase": phrase.phrase, "score": phrase.score}
