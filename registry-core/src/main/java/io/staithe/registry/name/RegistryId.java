package io.staithe.registry.name;

import io.staithe.registry.grammar.Grammar;
import io.staithe.registry.grammar.GrammarException;
import java.util.regex.Pattern;

/**
 * The id of a registry: one account in one region.
 *
 * <p>Immutable. Source: ECR user guide, "Private registry".
 *
 * @param account the twelve digits of the account
 * @param region for example {@code eu-west-1}
 */
public record RegistryId(String account, String region) {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final int MAX_REGION_CHARS = 64;

    /** Checks the grammar; throws {@link GrammarException} where it is not followed. */
    public RegistryId {
        if (!ACCOUNT.matcher(account).matches()
                || region.length() > MAX_REGION_CHARS
                || !REGION.matcher(region).matches()) {
            throw new GrammarException(Grammar.REGISTRY_ID, account + "/" + region);
        }
    }

    /**
     * The id of a registry.
     *
     * @param account the twelve digits of the account
     * @param region for example {@code eu-west-1}
     * @return the id
     * @throws GrammarException where either is malformed
     */
    public static RegistryId of(String account, String region) {
        return new RegistryId(account, region);
    }

    /**
     * The ARN of a repository in this registry.
     *
     * @param repository the repository's name; it need not exist
     * @return for example {@code arn:aws:ecr:eu-west-1:123456789012:repository/team/app}
     */
    public String repositoryArn(RepositoryName repository) {
        return "arn:" + partition() + ":ecr:" + region + ":" + account + ":repository/" + repository;
    }

    /** The id as {@code account/region}. */
    @Override
    public String toString() {
        return account + "/" + region;
    }

    private String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
