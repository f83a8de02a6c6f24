#!/usr/bin/env bash
# The server is killed outright while images are pushed to it, ROUNDS times over one store. After each restart every push
# that was acknowledged pulls back with the same digest and bytes, and a tag that was not is absent or whole.
source "$(dirname "$0")/lib.sh"
[ -x "$BIN/crane" ] || "$CI_DIR/tools.sh"
need_server

ROUNDS="${ROUNDS:-20}"
SEED="${SEED:-20260115}"
WORKERS=3
IMAGES=10 # a worker a round, more than it can push before the kill; the last goes on until it comes
PLACE="$WORK/kill9"
rm -rf "$PLACE"
mkdir -p "$PLACE/rounds"
RANDOM=$((SEED % 32768))

# push_until_killed ROUND WORKER: one tag after another; writes "TAG LAYOUT" to tried, and to acknowledged when crane exits 0.
push_until_killed() {
    local round="$1" worker="$2" number=0 layout tag
    while [ ! -e "$PLACE/killed" ]; do
        layout="$PLACE/images/$worker/$((number % IMAGES))"
        tag="r$round-w$worker-n$number"
        echo "$tag $worker/$((number % IMAGES))" >>"$PLACE/rounds/$round.tried"
        if crane push "$layout" "$SERVER/kill/worker$worker:$tag" >/dev/null 2>>"$PLACE/push.log"; then
            echo "$tag $worker/$((number % IMAGES))" >>"$PLACE/rounds/$round.acknowledged"
            echo "$tag $worker $(cat "$layout/digest")" >>"$PLACE/rounds/$round.digests"
        fi
        number=$((number + 1))
    done
}

whole() { # TAG LAYOUT: pulls whole, the bytes that were pushed
    local layout="$PLACE/images/$2" back="$PLACE/back"
    rm -rf "$back"
    # Joined, for it is called in conditions, where errexit is off.
    crane pull --format=oci "$SERVER/kill/worker${2%%/*}:$1" "$back" &&
        diff -r "$layout/blobs" "$back/blobs" &&
        [ "$(cat "$layout/digest")" = "$(jq -r '.manifests[0].digest' "$back/index.json")" ]
}

absent() { # TAG LAYOUT: a plain 404, not some other trouble
    local code
    code=$(curl -s -o /dev/null -w '%{http_code}' -H 'Accept: application/vnd.oci.image.manifest.v1+json' \
        -H 'Accept: application/vnd.oci.image.index.v1+json' "http://$SERVER/v2/kill/worker${2%%/*}/manifests/$1")
    [ "$code" = 404 ] || [ "$code" = 200 ] || { say "status $code for $1"; return 2; }
    [ "$code" = 404 ]
}

await_first() { # ROUND: until a push is acknowledged, or 15 s
    local tries
    for ((tries = 0; tries < 300; tries++)); do
        [ ! -s "$PLACE/rounds/$1.acknowledged" ] || return 0
        sleep 0.05
    done
}

round() { # NUMBER DELAY_MILLIS
    local round="$1" delay="$2" worker pids=() pid tag layout trouble=0 here=0 rc
    trap 'touch "$PLACE/killed"; end_servers' EXIT
    rm -rf "$PLACE/killed" "$PLACE/images"
    for ((worker = 0; worker < WORKERS; worker++)); do
        python3 "$CI_DIR/make_layout.py" "$PLACE/images/$worker" "many=$IMAGES"
    done
    : >"$PLACE/rounds/$round.tried"
    : >"$PLACE/rounds/$round.acknowledged"
    start_server kill9 "$PORT" "$PLACE/data"
    for ((worker = 0; worker < WORKERS; worker++)); do
        push_until_killed "$round" "$worker" &
        pids+=($!)
    done
    # Every other round lets the server warm up first: the machine may be too slow to push anything before the kill.
    [ $((round % 2)) -eq 0 ] || await_first "$round"
    sleep "$((delay / 1000)).$(printf %03d $((delay % 1000)))"
    stop_server KILL
    touch "$PLACE/killed"
    for pid in "${pids[@]}"; do wait "$pid"; done # none may push to the next server

    start_server kill9 "$PORT" "$PLACE/data"
    while read -r tag layout; do
        whole "$tag" "$layout" || { trouble=$((trouble + 1)); say "LOST: $tag was acknowledged after ${delay} ms" | tee -a "$PLACE/trouble" >&3; }
    done <"$PLACE/rounds/$round.acknowledged"
    while read -r tag layout; do
        rc=0
        absent "$tag" "$layout" || rc=$?
        [ "$rc" -ne 0 ] || continue
        here=$((here + 1))
        [ "$rc" -eq 1 ] && whole "$tag" "$layout" || { trouble=$((trouble + 1)); say "HALF: $tag was not acknowledged and is not whole (${delay} ms)" | tee -a "$PLACE/trouble" >&3; }
    done < <(grep -vxFf "$PLACE/rounds/$round.acknowledged" "$PLACE/rounds/$round.tried" || true)
    echo "$here" >"$PLACE/rounds/$round.here"
    stop_server
    say "       round $round: killed after $delay ms, $(wc -l <"$PLACE/rounds/$round.acknowledged") acknowledged," \
        "$(wc -l <"$PLACE/rounds/$round.tried") tried, $here unacknowledged but whole" >&3
    return $((trouble > 0))
}

PORT="$(free_port)"
say "       seed $SEED, $ROUNDS rounds"
for ((n = 1; n <= ROUNDS; n++)); do
    step "kill -9, round $n" round "$n" $((100 + (RANDOM * 32768 + RANDOM) % 1401))
done

# What earlier rounds stored must also outlive the later restarts: every manifest by its bytes, everything it names by HEAD.
still_there() {
    local tag worker digest found checked=0 urls
    start_server kill9 "$PORT" "$PLACE/data"
    while read -r tag worker digest; do
        local base="http://$SERVER/v2/kill/worker$worker"
        curl -sSf -o "$PLACE/manifest" -H 'Accept: application/vnd.oci.image.manifest.v1+json' \
            -H 'Accept: application/vnd.oci.image.index.v1+json' "$base/manifests/$tag"
        found="sha256:$(sha256sum <"$PLACE/manifest" | cut -d' ' -f1)"
        [ "$found" = "$digest" ] || { say "$tag is now $found, was $digest"; return 1; }
        mapfile -t urls < <(jq -r --arg base "$base" '(.manifests // [] | map("\($base)/manifests/" + .digest))
            + ([.config // empty] + (.layers // []) | map("\($base)/blobs/" + .digest)) | .[]' "$PLACE/manifest")
        [ ${#urls[@]} -gt 0 ]
        curl -sSf --fail-early -I -H 'Accept: application/vnd.oci.image.manifest.v1+json' "${urls[@]}" >/dev/null
        checked=$((checked + 1))
    done < <(cat "$PLACE"/rounds/*.digests)
    stop_server
    say "       $checked images checked" >&3
    [ "$checked" -gt 0 ]
}
step 'kill -9: what earlier rounds stored is still there' still_there

lines() { cat "$PLACE"/rounds/*."$1" | wc -l; }
worth_it() { # a run in which nothing was acknowledged, or nothing was under way, has shown nothing
    local acknowledged tried
    acknowledged=$(lines acknowledged) tried=$(lines tried)
    say "       $acknowledged pushes acknowledged, $((tried - acknowledged)) cut off" >&3
    [ "$acknowledged" -ge $((ROUNDS / 2)) ] && [ $((tried - acknowledged)) -ge "$ROUNDS" ]
}
step 'kill -9: pushes were acknowledged and cut off' worth_it
[ -s "$PLACE/trouble" ] || rm -rf "$PLACE"
end_script
