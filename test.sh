#!/usr/bin/env bash
# Runs everything: format, build, Core, Web on SQLite and on PostgreSQL, the browser. Ends with "N passed, N failed, N skipped".
# A missing component is installed where possible; else it is skipped, and in CI (CI=true) it fails.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
passed=0 failed=0 skipped=0
# Short-lived processes on two cores: no time is spent on watching code to compile it better later.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_TieredPGO=0
# Thousands of small databases are made and dropped: in memory where there is room for them, since no test asks the disk.
[ -w /dev/shm ] && [ "$(df -k --output=avail /dev/shm 2>/dev/null | tail -1)" -gt 4000000 ] && export TMPDIR=/dev/shm
log=$(mktemp -d); pgdata=
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
finish() {
  [ -n "$pgdata" ] && as_postgres "$pgbin/pg_ctl" -D "$pgdata" -m immediate stop >/dev/null 2>&1
  rm -rf "$log" ${pgdata:+"$pgdata"}
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit $?
}
trap finish EXIT
step() { echo "== $1"; shift; local start=$SECONDS; if "$@" >"$log/out" 2>&1; then echo "   ok ($((SECONDS - start)) s)"; else failed=$((failed + 1)); tail -40 "$log/out"; echo "   FAILED"; return 1; fi; }
missing() { if [ "${CI:-}" = true ]; then echo "   FAILED: $1 is missing"; failed=$((failed + 1)); else echo "   skipped: $1 is missing"; skipped=$((skipped + 1)); fi; }
package() { # package NAME COMMAND-OR-PATH...: installs a Debian package where none of the paths exists
  local name=$1; shift
  for p in "$@"; do compgen -G "$p" >/dev/null && return 0; done
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  { apt-get install -y --no-install-recommends "$name" || { apt-get update && apt-get install -y --no-install-recommends "$name"; }; } >"$log/apt" 2>&1
}
limit=${CERDAS_TEST_MINUTES:-40} # a part that takes longer is ended, and fails with the names of what it was at
run() { # run NAME PROJECT: runs a test project and keeps what it says
  local start=$SECONDS
  timeout -k 30 "${limit}m" dotnet test --project "$2" -c Release --no-build --no-restore --long-running 120 \
    --filter-not-class '*EveryScreenTests' >"$log/$1" 2>&1; echo "$? $((SECONDS - start))" >"$log/$1.ended"
}
report() { # report NAME: says what it said and adds its counts
  echo "== $1"
  local said=$log/$1 code took p f s
  read -r code took <"$said.ended"
  grep -E -A12 '^failed ' "$said" | cut -c1-600 | head -150; grep -E '^skipped ' "$said" | head -20
  p=$(sed -n 's/^ *succeeded: *//p' "$said" | tail -1); f=$(sed -n 's/^ *failed: *//p' "$said" | tail -1); s=$(sed -n 's/^ *skipped: *//p' "$said" | tail -1)
  if [ "$code" -ge 124 ] && [ "$code" -ne 255 ]; then echo "   ended after $limit minutes; at it for long:"; grep -i 'long running' "$said" | tail -20; fi
  # The runner may end with an error though every test passed, where a thread of a finished test host is slow to leave: said, not counted.
  if [ "$code" -ne 0 ] && [ "${f:-0}" -eq 0 ]; then
    if [ "${p:-0}" -gt 0 ] && grep -qi 'foreground threads' "$said"; then echo "   every test passed; a thread was slow to leave"; else f=1; tail -30 "$said"; fi
  fi
  passed=$((passed + ${p:-0})); failed=$((failed + ${f:-0})); skipped=$((skipped + ${s:-0}))
  echo "   ${p:-0} passed, ${f:-0} failed, ${s:-0} skipped ($took s)"
}
tests() { run "$@"; report "$1"; }

for need in dotnet node npm; do command -v "$need" >/dev/null || { echo "$need is needed"; failed=1; exit 1; }; done
step "web assets" bash -c 'cd src/Cerdas.Web && npm ci --no-audit --no-fund --loglevel=error && npm run --silent build' || exit 1
step "restore" dotnet restore --locked-mode || exit 1
# Style and analysers are errors of the build; what is left to ask is where lines break.
step "format" ./format.sh --check
step "build" dotnet build -c Release --no-restore || exit 1
tests "core" tests/Cerdas.Core.Tests

package postgresql '/usr/lib/postgresql/*/bin/initdb'
pgbin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
if [ -n "$pgbin" ]; then
  pgdata=$(mktemp -d); port=$((20000 + RANDOM % 20000))
  [ "$(id -u)" = 0 ] && chown postgres "$pgdata"
  if step "PostgreSQL on port $port" as_postgres bash -c "'$pgbin/initdb' -D '$pgdata' -U cerdas --auth=trust -E UTF8 --no-locale && '$pgbin/pg_ctl' -D '$pgdata' -w -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$pgdata -c fsync=off -c max_connections=200' -l '$pgdata/log' start"; then
    # Beside the same tests on SQLite: each waits for its disk or its server half of the time.
    CERDAS_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=cerdas;Database=postgres;Timeout=60;Command Timeout=60" run "web on PostgreSQL" tests/Cerdas.Web.Tests &
  fi
else missing PostgreSQL; fi
tests "web on SQLite" tests/Cerdas.Web.Tests
wait
[ -f "$log/web on PostgreSQL.ended" ] && report "web on PostgreSQL"

step "publish" ./cerdas build || exit 1
# Chromium without its windows draws the same pages in half the time; the whole one where there is no other.
package chromium-headless-shell /usr/bin/chromium-headless-shell || package chromium /usr/bin/chromium
for c in "${CERDAS_CHROMIUM:-}" /usr/bin/chromium-headless-shell /usr/bin/chromium; do [ -x "$c" ] && export CERDAS_CHROMIUM=$c && break; done
if [ -x "${CERDAS_CHROMIUM:-}" ]; then tests "browser" tests/Cerdas.Browser.Tests
else missing Chromium; fi
