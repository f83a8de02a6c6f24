package io.staithe.s3.credentials.profile;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file, line by line: {@code [section]}, {@code name = value}, and indented lines that go on with the value
 * above. Below a name without a value they are a block of further values, which is left out. A comment begins with
 * {@code #} or {@code ;}, at the start of a line or behind a blank.
 */
final class ProfileParser {
    private static final Pattern COMMENT_BEHIND_VALUE = Pattern.compile("[ \\t]+[#;].*$");

    private final FileKind kind;
    private final Map<String, Map<String, String>> profiles = new HashMap<>();

    /** The profiles whose section said that it is one: {@code [profile default]} overrules {@code [default]}. */
    private final Set<String> prefixed = new HashSet<>();

    private @Nullable Map<String, String> profile;
    private boolean inSection;
    private @Nullable String property;
    private int propertyIndent;
    private int line;

    private ProfileParser(FileKind kind) {
        this.kind = kind;
    }

    static Map<String, Map<String, String>> parse(String text, FileKind kind) throws IOException {
        ProfileParser parser = new ProfileParser(kind);
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String line : unmarked.lines().toList()) {
            parser.line++;
            parser.read(line);
        }
        return parser.profiles;
    }

    private void read(String whole) throws IOException {
        String text = whole.strip();
        if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
            return;
        }
        int indent = whole.indexOf(text.charAt(0));
        if (property != null && indent > propertyIndent) {
            goOn(property, text);
        } else if (text.startsWith("[")) {
            begin(text);
        } else {
            set(text, indent);
        }
    }

    private void begin(String text) throws IOException {
        int end = text.indexOf(']');
        String section = end < 0 ? "" : text.substring(1, end).strip();
        String rest = end < 0 ? "" : text.substring(end + 1).strip();
        if (section.isEmpty() || !(rest.isEmpty() || rest.startsWith("#") || rest.startsWith(";"))) {
            throw refused("is no [section]");
        }
        inSection = true;
        property = null;
        profile = kind.profile(section).map(name -> open(name, section)).orElse(null);
    }

    private Map<String, String> open(String name, String section) {
        boolean says = kind.isPrefixed(section);
        if (says && prefixed.add(name)) {
            profiles.remove(name);
        } else if (!says && prefixed.contains(name)) {
            return new HashMap<>();
        }
        return profiles.computeIfAbsent(name, absent -> new HashMap<>());
    }

    private void set(String text, int indent) throws IOException {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw refused("is neither a [section] nor a name = value");
        }
        if (!inSection) {
            throw refused("stands before any [section]");
        }
        property = text.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        propertyIndent = indent;
        // A comment right behind the equals sign leaves an empty value: so the blank before it must still be there.
        String value = COMMENT_BEHIND_VALUE.matcher(text.substring(equals + 1)).replaceFirst("");
        if (profile != null) {
            profile.put(property, value.strip());
        }
    }

    private void goOn(String name, String text) {
        if (profile != null) {
            profile.computeIfPresent(name, (same, value) -> value.isEmpty() ? value : value + "\n" + text);
        }
    }

    private IOException refused(String what) {
        return new IOException("line " + line + " of the AWS " + kind + " " + what);
    }
}
