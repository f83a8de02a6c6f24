package io.staithe.policy.lifecycle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes policies from short lines, one a rule: {@code 1 tagged prod*,v* N3 expire}. Selections: {@code tagged} with
 * patterns, {@code prefixed} with prefixes, {@code untagged}, {@code any}, each with {@code /archive} behind it for
 * archived images. Counts: N images kept, P days since the push, U days unused, T days since the transition to the
 * archive. Actions: {@code expire}, {@code transition}.
 */
public final class PolicyText {
    private PolicyText() {}

    public static String of(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> rule(List.of(line.trim().split(" +"))))
                .collect(Collectors.joining(",\n", "{\"rules\": [\n", "\n]}" + " ".repeat(100)));
    }

    private static String rule(List<String> words) {
        String[] selection = words.get(1).split("/");
        boolean tagged = words.size() == 5;
        String count = words.get(words.size() - 2);
        return """
                {"rulePriority": %s, "description": "%s", "selection": {%s%s%s}, "action": %s}""".formatted(
                        words.get(0),
                        String.join(" ", words),
                        tagged ? tags(selection[0], words.get(2)) : "\"tagStatus\": \"" + selection[0] + "\"",
                        selection.length > 1 ? ", \"storageClass\": \"" + selection[1] + "\"" : "",
                        count(count.charAt(0), count.substring(1)),
                        action(words.get(words.size() - 1)));
    }

    private static String tags(String kind, String list) {
        String name = kind.equals("tagged") ? "tagPatternList" : "tagPrefixList";
        return "\"tagStatus\": \"tagged\", \"" + name + "\": "
                + Stream.of(list.split(",")).map(tag -> '"' + tag + '"').toList();
    }

    private static String count(char kind, String number) {
        String type = switch (kind) {
            case 'N' -> "imageCountMoreThan";
            case 'P' -> "sinceImagePushed";
            case 'U' -> "sinceImagePulled";
            case 'T' -> "sinceImageTransitioned";
            default -> throw new IllegalArgumentException("no such count: " + kind);
        };
        return ", \"countType\": \"" + type + "\"" + (kind == 'N' ? "" : ", \"countUnit\": \"days\"")
                + ", \"countNumber\": " + number;
    }

    private static String action(String type) {
        return type.equals("expire")
                ? "{\"type\": \"expire\"}"
                : "{\"type\": \"transition\", \"targetStorageClass\": \"archive\"}";
    }
}
