package io.staithe.s3.probe;

import io.staithe.s3.client.StoreTraits;
import java.util.ArrayList;
import java.util.List;

/**
 * What a probe found.
 *
 * @param traits what the store can do
 * @param someParts whether it puts together the parts that it is told to while it has others
 */
public record Findings(StoreTraits traits, boolean someParts) {
    /**
     * What is different for want of something, in words.
     *
     * @return a sentence each
     */
    public List<String> shortcomings() {
        List<String> words = new ArrayList<>();
        if (!traits.crc32c()) {
            words.add("It does not verify CRC-32C: bytes on the way to it are guarded by the signature, or by an MD5.");
        }
        if (!traits.bulkDelete()) {
            words.add("It does not delete many objects in one call: each costs a request.");
        }
        if (!traits.partCopy() || !someParts) {
            words.add("An upload whose connection broke after its first parts has to begin anew: it "
                    + (traits.partCopy() ? "insists on all parts that it has." : "cannot copy parts."));
        }
        return words;
    }
}
