"""The base package: everything of a .docx that is not its text, ours from the first byte.

Why not python-docx's default template: a Word-validity audit finds two faults in it, and it carries styles and a
theme font set that no administrative document uses. Reads: the profile (for styles). Gives: the parts of an empty,
valid document: content types, relationships, settings, font table, theme, properties.
"""

from __future__ import annotations

from lxml import etree

from generator.ooxml.build import package_child, package_root, root, w
from generator.ooxml.names import NAMESPACES
from generator.ooxml.xml import serialize
from generator.units import Length

_OFFICE = "application/vnd.openxmlformats-officedocument."
_MAIN = _OFFICE + "wordprocessingml."
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

# Part name -> (content type, relationship type from the main document; None when the package points to it).
_PARTS = {
    "docProps/app.xml": (_OFFICE + "extended-properties+xml", None),
    "docProps/core.xml": ("application/vnd.openxmlformats-package.core-properties+xml", None),
    "docProps/custom.xml": (_OFFICE + "custom-properties+xml", None),
    "word/document.xml": (_MAIN + "document.main+xml", None),
    "word/fontTable.xml": (_MAIN + "fontTable+xml", "fontTable"),
    "word/footer1.xml": (_MAIN + "footer+xml", "footer"),
    "word/header1.xml": (_MAIN + "header+xml", "header"),
    "word/settings.xml": (_MAIN + "settings+xml", "settings"),
    "word/styles.xml": (_MAIN + "styles+xml", "styles"),
    "word/theme/theme1.xml": (_OFFICE + "theme+xml", "theme"),
}
# Relationship ids of header and footer parts, which the section properties name.
HEADER_DEFAULT, FOOTER_FIRST = "rId3", "rId4"
_DOCUMENT_RELATIONSHIPS = {
    "rId1": "word/styles.xml",
    "rId2": "word/settings.xml",
    HEADER_DEFAULT: "word/header1.xml",
    FOOTER_FIRST: "word/footer1.xml",
    "rId5": "word/fontTable.xml",
    "rId6": "word/theme/theme1.xml",
}


def parts(font: str, tab: Length) -> dict[str, bytes]:
    """The parts that are the same in every template: `font` is the one face, `tab` the distance of default tabs."""
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            {
                "rId1": (_RELATION + "officeDocument", "word/document.xml"),
                "rId2": (_CORE, "docProps/core.xml"),
                "rId3": (_RELATION + "extended-properties", "docProps/app.xml"),
                "rId4": (_RELATION + "custom-properties", "docProps/custom.xml"),
            }
        ),
        "word/_rels/document.xml.rels": _relationships(
            {
                key: (_RELATION + str(_PARTS[name][1]), name.removeprefix("word/"))
                for key, name in _DOCUMENT_RELATIONSHIPS.items()
            }
        ),
        "word/settings.xml": serialize(_settings(tab)),
        "word/fontTable.xml": serialize(_font_table(font)),
        "word/theme/theme1.xml": serialize(_theme(font)),
        "docProps/app.xml": _app(),
    }


def _content_types() -> bytes:
    types = package_root("ct", "Types")
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    package_child(types, "Default", Extension="rels", ContentType=relations)
    package_child(types, "Default", Extension="xml", ContentType="application/xml")
    for name, (content_type, _) in _PARTS.items():
        package_child(types, "Override", PartName="/" + name, ContentType=content_type)
    return serialize(types)


def _relationships(targets: dict[str, tuple[str, str]]) -> bytes:
    relationships = package_root("rel", "Relationships")
    for key, (kind, target) in targets.items():
        package_child(relationships, "Relationship", Id=key, Type=kind, Target=target)
    return serialize(relationships)


def _settings(tab: Length) -> etree._Element:
    return root(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=tab.twips),
        w("characterSpacingControl", val="doNotCompress"),
        w(
            "compat",
            w(
                "compatSetting",
                name="compatibilityMode",
                uri="http://schemas.microsoft.com/office/word",
                val=15,
            ),
        ),
        w("themeFontLang", val="vi-VN"),
        w("decimalSymbol", val=","),
        w("listSeparator", val=";"),
    )


def _font_table(font: str) -> etree._Element:
    return root(
        "fonts",
        w(
            "font",
            w("panose1", val="02020603050405020304"),
            w("charset", val="00"),
            w("family", val="roman"),
            w("pitch", val="variable"),
            name=font,
        ),
    )


def _theme(font: str) -> etree._Element:
    """A theme of one font and plain colours: Word asks for one when a user opens its design menu."""
    uri = NAMESPACES["a"]

    def a(tag: str, *children: etree._Element, **attributes: str) -> etree._Element:
        element = etree.Element(f"{{{uri}}}{tag}", nsmap={"a": uri})
        for name, value in attributes.items():
            element.set(name, value)
        element.extend(children)
        return element

    colours = {
        "dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6", "accent1": "4472C4", "accent2": "ED7D31",
        "accent3": "A5A5A5", "accent4": "FFC000", "accent5": "5B9BD5", "accent6": "70AD47", "hlink": "0563C1",
        "folHlink": "954F72",
    }  # fmt: skip

    def faces(tag: str) -> etree._Element:
        viet = a("font", script="Viet", typeface=font)
        return a(tag, a("latin", typeface=font), a("ea", typeface=""), a("cs", typeface=""), viet)

    def placeholder() -> etree._Element:
        return a("schemeClr", val="phClr")

    fills = [a("solidFill", placeholder()) for _ in range(6)]
    lines = [a("ln", a("solidFill", placeholder()), w="6350") for _ in range(3)]
    effects = [a("effectStyle", a("effectLst")) for _ in range(3)]
    elements = a(
        "themeElements",
        a("clrScheme", *(a(tag, a("srgbClr", val=value)) for tag, value in colours.items()), name="Văn bản"),
        a("fontScheme", faces("majorFont"), faces("minorFont"), name="Văn bản"),
        a(
            "fmtScheme",
            a("fillStyleLst", *fills[:3]),
            a("lnStyleLst", *lines),
            a("effectStyleLst", *effects),
            a("bgFillStyleLst", *fills[3:]),
            name="Văn bản",
        ),
    )
    return a("theme", elements, name="Văn bản")


def _app() -> bytes:
    properties = package_root("ep", "Properties")
    package_child(properties, "Application").text = "vanban"
    return serialize(properties)
