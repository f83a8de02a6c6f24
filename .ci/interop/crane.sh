# crane: push, pull, copy, index, tag, ls, catalog, validate, delete, auth login.

crane() { env HOME="$STATE/crane" DOCKER_CONFIG="$STATE/crane" timeout 300 "$BIN/crane" "$@"; }
crane_version() { say "crane $(go_version crane)"; }

crane_push_pull() {
    local kind="$1" repository="crane/$1"
    crane push "$LAYOUTS/$kind" "$SERVER/$repository:one"
    same_manifest "$kind" "$repository:one"
    same "$(digest_of "$kind")" "$(crane digest "$SERVER/$repository:one")"
    crane manifest "$SERVER/$repository:one" >"$BACK/crane-raw"
    same "$(digest_of "$kind")" "sha256:$(sha256sum <"$BACK/crane-raw" | cut -d' ' -f1)"
    crane pull --format=oci "$SERVER/$repository@$(digest_of "$kind")" "$BACK/crane-$kind"
    same_layout "$kind" "$BACK/crane-$kind"
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
    crane catalog "$SERVER" >"$BACK/crane-catalog"
    local kind
    for kind in "${KINDS[@]}"; do grep -qx "crane/$kind" "$BACK/crane-catalog"; done
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
    crane pull --format=oci "$SERVER/crane/elsewhere/zstd:one" "$BACK/crane-mounted"
    same_layout zstd "$BACK/crane-mounted"
}

crane_open() {
    local kind
    for kind in "${KINDS[@]}"; do client_step "push and pull, $kind" crane_push_pull "$kind"; done
    client_step 'copy to another repository' crane_copy
    client_step 'tag, ls, catalog' crane_lists
    client_step 'index append, filter, validate' crane_index
    client_step 'delete a tag' crane_delete_tag
    client_step 'delete' crane_delete
}

crane_password() {
    local target="$SERVER/private/crane:one"
    rm -f "$STATE/crane/config.json"
    refused crane push "$LAYOUTS/index" "$target"
    crane auth login -u "$USER_NAME" -p wrong "$SERVER"
    refused crane push "$LAYOUTS/index" "$target"
    refused crane catalog "$SERVER"
    crane auth login -u "$USER_NAME" -p "$PASSWORD" "$SERVER"
    crane push "$LAYOUTS/index" "$target"
    crane pull --format=oci "$target" "$BACK/crane"
    same_layout index "$BACK/crane"
    crane copy "$target" "$SERVER/private/crane2:one"
    same_manifest index private/crane2:one
    crane auth logout "$SERVER"
    refused crane digest "$target"
}
