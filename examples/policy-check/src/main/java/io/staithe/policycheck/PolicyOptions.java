package io.staithe.policycheck;

import io.staithe.policy.access.evaluate.Layer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The files of policies of {@code decide}. */
final class PolicyOptions {
    @Option(names = "--identity", paramLabel = "FILE", arity = "1..*", description = "Of the user or role.")
    private List<Path> identity = new ArrayList<>();

    @Option(names = "--boundary", paramLabel = "FILE", arity = "1..*", description = "Its permissions boundary.")
    private List<Path> boundary = new ArrayList<>();

    @Option(names = "--session", paramLabel = "FILE", arity = "1..*", description = "Passed when the session began.")
    private List<Path> session = new ArrayList<>();

    @Option(
            names = "--resource-policy",
            paramLabel = "FILE",
            description = "Of the resource; for an action of sts, who may assume the role.")
    private Optional<Path> resource = Optional.empty();

    @Option(names = "--scp", paramLabel = "FILE[,FILE]", description = "Service control policies of one level.")
    private List<String> serviceControl = new ArrayList<>();

    @Option(names = "--rcp", paramLabel = "FILE[,FILE]", description = "Resource control policies of one level.")
    private List<String> resourceControl = new ArrayList<>();

    @Option(names = "--endpoint", paramLabel = "FILE", arity = "1..*", description = "Of the VPC endpoint.")
    private List<Path> endpoint = new ArrayList<>();

    @Option(names = "--lenient", description = "Take policies that AWS would refuse but older tools wrote.")
    private boolean lenient;

    boolean isGiven() {
        return lenient || !files().isEmpty();
    }

    boolean lenient() {
        return lenient;
    }

    /** Reads all of them; throws {@link UnreadableException} where one cannot be read. */
    Map<Layer, List<List<PolicyText>>> layers() {
        Map<Layer, List<List<PolicyText>>> layers = new EnumMap<>(Layer.class);
        files().forEach((layer, levels) -> layers.put(
                layer,
                levels.stream()
                        .map(files -> files.stream().map(TextFile::policy).toList())
                        .toList()));
        return layers;
    }

    private Map<Layer, List<List<Path>>> files() {
        Map<Layer, List<List<Path>>> files = new EnumMap<>(Layer.class);
        files.put(Layer.SERVICE_CONTROL, levels(serviceControl));
        files.put(Layer.RESOURCE_CONTROL, levels(resourceControl));
        files.put(Layer.VPC_ENDPOINT, level(endpoint));
        files.put(Layer.RESOURCE, level(resource.stream().toList()));
        files.put(Layer.IDENTITY, level(identity));
        files.put(Layer.BOUNDARY, level(boundary));
        files.put(Layer.SESSION, level(session));
        files.values().removeIf(List::isEmpty);
        return files;
    }

    private static List<List<Path>> level(List<Path> files) {
        return files.isEmpty() ? List.of() : List.of(files);
    }

    private static List<List<Path>> levels(List<String> options) {
        return options.stream()
                .map(level -> Stream.of(level.split(",")).map(Path::of).toList())
                .toList();
    }
}
