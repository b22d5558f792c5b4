#!/usr/bin/env python3
"""Makes the family "Chart Sans": Noto Sans, Noto Sans Arabic and Noto Sans Ethiopic in one font.

One font for all scripts means that no renderer ever needs a fallback, so no label can lose letters
because of one. The result is the same byte for byte with the versions named in SOURCES.md.

    python3 merge.py [FOLDER WITH THE NOTO FONTS]
"""

import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Chart Sans"
WEIGHTS = ("Regular", "Bold")

# A later font gives only what the earlier ones do not have.
SOURCES = (
    ("NotoSans", (
        "20-7E A0-24F 250-2AF 2B0-2FF 300-36F 400-52F 1E00-1EFF 2000-206F 2070-209F 20A0-20BF "
        "2100-214F 2150-218F 2190-21FF 2200-22FF 25A0-25FF FB00-FB06 FFFD"
    )),
    ("NotoSansArabic", "600-6FF 750-77F 8A0-8FF 25CC FD3E-FD3F FDF2 FDFC 200C-200F"),
    ("NotoSansEthiopic", "1200-139F 2D80-2DDF"),
)

# Noto Sans 2.004 has no minus sign; the en dash is drawn for it.
ALIASES = {0x2212: 0x2013}


def code_points(ranges):
    """The numbers of ranges such as "20-7E FFFD"."""
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def subset(source, wanted, target):
    """Writes the wanted part of a font, and answers which characters it holds."""
    options = Options()
    options.layout_features = ["*"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    font = TTFont(source)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    font.save(target)
    return set(TTFont(target).getBestCmap())


def merge(noto, weight, here):
    """Writes one weight as TTF and WOFF2."""
    with tempfile.TemporaryDirectory() as work:
        parts, have = [], set()
        for name, ranges in SOURCES:
            part = Path(work) / f"{name}.ttf"
            wanted = [c for c in code_points(ranges) if c not in have]
            have |= subset(noto / f"{name}-{weight}.ttf", wanted, part)
            parts.append(str(part))
        font = Merger().merge(parts)

    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({alias: table.cmap[glyph] for alias, glyph in ALIASES.items()})
    for name in font["name"].names:
        if name.nameID in (1, 16):
            name.string = FAMILY
        elif name.nameID == 4:
            name.string = f"{FAMILY} {weight}"
        elif name.nameID in (3, 6):
            name.string = f"{FAMILY.replace(' ', '')}-{weight}"

    # The times of the source instead of the time of the run.
    source = TTFont(noto / f"NotoSans-{weight}.ttf")["head"]
    font.recalcTimestamp = False
    font["head"].created, font["head"].modified = source.created, source.modified
    plain = here / f"ChartSans-{weight}.ttf"
    font.save(plain)
    packed = TTFont(plain, recalcTimestamp=False)
    packed.flavor = "woff2"
    packed.save(here / f"ChartSans-{weight}.woff2")


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype/noto")
    for one in WEIGHTS:
        merge(folder, one, Path(__file__).parent)
