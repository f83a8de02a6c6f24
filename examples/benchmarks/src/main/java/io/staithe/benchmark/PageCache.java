package io.staithe.benchmark;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kernel's memory for files.
 *
 * <p>In a virtual machine a page that was free for long may have to be found by the host when it is written to, at many
 * times the cost of a write. When there are no free pages, old ones are used again, which costs nobody more than others.
 */
final class PageCache {
    private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d+) kB");

    private PageCache() {}

    /** Fills it by reading a file of nothing but holes, as large as the memory. */
    static void fill(Path holes) throws IOException, InterruptedException {
        Matcher total = TOTAL.matcher(Files.readString(Path.of("/proc/meminfo")));
        if (!total.find()) {
            throw new IOException("the kernel does not tell MemTotal");
        }
        try (RandomAccessFile file = new RandomAccessFile(holes.toFile(), "rw")) {
            file.setLength(Long.parseLong(total.group(1)) * 1024);
        }
        Tool.run(List.of("dd", "if=" + holes, "of=/dev/null", "bs=1M", "status=none"));
    }
}
