"""The columns that every extracted row carries: where in the stored text it stands, and who found it."""

from schemas.table import Column

ARTICLE_ID = Column(
    "article_id", "string", "The article it stands in.", nullable=False, references="main.articles.article_id"
)
START_CHAR = Column("start_char", "int", "0-based offset of its first code point in articles.text.", nullable=False)
END_CHAR = Column("end_char", "int", "Offset after its last code point: text[start_char:end_char].", nullable=False)
PASSAGE_NO = Column("passage_no", "int", "The passage it stands in.", nullable=False)
SENTENCE_NO = Column("sentence_no", "int", "The sentence it begins in; NULL in a passage that has none.")
SURFACE = Column("surface", "string", "The words themselves: the article's text at the offsets.", nullable=False)
METHOD = Column("method", "string", "The rule or model that found it.", nullable=False)
CONFIDENCE = Column("confidence", "double", "How sure that is, 0..1: set by hand for each method.", nullable=False)

EVIDENCE = (ARTICLE_ID, PASSAGE_NO, SENTENCE_NO, START_CHAR, END_CHAR, SURFACE, METHOD, CONFIDENCE)
