package io.staithe.http.oci;

import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.registry.catalog.Page;
import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.util.List;
import java.util.Optional;

/**
 * The lists of names: tags of a repository, repositories of the registry. Source: OCI distribution specification, "Listing
 * Tags"; the catalog is docker's distribution's.
 */
final class ListEndpoints {
    private ListEndpoints() {}

    static HttpResponse tags(OciCall call) {
        Paging paging = Paging.of(call.query());
        Page<TagRecord> page = call.tags().list(paging.last().map(Tag::of), paging.atLeastOne());
        List<String> tags = page.items().stream()
                .limit(paging.size())
                .map(tag -> tag.tag().value())
                .toList();
        HttpResponse response = list(Optional.of(call.repository()), "tags", tags);
        return page.more() && !tags.isEmpty()
                ? paging.next(response, "/v2/" + call.repository() + "/tags/list", tags.get(tags.size() - 1))
                : response;
    }

    static HttpResponse catalog(OciCall call) {
        Paging paging = Paging.of(call.query());
        Page<RepositoryRecord> page =
                call.view().repositories().list(paging.last().map(RepositoryName::of), paging.atLeastOne());
        List<String> names = page.items().stream()
                .limit(paging.size())
                .map(repository -> repository.name().value())
                .toList();
        HttpResponse response = list(Optional.empty(), "repositories", names);
        return page.more() && !names.isEmpty()
                ? paging.next(response, "/v2/_catalog", names.get(names.size() - 1))
                : response;
    }

    private static HttpResponse list(Optional<RepositoryName> repository, String member, List<String> names) {
        return HttpResponse.of(200).with("Content-Type", "application/json").with(new Body.Bytes(JsonText.of(out -> {
            out.writeStartObject();
            if (repository.isPresent()) {
                out.writeStringField("name", repository.get().value());
            }
            out.writeArrayFieldStart(member);
            for (String name : names) {
                out.writeString(name);
            }
            out.writeEndArray();
            out.writeEndObject();
        })));
    }
}
