package io.staithe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A rule over nothing always holds: so something must have been read. */
class ScanTest {
    /** Raise it as the code grows; it only has to be far from zero. */
    private static final int MINIMUM = 4;

    @Test
    void enoughClassesWereRead() {
        assertThat(Modules.ALL).hasSizeGreaterThanOrEqualTo(MINIMUM);
    }

    @Test
    void enoughSourceFilesWereRead() {
        assertThat(SourceTree.productionFiles()).hasSizeGreaterThanOrEqualTo(MINIMUM);
    }
}
