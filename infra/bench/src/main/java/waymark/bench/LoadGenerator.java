package waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Requests sent one after the other over many connections by wrk.
 *
 * @param requests sent in turns
 */
record LoadGenerator(List<Request> requests, int connections) {

    /** A request; {@code body} is empty for none. */
    record Request(String method, String path, Map<String, String> headers, String body) {
        static Request get(String path) {
            return new Request("GET", path, Map.of(), "");
        }

        Request as(Person person) {
            return new Request(method, path, Map.of("Cookie", person.cookieHeader(path)), body);
        }

        private String lua() {
            String list = headers.entrySet().stream()
                    .map(h -> "[" + quoted(h.getKey()) + "]=" + quoted(h.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
            return "wrk.format(" + quoted(method) + "," + quoted(path) + "," + list + ","
                    + (body.isEmpty() ? "nil" : quoted(body)) + ")";
        }

        private static String quoted(String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    }

    /**
     * What came of it.
     *
     * @param perSecond answered requests a second
     * @param p50 and {@code p99} in milliseconds
     * @param bad answers that were no success
     */
    record Result(double perSecond, double p50, double p99, long answered, long bad) {}

    private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");
    private static final Pattern COUNT = Pattern.compile("([0-9]+) requests in");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");
    private static final Pattern SHARE = Pattern.compile("(?m)^ +(50|99)% +([0-9.]+)(us|ms|s)");

    /** Sends for some seconds. */
    Result run(String site, int seconds) throws IOException, InterruptedException {
        Path script = Files.createTempFile("waymark-bench", ".lua");
        try {
            Files.writeString(
                    script,
                    requests.stream()
                            .map(r -> "all[#all+1] = " + r.lua())
                            .collect(Collectors.joining(
                                    "\n",
                                    "function init(args)\nall = {}\n",
                                    "\nat = 0\nend\nfunction request()\nat = at % #all + 1\nreturn all[at]\nend\n")));
            Process wrk = new ProcessBuilder(
                            "wrk",
                            "-t1",
                            "-c" + connections,
                            "-d" + seconds + "s",
                            "--timeout",
                            "15s",
                            "--latency",
                            "-s",
                            script.toString(),
                            site)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(wrk.getInputStream().readAllBytes());
            if (wrk.waitFor() != 0) {
                throw new IllegalStateException("wrk failed: " + output);
            }
            return new Result(
                    number(RATE, output),
                    percentile(output, "50"),
                    percentile(output, "99"),
                    (long) number(COUNT, output),
                    (long) number(BAD, output));
        } finally {
            Files.delete(script);
        }
    }

    private static double number(Pattern pattern, String output) {
        Matcher found = pattern.matcher(output);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static double percentile(String output, String share) {
        return SHARE.matcher(output)
                .results()
                .filter(m -> m.group(1).equals(share))
                .mapToDouble(m -> Double.parseDouble(m.group(2))
                        * switch (m.group(3)) {
                            case "us" -> 0.001;
                            case "ms" -> 1;
                            default -> 1000;
                        })
                .findFirst()
                .orElse(Double.NaN);
    }
}
