package io.staithe.policy.access.random;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.text.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Conditions with every operator and quantifier, and contexts in which their keys are there, absent or many. */
final class RandomConditions {
    private static final List<String> DERIVED = List.of(
            "aws:PrincipalArn",
            "aws:PrincipalAccount",
            "aws:PrincipalType",
            "aws:userid",
            "aws:username",
            "aws:PrincipalIsAWSService",
            "aws:PrincipalServiceName",
            "aws:ResourceAccount");
    private static final List<String> DERIVED_VALUES = List.of(
            World.HERE,
            World.THERE,
            "User",
            "AssumedRole",
            "alice",
            "AROAAPP:s1",
            "${aws:PrincipalAccount}",
            "*",
            "a*");

    private final Dice dice;

    RandomConditions(Dice dice) {
        this.dice = dice;
    }

    List<Condition> several() {
        List<Condition> conditions = new ArrayList<>();
        for (int left = dice.chance(60) ? 0 : 1 + dice.below(2); left > 0; left--) {
            Condition next = one();
            boolean known = conditions.stream()
                    .anyMatch(there -> there.operator()
                            .value()
                            .equalsIgnoreCase(next.operator().value()));
            if (!known) {
                conditions.add(next);
            }
        }
        return conditions;
    }

    RequestContext context() {
        Known context = new Known(new HashMap<>());
        for (Facts facts : Facts.ALL) {
            facts.keys().stream().filter(key -> dice.chance(30)).forEach(key -> {
                if (!key.equals("aws:PrincipalArn") || dice.chance(10)) {
                    context.put(key, dice.pick(facts.actual()));
                }
            });
            facts.sets().stream()
                    .filter(key -> dice.chance(25))
                    .forEach(key -> context.putAll(key, dice.chance(10) ? List.of() : dice.some(facts.actual(), 3)));
        }
        if (dice.chance(5)) {
            context.put(dice.pick(DERIVED), dice.pick(DERIVED_VALUES));
        }
        return context;
    }

    /** A context that can be printed. */
    private record Known(Map<String, ContextValue> values) implements RequestContext {
        void put(String key, String value) {
            values.put(key.toLowerCase(Locale.ROOT), ContextValue.single(value));
        }

        void putAll(String key, List<String> several) {
            values.put(key.toLowerCase(Locale.ROOT), ContextValue.set(several));
        }

        @Override
        public Optional<ContextValue> find(String key) {
            return Optional.ofNullable(values.get(key));
        }
    }

    private Condition one() {
        if (dice.chance(8)) {
            return condition(
                    "Null", dice.pick(dice.pick(Facts.ALL).keys()), List.of(dice.pick(List.of("true", "false"))));
        }
        if (dice.chance(12)) {
            String operator = dice.pick(Facts.TEXT.operators());
            return condition(quantified(operator, false), dice.pick(DERIVED), dice.some(DERIVED_VALUES, 3));
        }
        Facts facts = dice.pick(Facts.ALL);
        boolean set = dice.chance(30);
        String key = dice.pick(set ? facts.sets() : dice.chance(90) ? facts.keys() : Facts.TEXT.keys());
        return condition(quantified(dice.pick(facts.operators()), set), key, dice.some(facts.wanted(), 3));
    }

    private String quantified(String operator, boolean set) {
        String quantifier = dice.chance(set ? 85 : 12) ? dice.chance(50) ? "ForAllValues:" : "ForAnyValue:" : "";
        return quantifier + operator + (dice.chance(15) ? "IfExists" : "");
    }

    private Condition condition(String operator, String key, List<String> values) {
        return new Condition(
                text(dice.chance(5) ? dice.recased(operator) : operator),
                text(dice.chance(5) ? dice.recased(key) : key),
                values.stream().map(RandomConditions::text).toList(),
                values.size() == 1 && dice.chance(50));
    }

    private static Text text(String value) {
        return new Text(value, Position.START);
    }
}
