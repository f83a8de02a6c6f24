package io.staithe.http.oci;

import io.staithe.http.exchange.HttpResponse;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.AccessDeniedException;
import io.staithe.registry.failure.ImageDigestDoesNotMatchException;
import io.staithe.registry.failure.ImageNotFoundException;
import io.staithe.registry.failure.ImageReferencedByManifestListException;
import io.staithe.registry.failure.ImageTagAlreadyExistsException;
import io.staithe.registry.failure.InsufficientStorageException;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.failure.InvalidLayerPartException;
import io.staithe.registry.failure.InvalidLayerPartSizeException;
import io.staithe.registry.failure.InvalidManifestException;
import io.staithe.registry.failure.LayerInUseException;
import io.staithe.registry.failure.LayersNotFoundException;
import io.staithe.registry.failure.LimitExceededException;
import io.staithe.registry.failure.ReferencedImagesNotFoundException;
import io.staithe.registry.failure.RegistryException;
import io.staithe.registry.failure.RepositoryAlreadyExistsException;
import io.staithe.registry.failure.RepositoryNotEmptyException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.failure.ServerException;
import io.staithe.registry.failure.TagMomentNotFoundException;
import io.staithe.registry.failure.UnsupportedDigestAlgorithmException;
import io.staithe.registry.failure.UploadNotFoundException;
import io.staithe.registry.grammar.GrammarException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How every failure is answered, for all endpoints.
 *
 * <p>Statuses follow the OCI distribution specification where it has one. Where it is silent: what is in use answers 409, a
 * fixed tag 400 {@code TAG_INVALID} as at ECR, a quota 403, a full store 507, and what may be tried again 429 or 503.
 */
final class FailureTable {
    private static final String RETRY_SECONDS = "5";

    private final Map<Class<?>, Function<RegistryException, HttpResponse>> rules = new HashMap<>();

    FailureTable(Locations locations) {
        error(AccessDeniedException.class, 403, ErrorCode.DENIED);
        error(ImageDigestDoesNotMatchException.class, 400, ErrorCode.DIGEST_INVALID);
        error(ImageNotFoundException.class, 404, ErrorCode.MANIFEST_UNKNOWN);
        error(ImageReferencedByManifestListException.class, 409, ErrorCode.DENIED);
        error(ImageTagAlreadyExistsException.class, 400, ErrorCode.TAG_INVALID);
        error(InsufficientStorageException.class, 507, ErrorCode.UNAVAILABLE);
        error(InvalidLayerException.class, 400, ErrorCode.DIGEST_INVALID);
        error(InvalidLayerPartSizeException.class, 400, ErrorCode.SIZE_INVALID);
        error(InvalidManifestException.class, 400, ErrorCode.MANIFEST_INVALID);
        error(LayerInUseException.class, 409, ErrorCode.DENIED);
        error(RepositoryAlreadyExistsException.class, 409, ErrorCode.NAME_INVALID);
        error(RepositoryNotEmptyException.class, 409, ErrorCode.DENIED);
        error(RepositoryNotFoundException.class, 404, ErrorCode.NAME_UNKNOWN);
        error(TagMomentNotFoundException.class, 404, ErrorCode.MANIFEST_UNKNOWN);
        error(UnsupportedDigestAlgorithmException.class, 400, ErrorCode.DIGEST_INVALID);
        error(UploadNotFoundException.class, 404, ErrorCode.BLOB_UPLOAD_UNKNOWN);
        rule(LayersNotFoundException.class, e -> missing(404, ErrorCode.BLOB_UNKNOWN, e.digests()));
        rule(ReferencedImagesNotFoundException.class, e -> missing(400, ErrorCode.MANIFEST_BLOB_UNKNOWN, e.digests()));
        rule(LimitExceededException.class, FailureTable::limit);
        rule(ServerException.class, e -> error(503, ErrorCode.UNAVAILABLE, e).with("Retry-After", RETRY_SECONDS));
        // Clients resume from the headers alone, and some read no body here.
        rule(
                InvalidLayerPartException.class,
                e -> HttpResponse.of(416)
                        .with("Location", locations.upload(e.repository(), e.upload(), e.offset()))
                        .with("Range", UploadRange.received(e.offset())));
    }

    HttpResponse answer(RegistryException failure) {
        Function<RegistryException, HttpResponse> rule = rules.get(failure.getClass());
        if (rule == null) {
            throw new IllegalStateException("no answer to " + failure.getClass(), failure);
        }
        return rule.apply(failure);
    }

    /** The answer to a manifest whose layers are not there, which for the manifest is no matter of finding. */
    HttpResponse answerToPush(LayersNotFoundException failure) {
        return missing(400, ErrorCode.MANIFEST_BLOB_UNKNOWN, failure.digests());
    }

    HttpResponse answer(GrammarException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure.grammar()) {
            case REPOSITORY_NAME, REGISTRY_ID, IMAGE_REFERENCE ->
                OciError.of(ErrorCode.NAME_INVALID, message).response(400);
            case TAG, TAG_FILTER -> OciError.of(ErrorCode.TAG_INVALID, message).response(400);
            case DIGEST -> OciError.of(ErrorCode.DIGEST_INVALID, message).response(400);
            case MEDIA_TYPE -> OciError.of(ErrorCode.MANIFEST_INVALID, message).response(400);
            case UPLOAD_ID ->
                OciError.of(ErrorCode.BLOB_UPLOAD_UNKNOWN, message).response(404);
        };
    }

    private static HttpResponse limit(LimitExceededException e) {
        return switch (e.limit()) {
            case MANIFEST_BYTES, LAYER_BYTES, LAYER_PARTS -> error(413, ErrorCode.SIZE_INVALID, e);
            case MANIFEST_DEPTH, LAYERS, INDEX_CHILDREN -> error(400, ErrorCode.MANIFEST_INVALID, e);
            case TAGS_PER_PUSH -> error(414, ErrorCode.TAG_INVALID, e);
            case TAGS_PER_IMAGE, REPOSITORIES, IMAGES_PER_REPOSITORY -> error(403, ErrorCode.DENIED, e);
            case OPEN_UPLOADS, UNCOMMITTED_BYTES ->
                error(429, ErrorCode.TOOMANYREQUESTS, e).with("Retry-After", RETRY_SECONDS);
        };
    }

    private static HttpResponse missing(int status, ErrorCode code, List<Digest> digests) {
        return OciError.response(
                status,
                digests.stream()
                        .map(digest -> new OciError(
                                code, digest + " is not in the repository", Optional.of(digest.toString())))
                        .toList());
    }

    private static HttpResponse error(int status, ErrorCode code, RegistryException failure) {
        return OciError.of(code, String.valueOf(failure.getMessage())).response(status);
    }

    private void error(Class<? extends RegistryException> failure, int status, ErrorCode code) {
        rules.put(failure, e -> error(status, code, e));
    }

    private <E extends RegistryException> void rule(Class<E> failure, Function<E, HttpResponse> answer) {
        rules.put(failure, e -> answer.apply(failure.cast(e)));
    }
}
