package io.staithe.benchmark;

/** Something that is done to a server and measured. */
public interface Workload {
    /** As the tables call it, with the unit of its result. */
    String name();

    /** Does it once. */
    Result run(RunningServer server) throws Exception;

    /**
     * What came out.
     *
     * @param rate how much a second; more is better
     * @param gibibytes how much content was moved; 0 where that is not the point
     */
    record Result(double rate, double gibibytes) {
        static final double MEBIBYTE = 1024.0 * 1024.0;

        /** Content that was moved in a time. */
        public static Result moved(long bytes, long nanos) {
            return new Result(bytes / 1e6 / (nanos / 1e9), bytes / (1024 * MEBIBYTE));
        }

        /** Requests that were answered. */
        static Result answered(double perSecond) {
            return new Result(perSecond, 0);
        }
    }
}
