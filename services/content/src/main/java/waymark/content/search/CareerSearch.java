package waymark.content.search;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import waymark.content.guide.Guide;
import waymark.content.search.words.EverydayPhrases;

/** The search index over the public guides. It lives in memory and is rebuilt at every start. */
@Singleton
public class CareerSearch {
    /** A career whose name is being typed, and the title or alternative title that fits. */
    public record Suggested(String id, String name) {}

    /**
     * What may be meant by what was typed so far.
     *
     * @param best at most eight, likeliest first
     * @param total how many careers fit
     */
    public record Completions(List<Suggested> best, int total) {}

    /**
     * What the texts of a career must say or not.
     *
     * @param about what the work is to be like, each of them
     * @param avoided words for what the work is not to be about
     * @param exactly what a text must say word for word, each of them
     */
    public record Conditions(List<String> about, List<String> avoided, List<String> exactly) {
        /** Any career will do. */
        public static final Conditions NONE = new Conditions(List.of(), List.of(), List.of());
    }

    /**
     * What is kept of a career besides its document.
     *
     * @param digest of all that is indexed of it
     */
    private record IndexedCareer(
            NameIndex.CareerNames names, MeaningIndex.CareerTexts texts, String digest, boolean imported) {}

    private final IndexWriter writer;
    private final NavigableMap<String, IndexedCareer> careers = new TreeMap<>();
    private volatile SearchSnapshot snapshot;

    /** Empty. */
    public CareerSearch() throws IOException {
        this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(IndexSchema.analyzer()));
        this.snapshot = snapshotOf(DirectoryReader.open(writer));
    }

    /** Takes a guide in, or its new text; found after the next {@link #refresh}. */
    public void put(String id, Guide guide) {
        put(id, guide, false);
    }

    /**
     * The same; a career that was imported stands behind one with a guide of its own where both answer equally well.
     * Where nothing that is searched has changed, as after an import of figures, nothing is done.
     */
    public synchronized void put(String id, Guide guide, boolean imported) {
        Document document = IndexSchema.document(id, guide);
        String digest = IndexSchema.digest(document);
        IndexedCareer before = careers.get(id);
        if (before == null || before.imported() != imported || !before.digest().equals(digest)) {
            // The index first: what it could not take is not known as taken.
            attempt(() -> writer.updateDocument(new Term(IndexSchema.ID, id), document));
            List<String> spanish = EverydayPhrases.spanishNames(guide.onetCode());
            careers.put(
                    id,
                    new IndexedCareer(
                            NameIndex.CareerNames.of(id, IndexSchema.names(guide), spanish, imported),
                            MeaningIndex.CareerTexts.of(guide, before == null ? null : before.texts()),
                            digest,
                            imported));
        }
    }

    /** Takes a guide out; gone after the next {@link #refresh}. */
    public synchronized void remove(String id) {
        careers.remove(id);
        attempt(() -> writer.deleteDocuments(new Term(IndexSchema.ID, id)));
    }

    /** Makes all changes so far visible at once. */
    public synchronized void refresh() {
        attempt(() -> {
            DirectoryReader newer = DirectoryReader.openIfChanged(snapshot.reader(), writer);
            if (newer != null) {
                DirectoryReader old = snapshot.reader();
                snapshot = snapshotOf(newer);
                old.decRef();
            }
            return null;
        });
    }

    /** The same as {@link #find(String, Conditions)} without conditions. */
    public SearchResult find(String text) {
        return find(text, Conditions.NONE);
    }

    /**
     * Careers that are called so, speak of these words or are about what they mean, best first; none where nothing is
     * near enough.
     *
     * @param text empty for all careers, in no order
     */
    public SearchResult find(String text, Conditions conditions) {
        return attempt(() -> {
            SearchSnapshot now = held();
            try {
                return now.find(text, conditions);
            } finally {
                now.reader().decRef();
            }
        });
    }

    /**
     * Completes a career's name while it is being typed: at most eight careers, in the order in which a search for the
     * same finds them, once there is enough to search for.
     */
    public Completions suggest(String text) {
        return attempt(() -> {
            SearchSnapshot now = held();
            try {
                return now.suggest(text);
            } finally {
                now.reader().decRef();
            }
        });
    }

    /** The present snapshot, kept open until its reader is released. */
    private SearchSnapshot held() {
        SearchSnapshot now = snapshot;
        while (!now.reader().tryIncRef()) {
            now = snapshot;
        }
        return now;
    }

    private SearchSnapshot snapshotOf(DirectoryReader reader) throws IOException {
        return new SearchSnapshot(
                reader,
                new NameIndex(
                        careers.values().stream().map(IndexedCareer::names).toList()),
                new MeaningIndex(
                        careers.values().stream().map(IndexedCareer::texts).toList()));
    }

    @PreDestroy
    void close() throws IOException {
        snapshot.reader().close();
        writer.close();
    }

    interface Work<T> {
        T run() throws IOException;
    }

    /** The index lives in memory: an I/O error there is a fault of the program. */
    static <T> T attempt(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
