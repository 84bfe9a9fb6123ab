"""What the commands do: a state and an argument in, the next state and lines out.

Each module enters its commands in the table of ``registry`` when it is imported; help shows them in
this order.
"""

from searcher.repl.commands import narrowing, reading, explaining, keeping, session  # isort: skip

__all__ = ["explaining", "keeping", "narrowing", "reading", "session"]
