package io.staithe.http.oci;

import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.http.exchange.PercentCoding;
import io.staithe.registry.catalog.Page;
import io.staithe.registry.catalog.ReferrerRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.MediaType;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What refers to an image. Pages end where the answer would pass 4 MiB, which is what clients take for an index. Source: OCI
 * distribution specification, "Listing Referrers".
 */
final class ReferrersEndpoint implements Endpoint {
    private static final int MOST = 1_000;

    /** How many are fetched at once: annotations may make each as large as a manifest. */
    private static final int BATCH = 20;

    private final long pageBytes;

    ReferrersEndpoint(long pageBytes) {
        this.pageBytes = pageBytes;
    }

    @Override
    public Map<String, Function<OciCall, HttpResponse>> methods() {
        return Map.of("GET", this::get, "HEAD", this::get);
    }

    private HttpResponse get(OciCall call) {
        Digest subject = Digest.parse(call.route().reference());
        Set<String> types = types(call);
        Optional<Digest> after = call.query().first("last").map(Digest::parse);
        ReferrersPage page = new ReferrersPage(pageBytes);
        boolean more = fill(page, call, subject, types, after);
        HttpResponse response = HttpResponse.of(200)
                .with("Content-Type", MediaType.OCI_INDEX.value())
                .with(new Body.Bytes(page.index()));
        if (!types.isEmpty()) {
            response = response.with("OCI-Filters-Applied", "artifactType");
        }
        return more ? response.with("Link", next(call, subject, types, page)) : response;
    }

    /** Databases do not take the character NUL in a text; what has none of it cannot match it either. */
    private static Set<String> types(OciCall call) {
        Set<String> types = new LinkedHashSet<>();
        call.query().all("artifactType").forEach(type -> types.add(type.replace('\0', '\uFFFD')));
        types.remove("");
        return types;
    }

    /** Says whether there is more than fits. */
    private static boolean fill(
            ReferrersPage page, OciCall call, Digest subject, Set<String> types, Optional<Digest> after) {
        Optional<Digest> last = after;
        while (true) {
            Page<ReferrerRecord> batch = call.images().referrers(subject, types, last, BATCH);
            for (ReferrerRecord referrer : batch.items()) {
                if (page.size() >= MOST || !page.add(referrer)) {
                    return true;
                }
                last = Optional.of(referrer.image().digest());
            }
            if (!batch.more()) {
                return false;
            }
        }
    }

    private static String next(OciCall call, Digest subject, Set<String> types, ReferrersPage page) {
        StringBuilder link = new StringBuilder("</v2/" + call.repository() + "/referrers/" + subject + "?last=");
        link.append(PercentCoding.encode(page.last().orElseThrow().toString()));
        types.forEach(type -> link.append("&artifactType=").append(PercentCoding.encode(type)));
        return link.append(">; rel=\"next\"").toString();
    }
}
