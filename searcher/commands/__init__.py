"""The commands of the command line, one module each, in the order that help shows them.

``why-not`` is in ``why_not.py``.

A module has ``HELP`` (a line), ``EXAMPLE``, ``add(parser)`` for its options and
``run(args) -> int`` for its exit status. It imports what is heavy inside ``run``.
"""

from __future__ import annotations

NAMES = (
    "build",
    "search",
    "similar",
    "why-not",
    "show",
    "compare",
    "sections",
    "analyze",
    "languages",
    "info",
    "verify",
    "eval",
    "repl",
)
