package io.staithe.policy.access.catalog;

/** Condition keys that several services have. */
final class KeyNames {
    static final String REQUEST_TAG = "aws:RequestTag/${TagKey}";
    static final String RESOURCE_TAG = "aws:ResourceTag/${TagKey}";
    static final String TAG_KEYS = "aws:TagKeys";

    private KeyNames() {}
}
