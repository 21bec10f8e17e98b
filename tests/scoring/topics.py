"""What an article is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tests.scoring.documents import Document, Published
from tests.scoring.measures import Figures, share


def measure(documents: Sequence[Document], published: Published) -> Figures:
    """accuracy: the best topic of an article lies under the labelled one of the top level; given: it has a topic.

    A label holds for the topic whose name it is or stands in: `tech` is science and technology. An article with several
    labels is not measured.
    """
    terms = {row["topic_id"]: row for row in published.rows("SELECT topic_id, name, parent_id FROM main.topics")}
    topics = published.by_article("""
        SELECT article_id, topic_id FROM main.article_topics ORDER BY score DESC, topic_id""")
    given, right = Counter[bool](), Counter[bool]()
    for document in documents:
        labels = document.gold.get("topics") or [document.gold.get("topic")]
        if len(labels) != 1 or not labels[0]:
            continue
        rows = topics[document.article_id]
        given[bool(rows)] += 1
        term = terms[rows[0]["topic_id"]] if rows else None
        while term and term["parent_id"]:
            term = terms[term["parent_id"]]
        right[term is not None and labels[0].casefold() in term["name"].casefold()] += 1
    return {"accuracy": share(right[True], right.total()), "given": share(given[True], given.total())}
