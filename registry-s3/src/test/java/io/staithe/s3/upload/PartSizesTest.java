package io.staithe.s3.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartSizesTest {
    private static final long MIB = 1024 * 1024;
    private static final long GIB = 1024 * MIB;

    @ParameterizedTest
    @CsvSource({"1, 8", "1000, 8", "1001, 16", "2000, 16", "2001, 32", "3001, 64", "4001, 128", "10000, 512"})
    void partsAreTwiceAsLongEveryThousand(int number, long mebibytes) {
        assertThat(PartSizes.of(8 * MIB, GIB).ofPart(number)).isEqualTo(mebibytes * MIB);
    }

    @ParameterizedTest
    @CsvSource({
        // first part and memory in MiB, GiB that fit at least, parts that 100 GiB take at the most
        "8, 1024, 1024, 3800",
        "8, 64, 200, 4500",
        "8, 32, 100, 7000",
        "5, 64, 200, 5500",
    })
    void aLayerOfUnknownLengthEndsWithinTenThousandParts(long first, long memory, long atLeast, int parts) {
        PartSizes sizes = PartSizes.of(first * MIB, memory * MIB);
        long bytes = 0;
        int hundred = 0;
        for (int number = 1; number <= PartSizes.MOST_PARTS; number++) {
            assertThat(sizes.ofPart(number)).isBetween(PartSizes.LEAST, Math.max(first, memory / 2) * MIB);
            bytes += sizes.ofPart(number);
            hundred = hundred == 0 && bytes >= 100 * GIB ? number : hundred;
        }
        assertThat(bytes).isGreaterThan(atLeast * GIB);
        assertThat(hundred).isBetween(1, parts);
    }

    @Test
    void noPartIsLongerThanAStoreTakes() {
        assertThat(PartSizes.of(8 * MIB, 1024 * GIB).ofPart(PartSizes.MOST_PARTS))
                .isEqualTo(4 * GIB);
        assertThat(PartSizes.of(4 * GIB, 1024 * GIB).ofPart(PartSizes.MOST_PARTS))
                .isEqualTo(5 * GIB);
    }
}
