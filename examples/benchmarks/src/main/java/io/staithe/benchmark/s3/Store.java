package io.staithe.benchmark.s3;

import io.staithe.benchmark.Contestant;
import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.s3.client.ClientSettings;
import io.staithe.s3.client.ListedObject;
import io.staithe.s3.client.RetrySettings;
import io.staithe.s3.client.S3Client;
import io.staithe.s3.client.StoreTraits;
import io.staithe.s3.client.Timeouts;
import io.staithe.s3.credentials.CredentialsSource;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * The store that all registries keep their blobs in, each below a prefix of its own.
 *
 * @param endpoint where it is
 * @param region the region to sign for
 * @param bucket the bucket, which holds nothing else
 * @param key whose it is
 * @param pauseSeconds how long it takes after a deletion until there is room again
 */
record Store(URI endpoint, String region, String bucket, AwsCredentials key, int pauseSeconds) {
    private static final int PAGE = 1000;

    /** The one that the environment tells of. */
    static Store ofEnvironment(int pauseSeconds) {
        return new Store(
                URI.create(environment("S3_ENDPOINT")),
                environment("AWS_REGION"),
                environment("S3_BUCKET"),
                AwsCredentials.of(environment("AWS_ACCESS_KEY_ID"), environment("AWS_SECRET_ACCESS_KEY")),
                pauseSeconds);
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalStateException(name + " is to be set; run-s3 does so"));
    }

    /** Staithe on it; finds the key in the environment. */
    Contestant staithe() {
        return Contestant.ours(
                Jvm.command("-Xmx512m"),
                List.of(
                        "--s3-endpoint",
                        endpoint.toString(),
                        "--s3-region",
                        region,
                        "--s3-path-style",
                        "--bucket",
                        bucket,
                        "--s3-prefix",
                        "staithe",
                        "--s3-redirect",
                        "never"));
    }

    /** docker-registry on it, with the driver's defaults. */
    Contestant docker(String name, Map<String, String> environment) {
        String driver = """
                s3: {regionendpoint: '%s', region: %s, bucket: %s, accesskey: %s, secretkey: %s, rootdirectory: /docker}
                  redirect: {disable: true}""".formatted(endpoint, region, bucket, key.accessKeyId(), key.secretAccessKey());
        return Contestant.docker(name, environment, driver);
    }

    /** Deletes everything, and waits until there is room again. */
    void clear() throws IOException, InterruptedException {
        ClientSettings settings = new ClientSettings(
                Optional.of(endpoint),
                Optional.empty(),
                region,
                bucket,
                "",
                true,
                CredentialsSource.of(key),
                Map.of(),
                InstantSource.system(),
                new Random()::nextDouble,
                RetrySettings.STANDARD,
                Timeouts.STANDARD);
        try (S3Client client = S3Client.open(settings).with(new StoreTraits(false, true, false))) {
            for (List<ListedObject> some = page(client); !some.isEmpty(); some = page(client)) {
                client.deleteAll(some.stream().map(ListedObject::key).toList());
            }
        }
        TimeUnit.SECONDS.sleep(pauseSeconds);
    }

    private static List<ListedObject> page(S3Client client) throws IOException {
        return client.list("", Optional.empty(), PAGE);
    }
}
