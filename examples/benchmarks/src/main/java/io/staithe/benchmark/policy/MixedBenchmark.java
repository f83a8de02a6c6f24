package io.staithe.benchmark.policy;

import io.staithe.policy.access.evaluate.AccessPolicies;
import io.staithe.policy.access.evaluate.AccessRequest;
import io.staithe.policy.access.evaluate.Decision;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The small questions in turn, each request made for its question: what a server sees, and no question for which a compiler
 * could specialise.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MixedBenchmark {
    private static final List<Case> CASES = List.of(
            EcrCases.pull(),
            EcrCases.token(),
            EcrCases.deny(),
            EcrCases.crossAccount(),
            EcrCases.variables(),
            EcrCases.allLayers());

    private final AccessPolicies[] policies = CASES.stream().map(Case::policies).toArray(AccessPolicies[]::new);
    private final AccessRequest[] requests = CASES.stream().map(Case::request).toArray(AccessRequest[]::new);
    private int turn;

    /** What is measured. */
    @Benchmark
    public Decision decide() {
        turn = turn + 1 == requests.length ? 0 : turn + 1;
        AccessRequest known = requests[turn];
        return policies[turn].decide(
                new AccessRequest(known.caller(), known.action(), known.resource(), known.context()));
    }
}
