package io.staithe.benchmark.policy;

import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.parse.LifecyclePolicyParser;
import io.staithe.policy.lifecycle.plan.LifecyclePlan;
import io.staithe.policy.lifecycle.plan.LifecyclePlanner;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A plan for a million images by ten rules, in a heap of 1 GiB in which the images lie as well. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 0)
@Measurement(iterations = 5)
public class LifecycleBenchmark {
    private final Instant at = Instant.parse("2026-11-24T00:00:00Z");
    private final LifecyclePolicy policy = LifecyclePolicyParser.parse(ManyImages.POLICY);
    private List<LifecycleImage> images = List.of();

    /** Makes the images. */
    @Setup
    public void prepare() {
        images = ManyImages.pushedBefore(at);
    }

    /** What is measured. */
    @Benchmark
    public LifecyclePlan plan() {
        return LifecyclePlanner.plan(policy, images, at);
    }
}
