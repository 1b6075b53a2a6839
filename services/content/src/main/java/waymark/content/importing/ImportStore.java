package waymark.content.importing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import waymark.content.Career;
import waymark.content.CareerStore;
import waymark.outbox.Topics;

/** Reads a file and brings it into the careers, each one wholly or not at all. */
@Singleton
class ImportStore {
    private static final int HANDS = 8;
    private static final byte[] ZIP = {'P', 'K'};

    private final CareerStore careers;
    private final Topics topics;
    private final Clock clock;

    ImportStore(CareerStore careers, Topics topics, Clock clock) {
        this.careers = careers;
        this.topics = topics;
        this.clock = clock;
    }

    /** Hears how far it is: careers looked at, how many there are, and how many were written. */
    interface Progress {
        void at(int done, int of, int written);
    }

    /**
     * Reads a file by its content: a zip archive is an O*NET release, else it is a table of the Bureau of Labor Statistics.
     *
     * @throws waymark.edge.Refused (invalid) naming file, line and column, if it is neither
     */
    Source read(String name, Path file) throws IOException {
        byte[] start = new byte[ZIP.length];
        try (var in = Files.newInputStream(file)) {
            in.readNBytes(start, 0, start.length);
        }
        return start[0] == ZIP[0] && start[1] == ZIP[1] || name.endsWith(".zip")
                ? Release.read(file)
                : FigureTable.read(name, file);
    }

    /** What applying it would change. */
    Plan plan(Source source) {
        return Plan.of(source, careers.all(), clock.instant());
    }

    /**
     * Applies it. Doing it again changes nothing.
     *
     * @return how many careers were written
     */
    int apply(Source source, Progress progress) {
        topics.ensure();
        Instant now = clock.instant();
        Set<String> codes = new HashSet<>();
        Set<String> slugs = new HashSet<>();
        List<String> held = new ArrayList<>();
        for (Career career : careers.all()) {
            codes.add(career.draft().onetCode());
            slugs.addAll(career.slugs());
            held.add(career.slug());
        }
        List<Career> births = source.births(codes, new Taken(slugs), now);
        List<BooleanSupplier> steps = new ArrayList<>();
        held.forEach(slug -> steps.add(() -> refresh(slug, source, now)));
        births.forEach(career -> steps.add(() -> careers.add(career)));
        return all(steps, progress);
    }

    /** A few at a time: each waits for the disk most of the while, and what waits together is written together. */
    private static int all(List<BooleanSupplier> steps, Progress progress) {
        var next = new AtomicInteger();
        var count = new Object() {
            int done;
            int written;
        };
        List<Future<?>> hands = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int hand = 0; hand < HANDS; hand++) {
                hands.add(threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < steps.size(); i = next.getAndIncrement()) {
                        boolean written = steps.get(i).getAsBoolean();
                        synchronized (count) {
                            count.written += written ? 1 : 0;
                            progress.at(++count.done, steps.size(), count.written);
                        }
                    }
                }));
            }
        }
        for (Future<?> hand : hands) {
            if (hand.state() == Future.State.FAILED) {
                throw new IllegalStateException("Not every career could be written", hand.exceptionNow());
            }
        }
        return count.written;
    }

    private boolean refresh(String slug, Source source, Instant now) {
        var changes = new AtomicBoolean();
        careers.change(slug, career -> {
            Career next = source.refresh(career, now);
            changes.set(next != career);
            return next;
        });
        return changes.get();
    }
}
