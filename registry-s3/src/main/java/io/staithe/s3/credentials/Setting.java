package io.staithe.s3.credentials;

import java.util.Optional;

/** What AWS tools take from the environment, and the system properties that go before it in the AWS SDK for Java 2. */
enum Setting {
    ACCESS_KEY_ID("AWS_ACCESS_KEY_ID", "aws.accessKeyId"),
    SECRET_ACCESS_KEY("AWS_SECRET_ACCESS_KEY", "aws.secretAccessKey"),
    SESSION_TOKEN("AWS_SESSION_TOKEN", "aws.sessionToken"),
    CREDENTIAL_EXPIRATION("AWS_CREDENTIAL_EXPIRATION"),
    REGION("AWS_REGION", "aws.region"),
    DEFAULT_REGION("AWS_DEFAULT_REGION"),
    PROFILE("AWS_PROFILE", "aws.profile"),
    CONFIG_FILE("AWS_CONFIG_FILE", "aws.configFile"),
    SHARED_CREDENTIALS_FILE("AWS_SHARED_CREDENTIALS_FILE", "aws.sharedCredentialsFile"),
    WEB_IDENTITY_TOKEN_FILE("AWS_WEB_IDENTITY_TOKEN_FILE", "aws.webIdentityTokenFile"),
    ROLE_ARN("AWS_ROLE_ARN", "aws.roleArn"),
    ROLE_SESSION_NAME("AWS_ROLE_SESSION_NAME", "aws.roleSessionName"),
    ENDPOINT_URL("AWS_ENDPOINT_URL", "aws.endpointUrl"),
    ENDPOINT_URL_STS("AWS_ENDPOINT_URL_STS", "aws.endpointUrlSts"),
    IGNORE_ENDPOINT_URLS("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "aws.ignoreConfiguredEndpointUrls"),
    CONTAINER_ENDPOINT("AWS_CONTAINER_SERVICE_ENDPOINT", "aws.containerServiceEndpoint"),
    CONTAINER_RELATIVE_URI("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "aws.containerCredentialsPath"),
    CONTAINER_FULL_URI("AWS_CONTAINER_CREDENTIALS_FULL_URI", "aws.containerCredentialsFullUri"),
    CONTAINER_TOKEN("AWS_CONTAINER_AUTHORIZATION_TOKEN", "aws.containerAuthorizationToken"),
    CONTAINER_TOKEN_FILE("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "aws.containerAuthorizationTokenFile"),
    METADATA_DISABLED("AWS_EC2_METADATA_DISABLED", "aws.disableEc2Metadata"),
    METADATA_ENDPOINT("AWS_EC2_METADATA_SERVICE_ENDPOINT", "aws.ec2MetadataServiceEndpoint"),
    METADATA_ENDPOINT_MODE("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "aws.ec2MetadataServiceEndpointMode");

    private static final String NONE = "";

    private final String variable;
    private final String property;

    /** One that the environment alone has. */
    Setting(String variable) {
        this(variable, NONE);
    }

    Setting(String variable, String property) {
        this.variable = variable;
        this.property = property;
    }

    /** The value, of the system property or else of the environment; a blank one is none. */
    Optional<String> in(Surroundings place) {
        return property(place).or(() -> variable(place));
    }

    Optional<String> property(Surroundings place) {
        return property.equals(NONE)
                ? Optional.empty()
                : present(place.systemProperties().value(property));
    }

    Optional<String> variable(Surroundings place) {
        return present(place.environment().value(variable));
    }

    boolean isOn(Surroundings place) {
        return in(place).filter("true"::equalsIgnoreCase).isPresent();
    }

    String variable() {
        return variable;
    }

    String property() {
        return property;
    }

    private static Optional<String> present(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** As people know it. */
    @Override
    public String toString() {
        return variable;
    }
}
