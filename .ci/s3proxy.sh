# S3Proxy over a folder, from the class path of the tests that bring it. Sourced by stores.sh.

start_s3proxy() {
    local port log="$LOGS/s3proxy.log"
    : >"$log"
    port="$(free_port)"
    S3_ENDPOINT="http://127.0.0.1:$port"
    env "${STORE_ENV[@]}" "$(jdk_home 17)/bin/java" -XX:+UseSerialGC -Xmx256m \
        -cp "$ROOT/$INTEROP_TESTS/target/test-classes:$(cat "$ROOT/$INTEROP_TESTS/target/classpath.txt")" \
        io.staithe.interop.s3proxy.S3ProxyServer "$port" "$STORE_PLACE/buckets" >>"$log" 2>&1 </dev/null &
    STORE_PIDS+=($!)
    await_bucket "$log"
}
