package io.staithe.policy.lifecycle.listing;

import io.staithe.policy.json.JsonItems;
import io.staithe.policy.json.JsonScalar;
import io.staithe.policy.json.JsonSyntaxException;
import io.staithe.policy.json.JsonValue;
import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.text.Position;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads what {@code aws ecr describe-images} prints: <code>{"imageDetails": […]}</code>, or the bare array that a
 * {@code --query} leaves of it. Thread-safe; there is none to create. Source: Amazon ECR API, {@code DescribeImages}.
 *
 * <p>Three things to know when a repository is exported:
 *
 * <ul>
 *   <li>Without {@code --filter imageStatus=ANY} the command lists active images only.
 *   <li>It does not tell what an index lists. Where images have a member {@code childDigests} (an array of digests,
 *       which ECR does not print; it can be made from the manifests that {@code batch-get-image} returns), children are
 *       protected as ECR protects them; else nothing is known of children, and the plan is as ECR's own preview.
 *   <li>A single page of a listing, known by its {@code nextToken}, is refused: rules that count images need all of
 *       them.
 * </ul>
 *
 * <p>Times are in ISO 8601 with an offset, or in seconds since 1970. Unknown members are passed over. Reads item by
 * item: beside the images it needs no memory that grows with the text.
 */
public final class ImageListing {
    private static final int MAX_IMAGE_CHARS = 16 * 1024 * 1024;
    private static final int MAX_DEPTH = 64;
    private static final JsonItems JSON = new JsonItems(MAX_IMAGE_CHARS, MAX_DEPTH);

    private ImageListing() {}

    /**
     * Reads all images.
     *
     * @param json the listing; not closed
     * @return the images, in its order
     * @throws InvalidImageListingException where it is none
     * @throws IOException as the reader throws it
     */
    public static List<LifecycleImage> read(Reader json) throws IOException {
        List<LifecycleImage> images = new ArrayList<>();
        read(json, images::add);
        return images;
    }

    /**
     * Reads image by image.
     *
     * @param json the listing; not closed
     * @param images takes each image, in its order; those before a mistake are handed over before it is met
     * @throws InvalidImageListingException where it is none
     * @throws IOException as the reader throws it
     */
    public static void read(Reader json, Consumer<? super LifecycleImage> images) throws IOException {
        try {
            if (!JSON.read(json, new Visit(images))) {
                throw new InvalidImageListingException("there is no imageDetails", Position.START);
            }
        } catch (JsonSyntaxException e) {
            throw new InvalidImageListingException(e.reason(), e.at());
        }
    }

    private static final class Visit implements JsonItems.Visitor {
        private final Consumer<? super LifecycleImage> images;
        private boolean hasImages;

        Visit(Consumer<? super LifecycleImage> images) {
            this.images = images;
        }

        @Override
        public boolean isBulk(String name, Position at) throws JsonSyntaxException {
            if (!name.equals("imageDetails")) {
                return false;
            }
            if (hasImages) {
                throw new JsonSyntaxException("imageDetails stands twice", at);
            }
            hasImages = true;
            return true;
        }

        @Override
        public void item(JsonValue item) throws JsonSyntaxException {
            images.accept(ImageDetailReader.read(item));
        }

        @Override
        public void other(String name, JsonScalar value) throws JsonSyntaxException {
            if (name.equals("imageDetails")) {
                throw new JsonSyntaxException(
                        "imageDetails is of type " + value.typeName() + ", not array", value.at());
            }
            boolean isToken = name.equalsIgnoreCase("nextToken") && value.type() != JsonScalar.Type.NULL;
            if (isToken) {
                throw new JsonSyntaxException("this is one page of a listing that goes on (nextToken)", value.at());
            }
        }
    }
}
