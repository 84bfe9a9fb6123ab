"""Where dictionaries are cached: a folder of the user's own, never one that others can write to."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def cache_folder() -> Path | None:
    """Return the folder for dictionaries, made with mode 0700; None where none is safe.

    A folder is safe if only its owner, who is the user, can write in it.
    """
    import platformdirs

    path = Path(platformdirs.user_cache_dir("policysearch"))
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = path.stat()
    except OSError:
        return None
    if hasattr(os, "getuid") and (
        status.st_uid != os.getuid() or status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    ):
        return None
    return path if os.access(path, os.W_OK) else None
