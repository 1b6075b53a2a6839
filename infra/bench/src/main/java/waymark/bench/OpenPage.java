package waymark.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A counselor's page that is no list of lines, in a browser's tab, as {@code live.js} keeps it up to date. */
final class OpenPage {
    /** How long the page waits for more to happen before it shows itself anew, in milliseconds. */
    private static final int GATHER = 300;

    private static final Pattern EVENTS = Pattern.compile("data-(?:events|watch)=\"([^\"]+)\"");

    private final Person counselor;
    private final String address;

    OpenPage(Person counselor, String address) {
        this.counselor = counselor;
        this.address = address;
    }

    /**
     * Opens it, has somebody act at some moment, and follows it.
     *
     * @param isTold is it told of changes, or does it ask?
     * @return nanoseconds from the act until the page shows what it is to show
     */
    long until(Predicate<HttpResponse<String>> shown, boolean isTold, Callable<?> act) throws Exception {
        String page = counselor.get(address).body();
        try (ExecutorService hand = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> acted = hand.submit(() -> {
                TimeUnit.MILLISECONDS.sleep(500 + ThreadLocalRandom.current().nextInt(2 * OpenList.PAUSE));
                long began = System.nanoTime();
                act.call();
                return began;
            });
            if (isTold) {
                listen(page, shown);
            } else {
                ask(page, shown);
            }
            long seen = System.nanoTime();
            return seen - acted.get();
        }
    }

    private void listen(String page, Predicate<HttpResponse<String>> shown) throws IOException, InterruptedException {
        String events = OpenList.attribute(EVENTS, page);
        try (var told = new BufferedReader(
                new InputStreamReader(counselor.stream(events).body(), UTF_8))) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                if (line.equals("event: changed")) {
                    TimeUnit.MILLISECONDS.sleep(GATHER);
                }
                if ((line.equals("event: changed") || line.equals("event: gone"))
                        && shown.test(counselor.get(address))) {
                    return;
                }
            }
        }
        throw new IOException("the page stands still: " + address);
    }

    private void ask(String page, Predicate<HttpResponse<String>> shown) throws IOException, InterruptedException {
        if (!page.contains("data-close")) {
            do {
                TimeUnit.MILLISECONDS.sleep(2 * OpenList.PAUSE);
            } while (!shown.test(counselor.get(address)));
            return;
        }
        String live = OpenList.attribute(OpenList.LIVE, page);
        while (true) {
            HttpResponse<String> news = counselor.get(live, "HX-Request", "true");
            if (news.statusCode() == 200) {
                live = OpenList.attribute(OpenList.LIVE, news.body());
                TimeUnit.MILLISECONDS.sleep(GATHER);
            }
            if (news.statusCode() != 204 && shown.test(counselor.get(address))) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(OpenList.PAUSE);
        }
    }
}
