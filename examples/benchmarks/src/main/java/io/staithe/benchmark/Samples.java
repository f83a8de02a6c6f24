package io.staithe.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What was measured for one thing, one number a round.
 *
 * @param values in the order of the rounds
 */
public record Samples(List<Double> values) {

    public double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Round by round: what was measured in the same round had the same weather. */
    public Samples over(Samples other) {
        double[] ratios = new double[values.size()];
        Arrays.setAll(ratios, round -> values.get(round) / other.values.get(round));
        return new Samples(Arrays.stream(ratios).boxed().toList());
    }

    /** Median, least and most. */
    public String text(int digits) {
        String number = "%." + digits + "f";
        double[] sorted = sorted();
        return String.format(
                Locale.ROOT,
                number + " (" + number + "–" + number + ")",
                median(),
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private double[] sorted() {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
