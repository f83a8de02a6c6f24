package io.staithe.s3.credentials;

import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several places, one after the other. The first that has credentials is kept to from then on; one that should have some but
 * fails ends the search, for whoever said who to be must not become somebody else.
 */
final class SearchOrder implements Origin {
    private static final Logger LOG = LoggerFactory.getLogger(SearchOrder.class);

    private final List<Origin> places;
    private volatile @Nullable Origin chosen;

    SearchOrder(List<Origin> places) {
        this.places = List.copyOf(places);
    }

    @Override
    public String name() {
        Origin kept = chosen;
        return kept == null ? "anywhere" : kept.name();
    }

    @Override
    public Finding look() throws IOException {
        Origin kept = chosen;
        return kept == null ? search() : kept.look();
    }

    private Finding search() throws IOException {
        StringJoiner missing = new StringJoiner("; ");
        for (Origin place : places) {
            Finding finding = place.look();
            if (finding instanceof Finding.Nothing nothing) {
                missing.add(place.name() + ": " + nothing.why());
            } else {
                LOG.debug("AWS credentials come from {}", place.name());
                chosen = place;
                return finding;
            }
        }
        return new Finding.Nothing(missing.toString());
    }

    @Override
    public void close() {
        places.forEach(Origin::close);
    }
}
