package io.staithe.benchmark.policy;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.evaluate.PolicySet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From the text of a policy of 10 KB to the form that decides. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CompileBenchmark {
    private static final int STATEMENTS = 37;

    private final Document document = Document.of(
            PolicyKind.IDENTITY,
            IntStream.range(0, STATEMENTS).mapToObj(i -> """
                            "Sid":"Tenant%d","Effect":"Allow","Action":["ecr:BatchGetImage","ecr:GetDownloadUrlForLayer"],
                            "Resource":"arn:aws:ecr:eu-west-1:111122223333:repository/tenant-%d/*",
                            "Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-exampleorg1"},
                            "Bool":{"aws:SecureTransport":"true"}}""".formatted(i, i)).toArray(String[]::new));

    /** How long the text is. */
    static int characters() {
        return new CompileBenchmark().document.text().length();
    }

    /** What is measured. */
    @Benchmark
    public PolicySet compile() {
        return PolicySet.of(document.parse());
    }
}
