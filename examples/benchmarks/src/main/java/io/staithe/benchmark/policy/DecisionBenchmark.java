package io.staithe.benchmark.policy;

import io.staithe.policy.access.evaluate.AccessPolicies;
import io.staithe.policy.access.evaluate.AccessRequest;
import io.staithe.policy.access.evaluate.Decision;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One decision, again and again; the policies are compiled before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBenchmark {
    /** Which question. */
    @Param("PULL")
    public Scenario scenario = Scenario.PULL;

    private AccessPolicies policies = AccessPolicies.builder().build();
    private AccessRequest request = Scenario.PULL.make().request();

    /** Compiles the policies, and sees to it that the answer is the expected one. */
    @Setup
    public void prepare() {
        Case asked = scenario.make();
        policies = asked.policies();
        request = asked.request();
        String answer = decide().getClass().getSimpleName();
        if (!answer.equals(scenario.expected())) {
            throw new IllegalStateException(scenario + " is " + decide().explain());
        }
    }

    /** What is measured. */
    @Benchmark
    public Decision decide() {
        return policies.decide(request);
    }
}
