package waymark.content.search;

import io.micronaut.core.annotation.Nullable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import waymark.content.Guide;

/** The search index over the public guides. It lives in memory and is rebuilt at every start. */
@Singleton
public class SearchStore {
    private static final int MOST = 10_000;

    /**
     * What was found.
     *
     * @param ids of careers, best first
     * @param didYouMean the text with its likely typos mended, absent if there are none
     */
    public record Found(List<String> ids, @Nullable String didYouMean) {}

    private record Snapshot(DirectoryReader reader, Vocabulary vocabulary) {}

    private final IndexWriter writer;
    private volatile Snapshot snapshot;

    SearchStore() throws IOException {
        this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(Fields.analyzer()));
        this.snapshot = snapshotOf(DirectoryReader.open(writer));
    }

    /** Takes a guide in, or its new text; found after the next {@link #refresh}. */
    public void put(String id, Guide guide) {
        attempt(() -> writer.updateDocument(new Term(Fields.ID, id), Fields.document(id, guide)));
    }

    /** Takes a guide out; gone after the next {@link #refresh}. */
    public void remove(String id) {
        attempt(() -> writer.deleteDocuments(new Term(Fields.ID, id)));
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

    /** All careers that speak of these words; if none speaks of all, those that speak of most. */
    public Found find(String text) {
        return attempt(() -> {
            Snapshot now = held();
            try {
                return find(text, now);
            } finally {
                now.reader().decRef();
            }
        });
    }

    private static Found find(String text, Snapshot now) throws IOException {
        Asked asked = new Asked(text, now.reader(), now.vocabulary());
        IndexSearcher searcher = new IndexSearcher(now.reader());
        List<String> ids = new ArrayList<>();
        for (int words = asked.words(); ids.isEmpty() && 2 * words >= asked.words() && words > 0; words--) {
            if (asked.canMatch(words)) {
                for (ScoreDoc hit : searcher.search(asked.query(words), MOST).scoreDocs) {
                    ids.add(searcher.storedFields()
                            .document(hit.doc, Set.of(Fields.ID))
                            .get(Fields.ID));
                }
            }
        }
        return new Found(List.copyOf(ids), asked.didYouMean());
    }

    /** The present snapshot, kept open until its reader is released. */
    private Snapshot held() {
        Snapshot now = snapshot;
        while (!now.reader().tryIncRef()) {
            now = snapshot;
        }
        return now;
    }

    private static Snapshot snapshotOf(DirectoryReader reader) throws IOException {
        return new Snapshot(reader, new Vocabulary(terms(reader, Fields.WORDS), terms(reader, Fields.NAME_WORDS)));
    }

    private static Set<String> terms(DirectoryReader reader, String field) throws IOException {
        Set<String> terms = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms of = leaf.reader().terms(field);
            TermsEnum each = of == null ? TermsEnum.EMPTY : of.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                terms.add(term.utf8ToString());
            }
        }
        return terms;
    }

    @PreDestroy
    void close() throws IOException {
        snapshot.reader().close();
        writer.close();
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** The index lives in memory: an I/O error there is a fault of the program. */
    private static <T> T attempt(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
