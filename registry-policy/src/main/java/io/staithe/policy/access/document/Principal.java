package io.staithe.policy.access.document;

import io.staithe.policy.access.name.Arn;

/** Whom a statement means. Immutable. Source: IAM JSON policy elements, "Principal". */
public sealed interface Principal {
    /** Everyone, signed or not: {@code *}. */
    record Everyone() implements Principal {}

    /**
     * An account and, by delegation, everyone in it: twelve digits, or {@code arn:P:iam::A:root}.
     *
     * @param account twelve digits
     */
    record Account(String account) implements Principal {}

    /**
     * An IAM user.
     *
     * @param arn with its path
     */
    record User(Arn arn) implements Principal {}

    /**
     * Any session of an IAM role.
     *
     * @param arn with its path
     */
    record Role(Arn arn) implements Principal {}

    /**
     * One session of a role: {@code arn:P:sts::A:assumed-role/role/session}.
     *
     * @param arn without the role's path
     */
    record RoleSession(Arn arn) implements Principal {}

    /**
     * One federated user: {@code arn:P:sts::A:federated-user/name}.
     *
     * @param arn the ARN
     */
    record FederatedUser(Arn arn) implements Principal {}

    /**
     * Whoever an identity provider vouches for.
     *
     * @param provider the ARN of a SAML or OIDC provider, or the host of a well-known one
     */
    record Federated(String provider) implements Principal {}

    /**
     * An AWS service that acts as itself.
     *
     * @param host for example {@code ecr.amazonaws.com}
     */
    record Service(String host) implements Principal {}

    /**
     * A canonical user of S3; never matches here.
     *
     * @param id 64 hexadecimal characters
     */
    record CanonicalUser(String id) implements Principal {}

    /**
     * A user or role by its unique id, which is how AWS shows one that was deleted; a namesake made later is another.
     *
     * @param id begins with {@code AIDA} or {@code AROA}
     */
    record UniqueId(String id) implements Principal {}

    /**
     * Something that AWS would refuse; matches nobody. Only a lenient parser lets it in.
     *
     * @param text as it was written
     */
    record Unrecognised(String text) implements Principal {}
}
