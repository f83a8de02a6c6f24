# regctl: image copy, digest, manifests, tags, blobs, artifacts with referrers, an index, uploads in chunks, login.

regctl() { env HOME="$STATE/regctl" DOCKER_CONFIG="$STATE/regctl" REGCTL_CONFIG="$STATE/regctl/regctl.json" timeout 300 "$BIN/regctl" "$@"; }
regctl_version() { say "regctl $(go_version regctl)"; }

regctl_meets_server() { # it keeps in its settings how a host is to be spoken to
    rm -f "$STATE/regctl"/*.json
    regctl registry set --skip-check --tls disabled "$@" "$SERVER"
}

regctl_push_pull() {
    local kind="$1" target="$SERVER/regctl/$1:one"
    regctl image copy "ocidir://$LAYOUTS/$kind:$kind" "$target"
    same_manifest "$kind" "regctl/$kind:one"
    same "$(digest_of "$kind")" "$(regctl image digest "$target")"
    regctl manifest get --format raw-body "$target" >"$BACK/regctl-raw"
    cmp "$BACK/regctl-raw" "$LAYOUTS/$kind/blobs/$(digest_of "$kind" | tr : /)"
    regctl image copy "$target" "ocidir://$BACK/regctl-$kind:one"
    same_layout "$kind" "$BACK/regctl-$kind"
}

# Layers go in several PATCHes with Content-Range.
regctl_chunks() {
    regctl_meets_server --blob-max 100000 --blob-chunk 50000
    regctl image copy "ocidir://$LAYOUTS/image:image" "$SERVER/regctl/chunks:one"
    same_manifest image regctl/chunks:one
    whole regctl/chunks one
    regctl_meets_server
}

regctl_copy() { # within the registry, so layers are mounted
    local kind
    for kind in image index; do
        regctl image copy "$SERVER/regctl/$kind:one" "$SERVER/regctl/elsewhere/$kind:one"
        same_manifest "$kind" "regctl/elsewhere/$kind:one"
        whole "regctl/elsewhere/$kind" one
    done
}

regctl_tags() {
    regctl image copy "$SERVER/regctl/image:one" "$SERVER/regctl/image:two"
    same 'one two' "$(regctl tag ls "$SERVER/regctl/image" | sort | xargs)"
    regctl tag rm "$SERVER/regctl/image:two"
    same 'one' "$(regctl tag ls "$SERVER/regctl/image" | xargs)"
    same_manifest image regctl/image:one
    refused regctl tag ls "$SERVER/regctl/none"
    regctl repo ls "$SERVER" | grep -x regctl/image
}

regctl_blobs() {
    local digest
    openssl rand -out "$BACK/regctl-blob" 600000
    digest=$(regctl blob put "$SERVER/regctl/blobs" <"$BACK/regctl-blob")
    same "sha256:$(sha256sum <"$BACK/regctl-blob" | cut -d' ' -f1)" "$digest"
    regctl blob get "$SERVER/regctl/blobs" "$digest" | cmp - "$BACK/regctl-blob"
    regctl blob head "$SERVER/regctl/blobs" "$digest"
    regctl blob delete "$SERVER/regctl/blobs" "$digest"
    refused regctl blob head "$SERVER/regctl/blobs" "$digest"
}

regctl_artifacts() {
    local subject="$SERVER/regctl/image:one" report signature
    openssl rand -hex 300 >"$BACK/regctl-file"
    regctl artifact put --artifact-type application/vnd.example.report --annotation org.example.count=7 --subject "$subject" \
        -m text/plain -f "$BACK/regctl-file"
    regctl artifact put --artifact-type application/vnd.example.signature --subject "$subject" <"$BACK/regctl-file"
    regctl artifact list --format '{{jsonPretty .}}' "$subject" >"$BACK/regctl-referrers"
    same 2 "$(jq '.descriptors | length' "$BACK/regctl-referrers")"
    report=$(regctl artifact list --filter-artifact-type application/vnd.example.report --format '{{jsonPretty .}}' "$subject" |
        jq -r '.descriptors[] | select(.annotations["org.example.count"] == "7") | .digest')
    signature=$(jq -r --arg report "$report" '.descriptors[].digest | select(. != $report)' "$BACK/regctl-referrers")
    whole regctl/image "$report" "$report"
    whole regctl/image "$signature" "$signature"
    regctl artifact get --subject "$subject" --filter-artifact-type application/vnd.example.report | cmp - "$BACK/regctl-file"
    regctl artifact tree "$subject" | grep "$signature"
    same 'one' "$(regctl tag ls "$SERVER/regctl/image" | xargs)" # no tag in place of the API
    regctl image copy --referrers "$subject" "$SERVER/regctl/referred:one"
    whole regctl/referred "$report" "$report"
    regctl manifest delete --referrers "$SERVER/regctl/image@$signature"
    same "$report" "$(regctl artifact list --format '{{jsonPretty .}}' "$subject" | jq -r '[.descriptors[].digest] | join(" ")')"
}

regctl_index() {
    regctl index create --ref "$SERVER/regctl/image:one" --desc-platform linux/amd64 "$SERVER/regctl/image:joined"
    regctl index add --ref "$SERVER/regctl/zstd:one" --desc-platform linux/arm64 "$SERVER/regctl/image:joined"
    same "$(printf '%s\n' "$(digest_of image)" "$(digest_of zstd)" | sort | xargs)" \
        "$(regctl manifest get --format raw-body "$SERVER/regctl/image:joined" | jq -r '[.manifests[].digest] | sort | join(" ")')"
    whole regctl/image joined
}

regctl_manifests() {
    local file
    file="$LAYOUTS/artifact/blobs/$(digest_of artifact | tr : /)"
    regctl manifest put -t "$(type_of artifact)" "$SERVER/regctl/artifact:again" <"$file"
    same_manifest artifact regctl/artifact:again
    regctl manifest delete "$SERVER/regctl/artifact@$(digest_of artifact)"
    gone regctl/artifact again
    gone regctl/artifact one
}

regctl_open() {
    local kind
    client_step 'settings' regctl_meets_server
    for kind in image index artifact zstd; do client_step "push and pull, $kind" regctl_push_pull "$kind"; done
    client_step 'layers in chunks' regctl_chunks
    client_step 'copy to another repository' regctl_copy
    client_step 'tag ls, rm, repo ls' regctl_tags
    client_step 'blobs' regctl_blobs
    client_step 'artifact put, list, get, tree' regctl_artifacts
    client_step 'index create, add' regctl_index
    client_step 'manifest put, delete' regctl_manifests
}

regctl_password() {
    local target="$SERVER/private/regctl:one"
    regctl_meets_server
    refused regctl image copy "ocidir://$LAYOUTS/index:index" "$target"
    refused regctl registry login -u "$USER_NAME" --pass-stdin "$SERVER" <<<wrong
    regctl_meets_server
    regctl registry login -u "$USER_NAME" --pass-stdin "$SERVER" <<<"$PASSWORD"
    regctl image copy "ocidir://$LAYOUTS/index:index" "$target"
    same_manifest index private/regctl:one
    regctl image copy "$target" "ocidir://$BACK/regctl:one"
    same_layout index "$BACK/regctl"
    regctl image copy "$target" "$SERVER/private/regctl2:one"
    whole private/regctl2 one
    regctl registry logout "$SERVER"
    refused regctl image digest "$target"
}
