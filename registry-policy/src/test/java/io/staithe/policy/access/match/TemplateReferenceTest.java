package io.staithe.policy.access.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A random template is written and, at the same time, spelled out as the pieces that it means; the two must agree. */
class TemplateReferenceTest {
    private static final String[] VALUE = {"a", "b", "*", "?", "${x:k0}", "\uD83D\uDEA2"};
    private static final String[] TEXT = {"a", "a", "b", "b", "*", "?", "\uD83D\uDEA2"};

    private final RandomTexts random = new RandomTexts(11);

    @Test
    void variablesAreTheirLiteralTextAndNothingMore() {
        int matching = 0;
        for (int i = 0; i < 400_000; i++) {
            Sample sample = sample();
            Template template = Template.compile(sample.text.toString(), PolicyVersion.V2012_10_17);
            String actual = random.below(3) == 0 ? instance(sample) : random.of(7, TEXT);
            boolean expected = sample.resolvable && ReferenceGlob.matches(sample.pieces, ReferenceGlob.literal(actual));
            assertThat(template.matches(actual, sample.context.build()))
                    .as("%s on %s", template, actual)
                    .isEqualTo(expected);
            assertThat(template.resolvable(sample.context.build())).isEqualTo(sample.resolvable);
            matching += expected ? 1 : 0;
        }
        assertThat(matching).isBetween(50_000, 350_000);
    }

    private Sample sample() {
        Sample sample = new Sample();
        for (int key = 0; key < 3; key++) {
            sample.values.add(random.of(2, VALUE));
            if (random.below(3) > 0) {
                sample.present.add(key);
                sample.context.put("x:K" + key, sample.values.get(key));
            }
        }
        for (int left = random.below(6); left > 0; left--) {
            add(sample);
        }
        return sample;
    }

    private void add(Sample sample) {
        int kind = random.below(8);
        if (kind < 3) {
            sample.literal(random.one("a", "b", "$", "\uD83D\uDEA2"));
        } else if (kind == 3) {
            sample.wildcard("*", ReferenceGlob.RUN);
        } else if (kind == 4) {
            sample.wildcard("?", ReferenceGlob.ONE);
        } else if (kind == 5) {
            sample.escaped(random.one("*", "?", "$"));
        } else if (kind == 6) {
            sample.variable(random.below(3));
        } else {
            sample.variable(random.below(3), random.of(2, VALUE));
        }
    }

    /** A text that matches where the variables have values. */
    private String instance(Sample sample) {
        StringBuilder text = new StringBuilder();
        for (int piece : sample.pieces) {
            if (piece == ReferenceGlob.RUN) {
                text.append(random.of(2, TEXT));
            } else if (piece == ReferenceGlob.ONE) {
                text.append(random.one(TEXT));
            } else {
                text.appendCodePoint(piece);
            }
        }
        return text.toString();
    }

    private static final class Sample {
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> pieces = new ArrayList<>();
        private final List<String> values = new ArrayList<>();
        private final List<Integer> present = new ArrayList<>();
        private final RequestContext.Builder context = RequestContext.builder();
        private boolean resolvable = true;

        void literal(String literal) {
            text.append(literal);
            pieces.addAll(ReferenceGlob.literal(literal));
        }

        void wildcard(String written, int piece) {
            text.append(written);
            pieces.add(piece);
        }

        void escaped(String character) {
            text.append("${").append(character).append('}');
            pieces.addAll(ReferenceGlob.literal(character));
        }

        void variable(int key) {
            text.append("${x:k").append(key).append('}');
            resolvable &= present.contains(key);
            pieces.addAll(ReferenceGlob.literal(values.get(key)));
        }

        void variable(int key, String fallback) {
            text.append("${X:k").append(key).append(", '").append(fallback).append("'}");
            pieces.addAll(ReferenceGlob.literal(present.contains(key) ? values.get(key) : fallback));
        }
    }
}
