package io.staithe.s3.object;

/** The keys in the bucket, below the client's prefix. None is ever used for other bytes. */
public final class Keys {
    /** Blobs of one part, and the pointers to the larger ones. */
    public static final String BLOBS = "blobs/";

    /** The larger ones, by the id of the multipart upload that brought them. */
    public static final String DATA = "data/";

    /** What uploads in progress need, all of which dies of age. */
    public static final String UPLOADS = "uploads/";

    /** Which metadata store may have blobs swept, and which would. */
    public static final String KEEPERS = "keepers/";

    private static final String CANDIDACY = KEEPERS + "candidate.";
    private static final String UNNAMED = ".unnamed";

    private Keys() {}

    /**
     * The key of a larger blob's bytes.
     *
     * @param dataId the id of the multipart upload that brings them
     * @return the key
     */
    public static String data(String dataId) {
        return DATA + dataId;
    }

    /**
     * The key of what an upload leaves behind for its next claim.
     *
     * @param piece the piece's own id
     * @return the key
     */
    public static String piece(String piece) {
        return UPLOADS + piece;
    }

    /**
     * The key of the announcement that an object in {@link #DATA} is about to be there which no pointer names yet.
     *
     * @param dataId the object's id
     * @return the key
     */
    public static String announcement(String dataId) {
        return UPLOADS + dataId + UNNAMED;
    }

    /**
     * The key that says which metadata store may have blobs swept.
     *
     * @param identity its identity
     * @return the key
     */
    public static String keeper(String identity) {
        return KEEPERS + identity;
    }

    /**
     * Whom such a key names.
     *
     * @param key the key
     * @return the identity
     */
    public static String keeperOf(String key) {
        return key.substring(KEEPERS.length());
    }

    /**
     * The key that says that somebody would be the keeper.
     *
     * @param freshId an id that was never used
     * @return the key
     */
    public static String candidacy(String freshId) {
        return CANDIDACY + freshId;
    }

    /**
     * Whether a key is that of a candidacy.
     *
     * @param key a key in {@link #KEEPERS}
     * @return whether it is
     */
    public static boolean isCandidacy(String key) {
        return key.startsWith(CANDIDACY);
    }

    /**
     * Whether a key is that of an announcement.
     *
     * @param key a key in {@link #UPLOADS}
     * @return whether it is
     */
    public static boolean isAnnouncement(String key) {
        return key.endsWith(UNNAMED);
    }

    /**
     * What an announcement announces.
     *
     * @param announcement the key of an announcement
     * @return the id of the object in {@link #DATA}
     */
    public static String announced(String announcement) {
        return announcement.substring(UPLOADS.length(), announcement.length() - UNNAMED.length());
    }
}
