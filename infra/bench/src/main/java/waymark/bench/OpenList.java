package waymark.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A counselor's list in a browser's tab, as {@code live.js} keeps it up to date. */
final class OpenList implements AutoCloseable {
    private static final Pattern LINE =
            Pattern.compile("<tr[^>]*>\\s*<th scope=\"row\".*?id=\"student-([^\"]+)\"(.*?)</tr>", Pattern.DOTALL);
    static final Pattern LIVE = Pattern.compile("data-live=\"([^\"]+)\"");
    private static final Pattern EVENTS = Pattern.compile("data-events=\"([^\"]+)\"");
    static final int PAUSE = 1_500;

    private final Person counselor;
    private final String address;
    private final Map<String, Long> acted;
    private final Map<String, String> lines = new ConcurrentHashMap<>();
    private final List<Long> delays = new ArrayList<>();
    private final List<Long> fetches = new ArrayList<>();
    private String live = "";
    private String events = "";
    private volatile boolean closed;
    private Thread following;
    private InputStream told;

    OpenList(Person counselor, String cohort, Map<String, Long> acted) {
        this.counselor = counselor;
        this.address = "/counselor/cohorts/" + cohort;
        this.acted = acted;
    }

    void load() throws IOException, InterruptedException {
        String page = counselor.get(address).body();
        live = attribute(LIVE, page);
        events = EVENTS.matcher(page).find() ? attribute(EVENTS, page) : "";
        lines.clear();
        read(page);
    }

    static String attribute(Pattern name, String page) {
        Matcher found = name.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + page);
        }
        return found.group(1).replace("&amp;", "&");
    }

    private int read(String html) {
        Matcher line = LINE.matcher(html);
        int read = 0;
        while (line.find()) {
            String before = lines.put(line.group(1), line.group(2));
            Long since = acted.get(line.group(1));
            if (before != null && since != null && !before.equals(line.group(2))) {
                delays.add(System.nanoTime() - since);
            }
            read++;
        }
        return read;
    }

    /** Follows what happens: told of it, or asking. */
    void follow(boolean isTold) {
        following = Thread.ofVirtual().start(() -> {
            try {
                if (isTold) {
                    listen();
                } else {
                    while (!closed) {
                        ask();
                        TimeUnit.MILLISECONDS.sleep(PAUSE);
                    }
                }
            } catch (IOException e) {
                if (!closed) {
                    throw new IllegalStateException("the list stands still", e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void listen() throws IOException, InterruptedException {
        while (!closed) {
            HttpResponse<InputStream> stream = counselor.stream(events);
            told = stream.body();
            try (Stream<String> some = new BufferedReader(new InputStreamReader(told, UTF_8)).lines()) {
                for (String line : (Iterable<String>) some::iterator) {
                    if (line.equals("event: changed")) {
                        ask();
                    }
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    /** Asks what is new, which waits for something to be. */
    void ask() throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> news = counselor.get(live, "HX-Request", "true");
        if (news.statusCode() == 200) {
            live = attribute(LIVE, news.body());
            read(news.body());
            fetches.add(System.nanoTime() - began);
        } else if (news.statusCode() != 204) {
            throw new IOException(news.statusCode() + " at " + live);
        }
    }

    Map<String, String> lines() {
        return lines;
    }

    List<Long> delays() {
        return delays;
    }

    List<Long> fetches() {
        return fetches;
    }

    /** How many lines are not as there. */
    int differences(OpenList other) {
        return (int) other.lines.entrySet().stream()
                        .filter(line -> !line.getValue().equals(lines.get(line.getKey())))
                        .count()
                + Math.abs(other.lines.size() - lines.size());
    }

    static Percentiles together(List<OpenList> pages, Function<OpenList, List<Long>> what) {
        Percentiles all = new Percentiles();
        pages.forEach(page -> what.apply(page).forEach(all::add));
        return all;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closed = true;
        if (told != null) {
            told.close();
        }
        if (following != null) {
            following.interrupt();
            following.join();
        }
    }
}
