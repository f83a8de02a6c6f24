# The servers under test: built from the reactor, started, ended. Sourced beside lib.sh.
#
# SERVERS names the kinds that a script goes through, SERVER_KIND the one that start_server starts:
#   jdk     the quickstart, over the HTTP server of the JDK
#   tomcat  examples/server, the servlet in Tomcat
#   given   SERVER_CMD, which takes the same options and must become the server (exec), for its pid is what we end
ALL_SERVERS='jdk tomcat'
SERVERS="${SERVERS:-$ALL_SERVERS}"
SERVER_KIND=

declare -A MODULE=([jdk]=examples/quickstart [tomcat]=examples/server)
declare -A MAIN=([jdk]='io.staithe.quickstart.Quickstart --serve' [tomcat]=io.staithe.server.Server)
INTEROP_TESTS=interop-tests
source "$CI_DIR/stores.sh"

classpath() { say "$ROOT/$1/target/classes:$(cat "$ROOT/$1/target/classpath.txt")"; } # MODULE

# The class paths come from the reactor. The relative output file is taken from each module's own folder.
build_servers() {
    local kind modules="$INTEROP_TESTS"
    for kind in $SERVERS; do [ "$kind" = given ] || modules="$modules,${MODULE[$kind]}"; done
    cd "$ROOT"
    JAVA_HOME="$(jdk_home 17)" mvn -q -B -pl "$modules" -am -DskipTests package \
        dependency:build-classpath -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=runtime
    for kind in ${modules//,/ }; do [ -s "$kind/target/classpath.txt" ]; done
}

# Builds them when a script is run alone; .ci/run has done so already.
need_servers() {
    [ -z "${STAITHE_SERVERS_BUILT:-}" ] || return 0
    local before
    before=$(count fail)
    step 'build the servers and the Java clients' build_servers
    [ "$(count fail)" -eq "$before" ] || end_script
    export STAITHE_SERVERS_BUILT=1
}

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# start_server NAME PORT DATA FLAGS...: sets SERVER_PID and SERVER (host:port) when /v2/ answers 200 or 401, and SERVER_FOLDER,
# the flags that say where things are kept: blobs in the store that was started, below a prefix of DATA's own, or in DATA.
start_server() {
    local name="$1" port="$2" data="$3" code tries command
    shift 3
    if [ "$SERVER_KIND" = given ]; then
        command=("$SERVER_CMD")
    else
        # shellcheck disable=SC2206  # JAVA_OPTS and MAIN hold several words
        command=("$(jdk_home 17)/bin/java" ${JAVA_OPTS:-} -cp "$(classpath "${MODULE[$SERVER_KIND]}")" ${MAIN[$SERVER_KIND]})
    fi
    S3_PREFIX="${data#"$WORK"/}/"
    SERVER_FOLDER=(--data "$data")
    [ "$STORE_KIND" = files ] || SERVER_FOLDER+=("${STORE_FLAGS[@]}" --s3-prefix "$S3_PREFIX")
    mkdir -p "$data"
    SERVER="127.0.0.1:$port"
    SERVER_LOG="$LOGS/server-$SERVER_KIND-$name.log"
    env "${STORE_ENV[@]}" "${command[@]}" --port "$port" "${SERVER_FOLDER[@]}" --create-on-push "$@" >>"$SERVER_LOG" 2>&1 </dev/null &
    SERVER_PID=$!
    SERVER_PIDS+=("$SERVER_PID")
    for ((tries = 0; tries < 600; tries++)); do
        code=$(curl -s -o /dev/null --max-time 5 -w '%{http_code}' "http://$SERVER/v2/" || true)
        case "$code" in 200 | 401) return 0 ;; esac
        kill -0 "$SERVER_PID" 2>/dev/null || break
        sleep 0.05
    done
    tail -n 25 "$SERVER_LOG" >&2
    die "server $SERVER_KIND $name did not answer /v2/ (last status $code)"
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
