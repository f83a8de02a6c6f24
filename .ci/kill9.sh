#!/usr/bin/env bash
# Each server is killed outright while images are pushed to it, ROUNDS times over one store. After each restart every push
# that was acknowledged pulls back with the same digest and bytes, and a tag that was not is absent or whole. Now and then
# what the killed uploads left behind is swept; at the end everything acknowledged is still there. With the blobs in files; and in
# a store, which goes on taking what was sent to it before.
source "$(dirname "$0")/lib.sh"
source "$CI_DIR/servers.sh"
[ -x "$BIN/crane" ] && [ -x "$BIN/oras" ] && type -P radosgw >/dev/null || "$CI_DIR/tools.sh"
need_servers

ROUNDS="${ROUNDS:-10}"
SEED="${SEED:-20260115}"
WORKERS=3
BATCH=8 # rounds until a sweep: a kill leaves up to four uploads a worker open, of the hundred that a caller may have
IMAGES=16 # a worker a round; one that has pushed them all begins again, and has only manifests to send
LONGEST=800 # ms until the kill, at most
RANDOM=$((SEED % 32768))
export JAVA_OPTS="${JAVA_OPTS:--XX:TieredStopAtLevel=1 -Xshare:auto}" # which start sooner

rm -rf "$WORK/kill9"

# The first worker is crane: POST, PATCH, PUT for a layer, after a try with TLS. The others are oras: POST, PUT, at once.
# It becomes the client (exec), for its pid is what we end.
push() { # WORKER LAYOUT IMAGE
    export HOME="$PLACE" DOCKER_CONFIG="$PLACE"
    case "$1" in
        0) exec "$BIN/crane" push "$2" "$3" ;;
        *) exec "$BIN/oras" cp --from-oci-layout --to-plain-http "$2:$(basename "$2")" "$3" ;;
    esac
}

# Images go on being pushed until the kill. A line "REPOSITORY TAG DIGEST" is written to tried before a push, and to
# acknowledged when it has succeeded.
push_until_killed() { # ROUND WORKER
    local number=0 layout line
    while [ ! -e "$PLACE/killed" ]; do
        layout="$PLACE/images/$2/$((number % IMAGES))"
        line="kill/worker$2 r$1-n$number $(cat "$layout/digest")"
        echo "$line" >>"$PLACE/rounds/$1.tried"
        push "$2" "$layout" "$SERVER/kill/worker$2:r$1-n$number" >/dev/null 2>>"$PLACE/push.log" &
        echo $! >"$PLACE/pusher$2"
        if wait $!; then echo "$line" >>"$PLACE/rounds/$1.acknowledged"; fi
        number=$((number + 1))
    done
}

end_pushing() { # so that none retries at the next server
    local pid
    touch "$PLACE/killed"
    for pid in "$PLACE"/pusher*; do [ ! -s "$pid" ] || kill -KILL "$(cat "$pid")" 2>/dev/null || true; done
}

await_first() { # ROUND: until a push is acknowledged, or 15 s
    local tries
    for ((tries = 0; tries < 300; tries++)); do
        [ ! -s "$PLACE/rounds/$1.acknowledged" ] || return 0
        sleep 0.05
    done
}

new_images() { # what is there already would not be sent
    local worker pids=()
    rm -rf "$PLACE/images"
    for ((worker = 0; worker < WORKERS; worker++)); do
        python3 "$CI_DIR/make_layout.py" "$PLACE/images/$worker" "many=$IMAGES,$BASE" &
        pids+=($!)
    done
    for worker in "${pids[@]}"; do wait "$worker"; done
}

expected() { # ROUND: its pushes as pull.py wants them
    sed 's/^/whole /' "$PLACE/rounds/$1.acknowledged"
    grep -vxFf "$PLACE/rounds/$1.acknowledged" "$PLACE/rounds/$1.tried" | sed 's/^/may /' || true
}

round() { # NUMBER DELAY_MILLIS: a server runs, and another at the end
    local round="$1" delay="$2" worker pids=() result
    rm -f "$PLACE/killed" "$PLACE"/pusher*
    new_images
    : >"$PLACE/rounds/$round.tried"
    : >"$PLACE/rounds/$round.acknowledged"
    for ((worker = 0; worker < WORKERS; worker++)); do
        push_until_killed "$round" "$worker" &
        pids+=($!)
    done
    # Every other round waits for a first success: the machine may be too slow to push anything before the kill.
    [ $((round % 2)) -eq 0 ] || await_first "$round"
    sleep "$((delay / 1000)).$(printf %03d $((delay % 1000)))"
    stop_server KILL
    end_pushing
    for worker in "${pids[@]}"; do wait "$worker"; done

    start_server kill9 "$PORT" "$PLACE/data"
    result=$(expected "$round" | python3 "$CI_DIR/pull.py" "$SERVER") || say "$result" | tee -a "$PLACE/trouble" >&3
    say "       $SERVER_KIND, $STORE_KIND, round $round: killed after $delay ms, $(wc -l <"$PLACE/rounds/$round.acknowledged") of" \
        "$(wc -l <"$PLACE/rounds/$round.tried") acknowledged, ${result##*$'\n'}, $(left) pieces of uploads left" >&3
}

left() { # how many files, or objects and multipart uploads, are there for the sake of uploads
    case "$STORE_KIND" in
        files) find "$PLACE/data/uploads" -type f ;;
        *) s3_keys uploads/ && s3_uploads '' ;;
    esac | wc -l
}

rounds() { # FIRST LAST
    local n
    trap 'end_pushing; end_servers' EXIT
    start_server kill9 "$PORT" "$PLACE/data"
    for ((n = $1; n <= $2; n++)); do round "$n" $(((RANDOM * 32768 + RANDOM) % LONGEST)); done
    stop_server
    left >>"$PLACE/left"
    [ "$STORE_KIND" = files ] || [ -n "$(s3_keys data/)" ]
    swept
    [ ! -s "$PLACE/trouble" ]
}

swept() { # a month later, by the registry's own maintenance
    env "${STORE_ENV[@]}" "$(jdk_home 17)/bin/java" -cp "$(classpath "${MODULE[$SERVER_KIND]}")" "$CI_DIR/Leftovers.java" "${SERVER_FOLDER[@]}" >&3
    [ "$(left)" -eq 0 ]
}

# A run in which nothing was acknowledged, or nothing was under way, has shown nothing.
worth_it() {
    local acknowledged tried left rounds
    acknowledged=$(cat "$PLACE"/rounds/*.acknowledged | wc -l) tried=$(cat "$PLACE"/rounds/*.tried | wc -l)
    rounds=$(find "$PLACE/rounds" -name '*.acknowledged' -size +0 | wc -l)
    left=$(awk '{sum += $1} END {print sum}' "$PLACE/left")
    say "       $acknowledged pushes acknowledged, in $rounds rounds; $((tried - acknowledged)) cut off;" \
        "$left pieces of uploads left; $(du -sh "$PLACE/data" | cut -f1) stored" >&3
    [ "$rounds" -ge $((ROUNDS / 2)) ] && [ $((tried - acknowledged)) -ge "$ROUNDS" ] && [ "$left" -ge $((ROUNDS / 10)) ]
}

still_there() { # every byte of what any round stored, after all the restarts and the sweep
    start_server kill9 "$PORT" "$PLACE/data"
    sed 's/^/whole /' "$PLACE"/rounds/*.acknowledged | python3 "$CI_DIR/pull.py" "$SERVER" | sed 's/^/       /' >&3
    stop_server
}

rounds_of() { # everything for one server over one store
    local title="$SERVER_KIND, $STORE_KIND" first last
    PLACE="$WORK/kill9/$SERVER_KIND-$STORE_KIND"
    PORT="$(free_port)"
    case "$STORE_KIND" in
        files) BASE=300000 ;;
        *) BASE=10000000 ;; # more than a part: every image has a blob of several
    esac
    mkdir -p "$PLACE/rounds"
    for ((first = 1; first <= ROUNDS; first += BATCH)); do
        last=$((first + BATCH - 1 < ROUNDS ? first + BATCH - 1 : ROUNDS))
        RANDOM=$(((SEED + first) % 32768)) # a step is a subshell: what it draws is not drawn here
        step "$title: kill -9, rounds $first to $last, and a sweep" rounds "$first" "$last"
    done
    step "$title: kill -9: pushes were acknowledged and cut off" worth_it
    step "$title: kill -9: everything acknowledged is still there" still_there
    [ -s "$PLACE/trouble" ] || rm -rf "$PLACE"
}

say "       seed $SEED, $ROUNDS rounds for each server over each store"
for kind in $STORES; do
    for SERVER_KIND in $SERVERS; do
        start_store "$kind"
        rounds_of
        end_store
    done
done
end_script
