package waymark.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Processor time and memory of a portal's processes, from {@code /proc}.
 *
 * @param microseconds of processor time, user and system, since each process began
 * @param kilobytes resident, by process
 * @param compiling the part of all processes' time that their just-in-time compilers took, in microseconds
 */
record ProcessUsage(Map<String, Long> microseconds, Map<String, Long> kilobytes, long compiling) {
    /** Linux counts processor time in hundredths of a second. */
    private static final long TICK = 10_000;

    private static final List<String> KNOWN = List.of(
            "gateway.jar",
            "content.jar",
            "quiz.jar",
            "recommendation.jar",
            "profile.jar",
            "mongod",
            "kafka.Kafka",
            "quarkus",
            "local.jar");

    static ProcessUsage of(Map<String, Long> processes) throws IOException {
        var microseconds = new TreeMap<String, Long>();
        var kilobytes = new TreeMap<String, Long>();
        long compiling = 0;
        for (var process : processes.entrySet()) {
            Path proc = Path.of("/proc", process.getValue().toString());
            microseconds.put(process.getKey(), used(Files.readString(proc.resolve("stat"))));
            compiling += compiling(proc.resolve("task"));
            for (String line : Files.readAllLines(proc.resolve("status"))) {
                if (line.startsWith("VmRSS:")) {
                    kilobytes.put(process.getKey(), Long.parseLong(line.replaceAll("\\D", "")));
                }
            }
        }
        return new ProcessUsage(microseconds, kilobytes, compiling);
    }

    /** What {@code proc(5)} says of a process or thread. */
    private static long used(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK;
    }

    private static long compiling(Path threads) throws IOException {
        long sum = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(threads)) {
            for (Path thread : all) {
                try {
                    String stat = Files.readString(thread.resolve("stat"));
                    sum += stat.contains(" CompilerThre") ? used(stat) : 0;
                } catch (NoSuchFileException e) {
                    continue; // it ended
                }
            }
        }
        return sum;
    }

    /** What people call the process. */
    static String name(long pid) throws IOException {
        String line = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                .replace('\0', ' ');
        return KNOWN.stream().filter(line::contains).findFirst().orElse("process " + pid);
    }

    /** Processor time since an earlier look, by process. */
    Map<String, Long> since(ProcessUsage earlier) {
        var since = new LinkedHashMap<String, Long>();
        microseconds.forEach((name, now) -> since.put(name, now - earlier.microseconds.getOrDefault(name, 0L)));
        return since;
    }

    static long sum(Map<String, Long> each) {
        return each.values().stream().mapToLong(Long::longValue).sum();
    }
}
