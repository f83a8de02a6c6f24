package io.staithe.http.oci;

import io.staithe.http.exchange.HttpResponse;
import io.staithe.http.exchange.Origins;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Which endpoint answers for which resource. Immutable and thread-safe. */
final class EndpointTable {
    private static final long REFERRERS_PAGE_BYTES = 4L * 1024 * 1024;

    private final Map<Resource, Map<String, Function<OciCall, HttpResponse>>> methods = new EnumMap<>(Resource.class);

    EndpointTable(Locations locations, FailureTable failures, RedirectPolicy redirects, Origins origins) {
        UploadAnswers uploads = new UploadAnswers(locations);
        reads(Resource.PING, call -> HttpResponse.of(200).withJson("{}"));
        reads(Resource.CATALOG, ListEndpoints::catalog);
        reads(Resource.TAGS, ListEndpoints::tags);
        serves(Resource.BLOB, new BlobEndpoint(redirects, origins));
        serves(Resource.UPLOADS, new UploadsEndpoint(uploads));
        serves(Resource.UPLOAD, new UploadEndpoint(uploads));
        serves(Resource.MANIFEST, new ManifestEndpoint(locations, failures));
        serves(Resource.REFERRERS, new ReferrersEndpoint(REFERRERS_PAGE_BYTES));
    }

    HttpResponse answer(OciCall call) {
        Map<String, Function<OciCall, HttpResponse>> known =
                methods.getOrDefault(call.route().resource(), Map.of());
        Function<OciCall, HttpResponse> method = known.get(call.request().method());
        if (method == null) {
            return OciError.of(ErrorCode.UNSUPPORTED, "The method is not allowed here")
                    .response(405)
                    .with("Allow", String.join(", ", new TreeSet<>(known.keySet())));
        }
        return method.apply(call);
    }

    private void serves(Resource resource, Endpoint endpoint) {
        methods.put(resource, endpoint.methods());
    }

    private void reads(Resource resource, Function<OciCall, HttpResponse> get) {
        methods.put(resource, Map.of("GET", get, "HEAD", get));
    }
}
