"""Views and tables that answer one question each; their SQL is transforms/sql/marts/<name>.sql."""

from schemas.table import Column, Table

MART_SENTENCES = Table(
    "marts",
    "sentences",
    "Which sentences say it? Every sentence with its words, role, headline, source and date.",
    key=("article_id", "sentence_no"),
    stage="mart",
    unit=("article_id",),
    columns=(
        Column("article_id", "string", "The article.", nullable=False),
        Column("sentence_no", "int", "0-based, in the order of the text.", nullable=False),
        Column("role", "string", "The role of the passage it lies in.", nullable=False),
        Column("sentence", "string", "Its words.", nullable=False, searched=True),
        Column("headline", "string", "Headline of the article."),
        Column("source", "string", "Name of the credited source."),
        Column("published_at", "timestamp", "Clock time of publication as printed."),
        Column("start_char", "int", "0-based offset in articles.text.", nullable=False),
        Column("end_char", "int", "Offset after its last code point.", nullable=False),
    ),
)

COVERAGE_BY_DAY = Table(
    "marts",
    "coverage_by_day",
    "How much did each source publish on each day?",
    key=("published_on", "source_id"),
    stage="mart",
    columns=(
        Column("published_on", "date", "Day of publication as printed; NULL when not known."),
        Column("source_id", "string", "The credited source; NULL when not known."),
        Column("source", "string", "Its name."),
        Column("articles", "bigint", "Articles.", nullable=False),
        Column("copies", "bigint", "Byte-identical copies of them, reports too.", nullable=False),
        Column("words", "bigint", "Words of their bodies.", nullable=False),
    ),
)

CHANGES = Table(
    "marts",
    "changes",
    "Which passages changed between the versions of an article, and how? A version that changed none is one row.",
    key=("article_id", "version_no", "old_start_char", "new_start_char"),
    stage="mart",
    unit=("article_id",),
    columns=(
        Column("article_id", "string", "The article; it may no longer be live.", nullable=False),
        Column("version_no", "int", "The version that brought the change.", nullable=False),
        Column("change_kind", "string", "What made that version: corrected, updated or withdrawn.", nullable=False),
        Column("valid_from", "timestamp", "UTC time of the run that first saw that version.", nullable=False),
        Column("headline", "string", "Headline of that version; of the one before it for a withdrawal."),
        Column(
            "change",
            "string",
            "What became of the passage since the last version that had a text; NULL when none was added, removed or "
            "changed (only blanks or the order were, or the file is back), or when the passages before are not known.",
            allowed=("added", "removed", "changed", "withdrawn"),
        ),
        Column("role", "string", "What the passage is."),
        Column("old_text", "string", "What it said; NULL when added."),
        Column("new_text", "string", "What it says; NULL when removed."),
        Column("old_start_char", "int", "0-based offset in the text of the version before."),
        Column("old_end_char", "int", "Offset after its last code point there."),
        Column("new_start_char", "int", "0-based offset in the text of this version."),
        Column("new_end_char", "int", "Offset after its last code point there."),
    ),
)

DATA_QUALITY = Table(
    "marts",
    "data_quality",
    "How complete is what we have, by collection?",
    key=("collection",),
    stage="mart",
    columns=(
        Column("collection", "string", "First part of raw_uri.", nullable=False),
        Column("documents", "bigint", "Raw documents ever seen.", nullable=False),
        Column("articles", "bigint", "Live articles.", nullable=False),
        Column("rejects", "bigint", "Rejected documents.", nullable=False),
        Column("rejects_open", "bigint", "Refusals in quarantine.", nullable=False),
        Column("rejects_waived", "bigint", "Refusals that were let go.", nullable=False),
        Column("rejects_replayed", "bigint", "Refusals of documents that were tried again since.", nullable=False),
        Column("duplicates", "bigint", "Byte-identical copies.", nullable=False),
        Column("removed", "bigint", "Documents that are gone.", nullable=False),
        Column("with_headline", "double", "Share of the articles, 0..1."),
        Column("with_source", "double", "Share of the articles, 0..1."),
        Column("with_date", "double", "Share of the articles, 0..1."),
        Column("with_language", "double", "Share of the articles, 0..1."),
        Column("with_author", "double", "Share of the articles, 0..1."),
        Column("boilerplate", "double", "Share of the characters that is page chrome, 0..1."),
    ),
)

WHO_HOLDS_WHAT = Table(
    "marts",
    "who_holds_what",
    "Who holds which office where, by how many articles' word, and from when to when is it told?",
    key=("person_id", "title", "organization", "status"),
    stage="mart",
    unit=("person_id",),
    columns=(
        Column("person_id", "string", "The person.", nullable=False),
        Column("person", "string", "The fullest form of the name.", nullable=False),
        Column("title", "string", "The title as printed.", nullable=False, term="schema.org jobTitle"),
        Column("organization_id", "string", "Where; NULL when no article gives its name."),
        Column("organization", "string", "The fullest form of its name, else as printed."),
        Column("status", "string", "current, former, acting, elect, deputy or late.", nullable=False),
        Column("first_told", "date", "Day of the first dated article that says so."),
        Column("last_told", "date", "Day of the last one."),
        Column("articles", "bigint", "Articles that say so.", nullable=False),
        Column("sources", "bigint", "Credited sources among them.", nullable=False),
        Column("confidence", "double", "That of the surest claim, 0..1.", nullable=False),
    ),
)

WHO_SAID_WHAT = Table(
    "marts",
    "who_said_what",
    "Who said what? Every quote with its speaker, the office that its article gives the speaker, and where it stands.",
    key=("quote_id",),
    stage="mart",
    unit=("article_id",),
    columns=(
        Column("quote_id", "string", "The quote.", nullable=False),
        Column("speaker_id", "string", "Who said it; NULL when not told or without a name."),
        Column("speaker", "string", "The fullest form of the name.", term="schema.org spokenByCharacter"),
        Column("title", "string", "The first title that the article gives the speaker.", term="schema.org jobTitle"),
        Column("organization", "string", "Where that is held, as printed."),
        Column("kind", "string", "direct, indirect or mixed.", nullable=False),
        Column("cue", "string", "The verb that brings it."),
        Column("content", "string", "What was said.", nullable=False),
        Column("headline", "string", "Headline of the article."),
        Column("source", "string", "Name of the credited source."),
        Column("published_at", "timestamp", "Clock time of publication as printed."),
        Column("article_id", "string", "The article.", nullable=False),
        Column("start_char", "int", "0-based offset in articles.text.", nullable=False),
        Column("end_char", "int", "Offset after its last code point.", nullable=False),
        Column("confidence", "double", "How sure that is, 0..1.", nullable=False),
    ),
)

NEAR_DUPLICATES = Table(
    "marts",
    "near_duplicates",
    "Who copied whom? Every article with the same text, or an edited, cut or extended one, as an earlier article.",
    key=("article_id",),
    stage="mart",
    columns=(
        Column("cluster_id", "string", "The copies and rewrites of one text.", nullable=False),
        Column("article_id", "string", "The copy.", nullable=False),
        Column("headline", "string", "Its headline."),
        Column("source", "string", "Name of who carried it, else of who is credited."),
        Column("published_at", "timestamp", "Its clock time of publication as printed."),
        Column("kind", "string", "exact or near.", nullable=False),
        Column("similarity", "double", "Share of its shingles that the original has, 0..1.", nullable=False),
        Column("kept", "double", "Share of the original's shingles that it has, 0..1.", nullable=False),
        Column("original_id", "string", "The article that was published, else seen, first.", nullable=False),
        Column("original_headline", "string", "Its headline."),
        Column("original_source", "string", "Name of who carried it, else of who is credited."),
        Column("original_published_at", "timestamp", "Its clock time of publication as printed."),
        Column("wire", "string", "Name of the wire that the copy is from; its own article need not be here."),
    ),
)

SOURCE_PROFILE = Table(
    "marts",
    "source_profile",
    "How much of what a source carries is its own, how much a wire's, how much was told elsewhere before?",
    key=("source_id",),
    stage="mart",
    columns=(
        Column("source_id", "string", "Who carried it, else who is credited; NULL when not known."),
        Column("source", "string", "Its name."),
        Column("kind", "string", "What kind of outlet it is."),
        Column("country", "string", "Country of its seat.", term="ISO 3166-1 alpha-2"),
        Column("articles", "bigint", "Articles.", nullable=False),
        Column("copies", "bigint", "Byte-identical copies of them, reports too.", nullable=False),
        Column(
            "share_original", "double", "Share that is neither a copy of an earlier article nor another's wire, 0..1."
        ),
        Column("share_copied", "double", "Share that is a copy or a rewrite of an earlier article here, 0..1."),
        Column("share_wire", "double", "Share that is the wire of another, by its own credit or its copies', 0..1."),
    ),
)

HAPPENINGS = Table(
    "marts",
    "happenings",
    "What happened, told by how many, and on what do the reports disagree?",
    key=("happening_id",),
    stage="mart",
    unit=("happening_id",),
    columns=(
        Column("happening_id", "string", "What happened.", nullable=False),
        Column("type", "string", "What kind of happening most reports say it is.", nullable=False),
        Column("happening", "string", "Its longest name; without one the verb or noun that tells it.", nullable=False),
        Column("told", "string", "How the report with the most exact day, then the surest, tells it.", nullable=False),
        Column("starts_on", "date", "First day in that report."),
        Column("ends_on", "date", "Last day there."),
        Column("place", "string", "Where most reports say it was."),
        Column("hosts", "strings", "Hosts and organizers by any report.", nullable=False),
        Column("participants", "strings", "Who else takes part by any report.", nullable=False),
        Column("attendance", "double", "The largest crowd that any report tells of."),
        Column("reports", "bigint", "Articles that tell of it, byte-identical copies too.", nullable=False),
        Column("independent", "bigint", "Articles of them that are no copies or rewrites of others.", nullable=False),
        Column("sources", "bigint", "Who carried them.", nullable=False),
        Column("first_reported_at", "timestamp", "Clock time of publication of the first report that has one."),
        Column("last_reported_at", "timestamp", "Of the last one."),
        Column("disagreements", "strings", "What the reports say differently: `attendance: 200, 300`.", nullable=False),
        Column("article_id", "string", "The article of that report.", nullable=False),
        Column("start_char", "int", "0-based offset of its words in articles.text.", nullable=False),
        Column("end_char", "int", "Offset after their last code point.", nullable=False),
    ),
)

TIMELINE = Table(
    "marts",
    "timeline",
    "What happened when, to whom, where, in which story? What is told without a day is in marts.happenings alone.",
    key=("subject_id", "happening_id"),
    stage="mart",
    unit=("happening_id",),
    columns=(
        Column("subject_id", "string", "Whom or what it is of: entity_id, or cluster_id of a story.", nullable=False),
        Column("subject", "string", "The fullest form of the name; of a story the headline of its first article."),
        Column(
            "subject_type", "string", "person, organization, place or another type of entity; story.", nullable=False
        ),
        Column(
            "part",
            "string",
            "What it is in what happened: place, story, or a part as in event_participants, the first by alphabet.",
            nullable=False,
        ),
        Column("starts_on", "date", "First day, as the report with the most exact day has it.", nullable=False),
        Column("ends_on", "date", "Last day: of a month or year that it fell in, too."),
        Column(
            "precision",
            "string",
            "How long the time is that is told: it lasted so long, or it was within.",
            nullable=False,
            allowed=("day", "days", "month", "year"),
        ),
        Column("happening_id", "string", "What happened.", nullable=False),
        Column("type", "string", "What kind of happening it is.", nullable=False),
        Column("happening", "string", "Its longest name; without one the verb or noun that tells it.", nullable=False),
        Column("told", "string", "How that report tells it.", nullable=False),
        Column("reports", "bigint", "Articles that tell of it, byte-identical copies too.", nullable=False),
        Column("independent", "bigint", "Articles of them that are no copies or rewrites of others.", nullable=False),
        Column("article_id", "string", "The article of that report.", nullable=False),
        Column("start_char", "int", "0-based offset of its words in articles.text.", nullable=False),
        Column("end_char", "int", "Offset after their last code point.", nullable=False),
    ),
)

CO_MENTIONS = Table(
    "marts",
    "co_mentions",
    "Who is named with whom? Each pair both ways; not two places, nor what one text names alone, in no one sentence.",
    key=("entity_id", "with_id"),
    stage="mart",
    unit=("entity_id", "with_id"),
    columns=(
        Column("entity_id", "string", "A person, organization or place.", nullable=False),
        Column("name", "string", "The fullest form of its name.", nullable=False),
        Column("type", "string", "person, organization or place.", nullable=False),
        Column("with_id", "string", "Who or what is named with it.", nullable=False),
        Column("with_name", "string", "The fullest form of that name.", nullable=False),
        Column("with_type", "string", "person, organization or place.", nullable=False),
        Column("articles", "bigint", "Articles that name both.", nullable=False),
        Column("independent", "bigint", "The same, with copies and rewrites of one text counted once.", nullable=False),
        Column("sentences", "bigint", "Sentences that name or mean both.", nullable=False),
        Column("first_on", "date", "Day of publication of the first dated article that names both."),
        Column("last_on", "date", "Of the last one."),
    ),
)
