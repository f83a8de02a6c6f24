package io.staithe.registry.image;

import io.staithe.registry.catalog.ImageRecord;
import io.staithe.registry.catalog.LinkRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.InvalidManifestException;
import io.staithe.registry.failure.LayersNotFoundException;
import io.staithe.registry.failure.ReferencedImagesNotFoundException;
import io.staithe.registry.manifest.Descriptor;
import io.staithe.registry.manifest.Manifest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a manifest refers to, looked up in its repository. */
final class ManifestReferences {
    private final Transaction transaction;
    private final RepositoryName repository;

    ManifestReferences(Transaction transaction, RepositoryName repository) {
        this.transaction = transaction;
        this.repository = repository;
    }

    /** Refuses a manifest whose references are not there; gives the bytes of the image. */
    long require(Manifest manifest, boolean sparse) {
        List<Digest> missing = new ArrayList<>();
        long layerBytes = 0;
        Set<Digest> counted = new HashSet<>();
        for (Descriptor blob : manifest.blobs()) {
            Optional<LinkRecord> link = transaction.links().find(repository, blob.digest());
            if (link.isEmpty()) {
                missing.add(blob.digest());
            } else {
                requireSize(blob, link.get().blob().size());
                layerBytes += counted.add(blob.digest()) ? blob.size() : 0;
            }
        }
        if (!missing.isEmpty() && !sparse) {
            throw new LayersNotFoundException(repository, missing);
        }
        return Math.max(layerBytes, largestChild(manifest, sparse));
    }

    private long largestChild(Manifest manifest, boolean sparse) {
        List<Digest> missing = new ArrayList<>();
        long largest = 0;
        for (Descriptor child : manifest.children()) {
            Optional<ImageRecord> image = transaction.images().find(repository, child.digest());
            if (image.isEmpty()) {
                missing.add(child.digest());
            } else {
                requireSize(child, image.get().manifestBytes());
                largest = Math.max(largest, image.get().imageBytes());
            }
        }
        if (!missing.isEmpty() && !sparse) {
            throw new ReferencedImagesNotFoundException(repository, missing);
        }
        return largest;
    }

    private static void requireSize(Descriptor descriptor, long actual) {
        if (descriptor.size() != actual) {
            throw new InvalidManifestException(
                    "it gives " + descriptor.digest() + " " + descriptor.size() + " bytes, and there are " + actual);
        }
    }
}
