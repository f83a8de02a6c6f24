package io.staithe.benchmark.s3;

import io.staithe.s3.client.StoreTraits;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;

/** A client that takes part. */
enum Client {
    STAITHE("staithe") {
        @Override
        Uploader open(URI endpoint, byte[] content) throws IOException {
            return new StaitheUploader(endpoint, content, new StoreTraits(true, true, true));
        }
    },
    STAITHE_WITHOUT_CRC("staithe, where the store knows no CRC") {
        @Override
        Uploader open(URI endpoint, byte[] content) throws IOException {
            return new StaitheUploader(endpoint, content, StoreTraits.LEAST);
        }
    },
    AWS_SDK("AWS SDK") {
        @Override
        Uploader open(URI endpoint, byte[] content) {
            return new AwsUploader(endpoint, content, RequestChecksumCalculation.WHEN_SUPPORTED, false);
        }
    },
    AWS_SDK_UNCOPIED("AWS SDK, bytes not copied") {
        @Override
        Uploader open(URI endpoint, byte[] content) {
            return new AwsUploader(endpoint, content, RequestChecksumCalculation.WHEN_SUPPORTED, true);
        }
    },
    AWS_SDK_WHEN_REQUIRED("AWS SDK, bytes not copied, checksums when required") {
        @Override
        Uploader open(URI endpoint, byte[] content) {
            return new AwsUploader(endpoint, content, RequestChecksumCalculation.WHEN_REQUIRED, true);
        }
    },
    MINIO("MinIO") {
        @Override
        Uploader open(URI endpoint, byte[] content) {
            return new MinioUploader(endpoint, content);
        }
    },
    NONE("no client: hash and send") {
        @Override
        Uploader open(URI endpoint, byte[] content) {
            return new BareUploader(endpoint, content);
        }
    };

    private static final double AWS_MARK = 0.65;
    private static final double MINIO_MARK = 0.4;

    static final String REGION = "us-east-1";
    static final String BUCKET = "sink";
    static final String KEY_ID = "SINK";
    static final String SECRET = "not-a-secret-of-anyone";

    private final String title;

    Client(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean isOurs() {
        return this == STAITHE || this == STAITHE_WITHOUT_CRC;
    }

    /** Which of ours sees to the bytes as this one does, or else better; empty for ours. */
    Optional<Client> peerOf(String scheme) {
        return switch (this) {
            case STAITHE, STAITHE_WITHOUT_CRC -> Optional.empty();
            case AWS_SDK, AWS_SDK_UNCOPIED, MINIO -> Optional.of(STAITHE);
            case AWS_SDK_WHEN_REQUIRED, NONE -> Optional.of(scheme.equals("https") ? STAITHE : STAITHE_WITHOUT_CRC);
        };
    }

    /** The most processor time that we want to take, as a part of this one's. */
    Optional<Double> mark(String scheme) {
        return switch (this) {
            case STAITHE, STAITHE_WITHOUT_CRC, NONE -> Optional.empty();
            case AWS_SDK, AWS_SDK_UNCOPIED -> Optional.of(AWS_MARK);
            // Over https it lets nobody verify anything.
            case AWS_SDK_WHEN_REQUIRED -> scheme.equals("https") ? Optional.empty() : Optional.of(AWS_MARK);
            case MINIO -> Optional.of(MINIO_MARK);
        };
    }

    /** Opens it, with the content of the objects that it is to put. */
    abstract Uploader open(URI endpoint, byte[] content) throws IOException;
}
