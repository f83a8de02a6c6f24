package io.staithe.s3.credentials;

import io.staithe.s3.credentials.wire.Patience;
import io.staithe.s3.credentials.wire.SmallHttp;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Opens the sources of credentials that AWS tools know: all of them in their order, or one alone.
 *
 * <p>Immutable and thread-safe, and nothing to close; what it opens is closed by whoever asked for it. Nothing is read or asked
 * when a source is opened, but when credentials are. What was found is kept and renewed ahead of its end: from 15 minutes
 * before by one thread, while others go on with what they have; from 10 minutes before everybody waits for it once. For
 * sessions of less than an hour it is a quarter and a sixth of their length. A source that is down is asked again after a
 * pause, and until then the credentials at hand are used as long as they are good. Those of instances and containers are used
 * past their end too, with a warning, until a service refuses them: AWS prolongs what it cannot renew, so they then have no
 * end that is known. Those of STS, programs and others are not, for they really end.
 *
 * <p>Source: AWS SDKs and Tools Reference Guide; AWS SDK for Java 2.x Developer Guide, "Default credentials provider chain".
 * No message and no log of these sources has a secret or a token in it.
 */
public final class CredentialsSources {
    private static final Duration LINK_LIMIT = Duration.ofSeconds(1);
    private static final Duration AGENT_LIMIT = Duration.ofSeconds(2);
    private static final Duration STS_LIMIT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int ATTEMPTS = 3;

    private final Surroundings place;
    private final Patience.Sleep sleep;
    private final Supplier<RefreshThread> threads;

    CredentialsSources(Surroundings place, Patience.Sleep sleep, Supplier<RefreshThread> threads) {
        this.place = place;
        this.sleep = sleep;
        this.threads = threads;
    }

    /**
     * The sources of some surroundings. Each source has a daemon thread of its own, while there is something to renew.
     *
     * @param place where they look
     * @return the sources
     */
    public static CredentialsSources in(Surroundings place) {
        return new CredentialsSources(place, pause -> Thread.sleep(pause.toMillis()), RefreshThread::owned);
    }

    /**
     * The same, with lent threads.
     *
     * @param executor who renews credentials. It may refuse, and be as busy as it likes: then whoever needs them fetches them
     * @return the sources, which leave the threads to their owner
     */
    public CredentialsSources renewedBy(Executor executor) {
        return new CredentialsSources(place, sleep, () -> RefreshThread.of(executor));
    }

    /**
     * All of them, in the order of the AWS SDK for Java 2: {@linkplain #systemProperties system properties}, {@linkplain
     * #environment environment}, {@linkplain #webIdentity web identity}, {@linkplain #profile() profile files}, {@linkplain
     * #container container}, {@linkplain #instance instance}. The first that has credentials is kept to. Unlike there, a source
     * that is set up but fails ends the search: whoever says who to be does not become somebody else.
     *
     * @return the source
     */
    public CredentialsSource standard() {
        return kept(new SearchOrder(List.of(
                PlainKeys.ofSystemProperties(place),
                PlainKeys.ofEnvironment(place),
                new WebIdentity(place, sts()),
                profileOrigin(Optional.empty()),
                containerOrigin(),
                instanceOrigin())));
    }

    /**
     * The system properties {@code aws.accessKeyId}, {@code aws.secretAccessKey} and {@code aws.sessionToken}.
     *
     * @return the source
     */
    public CredentialsSource systemProperties() {
        return kept(PlainKeys.ofSystemProperties(place));
    }

    /**
     * The variables {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY} and {@code AWS_SESSION_TOKEN}.
     *
     * @return the source
     */
    public CredentialsSource environment() {
        return kept(PlainKeys.ofEnvironment(place));
    }

    /**
     * The role {@code AWS_ROLE_ARN}, assumed with the token in {@code AWS_WEB_IDENTITY_TOKEN_FILE}, as for service accounts in
     * Amazon EKS. The file is read anew each time.
     *
     * @return the source
     */
    public CredentialsSource webIdentity() {
        return kept(new WebIdentity(place, sts()));
    }

    /**
     * The profile {@code AWS_PROFILE}, or else the default one.
     *
     * @return the source, as {@link #profile(String)} has it
     */
    public CredentialsSource profile() {
        return kept(profileOrigin(Optional.empty()));
    }

    /**
     * A profile in {@code ~/.aws/config} and {@code ~/.aws/credentials}, or where {@code AWS_CONFIG_FILE} and {@code
     * AWS_SHARED_CREDENTIALS_FILE} point: its keys, its {@code credential_process}, or a role that is assumed by web identity,
     * by another profile or by a {@code credential_source}. Profiles that sign in, or ask for a code, are refused. A {@code
     * credential_process} is started without a shell, and has a minute.
     *
     * @param name the profile
     * @return the source
     */
    public CredentialsSource profile(String name) {
        return kept(profileOrigin(Optional.of(name)));
    }

    /**
     * The role of a task in Amazon ECS or of a pod in Amazon EKS, where {@code AWS_CONTAINER_CREDENTIALS_RELATIVE_URI} or
     * {@code AWS_CONTAINER_CREDENTIALS_FULL_URI} points.
     *
     * @return the source
     */
    public CredentialsSource container() {
        return kept(containerOrigin());
    }

    /**
     * The role of an Amazon EC2 instance, by the second version of its metadata service alone.
     *
     * @return the source
     */
    public CredentialsSource instance() {
        return kept(instanceOrigin());
    }

    /**
     * A role, assumed at the STS of the region that {@link RegionLookup} finds, or at {@code AWS_ENDPOINT_URL_STS}.
     *
     * @param role the role
     * @param caller who assumes it; stays open when the source is closed
     * @return the source
     */
    public CredentialsSource assumedRole(AssumedRole role, CredentialsSource caller) {
        return kept(new AssumedRoleOrigin(place, sts(), role, caller));
    }

    /**
     * A source of your own, kept and renewed like the others.
     *
     * @param fetched asked when credentials are to be fetched, by one thread at a time; it need not keep them. Stays open when
     *     the source is closed
     * @return the source
     */
    public CredentialsSource refreshing(CredentialsSource fetched) {
        return kept(new Origin() {
            @Override
            public String name() {
                return "a source of the application's own";
            }

            @Override
            public Finding look() throws IOException {
                return new Finding.Found(fetched.credentials(), false);
            }
        });
    }

    private CredentialsSource kept(Origin origin) {
        return new RefreshingSource(origin, place, threads.get());
    }

    private Origin profileOrigin(Optional<String> name) {
        SearchOrder environment =
                new SearchOrder(List.of(PlainKeys.ofSystemProperties(place), PlainKeys.ofEnvironment(place)));
        Map<String, Origin> sources = Map.of(
                "Environment", environment, "EcsContainer", containerOrigin(), "Ec2InstanceMetadata", instanceOrigin());
        return new ProfileOrigin(place, new ProfileRoles(place, sts(), sources), name);
    }

    private Origin containerOrigin() {
        return new Container(place, SmallHttp.direct(patience(AGENT_LIMIT, true)));
    }

    /** Where nobody answers there is most likely nobody, so silence is not asked again. */
    private Origin instanceOrigin() {
        return new InstanceMetadata(place, SmallHttp.direct(patience(LINK_LIMIT, false)));
    }

    private Sts sts() {
        return new Sts(place, SmallHttp.outward(patience(STS_LIMIT, true)));
    }

    private Patience patience(Duration limit, boolean afterSilence) {
        return new Patience(limit, ATTEMPTS, afterSilence, FIRST_PAUSE, place.chance(), sleep);
    }
}
