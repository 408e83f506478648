#!/usr/bin/env bash
# Builds, makes the SQLite database, loads the demo regency and serves: ./run.sh [--port N]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
port=5080
while [ $# -gt 0 ]; do
  case $1 in
    --port) port=$2; shift 2 ;;
    *) echo "usage: ./run.sh [--port N]" >&2; exit 2 ;;
  esac
done
for need in dotnet node npm; do command -v "$need" >/dev/null || { echo "$need is needed: .NET SDK 10 and Node 20 or later." >&2; exit 1; }; done
./cerdas build
export Cerdas__Demo=true
./cerdas migrate
./cerdas demo
echo "Serving http://localhost:$port (Ctrl+C stops)"
exec ./cerdas --urls "http://localhost:$port"
