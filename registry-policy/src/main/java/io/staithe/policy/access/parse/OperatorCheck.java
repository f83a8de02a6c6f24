package io.staithe.policy.access.parse;

import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.words.Quote;
import io.staithe.policy.words.Spelling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks the name of an operator, in any letter case. Source: IAM JSON policy elements, "Condition operators". */
final class OperatorCheck {
    private static final List<String> SETS = List.of("ForAllValues", "ForAnyValue");
    private static final String IF_EXISTS = "IfExists";
    private static final Map<String, OperandType> TYPES = types();

    private OperatorCheck() {}

    /** What type the operands must have. */
    static OperandType check(JsonMember operator, Report report) {
        String name = operator.name();
        int colon = name.indexOf(':');
        if (colon >= 0) {
            String set = name.substring(0, colon);
            if (SETS.stream().noneMatch(set::equalsIgnoreCase)) {
                report.addUnlessLenient(
                        FindingCode.SET_PREFIX_UNKNOWN,
                        operator.at(),
                        "There is no quantifier " + Quote.of(set) + ".",
                        Spelling.remedy(set, SETS, "Write ForAllValues or ForAnyValue before the colon."));
            }
            name = name.substring(colon + 1);
        }
        boolean ifExists =
                name.regionMatches(true, name.length() - IF_EXISTS.length(), IF_EXISTS, 0, IF_EXISTS.length());
        if (ifExists) {
            name = name.substring(0, name.length() - IF_EXISTS.length());
        }
        OperandType type = TYPES.get(name);
        if (type == null) {
            report.addUnlessLenient(
                    FindingCode.OPERATOR_UNKNOWN,
                    operator.at(),
                    "There is no operator " + Quote.of(name) + ".",
                    Spelling.remedy(name, TYPES.keySet(), "Use an operator of the policy language."));
            return OperandType.UNKNOWN;
        }
        if (ifExists && type == OperandType.PRESENCE) {
            report.addUnlessLenient(
                    FindingCode.NULL_IF_EXISTS,
                    operator.at(),
                    "Null asks whether a key exists, so that IfExists has no meaning there.",
                    "Write Null.");
        }
        return type;
    }

    private static Map<String, OperandType> types() {
        Map<String, OperandType> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name :
                List.of("StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase")) {
            types.put(name, OperandType.TEXT);
        }
        for (String name :
                List.of("StringLike", "StringNotLike", "ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike")) {
            types.put(name, OperandType.PATTERN);
        }
        for (String comparison :
                List.of("Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals")) {
            types.put("Numeric" + comparison, OperandType.NUMBER);
            types.put("Date" + comparison, OperandType.DATE);
        }
        types.put("Bool", OperandType.BOOL);
        types.put("BinaryEquals", OperandType.BINARY);
        types.put("IpAddress", OperandType.ADDRESS);
        types.put("NotIpAddress", OperandType.ADDRESS);
        types.put("Null", OperandType.PRESENCE);
        return types;
    }
}
