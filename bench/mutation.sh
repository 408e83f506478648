#!/usr/bin/env bash
# Changes Core line by line and counts the changes that no test of Core notices. Takes what is committed, in a copy: Stryker puts changed
# assemblies where the tests look for them. Report: artifacts/mutation/reports/. Fails below 85 %.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$PWD/artifacts/mutation
rm -rf "$out"
mkdir -p "$out"
git clone -q . "$out/copy"
cp bench/mutation/stryker-config.json "$out/copy/stryker-config.json"
cd "$out/copy"
dotnet tool restore >/dev/null
dotnet build tests/Cerdas.Core.Tests -c Release --nologo -v q
cd tests/Cerdas.Core.Tests
dotnet stryker -f ../../stryker-config.json -O "$out" "$@"
rm -rf "$out/copy"
