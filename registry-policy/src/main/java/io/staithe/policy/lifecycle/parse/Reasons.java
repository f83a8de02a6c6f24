package io.staithe.policy.lifecycle.parse;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The sentences of ECR's validators. Source: messages that users reported; those for lists and upper bounds follow
 * their manner.
 */
final class Reasons {
    static final String UNREADABLE = "Could not map policyString into LifecyclePolicy.";
    static final String COUNT = "instance failed to match exactly one schema (matched 0 out of 2)";
    static final String TAG_LIST_REQUIRED = "Must specify tagPrefixList or tagPatternList when tagStatus=TAGGED.";
    static final String PRIORITIES = "Rule priorities must be unique";
    static final String ANY_IS_LAST = "Rule for tagStatus=ANY must have the lowest priority per storage class";
    static final String ONE_UNTAGGED = "Only one rule can select Untagged images per storage class";
    static final String ONE_ANY = "Only one rule can select Any images per storage class";
    static final String DISTINCT_TAG_LISTS = "Each rule must select a unique set of tags per storage class";
    static final String PULLED_TRANSITIONS = "Must specify action type=transition when countType=sinceImagePulled.";
    static final String TRANSITIONED_EXPIRES = "Must specify action type=expire when countType=sinceImageTransitioned.";
    static final String ARCHIVE_REQUIRED = "Must specify storageClass=archive when countType=sinceImageTransitioned.";

    private Reasons() {}

    static String tooShort(int min) {
        return "Member must have length greater than or equal to " + min;
    }

    static String tooLong(int max) {
        return "Member must have length less than or equal to " + max;
    }

    static String missing(Collection<String> names) {
        return "object has missing required properties (" + list(names) + ")";
    }

    static String notAllowed(Collection<String> names) {
        return "object instance has properties which are not allowed by the schema: (" + list(names) + ")";
    }

    static String type(String found, String allowed) {
        return "instance type (" + found + ") does not match any allowed primitive type (allowed: [\"" + allowed
                + "\"])";
    }

    static String notInEnum(String value, Collection<String> allowed) {
        return "instance value (" + quoted(value) + ") not found in enum (possible values: " + list(allowed) + ")";
    }

    static String belowMinimum(int minimum, String found) {
        return "numeric instance is lower than the required minimum (minimum: " + minimum + ", found: " + found + ")";
    }

    static String aboveMaximum(int maximum, String found) {
        return "numeric instance is greater than the required maximum (maximum: " + maximum + ", found: " + found + ")";
    }

    static String tooFewItems(int min, int found) {
        return "array is too short: must have at least " + min + " elements but instance has " + found + " elements";
    }

    static String tooManyItems(int max, int found) {
        return "array is too long: must have at most " + max + " elements but instance has " + found + " elements";
    }

    static String tagListForbidden(String tagStatus) {
        return "Must not specify tagPrefixList or tagPatternList when tagStatus=" + tagStatus + ".";
    }

    static String tooManyWildcards(int max, int found) {
        return "Tag pattern has too many wildcards (maximum: " + max + ", found: " + found + ")";
    }

    static String archiveForbidden(String countType) {
        return "Must not specify storageClass=archive when countType=" + countType + ".";
    }

    private static String list(Collection<String> words) {
        return words.stream().map(Reasons::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f) {
                quoted.append('\\').append('u').append(String.format("%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
