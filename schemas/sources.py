"""Who publishes: agencies, newspapers, broadcasters and sites that an article credits."""

from schemas.table import Column, Table

SOURCES = Table(
    "main",
    "sources",
    "One row an outlet that an article credits; an outlet we know nothing of has only its name.",
    key=("source_id",),
    columns=(
        Column("source_id", "string", "Hash of the normalised name.", nullable=False),
        Column("name", "string", "The common short name.", nullable=False, term="schema.org name"),
        Column(
            "kind",
            "string",
            "What kind of outlet it is; NULL when not known.",
            allowed=("newspaper", "agency", "broadcaster", "government", "company", "magazine", "website"),
        ),
        Column("domain", "string", "Its web domain.", term="schema.org url"),
        Column("country", "string", "Country of its seat.", term="ISO 3166-1 alpha-2"),
        Column("language", "string", "Its main language.", term="ISO 639-1"),
        Column("time_zone", "string", "Zone of its printed clock times.", term="IANA time zone"),
    ),
)
