#!/usr/bin/env bash
# Pictures every page and scene in both languages, light and dark, at 3840, 1440 and 360 px into artifacts/screens/. Minutes; for people to look at.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
./cerdas build
dotnet build tests/Cerdas.Browser.Tests -c Release --nologo -v quiet
dotnet test --project tests/Cerdas.Browser.Tests -c Release --no-build --explicit only --filter-class '*EveryScreenTests'
echo "$(find artifacts/screens -name '*.jpg' | wc -l) pictures in artifacts/screens"
