package io.staithe.tck;

import io.staithe.registry.store.MetadataStore;
import org.junit.jupiter.api.Nested;

/**
 * The contract of a {@link MetadataStore}.
 *
 * <p>A store runs all of it by a subclass that says how to open one:
 *
 * <pre>{@code
 * class MyStoreTest extends MetadataStoreContract {
 *     @Override
 *     protected MetadataStore newStore() {
 *         return new MyStore();
 *     }
 * }
 * }</pre>
 */
public abstract class MetadataStoreContract {

    /** For subclasses. */
    protected MetadataStoreContract() {}

    /**
     * Opens a store that holds nothing. The suite closes it.
     *
     * @return an empty store, which shares nothing with those before
     */
    protected abstract MetadataStore newStore();

    @Nested
    class Transactions extends TransactionContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class Rollbacks extends RollbackContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class Concurrency extends ConcurrencyContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class Repositories extends RepositoryContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class Images extends ImageContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class Referrers extends ReferrerContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class Tags extends TagContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class TagHistory extends TagHistoryContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class Blobs extends BlobContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class Links extends LinkContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class Uploads extends UploadContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class Outbox extends OutboxContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class Leases extends LeaseContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class Documents extends DocumentContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class Sweeping extends SweepingContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }

    @Nested
    class RandomChanges extends RandomContract {
        @Override
        MetadataStore newStore() {
            return MetadataStoreContract.this.newStore();
        }
    }
}
