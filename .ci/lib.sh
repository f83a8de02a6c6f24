# Shared by the scripts of this folder: folders, counted steps, the JDKs. Source it, do not run it.
set -euo pipefail

CI_DIR="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
ROOT="$(dirname "$CI_DIR")"
WORK="$CI_DIR/work"
BIN="$WORK/bin"
LOGS="$WORK/logs"
mkdir -p "$BIN" "$LOGS"
export PATH="$BIN:$PATH"

# One line a step: "pass NAME", "fail NAME" or "skip NAME". A script started by another adds to its caller's file.
if [ -z "${STAITHE_CI_RESULTS:-}" ]; then
    STAITHE_CI_RESULTS="$(mktemp "$WORK/results.XXXXXX")"
    export STAITHE_CI_RESULTS
    RESULTS_OWNER=$$
fi
SERVER_PIDS=()
STORE_PIDS=()
STORE_PLACE=
SCRIPT="$(basename "$0")"
SECONDS_AT_START=$(date +%s)

say() { printf '%s\n' "$*"; }
die() { say "$SCRIPT: $*" >&2; exit 1; }
record() { printf '%s %s\n' "$1" "$2" >>"$STAITHE_CI_RESULTS"; }
skip() { record skip "$1"; printf 'SKIP %8s  %s\n' '' "$1"; }
count() { grep -c "^$1 " "$STAITHE_CI_RESULTS" || true; }

# step NAME COMMAND...: runs the command in a subshell under errexit, output to a log, and counts the outcome.
# Lines that the command writes to descriptor 3 reach the console. Never call it in a condition: errexit would be off.
step() {
    local name="$1" log begin rc
    shift
    log="$LOGS/$(tr -c 'A-Za-z0-9.\n' '-' <<<"$name").log"
    begin=$(date +%s%N)
    set +e
    (
        set -euo pipefail
        SERVER_PIDS=() STORE_PIDS=() STORE_PLACE= # only those that the command starts are its own to end
        trap end_servers EXIT
        "$@"
    ) 3>&1 >"$log" 2>&1 </dev/null
    rc=$?
    set -e
    local took=$((($(date +%s%N) - begin) / 10000000))
    if [ "$rc" -eq 0 ]; then
        record pass "$name"
        printf 'ok   %5d.%02ds  %s\n' $((took / 100)) $((took % 100)) "$name"
    else
        record fail "$name"
        printf 'FAIL %5d.%02ds  %s (exit %d)\n' $((took / 100)) $((took % 100)) "$name" "$rc"
        { failing_tests "$log"; tail -n "${LOG_TAIL:-25}" "$log"; } | sed 's/^/       | /'
    fi
}

# Which tests failed and at what: Maven says it long before its last lines.
failing_tests() { grep -A 3 -E '<<< (FAILURE|ERROR)!$' "$1" | head -n 25 || true; }

# refused COMMAND...: the command must fail, and of itself: not by a signal, not by being missing.
refused() {
    local rc=0
    "$@" || rc=$?
    [ "$rc" -ne 0 ] || { say "should have been refused: $*"; return 1; }
    [ "$rc" -lt 124 ] || { say "did not end by itself (exit $rc): $*"; return 1; }
}

end_servers() { # and the store that is behind them
    local pid
    for pid in ${SERVER_PIDS[@]+"${SERVER_PIDS[@]}"}; do
        kill "$pid" 2>/dev/null || continue
        wait "$pid" 2>/dev/null || true
    done
    ! declare -F end_store >/dev/null || end_store
}

finish() {
    local rc=$?
    set +e
    trap - EXIT
    end_servers
    declare -F cleanup >/dev/null && cleanup
    if [ "$rc" -ne 0 ] && [ -z "${FINISHED:-}" ]; then
        record fail "$SCRIPT ended early (exit $rc)"
        say "FAIL            $SCRIPT ended early (exit $rc)"
    fi
    if [ "${RESULTS_OWNER:-}" = $$ ]; then
        local passed failed skipped
        passed=$(count pass) failed=$(count fail) skipped=$(count skip)
        grep -v '^pass ' "$STAITHE_CI_RESULTS"
        rm -f "$STAITHE_CI_RESULTS"
        [ "$passed" -gt 0 ] && [ "$failed" -eq 0 ] || rc=1
        say "$(($(date +%s) - SECONDS_AT_START)) s"
        if [ "$skipped" -gt 0 ]; then
            say "$passed passed, $failed failed, $skipped skipped"
        else
            say "$passed passed, $failed failed"
        fi
    fi
    exit "$rc"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Closes a script; its exit code says whether one of its own steps failed.
FAILED_BEFORE=$(count fail)
end_script() {
    FINISHED=1
    [ "$(count fail)" -eq "$FAILED_BEFORE" ] || exit 1
    exit 0
}

jdk_home() { # jdk_home 17: a JDK of that feature release
    local named="JAVA$1_HOME" home
    for home in "${!named:-}" /usr/lib/jvm/*"$1"* "${JAVA_HOME:-}"; do
        if [ -n "$home" ] && [ -x "$home/bin/javac" ] && [[ "$("$home/bin/javac" -version 2>&1)" =~ ^javac\ $1([^0-9]|$) ]]; then
            say "$home"
            return
        fi
    done
    return 1
}
