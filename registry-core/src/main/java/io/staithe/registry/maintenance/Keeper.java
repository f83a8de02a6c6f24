package io.staithe.registry.maintenance;

import io.staithe.registry.scope.Facilities;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the objects of the blob store are for our metadata store to name. */
final class Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final Facilities facilities;

    Keeper(Facilities facilities) {
        this.facilities = facilities;
    }

    /** Asks the blob store, and is recorded there where nobody is yet. */
    boolean isOurs() throws IOException {
        String own = facilities.metadata().identity(facilities.ids());
        Optional<String> keeper = facilities.blobs().keeper(own);
        if (keeper.isEmpty()) {
            LOG.debug("the blob store cannot remember whose rows name its objects, so none are looked for");
        } else if (!keeper.get().equals(own)) {
            LOG.warn(
                    "objects that no row names stay in the blob store: its objects belong to the metadata store {}, and this"
                            + " is the metadata store {}. Give each a blob store of its own; or, where {} is gone for"
                            + " good, delete the record \"keeper\" in the blob store",
                    keeper.get(),
                    own,
                    keeper.get());
        }
        return keeper.equals(Optional.of(own));
    }
}
