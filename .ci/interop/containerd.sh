# ctr, against a containerd of our own: import, push, pull of images and whole indexes, run, fetch, passwords.

ctr() { env HOME="$STATE/containerd" CONTAINERD_ADDRESS="$SOCKETS/containerd.sock" timeout 300 ctr "$@"; }
containerd_version() { say "$(containerd --version | cut -d' ' -f1,3); ctr $(ctr --version | cut -d' ' -f3)"; }

containerd_up() {
    cat >"$STATE/containerd/config.toml" <<END
version = 2
root = "$STATE/containerd/root"
state = "$SOCKETS/containerd"
disabled_plugins = ["io.containerd.grpc.v1.cri"]
[grpc]
address = "$SOCKETS/containerd.sock"
END
    containerd -c "$STATE/containerd/config.toml" >"$LOGS/containerd.log" 2>&1 </dev/null &
    daemon_is_up containerd $! ctr version || die "containerd did not come up: see $LOGS/containerd.log"
}
containerd_down() { end_daemon containerd; }

ctr_forget() { # the images and what they hold, so that the next pull is one
    local names
    mapfile -t names < <(ctr images ls -q)
    [ ${#names[@]} -eq 0 ] || ctr images rm --sync "${names[@]}"
    same '' "$(ctr content ls -q)"
}

ctr_digest() { ctr images ls | awk -v name="$1" '$1 == name {print $3}'; }

ctr_content() { # KIND: everything of the pushed layout is in the store, byte by byte
    local file digest
    for file in "$LAYOUTS/$1"/blobs/sha256/*; do
        digest="sha256:$(basename "$file")"
        ctr content get "$digest" | cmp - "$file"
    done
}

ctr_push_pull() { # KIND: imported from a layout, so that it pushes bytes we know
    local kind="$1" target="$SERVER/ctr/$1:one"
    ctr_forget
    tar -C "$LAYOUTS/$kind" -cf "$BACK/ctr-$kind.tar" oci-layout index.json blobs
    ctr images import --all-platforms --no-unpack --base-name "$SERVER/import/$kind" "$BACK/ctr-$kind.tar"
    ctr images tag "$SERVER/import/$kind:$kind" "$target"
    ctr images push --plain-http "$target"
    same_manifest "$kind" "ctr/$kind:one"
    whole "ctr/$kind" one "$(digest_of "$kind")"
    ctr_forget
    ctr images pull --plain-http --all-platforms "$target"
    same "$(digest_of "$kind")" "$(ctr_digest "$target")"
    ctr_content "$kind"
}

ctr_run() { # KIND: pulls for this machine what crane pushed, and runs it
    local image="$SERVER/seed/$1:one"
    ctr_forget
    ctr images pull --plain-http --snapshotter native "$image"
    same "$(digest_of "$1")" "$(ctr_digest "$image")"
    same "$(stamp)" "$(ctr run --rm --snapshotter native "$image" "staithe-$RANDOM")"
}

ctr_fetch() { # only the content
    ctr_forget
    ctr content fetch --plain-http --all-platforms "$SERVER/seed/zstd:one"
    ctr_content zstd
}

containerd_open() {
    client_step 'push and pull, image' ctr_push_pull image
    client_step 'push and pull, index, all platforms' ctr_push_pull index
    client_step 'push and pull, zstd' ctr_push_pull zstd
    client_step 'pull and run, an image' ctr_run program
    client_step 'pull and run, out of an index' ctr_run programs
    client_step 'content fetch' ctr_fetch
}

containerd_password() { # it has no login: every call carries the password
    local target="$SERVER/private/ctr:one" fresh
    ctr_forget
    fresh="$(new_program)"
    tar -C "$fresh/program" -cf "$BACK/ctr.tar" oci-layout index.json blobs
    ctr images import --no-unpack --base-name "$SERVER/import/program" "$BACK/ctr.tar"
    ctr images tag "$SERVER/import/program:program" "$target"
    refused ctr images push --plain-http "$target"
    refused ctr images push --plain-http --user "$USER_NAME:wrong" "$target"
    ctr images push --plain-http --user "$USER_NAME:$PASSWORD" "$target"
    whole private/ctr one "$(cat "$fresh/program/digest")"
    ctr_forget
    refused ctr images pull --plain-http "$target"
    ctr images pull --plain-http --snapshotter native --user "$USER_NAME:$PASSWORD" "$target"
    same "$(stamp "$fresh")" "$(ctr run --rm --snapshotter native "$target" "staithe-$RANDOM")"
}
