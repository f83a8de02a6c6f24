package io.staithe.policy.access.random;

import io.staithe.policy.access.evaluate.AccessRequest;
import io.staithe.policy.access.reference.Question;

/** Requests of every kind of caller. */
public final class RandomQuestions {
    private final Dice dice;
    private final RandomConditions conditions;

    public RandomQuestions(Dice dice) {
        this.dice = dice;
        this.conditions = new RandomConditions(dice);
    }

    public Question any() {
        World.Who who = dice.pick(World.CALLERS);
        String action = dice.chance(2) ? "sts:GetCallerIdentity" : dice.pick(World.ACTIONS);
        return new Question(
                new AccessRequest(who.caller(), action, dice.pick(World.RESOURCES), conditions.context()),
                who.rolePathUnknown());
    }
}
