"""Who said what."""

from schemas.evidence import EVIDENCE
from schemas.table import Column, Table

QUOTES = Table(
    "main",
    "quotes",
    "One row a stretch that somebody said or wrote: quoted, told, or told with quoted words in it.",
    key=("quote_id",),
    columns=(
        Column("quote_id", "string", "Hash of article, span and kind.", nullable=False),
        Column(
            "speaker_id",
            "string",
            "Who said it, also behind a pronoun; NULL when not told or without a name.",
            references="main.entities.entity_id",
            term="schema.org spokenByCharacter",
        ),
        Column("speaker", "string", "The speaker as printed, also a pronoun; NULL when none is printed."),
        Column("cue", "string", "The verb that brings it, as printed; NULL when there is none."),
        Column(
            "kind",
            "string",
            "direct: in quotation marks; indirect: without; mixed: told, with quoted words.",
            nullable=False,
            allowed=("direct", "indirect", "mixed"),
        ),
        Column("content", "string", "What was said, without its outer marks.", nullable=False),
        *EVIDENCE,
    ),
)
