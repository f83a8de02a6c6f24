# Jib and the oras SDK for Java: the tests of the module interop-tests, which elsewhere run against a server in their own
# process, against this one. JUnit is started without Maven, which would take longer than they do.

java_classpath() { say "$ROOT/$INTEROP_TESTS/target/test-classes:$(cat "$ROOT/$INTEROP_TESTS/target/classpath.txt")"; }

java_version() {
    java_classpath | tr : '\n' | sed -n 's/.*\/\(jib-core\|oras-java-sdk\)-\([0-9.]*\)\.jar$/\1 \2/p' | sort -u | paste -sd, | sed 's/,/, /g'
}

# As many tests must have passed as the class has for one way of letting clients in.
java_tests() { # CLASS LEAST DOOR
    local passed
    "$(jdk_home 17)/bin/java" -cp "$(java_classpath)" "-Dstaithe.interop.server=$SERVER" "-Dstaithe.interop.door=$3" \
        "-Duser.home=$STATE/java" org.junit.platform.console.ConsoleLauncher execute \
        --disable-banner --disable-ansi-colors --details=tree --select-class="io.staithe.interop.$1" | tee "$BACK/java-$1"
    passed=$(sed -n 's/^\[ *\([0-9]*\) tests successful *\]$/\1/p' "$BACK/java-$1")
    say "$passed tests passed"
    [ "$passed" -ge "$2" ]
}

java_open() {
    client_step 'Jib' java_tests JibTest 4 open
    client_step 'oras SDK' java_tests OrasTest 5 open
}

java_password() {
    java_tests JibTest 5 "$1"
    java_tests OrasTest 6 "$1"
}
