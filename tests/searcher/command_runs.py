"""What running a command in a test gives."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, NamedTuple

UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066\u2067]")
"""Controls but for the line feed, and what turns the direction of text but for isolates."""


class Done(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Done]
