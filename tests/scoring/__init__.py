"""What is measured against the labelled articles: a task is one file here and one line below."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tests.scoring import amounts, events, names, ner, places, quotes, roles, times, topics
from tests.scoring.documents import Document, Published
from tests.scoring.measures import Figures


class Task(NamedTuple):
    """`main` is the figure that must not fall; `needs` are the tables that must be there for it to be measured."""

    name: str
    measure: Callable[[Sequence[Document], Published], Figures]
    main: str
    needs: tuple[str, ...] = ()


TASKS = (
    Task("ner", ner.measure, "f1", ("main.mentions",)),
    Task("ner_bare_model", ner.measure_bare, "f1", ("main.passages",)),
    Task("names", names.measure, "f1", ("main.mentions",)),
    Task("places", places.measure, "accuracy_161km", ("main.mentions", "main.entities")),
    Task("roles", roles.measure, "fuzzy_f1", ("main.roles", "main.entities")),
    Task("quotes", quotes.measure, "overlap_f1", ("main.quotes", "main.entities")),
    Task("amounts", amounts.measure, "value_f1", ("main.amounts",)),
    Task("times", times.measure, "value_f1", ("main.times",)),
    Task("events", events.measure, "facts_recall", ("main.events", "main.event_participants", "main.entities")),
    Task("topics", topics.measure, "accuracy", ("main.topics", "main.article_topics")),
)
