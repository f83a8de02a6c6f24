# Shared by the scripts of this folder: folders, counted steps, the server under test. Source it, do not run it.
set -euo pipefail

CI_DIR="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
ROOT="$(dirname "$CI_DIR")"
WORK="$CI_DIR/work"
BIN="$WORK/bin"
LOGS="$WORK/logs"
mkdir -p "$BIN" "$LOGS"
export PATH="$BIN:$PATH"

# The clients' state stays in here. It is given to them alone: other programs read such variables too.
STATE="$WORK/state"
mkdir -p "$STATE/skopeo" "$STATE/crane"

# One line a step: "pass NAME", "fail NAME" or "skip NAME". A script started by another adds to its caller's file.
if [ -z "${STAITHE_CI_RESULTS:-}" ]; then
    STAITHE_CI_RESULTS="$(mktemp "$WORK/results.XXXXXX")"
    export STAITHE_CI_RESULTS
    RESULTS_OWNER=$$
fi
SERVER_PIDS=()
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
        SERVER_PIDS=() # only those that the command starts are its own to end
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
        tail -n "${LOG_TAIL:-25}" "$log" | sed 's/^/       | /'
    fi
}

# refused COMMAND...: the command must fail, and of itself: not by a signal, not by being missing.
refused() {
    local rc=0
    "$@" || rc=$?
    [ "$rc" -ne 0 ] || { say "should have been refused: $*"; return 1; }
    [ "$rc" -lt 124 ] || { say "did not end by itself (exit $rc): $*"; return 1; }
}

end_servers() {
    local pid
    for pid in ${SERVER_PIDS[@]+"${SERVER_PIDS[@]}"}; do
        kill "$pid" 2>/dev/null || continue
        wait "$pid" 2>/dev/null || true
    done
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

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

QUICKSTART=examples/quickstart
QUICKSTART_MAIN=io.staithe.quickstart.Quickstart
CLASSPATH_FILE="$ROOT/$QUICKSTART/target/classpath.txt"
DEPENDENCY_PLUGIN=org.apache.maven.plugins:maven-dependency-plugin:3.8.1

# The class path of the quickstart, from the reactor. The relative output file is taken from each module's own folder.
build_server() {
    [ -z "${SERVER_CMD:-}" ] || return 0
    [ -f "$ROOT/$QUICKSTART/pom.xml" ] || { say "no $QUICKSTART here"; return 1; }
    cd "$ROOT"
    JAVA_HOME="$(jdk_home 17)" mvn -q -B -pl "$QUICKSTART" -am -DskipTests package \
        "$DEPENDENCY_PLUGIN:build-classpath" -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=runtime
    [ -s "$CLASSPATH_FILE" ]
}

# Builds it when a script is run alone; .ci/run has done so already.
need_server() {
    [ -z "${SERVER_CMD:-}${STAITHE_SERVER_BUILT:-}" ] || return 0
    local before
    before=$(count fail)
    step 'build the quickstart server' build_server
    [ "$(count fail)" -eq "$before" ] || end_script
    export STAITHE_SERVER_BUILT=1
}

# start_server NAME PORT DATA FLAGS...: sets SERVER_PID and SERVER (host:port) when /v2/ answers 200 or 401.
# SERVER_CMD, if set, is the command in place of the quickstart; it must become the server (exec), for its pid is what we end.
start_server() {
    local name="$1" port="$2" data="$3" code tries
    shift 3
    local command=(--port "$port" --data "$data" --create-on-push "$@")
    if [ -n "${SERVER_CMD:-}" ]; then
        command=("$SERVER_CMD" "${command[@]}")
    else
        # shellcheck disable=SC2206  # JAVA_OPTS holds several words
        command=("$(jdk_home 17)/bin/java" ${JAVA_OPTS:-} \
            -cp "$ROOT/$QUICKSTART/target/classes:$(cat "$CLASSPATH_FILE")" "$QUICKSTART_MAIN" --serve "${command[@]}")
    fi
    mkdir -p "$data"
    SERVER="127.0.0.1:$port"
    SERVER_LOG="$LOGS/server-$name.log"
    "${command[@]}" >>"$SERVER_LOG" 2>&1 </dev/null &
    SERVER_PID=$!
    SERVER_PIDS+=("$SERVER_PID")
    for ((tries = 0; tries < 600; tries++)); do
        code=$(curl -s -o /dev/null --max-time 5 -w '%{http_code}' "http://$SERVER/v2/" || true)
        case "$code" in 200 | 401) return 0 ;; esac
        kill -0 "$SERVER_PID" 2>/dev/null || break
        sleep 0.05
    done
    tail -n 25 "$SERVER_LOG" >&2
    die "server $name did not answer /v2/ (last status $code)"
}

# stop_server [SIGNAL]: ends the newest server by its own pid and waits for it. One that ended by itself is a failure.
stop_server() {
    kill "-${1:-TERM}" "$SERVER_PID" || { tail -n 25 "$SERVER_LOG" >&2; die "the server had ended by itself"; }
    wait "$SERVER_PID" 2>/dev/null || true
    local pid kept=()
    for pid in "${SERVER_PIDS[@]}"; do [ "$pid" = "$SERVER_PID" ] || kept+=("$pid"); done
    SERVER_PIDS=(${kept[@]+"${kept[@]}"})
    SERVER_PID=
}

skopeo() {
    env HOME="$STATE/skopeo" DOCKER_CONFIG="$STATE/skopeo" REGISTRY_AUTH_FILE="$STATE/skopeo/auth.json" \
        timeout 300 skopeo --insecure-policy "$@"
}
crane() { env HOME="$STATE/crane" DOCKER_CONFIG="$STATE/crane" timeout 300 "$BIN/crane" "$@"; }
