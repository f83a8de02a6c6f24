package io.staithe.registry.layout;

import java.util.List;

/**
 * What an export came to.
 *
 * @param images how many images were exported, children and referrers included, be they new to the layout or not
 * @param newBlobs how many files were written for them and their layers
 * @param newBytes how many bytes those files have
 * @param notes what was left out and why, a sentence each
 */
public record ExportReport(int images, int newBlobs, long newBytes, List<String> notes) {

    /** Takes a copy. */
    public ExportReport {
        notes = List.copyOf(notes);
    }
}
