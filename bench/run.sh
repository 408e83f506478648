#!/usr/bin/env bash
# Measures the figures of docs/performance.md; prints them as a table. --storm: verifications beside fifty readers, and nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ "${1:-}" = --storm ] || command -v wrk >/dev/null || { echo "wrk is needed (Debian package wrk)" >&2; exit 1; }
./cerdas build
dotnet run --project bench/Cerdas.Bench -c Release -- "$PWD" "$@"
