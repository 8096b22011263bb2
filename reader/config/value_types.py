"""The types of settings: which values each allows, and how that is worded in error messages and in config.yaml."""

from __future__ import annotations

from typing import Protocol, TypeAlias, TypeVar

Value: TypeAlias = "str | int | bool | tuple[str, ...]"
"""A value as it is written in a settings file: a list becomes a tuple."""
T_co = TypeVar("T_co", covariant=True)


class ValueType(Protocol[T_co]):
    """The values that a setting can have."""

    @property
    def allowed(self) -> str:
        """The allowed values in words, to follow "must be"."""
        ...

    def parsed(self, written: Value) -> T_co | None:
        """The value that is written; None if it is not allowed. Raises TemplateError for a malformed template."""


class Boolean:
    """True or false."""

    allowed = "true or false"

    def parsed(self, written: Value) -> bool | None:
        return written if isinstance(written, bool) else None


class BooleanOrAuto:
    """True, false or auto, as strings."""

    allowed = "true, false or auto"

    def parsed(self, written: Value) -> str | None:
        if isinstance(written, bool):
            return str(written).lower()
        return "auto" if written == "auto" else None


class OneOf:
    """One of some names."""

    def __init__(self, *names: str) -> None:
        self.names = names
        self.allowed = f"{', '.join(names[:-1])} or {names[-1]}"

    def parsed(self, written: Value) -> str | None:
        return str(written) if written in self.names else None


class WholeNumber:
    """A whole number of some unit within limits, both of which are allowed."""

    def __init__(self, least: int, most: int, unit: str) -> None:
        self.least, self.most = least, most
        self.allowed = f"a whole number of {unit} from {least} to {most}"

    def __contains__(self, number: int) -> bool:
        return self.least <= number <= self.most

    def clamp(self, number: int) -> int:
        """The allowed number that is nearest to a number."""
        return min(max(number, self.least), self.most)

    def parsed(self, written: Value) -> int | None:
        if isinstance(written, bool) or not isinstance(written, int):
            return None
        return written if written in self else None


class ThemeName:
    """The name of a theme. Textual's themes are imported only when one of them is named, or for an error message."""

    @property
    def allowed(self) -> str:
        from textual.theme import BUILTIN_THEMES

        return "one of " + ", ".join([*OWN_THEMES, *sorted(BUILTIN_THEMES)])

    def parsed(self, written: Value) -> str | None:
        name = str(written)
        if name in OWN_THEMES:
            return name
        from textual.theme import BUILTIN_THEMES

        return name if name in BUILTIN_THEMES else None


class LanguageCode:
    """The code of a language for which Pyphen has hyphenation patterns."""

    allowed = "the code of a language with hyphenation patterns, such as en_US, de or fr"

    def parsed(self, written: Value) -> str | None:
        name = str(written)
        from pyphen import language_fallback

        return name if language_fallback(name) else None


class CitationStyle:
    """The name of a citation template, or a template."""

    @property
    def allowed(self) -> str:
        from reader.citation_template import NAMED_TEMPLATES

        return f"{', '.join(NAMED_TEMPLATES)}, or a template with fields in braces, such as {{quote}} and {{speaker}}"

    def parsed(self, written: Value) -> str | None:
        from reader.citation_template import NAMED_TEMPLATES, parse_template

        style = str(written)
        if style not in NAMED_TEMPLATES:
            if "{" not in style:
                return None
            parse_template(style)
        return style


class FieldNames:
    """The names of fields in records, in the order in which they are looked for."""

    allowed = "a name or a list of names"

    def parsed(self, written: Value) -> tuple[str, ...] | None:
        names = written if isinstance(written, tuple) else (str(written),)
        return names if all(names) and not isinstance(written, bool) else None


class Keys:
    """The keys that start an action."""

    allowed = "a key or a list of keys: a character such as j or ], or a name such as pageup, f1 or ctrl+n"

    def parsed(self, written: Value) -> tuple[str, ...] | None:
        from reader.config.key_names import is_key

        names = written if isinstance(written, tuple) else (str(written),)
        return names if all(is_key(name) for name in names) else None


OWN_THEMES = ("lamp", "paper")
"""The themes that come with the program; all others are Textual's."""
