package io.staithe.assembly;

import io.staithe.http.exchange.Origin;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The options that put blobs into a {@link Bucket}: rows for a {@link CommandLine}, and what it read by them. */
final class BucketOptions {
    private static final Pattern ENCRYPTION = Pattern.compile("AES256|aws:kms(:\\S+)?");

    private final RedirectOptions redirects;
    private final List<String> given = new ArrayList<>();
    private @Nullable String name;
    private @Nullable URI endpoint;
    private @Nullable URI publicEndpoint;
    private @Nullable String region;
    private String prefix = "";
    private boolean pathStyle;
    private @Nullable String encryption;
    private @Nullable String storageClass;

    BucketOptions(RedirectOptions redirects) {
        this.redirects = redirects;
    }

    List<Option> rows() {
        List<Option> rows = new ArrayList<>();
        rows.add(Option.valued("--bucket", "NAME", "keep blobs in this bucket of an S3 store", v -> name = named(v)));
        List<Option> about = new ArrayList<>(List.of(
                Option.valued(
                        "--s3-endpoint",
                        "URL",
                        "where the store is (Amazon S3)",
                        v -> endpoint = origin("--s3-endpoint", v)),
                Option.valued(
                        "--s3-region",
                        "REGION",
                        "the bucket's region (the one that AWS tools would take)",
                        v -> region = v),
                Option.valued("--s3-prefix", "PREFIX", "what all keys begin with", v -> prefix = prefix(v)),
                Option.flag(
                        "--s3-path-style",
                        "name the bucket in the path of URLs even at Amazon S3",
                        () -> pathStyle = true),
                Option.valued(
                        "--s3-sse",
                        "AES256|aws:kms[:KEY]",
                        "what the store is to encrypt with",
                        v -> encryption = encryption(v)),
                Option.valued("--s3-storage-class", "CLASS", "the storage class of new objects", v -> storageClass = v),
                Option.valued(
                        "--s3-public-endpoint",
                        "URL",
                        "where clients find the store, if elsewhere",
                        v -> publicEndpoint = origin("--s3-public-endpoint", v))));
        about.addAll(redirects.rows());
        about.forEach(option -> rows.add(noted(option)));
        return rows;
    }

    /** Empty where blobs stay in the folder. */
    Optional<Bucket> bucket() {
        if (name == null) {
            if (!given.isEmpty()) {
                throw new UsageException(given.get(0) + " is about a store, and so needs --bucket.");
            }
            return Optional.empty();
        }
        return Optional.of(new Bucket(
                name,
                Optional.ofNullable(endpoint),
                Optional.ofNullable(publicEndpoint),
                Optional.ofNullable(region),
                prefix,
                pathStyle,
                Optional.ofNullable(encryption),
                Optional.ofNullable(storageClass)));
    }

    private Option noted(Option option) {
        Consumer<String> noting = value -> given.add(option.name());
        return new Option(option.name(), option.value(), option.help(), noting.andThen(option.taken()));
    }

    private static String named(String value) {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new UsageException("--bucket needs the name of a bucket, not " + value + ".");
        }
        return value;
    }

    /** May end with a slash. No other name is empty or a dot, for some stores fold those. */
    private static String prefix(String value) {
        String folder = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        for (String part : folder.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw new UsageException("--s3-prefix needs names with slashes between, not " + value + ".");
            }
        }
        return value;
    }

    private static String encryption(String value) {
        if (!ENCRYPTION.matcher(value).matches()) {
            throw new UsageException("--s3-sse is AES256, aws:kms or aws:kms:KEY, not " + value + ".");
        }
        return value;
    }

    private static URI origin(String option, String text) {
        try {
            URI url = URI.create(text);
            Origin.of(url);
            return url;
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + " needs scheme and host, as in https://s3.example.com.");
        }
    }
}
