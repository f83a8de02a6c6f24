package io.staithe.policy.access.random;

import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Other ways to write the same policies. */
public final class Rewrite {
    private Rewrite() {}

    /** Statements, and the entries of all their lists, in another order. */
    public static List<Policy> shuffled(Dice dice, List<Policy> policies) {
        return dice.shuffled(policies).stream()
                .map(policy -> with(
                        policy,
                        dice.shuffled(policy.statements()).stream()
                                .map(statement -> shuffled(dice, statement))
                                .toList()))
                .toList();
    }

    private static Statement shuffled(Dice dice, Statement statement) {
        return new Statement(
                statement.index(),
                statement.sid(),
                statement.effect(),
                statement
                        .principals()
                        .map(whom -> new Principals(whom.negated(), dice.shuffled(whom.entries()), whom.at())),
                statement.actions().map(some -> with(some, dice.shuffled(some.values()))),
                statement.resources().map(some -> with(some, dice.shuffled(some.values()))),
                dice.shuffled(statement.conditions()).stream()
                        .map(one -> new Condition(one.operator(), one.key(), dice.shuffled(one.values()), one.scalar()))
                        .toList(),
                statement.at());
    }

    /** Actions, operators and condition keys in another letter case. */
    public static List<Policy> recased(Dice dice, List<Policy> policies) {
        return policies.stream()
                .map(policy -> with(
                        policy,
                        policy.statements().stream()
                                .map(statement -> recased(dice, statement))
                                .toList()))
                .toList();
    }

    private static Statement recased(Dice dice, Statement statement) {
        Optional<Patterns> actions = statement
                .actions()
                .map(some -> with(
                        some,
                        some.values().stream().map(text -> recased(dice, text)).toList()));
        List<Condition> conditions = statement.conditions().stream()
                .map(one -> new Condition(
                        recased(dice, one.operator()), recased(dice, one.key()), one.values(), one.scalar()))
                .toList();
        return with(statement, actions, statement.resources(), conditions);
    }

    private static Text recased(Dice dice, Text text) {
        return new Text(dice.recased(text.value()), text.at());
    }

    /** A statement for every action. */
    public static List<Policy> splitByAction(List<Policy> policies) {
        return policies.stream()
                .map(policy -> with(
                        policy,
                        policy.statements().stream().flatMap(Rewrite::split).toList()))
                .toList();
    }

    private static Stream<Statement> split(Statement statement) {
        Patterns actions = statement.actions().orElseThrow();
        return actions.negated()
                ? Stream.of(statement)
                : actions.values().stream()
                        .map(one -> with(
                                statement,
                                Optional.of(with(actions, List.of(one))),
                                statement.resources(),
                                statement.conditions()));
    }

    /** A policy for every statement. */
    public static List<Policy> splitByStatement(List<Policy> policies) {
        return policies.stream()
                .flatMap(policy -> policy.statements().stream().map(statement -> with(policy, List.of(statement))))
                .toList();
    }

    /** One of the policies twice. */
    public static List<Policy> doubled(Dice dice, List<Policy> policies) {
        List<Policy> doubled = new ArrayList<>(policies);
        if (!policies.isEmpty()) {
            doubled.add(dice.pick(policies));
        }
        return doubled;
    }

    /** A policy with other statements. */
    public static Policy with(Policy policy, List<Statement> statements) {
        return PolicyText.written(
                new Policy(policy.kind(), policy.name(), policy.version(), policy.id(), statements, ""));
    }

    /** A statement with other actions, resources and conditions. */
    public static Statement with(
            Statement statement, Optional<Patterns> actions, Optional<Patterns> resources, List<Condition> conditions) {
        return new Statement(
                statement.index(),
                statement.sid(),
                statement.effect(),
                statement.principals(),
                actions,
                resources,
                conditions,
                statement.at());
    }

    private static Patterns with(Patterns patterns, List<Text> values) {
        return new Patterns(patterns.negated(), values, patterns.scalar(), patterns.at());
    }
}
