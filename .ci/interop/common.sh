# What the files of the clients share: the images, and checks over plain HTTP. Sourced by ../interop.sh.
#
# A client is a file CLIENT.sh beside this one, with functions named after it:
#   CLIENT_version   prints its version in a line
#   CLIENT_up        optional: starts what it needs, such as a daemon of its own; leaves the client out if it returns 1
#   CLIENT_down      optional: ends that
#   CLIENT_open      its steps against a server that asks for no password
#   CLIENT_password  a function run as a step: $1 is basic or bearer, and the server asks for a password in that way
# Whatever it keeps is in $STATE/CLIENT, and no other program's business.

STATE="$WORK/state"
PLACE="$WORK/interop"
SOCKETS= # a folder with a short name, for the address of a socket has little room
KINDS=(image index artifact zstd program programs)
USER_NAME=alice
PASSWORD='s3cret:word'

same() { [ "$1" = "$2" ] || { say "differs: $1 != $2"; return 1; }; }
digest_of() { cat "$LAYOUTS/$1/digest"; }
type_of() { jq -r '.manifests[0].mediaType' "$LAYOUTS/$1/index.json"; }
stamp() { cat "${1:-$LAYOUTS}/stamp"; } # [FOLDER]: what the program in the images prints

new_program() { # the layout FOLDER/program of an image that nobody has seen yet; prints FOLDER
    local folder
    folder="$(mktemp -d "$BACK/program.XXXXXX")"
    python3 "$CI_DIR/make_layout.py" "$folder" "program=$PROGRAM"
    say "$folder"
}

new_content() { # fresh bytes, so that no cache of a client can spare an upload
    LAYOUTS="$PLACE/content-$1"
    BACK="$PLACE/back-$1" # where what is pulled goes
    mkdir -p "$BACK"
    python3 "$CI_DIR/make_layout.py" "$LAYOUTS" "${KINDS[@]/%program*/&=$PROGRAM}"
}

# same_layout KIND FOLDER: the pulled layout holds exactly the pushed blobs and manifests, byte by byte.
same_layout() {
    diff -r "$LAYOUTS/$1/blobs" "$2/blobs"
    same "$(digest_of "$1")" "$(jq -r '.manifests[0].digest' "$2/index.json")"
}

# same_manifest KIND REPOSITORY:TAG: raw HTTP says the same digest and bytes as what was made.
same_manifest() {
    local digest url="http://$SERVER/v2/${2%:*}/manifests/${2##*:}"
    digest="$(digest_of "$1")"
    curl -sSf ${AUTH[@]+"${AUTH[@]}"} -D "$PLACE/headers" -o "$PLACE/manifest" -H "Accept: $(type_of "$1")" "$url"
    cmp "$PLACE/manifest" "$LAYOUTS/$1/blobs/${digest/:/\/}"
    tr -d '\r' <"$PLACE/headers" | grep -qix "docker-content-digest: $digest"
}

# whole REPOSITORY REFERENCE [DIGEST]: raw HTTP finds the image with all it names, of that digest.
whole() { say "whole $*" | USER_AND_PASSWORD="${AUTH[1]:-}" python3 "$CI_DIR/pull.py" "$SERVER"; }

gone() { # REPOSITORY REFERENCE: a plain 404
    same 404 "$(curl -s -o /dev/null -w '%{http_code}' ${AUTH[@]+"${AUTH[@]}"} "http://$SERVER/v2/$1/manifests/$2")"
}

client_step() { # NAME COMMAND...: a step of the client and the server at hand
    local name="$1"
    shift
    step "$SERVER_KIND, $STORE_KIND: $CLIENT: $name" "$@"
}

go_version() { go version -m "$BIN/$1" | awk '$1 == "mod" {print $3}'; } # TOOL

declare -A DAEMONS=()

daemon_is_up() { # NAME PID COMMAND...: whether the command succeeds within 30 s, while the daemon lives
    local name="$1" pid="$2" tries
    shift 2
    DAEMONS[$name]=$pid
    for ((tries = 0; tries < 300; tries++)); do
        if "$@" >/dev/null 2>&1; then return 0; fi
        kill -0 "$pid" 2>/dev/null || return 1
        sleep 0.1
    done
    return 1
}

end_daemon() { # NAME
    [ -n "${DAEMONS[$1]:-}" ] || return 0
    kill "${DAEMONS[$1]}" 2>/dev/null || true
    wait "${DAEMONS[$1]}" 2>/dev/null || true
    unset "DAEMONS[$1]"
}
