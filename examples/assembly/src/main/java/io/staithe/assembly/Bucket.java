package io.staithe.assembly;

import io.staithe.registry.store.BlobStore;
import io.staithe.s3.Encryption;
import io.staithe.s3.S3BlobStore;
import io.staithe.s3.S3Settings;
import io.staithe.s3.S3SettingsBuilder;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * A bucket of an S3 store in which a registry keeps its blobs.
 *
 * @param name what it is called
 * @param endpoint where the store is; empty for Amazon's, in the region
 * @param publicEndpoint where clients find the store that are sent there; empty where that is the same
 * @param region the region that requests are signed for; empty for the one that AWS tools would take
 * @param prefix what all keys begin with
 * @param pathStyle whether the bucket is named in the path of URLs even at Amazon's; elsewhere it always is
 * @param encryption what the store is asked to encrypt with: {@code AES256}, {@code aws:kms} or {@code aws:kms:KEY}; empty
 *     where the bucket says it
 * @param storageClass the storage class of new objects; empty where the bucket says it
 */
public record Bucket(
        String name,
        Optional<URI> endpoint,
        Optional<URI> publicEndpoint,
        Optional<String> region,
        String prefix,
        boolean pathStyle,
        Optional<String> encryption,
        Optional<String> storageClass) {
    private static final String KMS_KEY = "aws:kms:";

    /** Tries the bucket out, with the credentials that AWS tools would find, and opens it. */
    BlobStore open() throws IOException {
        S3SettingsBuilder settings = S3Settings.builder().bucket(name).prefix(prefix);
        endpoint.ifPresent(settings::endpoint);
        publicEndpoint.ifPresent(settings::publicEndpoint);
        region.ifPresent(settings::region);
        encryption.map(Bucket::asked).ifPresent(settings::encryption);
        storageClass.ifPresent(settings::storageClass);
        if (pathStyle) {
            settings.pathStyle(true);
        }
        return S3BlobStore.connect(settings.build());
    }

    private static Encryption asked(String words) {
        if (words.equals("AES256")) {
            return Encryption.sseS3();
        }
        return Encryption.sseKms(
                Optional.of(words).filter(kms -> kms.startsWith(KMS_KEY)).map(kms -> kms.substring(KMS_KEY.length())));
    }
}
