package io.staithe.registry.layer;

import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A part of a layer on its way in.
 *
 * @param offset the byte of the layer at which it begins
 * @param length how many bytes it was announced with, where it was
 * @param content the bytes, read to the end and not closed
 */
public record LayerPart(long offset, OptionalLong length, InputStream content) {

    /**
     * A part of unknown length.
     *
     * @param offset the byte of the layer at which it begins
     * @param content the bytes, read to the end and not closed
     * @return the part
     */
    public static LayerPart at(long offset, InputStream content) {
        return new LayerPart(offset, OptionalLong.empty(), content);
    }
}
