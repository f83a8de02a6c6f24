package io.staithe.s3.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartSizesTest {
    private static final long MIB = 1024 * 1024;
    private static final long GIB = 1024 * MIB;

    @Test
    void partsGrowWithEveryThousandOfThem() {
        PartSizes sizes = PartSizes.of(8 * MIB, 100 * GIB);
        assertThat(sizes.ofPart(1)).isEqualTo(8 * MIB);
        assertThat(sizes.ofPart(1_000)).isEqualTo(8 * MIB);
        assertThat(sizes.ofPart(1_001)).isEqualTo(16 * MIB);
        assertThat(sizes.ofPart(2_000)).isEqualTo(16 * MIB);
        assertThat(sizes.ofPart(2_001)).isEqualTo(32 * MIB);
        assertThat(sizes.ofPart(10_000)).isEqualTo(4 * GIB);
        assertThat(sizes.ofPart(10_001)).isEqualTo(5 * GIB);
    }

    @Test
    void noPartIsLongerThanHalfOfTheMemoryUnlessTheFirstIs() {
        assertThat(PartSizes.of(8 * MIB, 64 * MIB).ofPart(9_000)).isEqualTo(32 * MIB);
        assertThat(PartSizes.of(8 * MIB, 8 * MIB).ofPart(9_000)).isEqualTo(8 * MIB);
    }

    /** How many parts some content needs, in MiB as the rest, with so much memory. */
    @ParameterizedTest
    @CsvSource({
        "1024, 8, 64, 128",
        "102400, 8, 1024, 3725",
        "102400, 8, 64, 4450",
        "102400, 8, 32, 6900",
        "102400, 5, 64, 5107",
        "52000, 5, 20, 5700",
        "5120000, 8, 8192, 9252"
    })
    void contentOfUnknownLengthEndsWithinTenThousandParts(long content, long first, long memory, int expected) {
        PartSizes sizes = PartSizes.of(first * MIB, memory * MIB);
        int number = 0;
        for (long left = content * MIB; left > 0; left -= sizes.ofPart(number)) {
            number++;
        }
        assertThat(number).isEqualTo(expected).isLessThanOrEqualTo(PartSizes.MOST_PARTS);
    }
}
