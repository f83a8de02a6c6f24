package io.staithe.benchmark.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.staithe.policy.access.document.PolicyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes a case for those who are no Java. */
final class CaseFile {
    private CaseFile() {}

    static Path write(Path folder, Scenario scenario) throws IOException {
        Path file = Files.createDirectories(folder).resolve(scenario + ".json");
        Case asked = scenario.make();
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
            json.writeStartObject();
            json.writeStringField("caller", asked.caller());
            json.writeStringField("action", asked.action());
            json.writeStringField("resource", asked.resource());
            json.writeStringField("account", asked.account());
            json.writeObjectFieldStart("context");
            for (Map.Entry<String, String> known : asked.context().entrySet()) {
                json.writeStringField(known.getKey(), known.getValue());
            }
            json.writeEndObject();
            policies(json, "identity", asked, PolicyKind.IDENTITY);
            policies(json, "repository", asked, PolicyKind.ECR_REPOSITORY);
            json.writeStringField("cedar", cedar(scenario));
            json.writeEndObject();
        }
        return file;
    }

    private static void policies(JsonGenerator json, String name, Case asked, PolicyKind kind) throws IOException {
        json.writeArrayFieldStart(name);
        for (Document document : asked.of(kind)) {
            json.writeRawValue(document.text());
        }
        json.writeEndArray();
    }

    private static String cedar(Scenario scenario) {
        return switch (scenario) {
            case PULL -> CedarText.pull();
            case THOUSAND_REPOSITORIES -> CedarText.thousandRepositories();
            default -> "";
        };
    }
}
