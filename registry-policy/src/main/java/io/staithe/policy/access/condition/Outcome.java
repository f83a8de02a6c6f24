package io.staithe.policy.access.condition;

/** What became of a condition, and why; an enum, so that judging makes nothing. */
enum Outcome {
    MET("it is met"),
    UNKNOWN_OPERATOR("there is no such operator"),
    NULL_IF_EXISTS("Null cannot be followed by IfExists"),
    UNREADABLE_OPERAND("a value of the condition cannot be read, so nothing can be said to differ from it"),
    ABSENT("the request has no such key"),
    ABSENT_FOR_ANY("the request has no such key, and ForAnyValue needs a value"),
    MANY_VALUES("the key has many values and the operator no quantifier"),
    NO_MATCH("no value of the condition matches the request's"),
    MATCH("a value of the condition matches the request's"),
    NOT_ALL("not every value of the request will do"),
    NOT_ANY("no value of the request will do"),
    IS_PRESENT("the request has the key"),
    IS_ABSENT("the request does not have the key");

    private final String why;

    Outcome(String why) {
        this.why = why;
    }

    String why() {
        return why;
    }
}
