package io.staithe.policy.lifecycle;

import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.listing.ImageListing;
import io.staithe.policy.lifecycle.parse.InvalidLifecyclePolicyException;
import io.staithe.policy.lifecycle.parse.LifecyclePolicyParser;
import io.staithe.policy.lifecycle.plan.LifecyclePlan;
import io.staithe.policy.lifecycle.plan.LifecyclePlanner;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.List;

/**
 * Tries a lifecycle policy on a repository: what would it do at an instant?
 *
 * <p>There is none to create; it is thread-safe. For those who have their images at hand rather than a listing of them,
 * there is {@link LifecyclePlanner}. Source: Amazon ECR, "Lifecycle policies".
 */
public final class Lifecycle {
    private Lifecycle() {}

    /**
     * Reads a policy.
     *
     * @param text the JSON
     * @return the policy
     * @throws InvalidLifecyclePolicyException where Amazon ECR would refuse it
     */
    public static LifecyclePolicy policy(String text) {
        return LifecyclePolicyParser.parse(text);
    }

    /**
     * Tries a policy on what {@code aws ecr describe-images} printed.
     *
     * @param policy the policy
     * @param listing see {@link ImageListing} for its form; not closed
     * @param at the instant
     * @return the plan
     * @throws IllegalArgumentException where the listing is none, or an image stands in it twice
     * @throws IOException as the listing's reader throws it
     */
    public static LifecyclePlan preview(LifecyclePolicy policy, Reader listing, Instant at) throws IOException {
        List<LifecycleImage> images = ImageListing.read(listing);
        return LifecyclePlanner.plan(policy, images, at);
    }
}
