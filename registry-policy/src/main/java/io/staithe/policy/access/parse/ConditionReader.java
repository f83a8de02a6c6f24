package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Reads a Condition: operators, under each its keys, under each its operands. */
final class ConditionReader {
    private ConditionReader() {}

    static List<Condition> read(JsonMember member, Scope scope) {
        List<Condition> conditions = new ArrayList<>();
        if (!(member.value() instanceof JsonObject operators)) {
            Strings.wrongType(member.name(), member.value(), "an object", scope.report());
            return conditions;
        }
        for (JsonMember operator : operators.members()) {
            if (operator.value() instanceof JsonObject keys) {
                OperandType type = OperatorCheck.check(operator, scope.report());
                for (JsonMember key : keys.members()) {
                    conditions.add(condition(operator, key, type, scope));
                }
            } else {
                Strings.wrongType(operator.name(), operator.value(), "an object", scope.report());
            }
        }
        return conditions;
    }

    private static Condition condition(JsonMember operator, JsonMember key, OperandType type, Scope scope) {
        ConditionKeyCheck.check(key, scope.report());
        Strings operands = Strings.operands(key, scope.report());
        type.check(operands.values(), scope);
        return new Condition(
                new Text(operator.name(), operator.at()),
                new Text(key.name(), key.at()),
                operands.values(),
                operands.scalar());
    }
}
