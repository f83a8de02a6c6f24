#!/usr/bin/env bash
# Real clients against running servers: push, pull and what else they do, with digests and bytes compared at both ends;
# without a password, then with one, over Basic and over tokens. Each client is a file in interop/.
# SERVERS, STORES (see servers.sh and stores.sh) and CLIENTS choose some of them.
source "$(dirname "$0")/lib.sh"
source "$CI_DIR/servers.sh"
source "$CI_DIR/interop/common.sh"

ALL_CLIENTS='skopeo crane oras regctl podman containerd docker java'
CLIENTS="${CLIENTS:-$ALL_CLIENTS}"
for CLIENT in $ALL_CLIENTS; do source "$CI_DIR/interop/$CLIENT.sh"; done

"$CI_DIR/tools.sh"
need_servers

UP=()
cleanup() {
    local client
    for client in ${UP[@]+"${UP[@]}"}; do ! declare -F "${client}_down" >/dev/null || "${client}_down" >/dev/null; done
    UP=()
    rm -rf "$SOCKETS"
}

rm -rf "$STATE" "$PLACE"
mkdir -p "$PLACE"
for CLIENT in $ALL_CLIENTS; do mkdir -p "$STATE/$CLIENT"; done
SOCKETS="$(mktemp -d /tmp/staithe.XXXXXX)"

# The program in the images that are run.
PROGRAM="$PLACE/program"
build_program() { CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o "$PROGRAM" "$CI_DIR/interop/program.go"; }
step 'interop: a program to run' build_program

versions() { # of every client that takes part, in a file and on the console
    for CLIENT in ${UP[@]+"${UP[@]}"}; do "${CLIENT}_version"; done >"$WORK/versions.txt"
    sed 's/^/       /' "$WORK/versions.txt" >&3
    [ "$(wc -l <"$WORK/versions.txt")" -eq ${#UP[@]} ]
}

for CLIENT in $CLIENTS; do
    if ! declare -F "${CLIENT}_up" >/dev/null || "${CLIENT}_up"; then UP+=("$CLIENT"); fi
done
step 'interop: versions' versions

challenge() { # METHOD: what the server asks for, or the passwords below would be tried one way only
    curl -s -D - -o /dev/null "http://$SERVER/v2/" | tr -d '\r' >"$PLACE/headers"
    head -n 1 "$PLACE/headers" | grep -q ' 401'
    grep -qi "^www-authenticate: $1 " "$PLACE/headers"
}

seed() { # what the others pull
    local kind
    for kind in "${KINDS[@]}"; do crane push "$LAYOUTS/$kind" "$SERVER/seed/$kind:one"; done
}

without_password() {
    new_content "$SERVER_KIND-$STORE_KIND-open"
    start_server interop "$(free_port)" "$PLACE/data-$SERVER_KIND-$STORE_KIND"
    AUTH=()
    step "$SERVER_KIND, $STORE_KIND: images to pull" seed
    for CLIENT in ${UP[@]+"${UP[@]}"}; do "${CLIENT}_open"; done
    stop_server
}

with_password() { # METHOD
    new_content "$SERVER_KIND-$STORE_KIND-$1"
    start_server "interop-$1" "$(free_port)" "$PLACE/data-$SERVER_KIND-$STORE_KIND-$1" \
        --user "$USER_NAME:$PASSWORD" --user bob:other --auth "$1"
    AUTH=(-u "$USER_NAME:$PASSWORD")
    step "$SERVER_KIND, $STORE_KIND: challenge, $1" challenge "$1"
    for CLIENT in ${UP[@]+"${UP[@]}"}; do client_step "passwords, $1" "${CLIENT}_password" "$1"; done
    stop_server
}

for kind in $STORES; do
    start_store "$kind"
    for SERVER_KIND in $SERVERS; do
        without_password
        with_password basic
        with_password bearer
    done
    end_store
done
cleanup
rm -rf "$STATE" "$PLACE"
end_script
