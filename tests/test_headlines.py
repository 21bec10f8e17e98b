"""Headlines: found on a page by what the article is about, and in a clean text by its place."""

from transforms import blocks, headlines, pages

BODY = [
    "The old lighthouse on Gull Point will open to visitors in May, the board said. It had argued for a year.",
    "Volunteers have painted the lighthouse and repaired its stairs, and the board paid for a lamp. It is very bright.",
    "Visitors to Gull Point will pay three pounds, which the board says is needed to keep it dry. Children go up free.",
]
MENU = ["Skip to content", "Home", "News", "Sport", "Search", "Sign in", "Subscribe"]
FOOT = ["Related stories", "Harbour board elects a new chair", "Privacy policy", "© 2021 The Harbour Post"]


def chosen(lines: list[str]) -> str | None:
    seen = pages.see(blocks.split("\n\n".join(lines)))
    first, last = pages.article(seen)
    index = headlines.choose(seen, first, last)
    return None if index is None else seen[index].text


def opening(text: str, title: str | None = None) -> int | None:
    return headlines.first(pages.see(blocks.split(text)), title)


def test_a_page_gives_the_line_that_is_about_the_article():
    title = "Gull Point lighthouse to open in May"
    assert (
        chosen([*MENU, "Ferry fares to rise again this year", title, "By Ann Lee", "3 May 2021", *BODY, *FOOT]) == title
    )


def test_the_summary_below_is_not_taken_for_the_headline():
    title, summary = (
        "Gull Point lighthouse opens its doors",
        "Volunteers have painted the lighthouse and repaired its stairs.",
    )
    assert chosen([*MENU, title, summary, "By Ann Lee", "3 May 2021", *BODY, *FOOT]) == title


def test_a_trail_of_menu_words_that_ends_in_the_headline_is_not_it():
    title = "Gull Point lighthouse opens its doors"
    assert chosen([*MENU, f"NewsIslands{title}", title, "By Ann Lee", *BODY, *FOOT]) == title


def test_a_page_of_labels_alone_has_no_headline():
    assert chosen(["Home", "News", "Search", "Sign in", "Share"]) is None


def test_a_clean_text_opens_with_its_headline():
    assert opening("Lighthouse opens\n\n" + "\n\n".join(BODY)) == 0


def test_a_text_that_starts_with_its_body_has_none():
    assert opening("\n\n".join(BODY)) is None
    assert opening("LAKETON, May 3 (AP) -- The pier is open.\n\nMore soon.") is None


def test_a_date_above_the_headline_is_not_it():
    assert opening("November 3, 2021\n\nLighthouse opens\n\n" + BODY[0]) == 1


def test_a_long_first_line_over_a_source_line_is_the_headline():
    long = "The lighthouse that nobody wanted is now the most loved house on the coast, and its keeper is tired."
    assert opening(f"{long}\n\n(Xinhua) 09:25, November 19, 2020\n\n{BODY[0]}") == 0


def test_a_stated_title_decides_which_block_is_the_headline():
    assert opening("Islands\n\nLighthouse opens\n\n" + BODY[0], "Lighthouse opens") == 1
    assert opening("Islands\n\n" + BODY[0], "Lighthouse opens") is None
