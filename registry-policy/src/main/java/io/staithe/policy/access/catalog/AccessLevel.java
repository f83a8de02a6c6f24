package io.staithe.policy.access.catalog;

/** What an action does to what it acts on. Source: AWS, "Service Authorization Reference". */
public enum AccessLevel {
    /** Names what there is. */
    LIST,
    /** Shows it. */
    READ,
    /** Changes it. */
    WRITE,
    /** Changes who may do what. */
    PERMISSIONS_MANAGEMENT,
    /** Changes tags and nothing else. */
    TAGGING
}
