"""The judge step of making a document: what was made is judged with every rule before it is written.

What a rule says of the look of a document of ours is our defect, and nothing is written: such rules are named in the
profile, those that no words of a bundle can break. What the others say comes from the data (citations, capitals,
components that it does not give): it is told, and never stops the document. So is what is said of another component at
a paragraph of the content: somebody wrote words there that look like that component.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.api.check import page_facts, paged
from generator.api.page_facts import of_pages
from generator.drawing.placed import Page
from generator.errors import Defect
from generator.findings import Finding, Outcome, Severity
from generator.layout.location import units
from generator.layout.model import Document, paragraphs
from generator.profiles.model import Profile
from generator.rules import Pages, Subject, judge
from generator.rules.register import rules

_SHOWN = 3


def judged(
    document: Document, bundle: Mapping[str, Any], profile: Profile, pages: Sequence[Page] | None
) -> tuple[Finding, ...]:
    """What the rules say of the words of a document made of a bundle. Raises Defect for what they say of its look.

    `pages` are its drawn pages; None where it could not be drawn as it is.
    """

    def draw() -> Pages | None:
        return page_facts(document) if pages is None else of_pages(pages)

    day = bundle.get("ngay_ban_hanh")
    subject = Subject(
        document, units(document, profile), profile, bundle.get("co_quan"), draw, day if isinstance(day, str) else None
    )
    found = [one for one in judge(subject, rules()).findings if one.outcome is Outcome.FAILED]
    wrong = [one for one in found if one.severity is Severity.ERROR and _is_ours(one, document, profile)]
    if wrong:
        told = " ".join(f"{one.code} ({one.place}): {one.message}" for one in wrong[:_SHOWN])
        raise Defect(f"Văn bản vừa tạo trái quy định về trình bày nên không được ghi. {told}")
    return paged(found, subject)


def _is_ours(finding: Finding, document: Document, profile: Profile) -> bool:
    said = profile.words["trinh_bay"]
    if finding.code not in said["cua_mau"]:
        return False
    if finding.spot is None or finding.code.startswith(tuple(said["cua_noi_dung"])):
        return True
    content = {profile.style_of(key) for key, one in profile.components.items() if one.box == said["o_noi_dung"]}
    place = finding.spot.part, finding.spot.steps
    standing = next((one for one in paragraphs(document.blocks) if (one.place.part, one.place.steps) == place), None)
    return standing is None or standing.format.style_id not in content
