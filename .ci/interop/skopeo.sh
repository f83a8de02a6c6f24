# skopeo: copy, inspect, list-tags, delete, login.

skopeo() {
    env HOME="$STATE/skopeo" DOCKER_CONFIG="$STATE/skopeo" REGISTRY_AUTH_FILE="$STATE/skopeo/auth.json" \
        timeout 300 skopeo --insecure-policy "$@"
}
skopeo_version() { skopeo --version; }

skopeo_push_pull() {
    local kind="$1" repository="skopeo/$1"
    skopeo copy --all --dest-tls-verify=false "oci:$LAYOUTS/$kind:$kind" "docker://$SERVER/$repository:one"
    same_manifest "$kind" "$repository:one"
    skopeo inspect --raw --tls-verify=false "docker://$SERVER/$repository:one" >"$BACK/skopeo-raw"
    same "$(digest_of "$kind")" "sha256:$(sha256sum <"$BACK/skopeo-raw" | cut -d' ' -f1)"
    skopeo copy --all --src-tls-verify=false "docker://$SERVER/$repository:one" "oci:$BACK/skopeo-$kind:one"
    same_layout "$kind" "$BACK/skopeo-$kind"
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

# To Docker's format and back to the registry: another manifest, the same layers.
skopeo_docker_format() {
    skopeo copy --format v2s2 --dest-tls-verify=false "oci:$LAYOUTS/image:image" "docker://$SERVER/skopeo/docker:one"
    skopeo inspect --raw --tls-verify=false "docker://$SERVER/skopeo/docker:one" >"$BACK/skopeo-raw"
    same application/vnd.docker.distribution.manifest.v2+json "$(jq -r .mediaType "$BACK/skopeo-raw")"
    whole skopeo/docker one "sha256:$(sha256sum <"$BACK/skopeo-raw" | cut -d' ' -f1)"
}

# By digest and with all its tags; the copy that mounted its layers must stay whole.
skopeo_delete() {
    skopeo delete --tls-verify=false "docker://$SERVER/skopeo/image:one"
    refused skopeo inspect --tls-verify=false "docker://$SERVER/skopeo/image:one"
    refused skopeo inspect --tls-verify=false "docker://$SERVER/skopeo/image:two"
    skopeo copy --src-tls-verify=false "docker://$SERVER/skopeo/elsewhere/image:one" "oci:$BACK/skopeo-mounted:one"
    same_layout image "$BACK/skopeo-mounted"
    skopeo delete --tls-verify=false "docker://$SERVER/skopeo/index:one"
    refused skopeo inspect --raw --tls-verify=false "docker://$SERVER/skopeo/index:one"
}

skopeo_open() {
    local kind
    for kind in "${KINDS[@]}"; do client_step "push and pull, $kind" skopeo_push_pull "$kind"; done
    client_step 'inspect' skopeo_inspect
    client_step 'list-tags' skopeo_list_tags
    client_step 'copy to another repository' skopeo_mount
    client_step 'a manifest of Docker'\''s' skopeo_docker_format
    client_step 'pulls what crane pushed' skopeo_across
    client_step 'delete' skopeo_delete
}

skopeo_across() {
    skopeo copy --all --src-tls-verify=false "docker://$SERVER/seed/index:one" "oci:$BACK/skopeo-across:one"
    same_layout index "$BACK/skopeo-across"
}

# A refusal is told from an outage by the success that follows with the right password.
skopeo_password() {
    local target="docker://$SERVER/private/skopeo:one" source="oci:$LAYOUTS/image:image"
    rm -f "$STATE/skopeo/auth.json"
    refused skopeo copy --dest-tls-verify=false "$source" "$target"
    refused skopeo copy --dest-tls-verify=false --dest-creds "$USER_NAME:wrong" "$source" "$target"
    refused skopeo login --tls-verify=false -u "$USER_NAME" --password-stdin "$SERVER" <<<wrong
    refused skopeo login --tls-verify=false -u mallory --password-stdin "$SERVER" <<<"$PASSWORD"
    skopeo login --tls-verify=false -u "$USER_NAME" --password-stdin "$SERVER" <<<"$PASSWORD"
    skopeo copy --dest-tls-verify=false "$source" "$target"
    skopeo copy --src-tls-verify=false "$target" "oci:$BACK/skopeo:one"
    same_layout image "$BACK/skopeo"
    skopeo copy --src-tls-verify=false --dest-tls-verify=false "$target" "docker://$SERVER/private/skopeo2:one"
    skopeo copy --src-tls-verify=false --src-creds bob:other "$target" "oci:$BACK/skopeo-bob:one"
    skopeo logout "$SERVER"
    refused skopeo inspect --tls-verify=false "$target"
}
