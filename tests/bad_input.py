"""Every kind of bad or odd document, and what must become of it: `article`, `reject:<stage>/<reason>` or `skipped`.

The flow test takes all of them in at once; a new kind of trouble is one more line.
"""

from __future__ import annotations

import gzip
import os
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bad_languages import STORIES
from transforms.formats import LIMIT_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Bad:
    """`name` is the path below the folder, as bytes; `make` the document's bytes, or what makes it at that path."""

    name: bytes
    make: bytes | Callable[[Path], None]
    outcome: str


def story(about: str) -> str:
    """A small article that is unlike the others."""
    return f"Ferry brings {about}\n\nThe ferry to Holm brought {about} on Friday, its captain said. Nobody was hurt.\n"


def text(about: str, *, like: str = "{}") -> bytes:
    """The same in UTF-8, the story put into a form."""
    return like.format(story(about)).encode()


def packed(data: bytes) -> bytes:
    """By gzip, the same each time."""
    return gzip.compress(data, mtime=0)


def hole(size: int) -> Callable[[Path], None]:
    """A file of so many bytes that takes no room."""

    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.write(b"A line without an end")
            file.truncate(size)

    return make


def line_without_end(path: Path) -> None:
    """200 MB in one line, packed."""
    with gzip.open(path, "wb") as file:
        for _ in range(200):
            file.write(b"ever on " * 125_000)


def link(target: str) -> Callable[[Path], None]:
    """A symbolic link."""
    return lambda path: path.symlink_to(target)


def listener(path: Path) -> None:
    """A socket; its path may be no longer than 108 bytes, so it is made from beside."""
    before = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(before)


ARTICLE, SKIPPED = "article", "skipped"
EMPTY, BINARY, UNKNOWN = "reject:decode/empty", "reject:decode/binary", "reject:decode/encoding_unknown"
TOO_LARGE, TRUNCATED, DAMAGED = "reject:read/too_large", "reject:read/gzip_truncated", "reject:read/gzip_damaged"
NO_FORMAT, NO_FILE, OUTSIDE = "reject:read/unsupported_format", "reject:read/not_a_file", "reject:read/link_outside"

NOTHING = (
    Bad(b"nothing/empty.txt", b"", EMPTY),
    Bad(b"nothing/blank.txt", b" \n\t\r\n \x0c\n", EMPTY),
    Bad(b"nothing/blank-unicode.txt", "\u3000\u2003\u00a0\n".encode(), EMPTY),
    Bad(b"nothing/bom.txt", b"\xef\xbb\xbf", EMPTY),
    Bad(b"nothing/bom-utf-16.txt", b"\xff\xfe", EMPTY),
    Bad(b"nothing/invisible.txt", "\u200b\u200b\ufeff\n\u2060\u00ad\n".encode(), EMPTY),
    Bad(b"nothing/million-blank-lines.txt", b"\n" * 1_000_000, EMPTY),
    Bad(b"nothing/empty.txt.gz", packed(b""), EMPTY),
    Bad(b"nothing/no-bytes.txt.gz", b"", TRUNCATED),
    Bad(b"nothing/empty.md", b"\n", EMPTY),
)

BINARIES = (
    Bad(b"binary/png.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64), BINARY),
    Bad(b"binary/pdf.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", BINARY),
    Bad(b"binary/zip.txt", b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(range(40)), BINARY),
    Bad(b"binary/exe.txt", b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff" + bytes(100), BINARY),
    Bad(b"binary/elf.txt", b"\x7fELF\x02\x01\x01" + bytes(40), BINARY),
    Bad(b"binary/jpeg.md", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(200)), BINARY),
    Bad(b"binary/gzip.txt", packed(text("gzip under a wrong name")), BINARY),
    Bad(b"binary/every-byte.txt", bytes(range(256)) * 40, BINARY),
    Bad(b"binary/zeros.txt", bytes(5000), BINARY),
    Bad(b"binary/zeros-within.txt", text("a zero or two").replace(b"said", b"sa\0id"), BINARY),
    Bad(b"binary/controls.txt", b"\x01\x02\x03\x04 text \x05\x06\x07" * 50, BINARY),
)

ENCODINGS = (
    Bad(b"encoding/utf-16-le.txt", story("UTF-16, low byte first").encode("utf-16-le"), ARTICLE),
    Bad(b"encoding/utf-16-be.txt", story("UTF-16, high byte first").encode("utf-16-be"), ARTICLE),
    Bad(b"encoding/utf-16-bom.txt", story("marked UTF-16").encode("utf-16"), ARTICLE),
    Bad(b"encoding/utf-16-chinese.txt", (STORIES["zh"] * 3).encode("utf-16-le"), ARTICLE),
    Bad(b"encoding/utf-32.txt", story("UTF-32").encode("utf-32"), ARTICLE),
    Bad(b"encoding/utf-32-be.txt", story("unmarked UTF-32").encode("utf-32-be"), ARTICLE),
    Bad(b"encoding/utf-16-cut.txt", b"\xff\xfe" + story("half a sign").encode("utf-16-le")[:-1], UNKNOWN),
    Bad(b"encoding/utf-8-cut.txt", text("half a letter €") + b"\xe2\x82", UNKNOWN),
    Bad(b"encoding/utf-8-bom.txt", b"\xef\xbb\xbf" + text("a mark"), ARTICLE),
    Bad(b"encoding/two-boms.txt", b"\xef\xbb\xbf\xef\xbb\xbf" + text("two marks"), ARTICLE),
    Bad(b"encoding/windows-1252.txt", story("“café crème” and a naïve Señor").encode("cp1252"), ARTICLE),
    Bad(b"encoding/koi8-r.txt", (STORIES["ru"] * 4).encode("koi8-r"), ARTICLE),
    Bad(b"encoding/shift-jis.txt", (STORIES["ja"] * 4).encode("shift-jis"), ARTICLE),
    Bad(b"encoding/gb18030.txt", (STORIES["zh"] * 4).encode("gb18030"), ARTICLE),
    Bad(b"encoding/mixed.txt", text("both: café") + story("naïve café").encode("cp1252") + b"\x81\x8d", UNKNOWN),
    Bad(b"encoding/mixed-wide.txt", text("wide and narrow") + story("at once").encode("utf-16-le"), BINARY),
    Bad(b"encoding/cesu.txt", text("a smile ") + b"\xed\xa0\xbd\xed\xb8\x80", UNKNOWN),
    Bad(b"encoding/overlong.txt", text("an overlong slash ") + b"\xc0\xaf\xe0\x80\xaf", UNKNOWN),
    Bad(b"encoding/beyond-unicode.txt", text("too high a number ") + b"\xf5\x80\x80\x80\xff", ARTICLE),
    Bad(b"encoding/declared-wrong.txt", text("café, says <?xml version='1.0' encoding='utf-16'?>"), ARTICLE),
    Bad(b"encoding/marked-wrong.txt", b"\xff\xfe" + text("UTF-8 marked as UTF-16, with é"), UNKNOWN),
    Bad(b"encoding/mojibake.txt", story("cafÃ© and donâ€™t").encode(), ARTICLE),
)

PACKED = (
    Bad(b"packed/good.txt.gz", packed(text("a packet")), ARTICLE),
    Bad(b"packed/two-members.txt.gz", packed(text("two")) + packed(text("packets")), ARTICLE),
    Bad(b"packed/padded.txt.gz", packed(text("padding")) + bytes(512), ARTICLE),
    Bad(b"packed/truncated.txt.gz", packed(text("an early end"))[:-20], TRUNCATED),
    Bad(b"packed/head-only.txt.gz", packed(text("only a head"))[:10], TRUNCATED),
    Bad(b"packed/garbage-behind.txt.gz", packed(text("garbage")) + b"no gzip here", DAMAGED),
    Bad(b"packed/flipped.txt.gz", packed(text("a flipped bit"))[:-8] + b"\0\0\0\0\0\0\0\0", DAMAGED),
    Bad(b"packed/plain.txt.gz", text("no packet at all"), DAMAGED),
    Bad(b"packed/bomb.txt.gz", packed(bytes(50_000_000)), TOO_LARGE),
    Bad(b"packed/line-of-200-mb.txt.gz", line_without_end, TOO_LARGE),
    Bad(b"packed/twice.txt.gz", packed(packed(text("a packet in a packet"))), BINARY),
)

LARGE = (
    Bad(b"large/gigabyte.txt", hole(1 << 30), TOO_LARGE),
    Bad(b"large/terabyte.md", hole(1 << 40), TOO_LARGE),
    Bad(b"large/just-over.txt", hole(LIMIT_BYTES + 1), TOO_LARGE),
    Bad(b"large/line-of-5-mb.txt", b"Word upon word" + b" and word upon word" * 270_000, TOO_LARGE),
    Bad(b"large/line-of-3-mb.txt", b"Word after word" + b" and word after word" * 150_000, ARTICLE),
    Bad(b"large/letters.txt", b"a\n" * 50_000, ARTICLE),
    Bad(b"large/blank-lines-within.txt", text("much white") + b"\n" * 1_000_000 + text("at its end"), ARTICLE),
    Bad(b"large/spaces.txt", text("a wide gap") + b" " * 2_000_000 + text("and goes on"), ARTICLE),
)

HOSTILE = (
    Bad(b"hostile/brackets.txt", text("brackets", like="{}" + "(" * 100_000 + ")" * 100_000), ARTICLE),
    Bad(b"hostile/mixed-brackets.txt", text("more brackets", like="{}" + "([<{{（【" * 20_000), ARTICLE),
    Bad(b"hostile/quotes.txt", text("quotes", like="{}" + '"' * 100_000), ARTICLE),
    Bad(b"hostile/curly-quotes.txt", text("curly quotes", like="{}" + "“‘" * 50_000), ARTICLE),
    Bad(b"hostile/entities.txt", text("entities", like="{}" + "&amp;" * 50_000), ARTICLE),
    Bad(b"hostile/nested-entity.txt", text("an entity", like="{}&" + "amp;" * 100_000 + "lt;"), ARTICLE),
    Bad(b"hostile/marks.txt", text("combining marks", like="{}Z" + "\u0301\u0316" * 50_000), ARTICLE),
    Bad(b"hostile/zalgo.txt", text("Z\u0351\u036b\u0343a\u0321\u034al\u0334go"), ARTICLE),
    Bad(b"hostile/bidi.txt", text("\u202etxt.exe\u202c and \u2066isolates\u2069"), ARTICLE),
    Bad(b"hostile/zero-width.txt", text("a\u200bb\u200cc\u200dd\ufeffe\u2060f"), ARTICLE),
    Bad(b"hostile/emoji.txt", text("👩‍👩‍👧‍👦 and 🏳️‍🌈 and 🇳🇴"), ARTICLE),
    Bad(b"hostile/noncharacters.txt", text("\ufffe\uffff\U0010ffff\ufdd0"), ARTICLE),
    Bad(b"hostile/private-use.txt", text("\ue000\uf8ff"), ARTICLE),
    Bad(b"hostile/replacement.txt", text("\ufffd\ufffd\ufffd"), ARTICLE),
    Bad(b"hostile/ansi.txt", text("\x1b[31mred\x1b[0m and \x1b]0;a title\x07"), ARTICLE),
    Bad(b"hostile/sql.txt", text("'; DROP TABLE articles; --"), ARTICLE),
    Bad(b"hostile/html.txt", text("<script>alert(1)</script><img src=x onerror=alert(1)>"), ARTICLE),
    Bad(b"hostile/shell.txt", text("$(rm -rf /) `id` ; cat /etc/passwd | sh"), ARTICLE),
    Bad(b"hostile/template.txt", text("{{7*7}} ${7*7} %s %n {0.__class__} [bold]x[/]"), ARTICLE),
    Bad(b"hostile/path.txt", text("../../etc/passwd and \\\\server\\share"), ARTICLE),
    Bad(b"hostile/carriage-returns.txt", text("lone returns").replace(b"\n", b"\r"), ARTICLE),
    Bad(
        b"hostile/mixed-newlines.txt", text("every newline", like="a\r\nb\rc\nd\x85e\u2028f\u2029g\x0bh\x0c{}"), ARTICLE
    ),
    Bad(b"hostile/one-letter.txt", b"x", ARTICLE),
    Bad(b"hostile/one-sign.txt", b"(", ARTICLE),
    Bad(b"hostile/only-signs.txt", b"!?.,;:-_" * 500, ARTICLE),
    Bad(b"hostile/only-numbers.txt", b"31.12.9999 99:99:99 00/00/0000 " * 300, ARTICLE),
    Bad(b"hostile/surrogate-entity.txt", text("&#xD800; &#0; &#1114112; &#xFFFFFF;"), ARTICLE),
)

FRONT_MATTER = (
    Bad(b"front/unclosed.md", text("no end", like="---\ntitle: Ferry\n{}"), ARTICLE),
    Bad(b"front/only.md", b"---\ntitle: Nothing but a title\n---\n", ARTICLE),
    Bad(
        b"front/bomb.md",
        text("a bomb", like="---\na: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ntitle: *c\n---\n{}"),
        ARTICLE,
    ),
    Bad(
        b"front/object.md", text("an object", like="---\ntitle: !!python/object/apply:os.system [id]\n---\n{}"), ARTICLE
    ),
    Bad(b"front/huge.md", text("much matter", like="---\n" + "tag: x\n" * 25_000 + "---\n{}"), ARTICLE),
    Bad(b"front/long-list.md", text("a list", like="---\ntags: [" + "x, " * 100_000 + "]\n---\n{}"), ARTICLE),
    Bad(b"front/quotes.md", text("open quotes", like='---\ntitle: "' + "\\" * 50_000 + "\n---\n{}"), ARTICLE),
    Bad(b"front/list-of-quotes.md", text("quoted", like="---\ntags: [" + '"\\' * 50_000 + "]\n---\n{}"), ARTICLE),
    Bad(b"front/no-key.md", text("no key", like="---\n:::\n- - -\n? x\n---\n{}"), ARTICLE),
    Bad(b"front/date.md", text("a wild date", like="---\ndate: 9999-99-99T99:99:99+99:99\n---\n{}"), ARTICLE),
    Bad(b"front/surrogates.md", b"---\ntitle: \xed\xa0\x80\n---\n" + text("a lone surrogate"), UNKNOWN),
    Bad(b"front/dashes.md", b"---\n" * 20_000 + text("dashes"), ARTICLE),
)

PLACES = (
    Bad(b"places/table.xlsx", b"PK\x03\x04", NO_FORMAT),
    Bad(b"places/no-extension", text("no extension"), NO_FORMAT),
    Bad(b"places/story.txt.exe", text("two extensions"), NO_FORMAT),
    Bad(b"places/.hidden.txt", text("nothing to see"), SKIPPED),
    Bad(b"places/README.txt", text("about this folder"), SKIPPED),
    Bad(b"places/.git/story.txt", text("nothing here either"), SKIPPED),
    Bad(b"places/SHOUT.TXT", text("capitals"), ARTICLE),
    Bad(b"places/new\nline.txt", text("a new line"), ARTICLE),
    Bad(b"places/'quotes\".txt", text("quotes in its name"), ARTICLE),
    Bad("places/📰 emoji.txt".encode(), text("a picture in its name"), ARTICLE),
    Bad(b"places/" + b"x" * 246 + b".txt", text("a long name"), ARTICLE),
    Bad(b"places/\xff\xfe.txt", text("a name that is no UTF-8"), ARTICLE),
    Bad(b"places/'; DROP TABLE articles; --.txt", text("a name that is SQL"), ARTICLE),
    Bad(b"places/$(id) & <b>.txt", text("a name that is a command"), ARTICLE),
    Bad(b"places/dir\nwith \xe9/story.txt", text("a folder that is no UTF-8"), ARTICLE),
    Bad(b"places/original.txt", text("an original"), ARTICLE),
    Bad(b"places/twin.txt", link("original.txt"), "duplicate"),
    Bad(b"places/the-copy.txt", text("an original"), "duplicate"),
    Bad(b"places/a-copy.bak", text("an original"), NO_FORMAT),
    Bad(b"places/loop.txt", link("loop.txt"), "reject:read/link_loop"),
    Bad(b"places/round-a.txt", link("round-b.txt"), "reject:read/link_loop"),
    Bad(b"places/round-b.txt", link("round-a.txt"), "reject:read/link_loop"),
    Bad(b"places/nowhere.txt", link("no-such-file"), "reject:read/vanished"),
    Bad(b"places/outside.txt", link("/etc/hostname"), OUTSIDE),
    Bad(b"places/outside-folder", link("/etc"), OUTSIDE),
    Bad(b"places/device.txt", link("/dev/zero"), OUTSIDE),
    Bad(b"places/around", link("."), "reject:read/link_to_folder"),
    Bad(b"places/pipe.txt", lambda path: os.mkfifo(path), NO_FILE),
    Bad(b"places/socket.txt", listener, NO_FILE),
)

LANGUAGES = tuple(Bad(f"languages/{code}.txt".encode(), made.encode(), ARTICLE) for code, made in STORIES.items())

CORPUS = (
    *NOTHING, *BINARIES, *ENCODINGS, *PACKED, *LARGE, *HOSTILE, *FRONT_MATTER, *PLACES, *LANGUAGES,
)  # fmt: skip


def write(folder: Path, entries: tuple[Bad, ...] = CORPUS) -> None:
    """Makes every document of the corpus below a folder."""
    for entry in entries:
        path = folder / os.fsdecode(entry.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        if callable(entry.make):
            entry.make(path)
        else:
            path.write_bytes(entry.make)
