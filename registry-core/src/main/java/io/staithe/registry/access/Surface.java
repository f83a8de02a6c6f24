package io.staithe.registry.access;

/** Through which door of the house a call came in; the same deed may be another IAM action at another surface. */
public enum Surface {
    /** A Java caller in the same process. */
    JAVA,
    /** The OCI distribution endpoint. */
    OCI
}
