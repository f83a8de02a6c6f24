/** Two pure engines: an IAM-style policy evaluator, and ECR's lifecycle planner. No I/O. */
module io.staithe.policy {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;

    exports io.staithe.policy.access;
    exports io.staithe.policy.access.catalog;
    exports io.staithe.policy.access.condition;
    exports io.staithe.policy.access.context;
    exports io.staithe.policy.access.document;
    exports io.staithe.policy.access.evaluate;
    exports io.staithe.policy.access.finding;
    exports io.staithe.policy.access.lint;
    exports io.staithe.policy.access.managed;
    exports io.staithe.policy.access.match;
    exports io.staithe.policy.access.name;
    exports io.staithe.policy.access.parse;
    exports io.staithe.policy.lifecycle;
    exports io.staithe.policy.lifecycle.image;
    exports io.staithe.policy.lifecycle.listing;
    exports io.staithe.policy.lifecycle.parse;
    exports io.staithe.policy.lifecycle.plan;
    exports io.staithe.policy.lifecycle.rule;
    exports io.staithe.policy.text;
}
