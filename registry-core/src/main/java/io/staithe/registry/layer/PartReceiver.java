package io.staithe.registry.layer;

import io.staithe.registry.failure.InvalidLayerPartSizeException;
import io.staithe.registry.failure.LimitExceededException;
import io.staithe.registry.failure.ServerException;
import io.staithe.registry.limit.Limit;
import io.staithe.registry.limit.Limits;
import io.staithe.registry.store.BlobUpload;
import java.io.IOException;

/** Moves the bytes of one part from the sender to the store, and says whose fault it was where that fails. */
final class PartReceiver {
    private final Limits limits;

    PartReceiver(Limits limits) {
        this.limits = limits;
    }

    /** Appends a part; {@code uncommittedBytes} is what the caller has in all its uploads already. */
    void receive(BlobUpload upload, LayerPart part, long uncommittedBytes) {
        long layerRoom = limits.most(Limit.LAYER_BYTES) - upload.offset();
        long callerRoom = limits.most(Limit.UNCOMMITTED_BYTES) - uncommittedBytes;
        Limit nearest = layerRoom <= callerRoom ? Limit.LAYER_BYTES : Limit.UNCOMMITTED_BYTES;
        long room = Math.min(layerRoom, callerRoom);
        if (part.length().orElse(0) > room) {
            throw new LimitExceededException(nearest, limits.most(nearest));
        }
        try (PartStream stream = new PartStream(part.content(), room, nearest, limits.most(nearest))) {
            long received = upload.append(stream);
            if (part.length().isPresent() && part.length().getAsLong() != received) {
                throw new InvalidLayerPartSizeException(part.length().getAsLong(), received);
            }
        } catch (IOException e) {
            throw new ServerException("The part could not be stored", e);
        }
    }
}
