"""What stands beside a text, by the names that its writers give it: `authors`, `Byline` and `creator` are one."""

from __future__ import annotations

NAMES = {
    "author": ("authorname", "authors", "by", "byline", "creator", "creators", "writer"),
    "title": ("headline", "webtitle"),
    "description": ("excerpt", "subtitle", "summary"),
    "date": (
        "datepublish",
        "datepublished",
        "firstpublished",
        "pubdate",
        "publicationdate",
        "publishdate",
        "published",
        "publishedat",
        "publisheddate",
        "webpublicationdate",
    ),
    "modified": ("datemodified", "lastmod", "lastmodified", "modifiedat", "updated", "updatedat"),
    "url": ("canonical", "canonicalurl", "link", "pageurl", "permalink", "sourceurl", "uri", "weburl"),
    "language": ("lang",),
    "publisher": ("newspaper", "outlet", "site", "sitename", "sourcename"),
    "tag": ("categories", "category", "keywords", "tags"),
}
"""Each thing that is known, and what else it is called, without the signs between words."""

_KNOWN = {other: name for name, others in NAMES.items() for other in others}


def known(key: str) -> str:
    """The name of what a key stands for, in lower case: `Publish Date`, `publish_date` and `publishDate` are `date`."""
    name = key.strip().casefold().replace(" ", "_").replace("-", "_")
    return _KNOWN.get(name.replace("_", ""), name)
