package io.staithe.benchmark;

import java.util.Comparator;
import java.util.List;

/**
 * What we want to be: so many times as good as the best of some others.
 *
 * @param times how many times; 0 where the ratio itself is what we want to know
 * @param others their names
 */
public record Mark(double times, List<String> others) {
    /** The others count with docker-registry's two settings as they are: the better one is the one to beat. */
    static final List<String> PEERS = List.of(Contestant.DOCKER, Contestant.DOCKER_GOGC, Contestant.OCI_REGISTRY);

    public static final Mark NONE = new Mark(0, List.of());

    /** Our ratio over whoever of the others has the best median. */
    Samples ratio(Row row) {
        String best = others.stream()
                .max(Comparator.comparingDouble(name -> row.of(name).median()))
                .orElseThrow();
        return row.of(Contestant.OURS).over(row.of(best));
    }

    String verdict(Row row) {
        if (others.isEmpty()) {
            return "";
        }
        Samples ratio = ratio(row);
        return ratio.text(2) + (times == 0 ? "" : verdict(ratio));
    }

    private String verdict(Samples ratio) {
        return ", mark " + times + (ratio.median() >= times ? ": met" : ": **missed**");
    }
}
