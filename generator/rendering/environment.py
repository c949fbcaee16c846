"""The one Jinja environment: a sandbox in which a template can print what it is given and nothing else.

- A missing name is an error, not an empty string (StrictUndefined); None never prints.
- Everything printed is escaped: `&` and `<` of the data arrive whole.
- No globals, no filters, no arithmetic: a template cannot reach Python or burn time; `if` and `for` are all it needs.
- A line break in a printed text becomes `w:br`, a tab `w:tab`, as in Word.
"""

from __future__ import annotations

from typing import Any

from jinja2 import DictLoader, StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from generator.errors import Defect

_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


def printable(value: object) -> object:
    """What a tag prints for a value: escaped text, or XML that our own code made (Markup).

    Raises Defect for None, for a truth value and for anything that is neither text nor a whole number: a template that
    prints one is wrong.
    """
    if isinstance(value, Markup | StrictUndefined):
        return value
    if isinstance(value, str):
        return Markup(escape(value).replace("\n", Markup(_BREAK)).replace("\t", Markup(_TAB)))  # noqa: S704 - escaped first
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise Defect(f"Mẫu in một giá trị không phải chữ ({type(value).__name__}); mẫu phải được sửa.")


class _Environment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox without the operators that could be made to use time or memory."""

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        raise SecurityError(f"operator {operator} is not available to templates")

    def call_unop(self, context: Any, operator: str, arg: Any) -> Any:
        raise SecurityError(f"operator {operator} is not available to templates")

    def is_safe_callable(self, obj: Any) -> bool:
        return False


def environment() -> ImmutableSandboxedEnvironment:
    """A new environment of this kind."""
    made = _Environment(
        loader=DictLoader({}),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=printable,
        keep_trailing_newline=True,
    )
    made.intercepted_binops = frozenset(["+", "-", "*", "/", "//", "%", "**"])
    made.intercepted_unops = frozenset(["+", "-"])
    made.globals.clear()
    made.filters.clear()
    made.tests = {name: test for name, test in made.tests.items() if name in ("defined", "none")}
    return made
