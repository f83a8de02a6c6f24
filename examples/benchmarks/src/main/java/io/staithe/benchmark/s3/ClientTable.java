package io.staithe.benchmark.s3;

import io.staithe.benchmark.Samples;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the clients took for one kind of upload, round by round. */
final class ClientTable {
    private static final double GIBIBYTE = 1L << 30;
    private static final double MOST_ALLOCATED = 5;

    private final Round round;
    private final boolean pour;
    private final String scheme;
    private final Map<Client, List<Costs>> costs = new EnumMap<>(Client.class);
    private final Map<Client, String> sent = new EnumMap<>(Client.class);

    ClientTable(Round round, boolean pour, String scheme) {
        this.round = round;
        this.pour = pour;
        this.scheme = scheme;
    }

    void add(Client client, Costs taken) {
        costs.computeIfAbsent(client, unknown -> new ArrayList<>()).add(taken);
    }

    void sent(Client client, String integrity) {
        sent.put(client, integrity);
    }

    void print() {
        System.out.println(
                "| " + title() + " | verified by | CPU s/GiB | staithe : it | allocated, % of the bytes | MB/s |");
        System.out.println("|---|---|---|---|---|---|");
        for (Client client : costs.keySet()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s |%n",
                    client.title(),
                    sent.get(client),
                    cpu(client).text(2),
                    client.peerOf(scheme).map(ours -> ratio(client, ours)).orElse(""),
                    allocation(client),
                    rate(client).text(0));
        }
        System.out.println();
    }

    private String title() {
        String what = pour
                ? round.threads() + " streams of " + round.streamBytes() / (1 << 20) + " MiB"
                : round.objects() + " objects of " + round.mebibytes() + " MiB";
        return scheme + ", " + what + ", " + round.threads() + " threads";
    }

    private String ratio(Client client, Client ours) {
        Samples ratio = cpu(ours).over(cpu(client));
        return ratio.text(2)
                + client.mark(scheme)
                        .map(mark -> ", mark " + mark + (ratio.median() <= mark ? ": met" : ": **missed**"))
                        .orElse("");
    }

    private String allocation(Client client) {
        Samples share = samples(client, taken -> 100.0 * taken.allocated() / round.bytes());
        return share.text(1)
                + (client.isOurs() ? ", mark 5: " + (share.median() <= MOST_ALLOCATED ? "met" : "**missed**") : "");
    }

    private Samples cpu(Client client) {
        return samples(client, taken -> taken.cpuNanos() / 1e9 / (round.bytes() / GIBIBYTE));
    }

    private Samples rate(Client client) {
        return samples(client, taken -> round.bytes() / 1e6 / (taken.nanos() / 1e9));
    }

    private Samples samples(Client client, ToDoubleFunction<Costs> value) {
        return new Samples(costs.getOrDefault(client, List.of()).stream()
                .mapToDouble(value)
                .boxed()
                .toList());
    }
}
