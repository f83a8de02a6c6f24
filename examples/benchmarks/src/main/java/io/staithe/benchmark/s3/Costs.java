package io.staithe.benchmark.s3;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;

/**
 * What this process has taken so far, or took for something.
 *
 * @param nanos time that passed
 * @param cpuNanos processor time, collecting garbage and compiling included
 * @param allocated bytes allocated by all threads, even those that have ended
 */
record Costs(long nanos, long cpuNanos, long allocated) {
    static Costs soFar() {
        com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Costs(System.nanoTime(), system.getProcessCpuTime(), allocatedSoFar());
    }

    Costs since(Costs before) {
        return new Costs(nanos - before.nanos, cpuNanos - before.cpuNanos, allocated - before.allocated);
    }

    /** By name, since Java 21 is the first to have it, and this is compiled for 17. */
    private static long allocatedSoFar() {
        try {
            return (long) com.sun.management.ThreadMXBean.class
                    .getMethod("getTotalThreadAllocatedBytes")
                    .invoke(ManagementFactory.getThreadMXBean());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("what ended threads have allocated is known since Java 21", e);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a line of text, which {@link #parse} reads. */
    String line() {
        return nanos + " " + cpuNanos + " " + allocated;
    }

    static Costs parse(String line) {
        String[] numbers = line.split(" ", -1);
        return new Costs(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    }
}
