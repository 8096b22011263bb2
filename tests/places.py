"""Ways to make a place of a page, a line and names, right ones and wrong ones, and what comes of them."""

from typing import Any

CALLS: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    ((1,), {}),
    ((1, 2), {}),
    ((1, 2, ("a",)), {}),
    ((), {"page": 1, "names": ("b",)}),
    ((2,), {"line": 5}),
    ((), {}),
    ((1, 2, 3, 4), {}),
    ((1,), {"page": 1}),
    ((1,), {"place": 1}),
]


def outcome(kind: Any, args: tuple[Any, ...], options: dict[str, Any]) -> str:
    try:
        return repr(kind(*args, **options)).replace("SamePlace", "Place")
    except TypeError as error:
        return str(error).replace("SamePlace", "Place")
