package io.staithe.benchmark.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What JMH has measured in a virtual machine of its own.
 *
 * @param times one an iteration, in the benchmark's unit
 * @param bytes allocated in each operation
 */
record Measured(List<Double> times, double bytes) {
    private static final int ITERATIONS = 5;
    private static final int WARM_UP = 3;

    static Measured decision(Scenario scenario, int milliseconds) throws RunnerException {
        return of(timed(DecisionBenchmark.class, milliseconds).param("scenario", scenario.name()));
    }

    static Measured average(Class<?> benchmark, int milliseconds) throws RunnerException {
        return of(timed(benchmark, milliseconds));
    }

    /** Of a benchmark that says itself how often it runs. */
    static Measured shots(Class<?> benchmark) throws RunnerException {
        return of(quiet(benchmark));
    }

    private static ChainedOptionsBuilder timed(Class<?> benchmark, int milliseconds) {
        TimeValue each = TimeValue.milliseconds(Math.max(1, milliseconds / ITERATIONS));
        return quiet(benchmark)
                .forks(1)
                .warmupIterations(WARM_UP * ITERATIONS)
                .warmupTime(each)
                .measurementIterations(ITERATIONS)
                .measurementTime(each);
    }

    private static ChainedOptionsBuilder quiet(Class<?> benchmark) {
        return new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .output("jmh.log");
    }

    private static Measured of(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        List<Double> times = new ArrayList<>();
        double bytes = 0;
        for (RunResult result : results) {
            bytes = result.getSecondaryResults().values().stream()
                    .filter(one -> one.getLabel().equals("gc.alloc.rate.norm"))
                    .mapToDouble(one -> one.getScore())
                    .sum();
            for (BenchmarkResult one : result.getBenchmarkResults()) {
                for (IterationResult iteration : one.getIterationResults()) {
                    times.add(iteration.getPrimaryResult().getScore());
                }
            }
        }
        return new Measured(times, bytes);
    }
}
