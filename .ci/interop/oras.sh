# oras, the command: push, pull, attach, discover, copy with referrers, tag, manifests, blobs, lists, delete, login.

oras() { env HOME="$STATE/oras" DOCKER_CONFIG="$STATE/oras" timeout 300 "$BIN/oras" "$@"; }
oras_version() { say "oras $(go_version oras)"; }

oras_files() { # an artifact of two files, one of them larger than what fits into a single write
    rm -rf "$BACK/oras" && mkdir -p "$BACK/oras/out/below"
    openssl rand -hex 200 >"$BACK/oras/out/note.txt"
    openssl rand -out "$BACK/oras/out/below/data.bin" 3000000
}

oras_push_pull() {
    local digest
    oras_files
    cd "$BACK/oras/out"
    oras push --plain-http --format json --artifact-type application/vnd.example.bundle \
        --annotation 'org.example.note=grüße & <tags>' "$SERVER/oras/files:one" \
        note.txt:text/plain below/data.bin:application/octet-stream >../pushed
    digest=$(jq -r .digest ../pushed)
    oras pull --plain-http -o "$BACK/oras/in" "$SERVER/oras/files@$digest"
    diff -r "$BACK/oras/out" "$BACK/oras/in"
    whole oras/files one "$digest"
    same 'grüße & <tags>' "$(oras manifest fetch --plain-http "$SERVER/oras/files:one" | jq -r '.annotations["org.example.note"]')"
}

oras_copy_kind() {
    local kind="$1"
    oras cp --from-oci-layout --to-plain-http "$LAYOUTS/$kind:$kind" "$SERVER/oras/$kind:one"
    same_manifest "$kind" "oras/$kind:one"
    same "$(digest_of "$kind")" "$(oras resolve --plain-http "$SERVER/oras/$kind:one")"
    oras manifest fetch --plain-http --output "$BACK/oras-raw" "$SERVER/oras/$kind:one"
    cmp "$BACK/oras-raw" "$LAYOUTS/$kind/blobs/$(digest_of "$kind" | tr : /)"
    oras cp --from-plain-http --to-oci-layout "$SERVER/oras/$kind:one" "$BACK/oras-$kind:one"
    same_layout "$kind" "$BACK/oras-$kind"
}

referrers() { # REPOSITORY:TAG ARTIFACT_TYPE: their digests, from oras
    oras discover --plain-http --format json --artifact-type "$2" "$SERVER/$1" | jq -r '[.referrers[].digest] | sort | join(" ")'
}

# Attached things are found, by kind too, at every level; nothing falls back to tags, for there is an API.
oras_attach() {
    local signature report nested expected
    cd "$BACK/oras/out"
    signature=$(oras attach --plain-http --format json --artifact-type application/vnd.example.signature \
        "$SERVER/oras/image:one" note.txt:text/plain | jq -r .digest)
    report=$(oras attach --plain-http --format json --artifact-type application/vnd.example.report --annotation org.example.count=7 \
        "$SERVER/oras/image:one" below/data.bin | jq -r .digest)
    nested=$(oras attach --plain-http --format json --artifact-type application/vnd.example.signature \
        "$SERVER/oras/image@$report" note.txt:text/plain | jq -r .digest)
    same "$signature" "$(referrers oras/image:one application/vnd.example.signature)"
    same "$report" "$(referrers oras/image:one application/vnd.example.report)"
    expected=$(printf '%s\n' "$signature" "$report" "$nested" | sort | xargs)
    same "$expected" "$(oras discover --plain-http --format json "$SERVER/oras/image:one" |
        jq -r '[.. | .referrers? // empty | .[].digest] | unique | join(" ")')"
    same 7 "$(oras discover --plain-http --format json --artifact-type application/vnd.example.report "$SERVER/oras/image:one" |
        jq -r '.referrers[0].annotations["org.example.count"]')"
    same 'one' "$(oras repo tags --plain-http "$SERVER/oras/image" | xargs)"
    oras pull --plain-http -o "$BACK/oras/attached" "$SERVER/oras/image@$signature"
    cmp note.txt "$BACK/oras/attached/note.txt"
    oras cp -r --from-plain-http --to-plain-http "$SERVER/oras/image:one" "$SERVER/oras/elsewhere:one"
    same_manifest image oras/elsewhere:one
    same "$signature" "$(referrers oras/elsewhere:one application/vnd.example.signature)"
    whole oras/elsewhere "$nested"
}

oras_tags_and_lists() {
    local n
    oras tag --plain-http "$SERVER/oras/zstd:one" two three
    same 'one three two' "$(oras repo tags --plain-http "$SERVER/oras/zstd" | sort | xargs)"
    same_manifest zstd oras/zstd:three
    oras repo ls --plain-http "$SERVER" >"$BACK/oras-repositories"
    for n in image index artifact zstd files; do grep -qx "oras/$n" "$BACK/oras-repositories"; done
    refused oras repo tags --plain-http "$SERVER/oras/none"
}

oras_blobs() {
    local digest
    openssl rand -out "$BACK/oras-blob" 700000
    digest=sha256:$(sha256sum <"$BACK/oras-blob" | cut -d' ' -f1)
    refused oras blob fetch --plain-http --output "$BACK/oras-nothing" "$SERVER/oras/blobs@$digest"
    oras blob push --plain-http "$SERVER/oras/blobs@$digest" "$BACK/oras-blob"
    oras blob fetch --plain-http --output "$BACK/oras-blob-back" "$SERVER/oras/blobs@$digest"
    cmp "$BACK/oras-blob" "$BACK/oras-blob-back"
    same 700000 "$(oras blob fetch --plain-http --descriptor "$SERVER/oras/blobs@$digest" | jq .size)"
    oras blob delete --plain-http --force "$SERVER/oras/blobs@$digest"
    refused oras blob fetch --plain-http --output "$BACK/oras-nothing" "$SERVER/oras/blobs@$digest"
}

oras_manifests() {
    local file
    file="$LAYOUTS/image/blobs/$(digest_of image | tr : /)"
    oras manifest push --plain-http --media-type "$(type_of image)" "$SERVER/oras/image:again" "$file"
    same_manifest image oras/image:again
    oras manifest delete --plain-http --force "$SERVER/oras/zstd:two" # by the digest behind the tag
    gone oras/zstd two
    gone oras/zstd "$(digest_of zstd)"
}

oras_open() {
    local kind
    client_step 'push and pull, files' oras_push_pull
    for kind in image index artifact zstd; do client_step "push and pull, $kind" oras_copy_kind "$kind"; done
    client_step 'attach, discover, copy with referrers' oras_attach
    client_step 'tag, repo ls, repo tags' oras_tags_and_lists
    client_step 'blobs' oras_blobs
    client_step 'manifest push, delete' oras_manifests
}

oras_password() {
    local target="$SERVER/private/oras:one" attached
    rm -f "$STATE/oras/config.json"
    oras_files
    cd "$BACK/oras/out"
    refused oras push --plain-http "$target" note.txt
    refused oras login --plain-http -u "$USER_NAME" --password-stdin "$SERVER" <<<wrong
    oras login --plain-http -u "$USER_NAME" --password-stdin "$SERVER" <<<"$PASSWORD"
    oras push --plain-http --artifact-type application/vnd.example.bundle "$target" note.txt below/data.bin
    attached=$(oras attach --plain-http --format json --artifact-type application/vnd.example.signature "$target" note.txt | jq -r .digest)
    same "$attached" "$(referrers private/oras:one application/vnd.example.signature)"
    oras pull --plain-http -o "$BACK/oras/in" "$target"
    diff -r "$BACK/oras/out" "$BACK/oras/in"
    oras cp -r --from-plain-http --to-plain-http "$target" "$SERVER/private/oras2:one"
    whole private/oras2 "$attached"
    oras logout "$SERVER"
    refused oras pull --plain-http -o "$BACK/oras/none" "$target"
}
