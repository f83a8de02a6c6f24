package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.name.Arn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who asks. Immutable and thread-safe; make one for each set of credentials and keep it, for its condition keys are worked
 * out when it is made. Source: IAM, "AWS JSON policy elements: Principal" and "Request context".
 */
public final class Caller {
    private static final Caller ANONYMOUS = unsigned(CallerKind.ANONYMOUS, "anonymous");

    private final CallerKind kind;
    private final String text;
    private final Optional<Arn> arn;
    private final Optional<Arn> parent;
    private final Optional<String> uniqueId;
    private final Optional<String> account;
    private final String parentText;
    private final String matchingText;
    private final String idText;
    private final List<String> namedBy;
    private final boolean roleOfUnknownPath;
    private final Map<String, Optional<ContextValue>> facts;

    private Caller(
            CallerKind kind,
            String text,
            Optional<Arn> arn,
            Optional<Arn> parent,
            Optional<String> uniqueId,
            boolean roleOfUnknownPath) {
        this.kind = kind;
        this.text = text;
        this.arn = arn;
        this.parent = parent;
        this.uniqueId = uniqueId;
        this.account = arn.map(Arn::account).filter(id -> !id.isEmpty() && kind.hasAccount());
        this.roleOfUnknownPath = roleOfUnknownPath;
        this.parentText = roleOfUnknownPath
                ? PrincipalMatcher.roleName(parent.orElseThrow())
                : parent.map(Arn::toString).orElse("");
        this.matchingText = PrincipalMatcher.textOf(kind, text);
        this.idText = uniqueId.map(PrincipalMatcher::idText).orElse("");
        this.namedBy = Stream.of(account.orElse(""), matchingText, parentText, idText)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        this.facts = CallerFacts.of(this);
    }

    /**
     * Someone who did not sign.
     *
     * @return the caller
     */
    public static Caller anonymous() {
        return ANONYMOUS;
    }

    /**
     * A service that acts as itself.
     *
     * @param host for example {@code ecr.amazonaws.com}
     * @return the caller
     */
    public static Caller service(String host) {
        return unsigned(CallerKind.SERVICE, host);
    }

    /**
     * Someone an identity provider vouches for, who assumes a role without having signed.
     *
     * @param provider the provider's ARN, or the host of a well-known one
     * @return the caller
     */
    public static Caller vouchedForBy(String provider) {
        return unsigned(CallerKind.IDENTITY_PROVIDER, provider);
    }

    /**
     * The root user of an account.
     *
     * @param arn {@code arn:P:iam::A:root}
     * @return the caller
     */
    public static Caller root(Arn arn) {
        return signed(CallerKind.ROOT, arn, Optional.empty(), Optional.empty());
    }

    /**
     * An IAM user.
     *
     * @param arn with its path
     * @param uniqueId {@code AIDA…}, if known
     * @return the caller
     */
    public static Caller user(Arn arn, Optional<String> uniqueId) {
        return signed(CallerKind.USER, arn, Optional.empty(), uniqueId);
    }

    /**
     * A role itself, for a question about what it may do.
     *
     * @param arn with its path
     * @param uniqueId {@code AROA…}, if known
     * @return the caller
     */
    public static Caller role(Arn arn, Optional<String> uniqueId) {
        return signed(CallerKind.ROLE, arn, Optional.of(arn), uniqueId);
    }

    /**
     * A session of a role; of a service-linked one where the role's path is {@code /aws-service-role/}.
     *
     * @param role the role's ARN, with its path
     * @param uniqueId the role's {@code AROA…}, if known
     * @param session the session's name
     * @return the caller
     */
    public static Caller roleSession(Arn role, Optional<String> uniqueId, String session) {
        String name = role.resource().substring(role.resource().lastIndexOf('/') + 1);
        Arn arn = new Arn(role.partition(), "sts", "", role.account(), "assumed-role/" + name + "/" + session);
        boolean linked = role.resource().startsWith("role/aws-service-role/");
        return signed(
                linked ? CallerKind.SERVICE_LINKED_ROLE : CallerKind.ROLE_SESSION, arn, Optional.of(role), uniqueId);
    }

    /**
     * A session of {@code GetFederationToken}.
     *
     * @param arn {@code arn:P:sts::A:federated-user/name}
     * @param user the user who asked for the session
     * @return the caller
     */
    public static Caller federatedUser(Arn arn, Arn user) {
        return signed(CallerKind.FEDERATED_USER, arn, Optional.of(user), Optional.empty());
    }

    /**
     * Reads a caller as it is written in logs: an ARN, the host of a service, or {@code anonymous}.
     *
     * <p>Such texts say less than there is to know. A role's path is not in the ARN of its session, so a role is then
     * known by its name alone; the user behind a federated user is taken to be the one of the same name.
     *
     * @param text the text
     * @return the caller
     * @throws IllegalArgumentException where it is none of these
     */
    public static Caller parse(String text) {
        return CallerText.read(text);
    }

    static Caller sessionOfUnknownPath(Arn session, Arn role) {
        return new Caller(
                CallerKind.ROLE_SESSION,
                session.toString(),
                Optional.of(session),
                Optional.of(role),
                Optional.empty(),
                true);
    }

    private static Caller signed(CallerKind kind, Arn arn, Optional<Arn> parent, Optional<String> uniqueId) {
        return new Caller(kind, arn.toString(), Optional.of(arn), parent, uniqueId, false);
    }

    private static Caller unsigned(CallerKind kind, String text) {
        return new Caller(kind, text, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * What kind of caller it is.
     *
     * @return the kind
     */
    public CallerKind kind() {
        return kind;
    }

    /**
     * The account it belongs to.
     *
     * @return twelve digits; empty for services, providers and nobody
     */
    public Optional<String> account() {
        return account;
    }

    /**
     * Its ARN; a session's own, not its role's.
     *
     * @return the ARN; empty for services, providers and nobody
     */
    public Optional<Arn> arn() {
        return arn;
    }

    /**
     * Whose session it is.
     *
     * @return the ARN of the role, or of the user behind a federated user
     */
    public Optional<Arn> parent() {
        return parent;
    }

    /**
     * The unique id of the user or role.
     *
     * @return {@code AIDA…} or {@code AROA…}, if known
     */
    public Optional<String> uniqueId() {
        return uniqueId;
    }

    /** What a statement names it by. */
    String matchingText() {
        return matchingText;
    }

    /** What a statement names its unique id by; empty where it is not known. */
    String idText() {
        return idText;
    }

    /** What a statement names the role or user behind a session by; empty where there is none. */
    String parentText() {
        return parentText;
    }

    /** All texts that a statement names it by. */
    List<String> namedBy() {
        return namedBy;
    }

    /** The condition keys that follow from who it is, by their names in lower case. */
    Optional<ContextValue> fact(String key) {
        return Objects.requireNonNullElse(facts.get(key), Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Caller that
                && kind == that.kind
                && text.equals(that.text)
                && parent.equals(that.parent)
                && uniqueId.equals(that.uniqueId)
                && roleOfUnknownPath == that.roleOfUnknownPath;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Its ARN; the host of a service; what vouches for it; or {@code anonymous}. */
    @Override
    public String toString() {
        return text;
    }
}
