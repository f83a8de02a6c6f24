package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UriEncodingTest {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private final Random random = new Random(20130524);

    @Test
    void whatIsUnreservedStays() {
        assertThat(UriEncoding.segment(UNRESERVED)).isEqualTo(UNRESERVED);
    }

    @Test
    void aSlashStaysInAPathAlone() {
        assertThat(UriEncoding.path("/a b/c+d")).isEqualTo("/a%20b/c%2Bd");
        assertThat(UriEncoding.segment("/a b")).isEqualTo("%2Fa%20b");
    }

    @Test
    void aQueryKeepsItsOrder() {
        assertThat(UriEncoding.query(
                        List.of(new Field("uploads", ""), new Field("prefix", "a/b c"), new Field("=", "&"))))
                .isEqualTo("uploads=&prefix=a%2Fb%20c&%3D=%26");
    }

    @Test
    void everyCharacterIsEncodedAsTheSlowReferenceDoesIt() {
        for (int i = 0; i < 20_000; i++) {
            String text = randomText(random);

            assertThat(UriEncoding.segment(text)).isEqualTo(slowly(text, UNRESERVED));
            assertThat(UriEncoding.path(text)).isEqualTo(slowly(text, UNRESERVED + "/"));
        }
    }

    @Test
    void howeverTextCameEncodedItIsRecodedInOneWay() {
        for (int i = 0; i < 20_000; i++) {
            String text = randomText(random);

            String recoded = UriEncoding.recode(carelessly(text), false);

            assertThat(recoded).isEqualTo(UriEncoding.segment(text));
            assertThat(UriEncoding.decode(recoded))
                    .isEqualTo(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aPercentSignThatBeginsNoEscapeIsNotTakenForAnEncodedOne() {
        assertThat(UriEncoding.recode("%", false)).isEqualTo("%");
        assertThat(UriEncoding.recode("a%2", false)).isEqualTo("a%2");
        assertThat(UriEncoding.recode("%G0%0G%25", false)).isEqualTo("%G0%0G%25");
        assertThat(UriEncoding.decode("%G0%2%41")).isEqualTo("%G0%2A");
    }

    @Test
    void anEncodedSlashInAPathIsNoSlash() {
        assertThat(UriEncoding.recode("/a%2fb", true)).isEqualTo("/a%2Fb");
    }

    /** From every plane, half surrogate pairs among it. */
    static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append(UNRESERVED.charAt(random.nextInt(UNRESERVED.length())));
                case 1 -> text.append((char) random.nextInt(0x80));
                case 2 -> text.append((char) random.nextInt(0x800));
                case 3 -> text.append((char) random.nextInt(0x10000));
                case 4 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                default -> text.append("/%+ .".charAt(random.nextInt(5)));
            }
        }
        return text.toString();
    }

    private static String slowly(String text, String stays) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            encoded.append(stays.indexOf(c) >= 0 ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }

    /** Encodes a percent sign, and of the other characters some, in letters of either case. */
    private String carelessly(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(character -> {
            String one = Character.toString(character);
            if (character != '%' && random.nextBoolean()) {
                encoded.append(one);
            } else {
                String escapes = slowly(one, "");
                encoded.append(random.nextBoolean() ? escapes : escapes.toLowerCase(Locale.ROOT));
            }
        });
        return encoded.toString();
    }
}
