"""Where words are kept: query nodes, the schema, engines, builds and generations."""

from __future__ import annotations
