import codecs
import gzip
import pickle

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from transforms.decoding import Decoded, decode
from transforms.legacy_encodings import LEGACY
from transforms.rejects import EXCERPT_LENGTH, DecodingError, Reject, excerpt

ENGLISH = (
    "The council voted late Tuesday to rebuild the pier. “We can’t wait another winter,” said Ann Lee, who chairs the "
    "harbour board. The café at its end – a fixture since 1952 – will move, and it’s expected to cost £3.4m."
)
FRENCH = (
    "Le conseil a adopté mardi soir le projet du vieux port. « Les travaux débuteront à l’été », a déclaré la maire, "
    "Élodie Garnier. Où les pêcheurs seront-ils relogés ? Cela reste à décider."
)
PORTUGUESE = (
    "A câmara aprovou na terça-feira a construção de duzentas habitações. “Não podíamos esperar mais”, afirmou o "
    "vereador João Gonçalves."
)
POLISH = (
    "Rada miasta przyjęła we wtorek plan odbudowy mostu. „Zaczniemy jeszcze w tym roku” – powiedziała burmistrz "
    "Małgorzata Źródło. Część środków będzie pochodzić z budżetu."
)
CZECH = "Zastupitelstvo schválilo v úterý opravu mostu. Začneme ještě letos, řekla starostka Jiřina Dvořáková."
HUNGARIAN = (
    "A testület kedden elfogadta a híd felújításáról szóló tervet, így az őszre elkészülhet, mondta Szőke Ágnes."
)
TURKISH = "Belediye meclisi köprünün yenilenmesini onayladı. Başkan Ayşe Yıldız, “Çalışmalara bu yıl başlıyoruz” dedi."
RUSSIAN = (
    "Городской совет во вторник одобрил план восстановления моста. Мы начнём уже в этом году, сказала мэр Анна "
    "Лебедева. Половину расходов возьмёт на себя область."
)
GREEK = (
    "Το δημοτικό συμβούλιο ενέκρινε το σχέδιο για τη νέα γέφυρα. Θα ξεκινήσουμε φέτος, δήλωσε η δήμαρχος Άννα Παππά."
)
HEBREW = "מועצת העיר אישרה ביום שלישי את התוכנית לשיקום הגשר הישן, והעבודות יתחילו עוד השנה."
ARABIC = "وافق المجلس البلدي يوم الثلاثاء على خطة ترميم الجسر القديم، وقالت رئيسة البلدية إن العمل سيبدأ هذا العام."
THAI = "สภาเทศบาลมีมติเมื่อวันอังคารให้ซ่อมแซมสะพานเก่า นายกเทศมนตรีกล่าวว่างานจะเริ่มภายในปีนี้"
SIMPLIFIED = "市议会星期二通过了旧桥修复计划。市长李安娜说：“我们今年就开工。”居民们希望新桥能在明年夏天通车。"
TRADITIONAL = "市議會星期二通過了舊橋修復計畫。市長李安娜說：「我們今年就開工。」居民們希望新橋能在明年夏天通車。"
JAPANESE = "市議会は火曜日、古い橋の修復計画を承認した。市長は「今年中に着工する」と述べた。"
KOREAN = "시의회는 화요일 낡은 다리를 복구하는 계획을 승인했다. 시장은 올해 안에 공사를 시작하겠다고 말했다."
MIXED = "Mayor Li Anna （李安娜） told reporters that the old bridge, known as 断桥, would reopen, said the 杭州日报."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@settings(max_examples=60)
@given(text=st.text(min_size=1).filter(lambda text: not text.isspace()))
def test_a_byte_order_mark_decides_and_is_not_part_of_the_text(encoding: str, text: str) -> None:
    mark = "\ufeff".encode(encoding)
    if encoding == "utf-16-le" and text.startswith("\0"):
        return  # the same bytes as the mark of UTF-32
    decoded = decode(mark + text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.method) == (text, encoding, "bom")


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda text: not text.isspace()))
@example(ENGLISH)
def test_utf_8_without_a_mark_comes_back_as_it_was(text: str) -> None:
    if text[0] == "\ufeff":
        return
    decoded = decode(text.encode())
    assert (decoded.text, decoded.encoding, decoded.method) == (text, "utf-8", "utf-8")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", ENGLISH),
        ("cp1252", FRENCH),
        ("cp1252", PORTUGUESE),
        ("cp1250", POLISH),
        ("iso8859_2", CZECH),
        ("cp1250", CZECH),
        ("cp1250", HUNGARIAN),
        ("cp1254", TURKISH),
        ("cp1251", RUSSIAN),
        ("koi8_r", RUSSIAN),
        ("iso8859_5", RUSSIAN),
        ("cp1253", GREEK),
        ("cp1255", HEBREW),
        ("cp1256", ARABIC),
        ("cp874", THAI),
        ("gb18030", SIMPLIFIED),
        ("gb18030", MIXED),
        ("big5hkscs", TRADITIONAL),
        ("cp932", JAPANESE),
        ("euc_jp", JAPANESE),
        ("cp949", KOREAN),
        ("iso2022_jp", JAPANESE),
        ("utf-16-le", ENGLISH),
        ("utf-16-be", SIMPLIFIED + "\n"),
        ("utf-32-le", FRENCH),
    ],
)
def test_a_legacy_encoding_is_told_from_its_text(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.method == "detector"


def test_windows_1252_is_named_where_latin_1_would_give_the_same_text() -> None:
    decoded = decode("Un café à Málaga, señaló Begoña Núñez, está abierto.".encode("latin-1"))
    assert decoded.encoding == "cp1252"


def test_two_bytes_beyond_ascii_in_a_long_english_text_are_found() -> None:
    text = "The ferry left at noon and nobody was hurt, police said.\n" * 2000 + "It’s late.\n"
    assert decode(text.encode("cp1252")).text == text


def test_the_setting_goes_before_the_detector() -> None:
    data = "Ein schöner Tag für die Brücke über den Fluß, sagte Größl.".encode("cp1252")
    decoded = decode(data, fallback="cp1250")
    assert (decoded.encoding, decoded.method) == ("cp1250", "setting")
    assert decode(RUSSIAN.encode("koi8_r"), fallback="koi8-r").text == RUSSIAN


def test_the_setting_latin_1_means_windows_1252() -> None:
    assert decode("“Yes,” she said.".encode("cp1252"), fallback="latin-1").text == "“Yes,” she said."


def test_the_setting_never_overrules_utf_8() -> None:
    assert decode(FRENCH.encode(), fallback="cp1252").text == FRENCH


def test_a_setting_that_cannot_decode_leaves_the_detector_its_turn() -> None:
    decoded = decode(SIMPLIFIED.encode("gb18030"), fallback="ascii")
    assert (decoded.text, decoded.method) == (SIMPLIFIED, "detector")


def test_an_unknown_name_in_the_setting_is_an_error_of_the_setting() -> None:
    with pytest.raises(LookupError):
        decode(b"fine", fallback="no-such-encoding")


def test_bytes_of_no_encoding_are_rejected_with_their_place() -> None:
    data = b"Plain words first. " + bytes((index * 37 + 11) % 128 + 128 for index in range(300))
    with pytest.raises(DecodingError) as caught:
        decode(data)
    assert (caught.value.stage, caught.value.reason) == ("decode", "encoding_unknown")
    assert 19 <= caught.value.byte_start < caught.value.byte_end <= len(data)
    assert caught.value.excerpt.startswith("Plain words first.")
    assert len(caught.value.excerpt) <= EXCERPT_LENGTH


def test_the_stated_confidence_is_asked_for() -> None:
    data = ENGLISH.encode("cp1252")
    assert decode(data, least_confidence=0.5).text == ENGLISH
    with pytest.raises(DecodingError, match="encoding_unknown"):
        decode(data, least_confidence=1.01)


def test_a_mark_that_lies_is_rejected_at_the_false_byte() -> None:
    with pytest.raises(DecodingError) as caught:
        decode(codecs.BOM_UTF8 + b"caf\xe9 closed")
    assert (caught.value.reason, caught.value.byte_start, caught.value.byte_end) == ("encoding_unknown", 6, 7)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + b"\0" * 20,
        b"%PDF-1.7\n%plain enough",
        b"PK\x03\x04word/document.xml",
        gzip.compress(b"text"),
        b"\x7fELF\x02\x01\x01",
        b"abc\0def\0\0\0\0ghijk",
        bytes(range(1, 32)) * 20,
    ],
    ids=["png", "pdf", "zip", "gzip", "elf", "zeros", "controls"],
)
def test_what_is_no_text_is_rejected_as_binary(data: bytes) -> None:
    with pytest.raises(DecodingError) as caught:
        decode(data)
    assert caught.value.reason == "binary"


@pytest.mark.parametrize("data", [b"", b" \r\n\t", codecs.BOM_UTF8, codecs.BOM_UTF16_LE + "  \n".encode("utf-16-le")])
def test_what_has_no_character_is_rejected_as_empty(data: bytes) -> None:
    with pytest.raises(DecodingError) as caught:
        decode(data)
    assert caught.value.reason == "empty"


@settings(max_examples=200)
@given(st.binary(max_size=400))
def test_any_bytes_give_text_that_encodes_back_or_a_reject(data: bytes) -> None:
    outcome = _outcome(data)
    if isinstance(outcome, Reject):
        assert outcome.reason in {"empty", "binary", "encoding_unknown"}
        assert 0 <= outcome.byte_start <= outcome.byte_end
    else:
        back = outcome.text.encode(outcome.encoding)
        assert data.endswith(back) or outcome.encoding.startswith("iso2022")


def _outcome(data: bytes) -> Decoded | Reject:
    try:
        return decode(data)
    except Reject as reject:
        return reject


def test_every_listed_encoding_is_one_that_python_knows() -> None:
    for legacy in LEGACY:
        assert codecs.lookup(legacy.encoding)
        assert legacy.letters or legacy.leads


def test_a_reject_survives_the_way_between_processes() -> None:
    reject = DecodingError("binary", "Give the text itself.", 3, 9, "\\x00")
    copy = pickle.loads(pickle.dumps(reject))  # noqa: S301 - our own bytes
    assert type(copy) is DecodingError
    assert vars(copy) == vars(reject)
    assert str(copy) == "binary: Give the text itself."


def test_an_excerpt_is_short_printable_ascii() -> None:
    shown = excerpt(b"caf\xe9\n" * 200, 500, 900)
    assert len(shown) <= EXCERPT_LENGTH
    assert shown.isascii()
    assert shown.isprintable()
    assert "\\xe9\\x0a" in shown


def test_zero_bytes_strewn_over_a_text_do_not_make_it_utf16() -> None:
    with pytest.raises(DecodingError, match="binary"):
        decode(b"abc\0\0def" * 50)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_read_also_where_low_bytes_are_zero(encoding: str) -> None:
    text = "一个展览 2023 年在乌镇开幕。\n一百多人参加。\n"
    assert decode(text.encode(encoding)).text == text
