import pytest

from transforms.languages import detect


class Model:
    """Answers always the same, and counts how often it was asked."""

    def __init__(self, label: str, confidence: float) -> None:
        self.answer = (label, confidence)
        self.asked: list[str] = []

    def classify(self, text: str, /) -> tuple[str, float]:
        self.asked.append(text)
        return self.answer


ENGLISH = (
    "The council voted late on Tuesday to rebuild the pier, and the mayor said that the work would begin in spring. "
    "Supporters of the plan had gathered in the square, but nobody from the harbour board was there to meet them."
)
GERMAN = (
    "Der Stadtrat hat am Dienstag über die Erneuerung der Brücke beraten. Die Kosten dürften bei vier Millionen Euro "
    "liegen, hieß es. Für Fußgänger und Radfahrer wird eine Übergangslösung geprüft, von der auch der Hafen etwas hat."
)
MENU = "Start Politik Kultur Sport Wetter Anmelden Abo\n" * 60


def test_clear_english_never_asks_the_model() -> None:
    model = Model("fr", 1.0)
    assert detect(ENGLISH, model) == "en"
    assert detect(ENGLISH * 100, model) == "en"
    assert model.asked == []


def test_the_model_decides_where_words_leave_doubt() -> None:
    model = Model("de", 0.99)
    assert detect(GERMAN, model) == "de"
    assert len(model.asked) == 1


def test_english_words_among_foreign_ones_are_no_clear_english() -> None:
    model = Model("de", 0.99)
    assert detect(f"{ENGLISH} {GERMAN}", model) == "de"


def test_an_unsure_model_gives_nothing() -> None:
    assert detect(GERMAN, Model("de", 0.4)) is None


@pytest.mark.parametrize(
    ("label", "expected"), [("yue", "zh"), ("arz", "ar"), ("bcl", None), ("zxx", None), ("nn", "nn"), ("pcm", None)]
)
def test_only_codes_of_two_letters_are_given(label: str, expected: str | None) -> None:
    assert detect("Dem dey come from di market wey dey for town.", Model(label, 0.99)) == expected


def test_short_english_that_the_model_takes_for_pidgin_is_english() -> None:
    caption = "A skier races down a slope near Lake Saimaa, Finland."
    assert detect(caption, Model("pcm", 0.5)) == "en"
    assert detect("Di people wey dey for market no dey happy.", Model("pcm", 0.9)) is None


def test_the_middle_is_asked_for_since_pages_begin_with_menus() -> None:
    model = Model("fr", 1.0)
    assert detect(MENU + ENGLISH * 12 + MENU, model) == "en"
    assert model.asked == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市议会星期二通过了旧桥修复计划。", "zh"),
        ("市議会は火曜日、古い橋の修復を承認した。", "ja"),
        ("시의회는 화요일 낡은 다리를 복구하는 계획을 승인했다.", "ko"),
        ("会议在北京举行，IOC主席出席。", "zh"),
    ],
)
def test_the_scripts_of_east_asia_tell_their_language(text: str, expected: str) -> None:
    model = Model("xx", 0.0)
    assert detect(text, model) == expected
    assert model.asked == []


@pytest.mark.parametrize("text", ["", "   \n", "Photo: AP", "12:05 | 3-1 (2-0)", "新华社"])
def test_what_is_too_short_to_tell_is_not_told(text: str) -> None:
    model = Model("en", 1.0)
    assert detect(text, model) is None
    assert model.asked == []
