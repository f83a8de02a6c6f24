package io.staithe.policy.access.random;

import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.PolicyVersion;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies of every kind. */
public final class RandomPolicies {
    private static final List<String> ACTIONS = List.of(
            "*",
            "*",
            "ecr:*",
            "ecr:BatchGetImage",
            "ecr:Batch*",
            "ecr:*Image",
            "ecr:Put?mage",
            "ECR:BATCHGETIMAGE",
            "ecr:GetAuthorizationToken",
            "e*:*",
            "sts:AssumeRole",
            "sts:*",
            "ecr:",
            "ecr:*,",
            "ecr",
            "ecr:BatchGetImage:x");
    private static final String REPOSITORY = "arn:aws:ecr:eu-west-1:" + World.HERE + ":repository/";
    private static final List<String> RESOURCES = List.of(
            "*",
            "*",
            "arn:aws:ecr:*:*:repository/*",
            "arn:aws:*:*:*:*",
            REPOSITORY + "team/app",
            REPOSITORY + "team/*",
            REPOSITORY + "*app",
            REPOSITORY + "*/*",
            REPOSITORY + "t??m/a*",
            REPOSITORY + "te${*}m/app",
            REPOSITORY + "${aws:PrincipalTag/team}/*",
            REPOSITORY + "${aws:PrincipalTag/team, 'team'}/app",
            REPOSITORY + "*${ecr:ResourceTag/env}",
            "arn:aws:ecr:??-west-1:4*:repository/app",
            "arn:aws:ecr:eu-west-1:" + World.THERE + ":*",
            "arn:aws:iam::*:role/app",
            "arn:aws:ecr:eu-west-1:${aws:PrincipalAccount}:repository/app",
            "arn:aws:ecr*team/app",
            "arn:aws:ecr",
            "arn:aws:*",
            "arn",
            "arn:aws:ecr:eu-west-1:*/app");

    private static final List<String> NARROW_ACTIONS = List.of("*", "ecr:*", "ecr:BatchGetImage", "ecr:Put*");
    private static final List<String> NARROW_RESOURCES = List.of(
            REPOSITORY + "app",
            REPOSITORY + "team/app",
            REPOSITORY + "team/app*",
            REPOSITORY + "team/web",
            REPOSITORY + "team/*",
            REPOSITORY + "tea*",
            REPOSITORY + "team",
            REPOSITORY + "team/apps",
            REPOSITORY + "te${*}m/app",
            REPOSITORY + "te${*}*",
            REPOSITORY + "teal/app",
            REPOSITORY + "*",
            "arn:aws:ecr:eu-west-1:" + World.THERE + ":repository/app",
            "arn:aws:ecr:eu-west-1:" + World.THERE + ":repository/*",
            "arn:aws:ecr:eu-west-1:" + World.THERE + ":*",
            "arn:aws:iam::" + World.HERE + ":role/app",
            "arn:aws:ecr:*:*:repository/te?m/*");

    private final Dice dice;
    private final RandomPrincipals principals;
    private final RandomConditions conditions;

    public RandomPolicies(Dice dice) {
        this.dice = dice;
        this.principals = new RandomPrincipals(dice);
        this.conditions = new RandomConditions(dice);
    }

    /**
     * A policy of one to three statements, some of which let everything pass so that other layers come to speak; at times of
     * many statements about single resources, enough for an index.
     */
    public Policy any(PolicyKind kind) {
        List<Statement> statements = new ArrayList<>();
        for (int left = 1 + dice.below(3); left > 0; left--) {
            statements.add(statement(statements.size(), kind));
        }
        if (dice.chance(4)) {
            Effect effect = dice.chance(30) ? Effect.DENY : Effect.ALLOW;
            for (int left = 10 + dice.below(15); left > 0; left--) {
                statements.add(narrow(statements.size(), kind, effect));
            }
        }
        PolicyVersion version = dice.chance(92) ? PolicyVersion.V2012_10_17 : PolicyVersion.V2008_10_17;
        Policy policy = new Policy(kind, Optional.empty(), version, Optional.empty(), statements, "");
        return PolicyText.written(policy);
    }

    public Statement statement(int index, PolicyKind kind) {
        boolean guardrail = kind == PolicyKind.RESOURCE_CONTROL;
        Effect effect = dice.chance(guardrail ? 50 : 18) ? Effect.DENY : Effect.ALLOW;
        if (effect == Effect.ALLOW && dice.chance(kind.hasPrincipals() ? 10 : 35)) {
            return statement(index, kind, effect, patterns(false, "*"), Optional.of(patterns(false, "*")), List.of());
        }
        boolean others = dice.chance(12);
        Patterns actions = patterns(others, dice.some(ACTIONS, 3).toArray(String[]::new));
        return statement(index, kind, effect, actions, resources(kind), conditions.several());
    }

    private Statement narrow(int index, PolicyKind kind, Effect effect) {
        Patterns actions = patterns(false, dice.pick(NARROW_ACTIONS));
        Optional<Patterns> resources =
                Optional.of(patterns(false, dice.some(NARROW_RESOURCES, 2).toArray(String[]::new)));
        return statement(index, kind, effect, actions, resources, conditions.several());
    }

    private Statement statement(
            int index,
            PolicyKind kind,
            Effect effect,
            Patterns actions,
            Optional<Patterns> resources,
            List<Condition> conditions) {
        return new Statement(
                index,
                Optional.of("S" + index),
                effect,
                principals(kind),
                Optional.of(actions),
                resources,
                conditions,
                Position.START);
    }

    private Optional<Principals> principals(PolicyKind kind) {
        if (!kind.hasPrincipals() || dice.chance(5)) {
            return Optional.empty();
        }
        boolean mostlyEveryone = kind == PolicyKind.VPC_ENDPOINT || kind == PolicyKind.RESOURCE_CONTROL;
        return Optional.of(mostlyEveryone && dice.chance(80) ? principals.everyone() : principals.any());
    }

    private Optional<Patterns> resources(PolicyKind kind) {
        boolean attached = kind.hasPrincipals() && kind != PolicyKind.RESOURCE_CONTROL;
        if (attached && dice.chance(kind == PolicyKind.VPC_ENDPOINT ? 10 : 60)) {
            return Optional.empty();
        }
        return Optional.of(patterns(dice.chance(12), dice.some(RESOURCES, 3).toArray(String[]::new)));
    }

    private Patterns patterns(boolean negated, String... values) {
        List<Text> texts = new ArrayList<>();
        for (String value : values) {
            texts.add(new Text(value, Position.START));
        }
        return new Patterns(negated, texts, values.length == 1 && dice.chance(50), Position.START);
    }
}
