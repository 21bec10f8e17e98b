"""The columns that every extracted row carries: where in the stored text it stands, and who found it."""

from schemas.table import Column

ARTICLE_ID = Column(
    "article_id", "string", "The article it stands in.", nullable=False, references="main.articles.article_id"
)
START_CHAR = Column("start_char", "int", "0-based offset of its first code point in articles.text.", nullable=False)
END_CHAR = Column("end_char", "int", "Offset after its last code point: text[start_char:end_char].", nullable=False)
