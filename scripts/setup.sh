#!/bin/sh
# Makes .venv/ with the command and every extra. PyICU is built against the system's ICU: what
# it needs is installed where we may, or the command to type is named.
set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}
PACKAGES="python3-venv python3-dev g++ pkg-config libicu-dev"

have_libraries() {
    "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null &&
        command -v pkg-config >/dev/null && pkg-config --exists icu-i18n &&
        { command -v c++ >/dev/null || command -v g++ >/dev/null; } &&
        "$PYTHON" -c 'import os, sysconfig
raise SystemExit(not os.path.exists(sysconfig.get_path("include") + "/Python.h"))'
}

if [ "$(uname)" = Darwin ] && command -v brew >/dev/null; then
    for formula in icu4c pkg-config; do
        prefix=$(brew --prefix "$formula" 2>/dev/null || true)
        PATH="$prefix/bin:$prefix/sbin:$PATH"
        PKG_CONFIG_PATH="$prefix/lib/pkgconfig:${PKG_CONFIG_PATH:-}"
    done
    export PATH PKG_CONFIG_PATH
fi

if ! have_libraries; then
    if [ "$(uname)" = Darwin ]; then
        echo "policysearch needs ICU. Type: brew install icu4c pkg-config, then make again" >&2
        exit 1
    elif command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        apt-get update -q >/dev/null
        # shellcheck disable=SC2086
        DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends \
            python3 $PACKAGES >/dev/null
    else
        echo "policysearch needs system libraries. Type:" >&2
        echo "  sudo apt-get install python3 $PACKAGES" >&2
        echo "then make again." >&2
        exit 1
    fi
fi
have_libraries || echo "warning: some system libraries are still missing; going on" >&2

"$PYTHON" -c 'import sys
raise SystemExit(None if sys.version_info >= (3, 10) else "policysearch needs Python 3.10 or newer")'
"$PYTHON" -m venv .venv
PIP_CONSTRAINT=$PWD/constraints.txt .venv/bin/python -m pip install --quiet \
    --disable-pip-version-check --config-settings editable_mode=compat --editable '.[fast,tantivy,opensearch,formats,test]'
# Bytecode now: else each start would compile, where nothing may be written later.
.venv/bin/python -m compileall -q analyzers corpus index searcher
touch .venv/ready
