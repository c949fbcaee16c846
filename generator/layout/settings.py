"""word/settings.xml: what the whole document is read by."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from generator.layout import values
from generator.layout.values import VAL
from generator.ooxml.names import W
from generator.units import Length, Pt, Twip


class ThemeLanguages(NamedTuple):
    """w:themeFontLang (17.15.1.88)."""

    latin: str | None = None
    east_asian: str | None = None
    bidi: str | None = None


_NO_LANGUAGES = ThemeLanguages()
_AUTO_SPACE = Pt(14)
_DEFAULT_TAB = Twip(720)


class Settings(NamedTuple):
    """`compatibility` is 12 when the file names none: Word 2007 ([MS-DOCX] compatSetting).

    `table_style_yields` says that the default paragraph style goes above the table style also where it states 12 pt or
    left (compatSetting overrideTableStyleFontSizeAndJustification). `auto_space` is the space of beforeAutospacing.
    """

    compatibility: int = 12
    table_style_yields: bool = False
    has_even_and_odd: bool = False
    theme_languages: ThemeLanguages = _NO_LANGUAGES
    auto_space: Length = _AUTO_SPACE
    default_tab: Length = _DEFAULT_TAB
    features: frozenset[str] = frozenset()


_FEATURES = {
    "trackRevisions": "dang_theo_doi_sua_doi", "mailMerge": "tron_thu", "writeProtection": "khoa_sua",
    "mirrorMargins": "le_doi_xung", "gutterAtTop": "gay_tren_dau", "autoHyphenation": "tu_dong_ngat_tu",
}  # fmt: skip


def read_settings(root: etree._Element | None) -> Settings:
    """The settings of a document; those of a file without the part when root is None."""
    if root is None:
        return Settings()
    compat = {element.get(W + "name"): element.get(VAL) for element in root.iterfind(f"{W}compat/{W}compatSetting")}
    old = root.find(W + "compat")
    override = compat.get("overrideTableStyleFontSizeAndJustification")
    features = {name for tag, name in _FEATURES.items() if values.child_is_on(root, tag)}
    protection = root.find(W + "documentProtection")
    if protection is not None and values.is_on(protection.get(W + "enforcement", "0")):
        features.add("khoa_sua")
    return Settings(
        compatibility=values.integer(compat.get("compatibilityMode")) or 12,
        table_style_yields=override is not None and values.is_on(override),
        has_even_and_odd=values.child_is_on(root, "evenAndOddHeaders"),
        theme_languages=_theme_languages(root.find(W + "themeFontLang")),
        auto_space=Pt(5) if values.child_is_on(old, "doNotUseHTMLParagraphAutoSpacing") else _AUTO_SPACE,
        default_tab=values.twips(values.child_value(root, "defaultTabStop")) or _DEFAULT_TAB,
        features=frozenset(features),
    )


def _theme_languages(element: etree._Element | None) -> ThemeLanguages:
    if element is None:
        return ThemeLanguages()
    return ThemeLanguages(element.get(VAL), element.get(W + "eastAsia"), element.get(W + "bidi"))
