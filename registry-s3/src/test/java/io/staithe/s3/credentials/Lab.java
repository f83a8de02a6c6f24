package io.staithe.s3.credentials;

import io.staithe.s3.fixture.ManualClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

/** Surroundings that a test makes up: its own variables, home folder and time; pauses are noted instead of made. */
final class Lab implements AutoCloseable {
    final Map<String, String> environment = new ConcurrentHashMap<>();
    final Map<String, String> properties = new ConcurrentHashMap<>();
    final ManualClock clock = new ManualClock();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final MockWebServer server = new MockWebServer();
    double chance;
    private final Path home;

    Lab(Path home) throws IOException {
        this.home = home;
        environment.put("HOME", home.toString());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        server.start();
    }

    Surroundings place() {
        Surroundings real = Surroundings.ofThisProcess(clock, () -> chance);
        return new Surroundings(
                Surroundings.Names.of(environment),
                Surroundings.Names.of(properties),
                real.files(),
                real.programs(),
                clock,
                () -> chance);
    }

    CredentialsSources sources() {
        return new CredentialsSources(place(), pauses::add, RefreshThread::owned);
    }

    /** Sources whose renewals are made when the test says so. */
    CredentialsSources sources(Executor executor) {
        return new CredentialsSources(place(), pauses::add, () -> RefreshThread.of(executor));
    }

    /** Has STS answered by the server. */
    Lab withSts() {
        environment.put("AWS_ENDPOINT_URL_STS", url(""));
        environment.put("AWS_REGION", "eu-west-1");
        return this;
    }

    /** Has the metadata service answered by the server. */
    Lab withInstance() {
        environment.remove("AWS_EC2_METADATA_DISABLED");
        environment.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", url(""));
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    void answers(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    Path write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(home));
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    void config(String text) throws IOException {
        write(".aws/config", text);
    }

    void credentials(String text) throws IOException {
        write(".aws/credentials", text);
    }

    /** The time a while from now, as services write it. */
    String in(Duration duration) {
        return clock.instant().plus(duration).toString();
    }

    static String serviceJson(String id, String expiration) {
        return """
                {"Code":"Success","Type":"AWS-HMAC","AccessKeyId":"%s","SecretAccessKey":"secret of %s",
                 "Token":"token-of-%s","Expiration":"%s"}""".formatted(id, id, id, expiration);
    }

    static String stsXml(String action, String id, String expiration) {
        return """
                <%1$sResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                  <%1$sResult>
                    <AssumedRoleUser>
                      <Arn>arn:aws:sts::123456789012:assumed-role/r/s</Arn>
                      <AssumedRoleId>AROA:s</AssumedRoleId>
                    </AssumedRoleUser>
                    <Credentials>
                      <AccessKeyId>%2$s</AccessKeyId>
                      <SecretAccessKey>secret of %2$s</SecretAccessKey>
                      <SessionToken>token-of-%2$s</SessionToken>
                      <Expiration>%3$s</Expiration>
                    </Credentials>
                  </%1$sResult>
                  <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>
                </%1$sResponse>""".formatted(action, id, expiration);
    }

    static String stsError(String code, String message) {
        return """
                <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                  <Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error><RequestId>1</RequestId>
                </ErrorResponse>""".formatted(code, message);
    }

    @Override
    public void close() {
        server.close();
    }
}
