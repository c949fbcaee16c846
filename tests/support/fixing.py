"""What holds of every fix: nothing safe is left, words are unchanged, a second fix changes no byte, rejecting gives the
source back, accepting gives the plain fix."""

from __future__ import annotations

from support.revisions import accept_all, reject_all

from generator import fixing, layout
from generator.api.fix import Fixed, fix
from generator.profiles.model import Profile


def hold(content: bytes, profile: Profile | None = None) -> Fixed:
    """Fixes a document plainly and tracked; asserts all of it. Gives the plain fix."""
    source = layout.read(content)
    plain, tracked = fix(content, profile), fix(content, profile, tracked=True)
    assert [one.finding.message for one in plain.left] == []
    for one in (plain, tracked):
        assert fixing.words(layout.read(one.content)) == fixing.words(source)
        again = fix(one.content, profile, tracked=one is tracked)
        assert again.content == one.content
    assert layout.dump(layout.read(reject_all(tracked.content))) == layout.dump(source)
    if not tracked.left:
        assert layout.dump(layout.read(accept_all(tracked.content))) == layout.dump(layout.read(plain.content))
    return plain
