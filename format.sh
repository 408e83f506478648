#!/usr/bin/env bash
# Formats everything that has a formatter: C# by CSharpier, css, js and json of ours by Prettier. ./format.sh [--check]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
dotnet tool restore >/dev/null
[ -x src/Cerdas.Web/node_modules/.bin/prettier ] || (cd src/Cerdas.Web && npm ci --no-audit --no-fund --loglevel=error)
if [ "${1:-}" = --check ]; then
  dotnet csharpier check .
  src/Cerdas.Web/node_modules/.bin/prettier --check "**/*.{css,js,mjs,json}"
else
  dotnet csharpier format .
  src/Cerdas.Web/node_modules/.bin/prettier --write --log-level warn "**/*.{css,js,mjs,json}"
fi
