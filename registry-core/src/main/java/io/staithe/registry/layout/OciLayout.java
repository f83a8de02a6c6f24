package io.staithe.registry.layout;

import io.staithe.registry.failure.ImageNotFoundException;
import io.staithe.registry.failure.RegistryException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.image.Images;
import io.staithe.registry.layer.Layers;
import io.staithe.registry.limit.Limits;
import io.staithe.registry.manifest.ManifestParser;
import io.staithe.registry.name.ImageIdentifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/**
 * An OCI image layout: a folder that holds images, as skopeo, umoci, oras and containerd read and write it.
 *
 * <p>Immutable and thread-safe, but one export at a time may write to a folder. Works through the doors of one repository,
 * with the rights of whoever opened them; layers are streamed, and memory grows with the number of images alone. Source: OCI
 * image specification, "Image Layout" and "Annotations".
 */
public final class OciLayout {
    private final LayoutFolder folder;
    private final Limits limits;
    private final boolean withReferrers;

    private OciLayout(LayoutFolder folder, Limits limits, boolean withReferrers) {
        this.folder = folder;
        this.limits = limits;
        this.withReferrers = withReferrers;
    }

    /**
     * The layout in a folder, which is looked at only when something is done with it.
     *
     * @param folder the folder, which need not exist before an export
     * @return the layout, read under standard limits and written with referrers
     */
    public static OciLayout at(Path folder) {
        return new OciLayout(new LayoutFolder(folder.toAbsolutePath()), Limits.standard(), true);
    }

    /**
     * The same layout under other limits, for registries that have their own.
     *
     * @param changed the limits of the registry
     * @return the changed copy
     */
    public OciLayout withLimits(Limits changed) {
        return new OciLayout(folder, changed, withReferrers);
    }

    /**
     * The same layout, whose exports leave out the images that refer to an exported image, such as signatures.
     *
     * @return the changed copy
     */
    public OciLayout withoutReferrers() {
        return new OciLayout(folder, limits, false);
    }

    /**
     * Adds images to the layout, with the children of indexes and, unless told otherwise, the images that refer to any of
     * them. An image that is named by tag gets an entry of that name, which takes the place of an older one; named by
     * digest, one without a name. What the layout holds already stays.
     *
     * @param images the door to the images of a repository
     * @param layers the door to the layers of the same repository
     * @param wanted which images; several tags of one image make several entries
     * @return what was exported
     * @throws RepositoryNotFoundException where the repository does not exist
     * @throws ImageNotFoundException where it has no image of that name; the index is as it was
     * @throws RegistryException where the registry refuses or fails otherwise; the index is as it was
     * @throws InvalidLayoutException where the folder holds something else; it is as it was
     * @throws IOException where the folder cannot be written; the index is as it was
     */
    public ExportReport exportFrom(Images images, Layers layers, Collection<? extends ImageIdentifier> wanted)
            throws IOException {
        try (LayoutDraft draft = LayoutDraft.begin(folder)) {
            LayoutExporter exporter = exporter(images, layers, draft);
            for (ImageIdentifier identifier : wanted) {
                exporter.add(identifier);
            }
            return exporter.finish();
        }
    }

    /**
     * Adds every image of a repository to the layout, under all its tags; what has no tag gets an entry without a name,
     * unless it is the child of an index.
     *
     * @param images the door to the images of a repository
     * @param layers the door to the layers of the same repository
     * @return what was exported
     * @throws RepositoryNotFoundException where the repository does not exist
     * @throws RegistryException where the registry refuses or fails otherwise; the index is as it was
     * @throws InvalidLayoutException where the folder holds something else; it is as it was
     * @throws IOException where the folder cannot be written; the index is as it was
     */
    public ExportReport exportAll(Images images, Layers layers) throws IOException {
        try (LayoutDraft draft = LayoutDraft.begin(folder)) {
            LayoutExporter exporter = exporter(images, layers, draft);
            exporter.addAll();
            return exporter.finish();
        }
    }

    /**
     * Pushes every image of the layout to a repository: all manifests are read and checked first, then the layers are
     * pushed, then the manifests, children before their indexes. An entry whose name holds a legal tag gets that tag, be
     * it the whole name or the end of a full reference; every other entry is left untagged.
     *
     * @param images the door to the images of a repository
     * @param layers the door to the layers of the same repository
     * @return what was imported
     * @throws InvalidLayoutException where the folder is no layout or contradicts itself; no image was pushed
     * @throws RegistryException where the registry refuses a layer, and no image was pushed, or an image, and those before
     *     it stay
     * @throws IOException where the folder cannot be read
     */
    public ImportReport importInto(Images images, Layers layers) throws IOException {
        if (!folder.isLayout()) {
            throw new InvalidLayoutException("the folder has no " + LayoutFolder.MARKER + " file");
        }
        return new LayoutImporter(folder, limits, images, layers).run();
    }

    private LayoutExporter exporter(Images images, Layers layers, LayoutDraft draft) {
        return new LayoutExporter(images, layers, new ManifestParser(limits), withReferrers, draft);
    }
}
