#!/usr/bin/env bash
# skopeo and crane against a running server: push, pull, list, copy, delete, with digests and bytes compared at both ends;
# without a password, then with one, over Basic and over tokens.
source "$(dirname "$0")/lib.sh"
[ -x "$BIN/crane" ] || "$CI_DIR/tools.sh"
need_server

PLACE="$WORK/interop"
rm -rf "$PLACE"
mkdir -p "$PLACE"
KINDS=(image index artifact zstd)

digest_of() { cat "$LAYOUTS/$1/digest"; }
same() { [ "$1" = "$2" ] || { say "differs: $1 != $2"; return 1; }; }

# same_layout KIND FOLDER: the pulled layout holds exactly the pushed blobs and manifests, byte by byte.
same_layout() {
    diff -r "$LAYOUTS/$1/blobs" "$2/blobs"
    same "$(digest_of "$1")" "$(jq -r '.manifests[0].digest' "$2/index.json")"
}

# same_manifest KIND REPOSITORY:TAG: raw HTTP says the same digest and bytes as what was made.
same_manifest() {
    local digest url="http://$SERVER/v2/${2%:*}/manifests/${2##*:}"
    digest="$(digest_of "$1")"
    curl -sSf ${AUTH[@]+"${AUTH[@]}"} -D "$PLACE/headers" -o "$PLACE/manifest" -H "Accept: $(jq -r '.manifests[0].mediaType' "$LAYOUTS/$1/index.json")" "$url"
    cmp "$PLACE/manifest" "$LAYOUTS/$1/blobs/${digest/:/\/}"
    tr -d '\r' <"$PLACE/headers" | grep -qix "docker-content-digest: $digest"
}

new_content() { # fresh bytes, so that no cache of a client can spare an upload
    LAYOUTS="$PLACE/$1"
    python3 "$CI_DIR/make_layout.py" "$LAYOUTS" "${KINDS[@]}"
}

skopeo_push_pull() {
    local kind="$1" repository="skopeo/$1"
    skopeo copy --all --dest-tls-verify=false "oci:$LAYOUTS/$kind:$kind" "docker://$SERVER/$repository:one"
    same_manifest "$kind" "$repository:one"
    skopeo inspect --raw --tls-verify=false "docker://$SERVER/$repository:one" >"$PLACE/raw"
    same "$(digest_of "$kind")" "sha256:$(sha256sum <"$PLACE/raw" | cut -d' ' -f1)"
    skopeo copy --all --src-tls-verify=false "docker://$SERVER/$repository:one" "oci:$PLACE/skopeo-back-$kind:one"
    same_layout "$kind" "$PLACE/skopeo-back-$kind"
}

skopeo_inspect() {
    same "$(digest_of image)" "$(skopeo inspect --tls-verify=false "docker://$SERVER/skopeo/image:one" | jq -r .Digest)"
    same "$(digest_of index)" "$(skopeo inspect --tls-verify=false "docker://$SERVER/skopeo/index:one" | jq -r .Digest)"
}

skopeo_list_tags() {
    skopeo copy --dest-tls-verify=false "oci:$LAYOUTS/image:image" "docker://$SERVER/skopeo/image:two"
    same 'one two' "$(skopeo list-tags --tls-verify=false "docker://$SERVER/skopeo/image" | jq -r '.Tags | sort | join(" ")')"
    refused skopeo list-tags --tls-verify=false "docker://$SERVER/skopeo/none"
}

skopeo_mount() {
    local kind
    for kind in image index zstd; do
        skopeo copy --all --src-tls-verify=false --dest-tls-verify=false \
            "docker://$SERVER/skopeo/$kind:one" "docker://$SERVER/skopeo/elsewhere/$kind:one"
        same_manifest "$kind" "skopeo/elsewhere/$kind:one"
    done
}

# By digest and with all its tags; the copy that mounted its layers must stay whole.
skopeo_delete() {
    skopeo delete --tls-verify=false "docker://$SERVER/skopeo/image:one"
    refused skopeo inspect --tls-verify=false "docker://$SERVER/skopeo/image:one"
    refused skopeo inspect --tls-verify=false "docker://$SERVER/skopeo/image:two"
    skopeo copy --src-tls-verify=false "docker://$SERVER/skopeo/elsewhere/image:one" "oci:$PLACE/skopeo-mounted:one"
    same_layout image "$PLACE/skopeo-mounted"
    skopeo delete --tls-verify=false "docker://$SERVER/skopeo/index:one"
    refused skopeo inspect --raw --tls-verify=false "docker://$SERVER/skopeo/index:one"
}

crane_push_pull() {
    local kind="$1" repository="crane/$1"
    crane push "$LAYOUTS/$kind" "$SERVER/$repository:one"
    same_manifest "$kind" "$repository:one"
    same "$(digest_of "$kind")" "$(crane digest "$SERVER/$repository:one")"
    crane manifest "$SERVER/$repository:one" >"$PLACE/raw"
    same "$(digest_of "$kind")" "sha256:$(sha256sum <"$PLACE/raw" | cut -d' ' -f1)"
    crane pull --format=oci "$SERVER/$repository@$(digest_of "$kind")" "$PLACE/crane-back-$kind"
    same_layout "$kind" "$PLACE/crane-back-$kind"
}

crane_copy() {
    local kind
    for kind in "${KINDS[@]}"; do
        crane copy "$SERVER/crane/$kind:one" "$SERVER/crane/elsewhere/$kind:one"
        same_manifest "$kind" "crane/elsewhere/$kind:one"
    done
}

crane_lists() {
    crane tag "$SERVER/crane/image:one" two
    same 'one two' "$(crane ls "$SERVER/crane/image" | sort | xargs)"
    refused crane ls "$SERVER/crane/none"
    crane catalog "$SERVER" >"$PLACE/catalog"
    local kind
    for kind in "${KINDS[@]}"; do grep -qx "crane/$kind" "$PLACE/catalog"; done
}

crane_index() {
    crane index append -m "$SERVER/crane/image:one" -m "$SERVER/crane/zstd:one" -t "$SERVER/crane/image:joined"
    same "$(digest_of image) $(digest_of zstd)" \
        "$(crane manifest "$SERVER/crane/image:joined" | jq -r '[.manifests[].digest] | join(" ")')"
    crane index filter "$SERVER/crane/index:one" --platform linux/arm64 -t "$SERVER/crane/index:arm"
    same 'arm64' "$(crane manifest "$SERVER/crane/index:arm" | jq -r '[.manifests[].platform.architecture] | join(" ")')"
    crane validate --remote "$SERVER/crane/image:one" # it cannot read zstd
    crane validate --remote "$SERVER/crane/index:one"
}

crane_delete_tag() {
    crane delete "$SERVER/crane/image:two"
    refused crane digest "$SERVER/crane/image:two"
    same_manifest image crane/image:one
}

crane_delete() {
    crane delete "$SERVER/crane/zstd@$(digest_of zstd)"
    refused crane digest "$SERVER/crane/zstd:one"
    same_manifest zstd crane/elsewhere/zstd:one
    crane pull --format=oci "$SERVER/crane/elsewhere/zstd:one" "$PLACE/crane-mounted"
    same_layout zstd "$PLACE/crane-mounted"
}

across() { # each client pulls what the other pushed
    crane pull --format=oci "$SERVER/skopeo/zstd:one" "$PLACE/across-crane"
    same_layout zstd "$PLACE/across-crane"
}

across_back() {
    skopeo copy --all --src-tls-verify=false "docker://$SERVER/crane/index:one" "oci:$PLACE/across-skopeo:one"
    same_layout index "$PLACE/across-skopeo"
}

new_content open
start_server interop "$(free_port)" "$PLACE/data"
AUTH=()
for kind in "${KINDS[@]}"; do step "skopeo: push and pull, $kind" skopeo_push_pull "$kind"; done
step 'skopeo: inspect' skopeo_inspect
step 'skopeo: list-tags' skopeo_list_tags
step 'skopeo: copy to another repository' skopeo_mount
for kind in "${KINDS[@]}"; do step "crane: push and pull, $kind" crane_push_pull "$kind"; done
step 'crane: copy to another repository' crane_copy
step 'crane: tag, ls, catalog' crane_lists
step 'crane: index append, filter, validate' crane_index
step 'crane pulls what skopeo pushed' across
step 'skopeo pulls what crane pushed' across_back
step 'skopeo: delete' skopeo_delete
step 'crane: delete a tag' crane_delete_tag
step 'crane: delete' crane_delete
stop_server

challenge() { # METHOD: what the server asks for, or the passwords below would be tried one way only
    curl -s -D - -o /dev/null "http://$SERVER/v2/" | tr -d '\r' >"$PLACE/headers"
    head -n 1 "$PLACE/headers" | grep -q ' 401'
    grep -qi "^www-authenticate: $1 " "$PLACE/headers"
}

# A refusal is told from an outage by the success that follows with the right password.
skopeo_password() {
    local target="docker://$SERVER/private/skopeo:one" source="oci:$LAYOUTS/image:image"
    rm -f "$STATE/skopeo/auth.json"
    refused skopeo copy --dest-tls-verify=false "$source" "$target"
    refused skopeo copy --dest-tls-verify=false --dest-creds alice:wrong "$source" "$target"
    refused skopeo login --tls-verify=false -u alice --password-stdin "$SERVER" <<<wrong
    refused skopeo login --tls-verify=false -u mallory --password-stdin "$SERVER" <<<'s3cret:word'
    skopeo login --tls-verify=false -u alice --password-stdin "$SERVER" <<<'s3cret:word'
    skopeo copy --dest-tls-verify=false "$source" "$target"
    skopeo copy --src-tls-verify=false "$target" "oci:$PLACE/$1-skopeo:one"
    same_layout image "$PLACE/$1-skopeo"
    skopeo copy --src-tls-verify=false --dest-tls-verify=false "$target" "docker://$SERVER/private/skopeo2:one"
    skopeo copy --src-tls-verify=false --src-creds bob:other "$target" "oci:$PLACE/$1-skopeo-bob:one"
    skopeo logout "$SERVER"
    refused skopeo inspect --tls-verify=false "$target"
}

crane_password() {
    local target="$SERVER/private/crane:one"
    rm -f "$STATE/crane/config.json"
    refused crane push "$LAYOUTS/index" "$target"
    crane auth login -u alice -p wrong "$SERVER"
    refused crane push "$LAYOUTS/index" "$target"
    refused crane catalog "$SERVER"
    crane auth login -u alice -p 's3cret:word' "$SERVER"
    crane push "$LAYOUTS/index" "$target"
    crane pull --format=oci "$target" "$PLACE/$1-crane"
    same_layout index "$PLACE/$1-crane"
    crane copy "$target" "$SERVER/private/crane2:one"
    AUTH=(-u 'alice:s3cret:word')
    same_manifest index private/crane2:one
    crane auth logout "$SERVER"
    refused crane digest "$target"
}

for method in basic bearer; do
    new_content "$method"
    start_server "interop-$method" "$(free_port)" "$PLACE/data-$method" \
        --user 'alice:s3cret:word' --user bob:other --auth "$method"
    step "challenge, $method" challenge "$method"
    step "skopeo: passwords, $method" skopeo_password "$method"
    step "crane: passwords, $method" crane_password "$method"
    stop_server
done
rm -rf "$PLACE"
end_script
