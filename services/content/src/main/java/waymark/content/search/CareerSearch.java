package waymark.content.search;

import io.micronaut.core.annotation.Nullable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import waymark.content.guide.Guide;
import waymark.content.search.words.OccupationTexts;

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

    private record Snapshot(
            DirectoryReader reader, SpellChecker vocabulary, NameIndex names, int[] careerOf, MeaningIndex meanings) {}

    /** What is kept of a career besides its document. */
    private record IndexedCareer(NameIndex.CareerNames names, MeaningIndex.CareerTexts texts) {}

    private final IndexWriter writer;
    private final NavigableMap<String, IndexedCareer> careers = new TreeMap<>();
    private volatile Snapshot snapshot;

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
     */
    public synchronized void put(String id, Guide guide, boolean imported) {
        List<String> spanish = OccupationTexts.spanishNames(guide.onetCode());
        careers.put(
                id,
                new IndexedCareer(
                        NameIndex.CareerNames.of(id, IndexSchema.names(guide), spanish, imported),
                        MeaningIndex.CareerTexts.of(guide)));
        attempt(() -> writer.updateDocument(new Term(IndexSchema.ID, id), IndexSchema.document(id, guide)));
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

    /** The same as {@link #find(String, List)} with nothing to avoid. */
    public SearchResult find(String text) {
        return find(text, List.of());
    }

    /**
     * Careers that are called so, speak of these words or are about what they mean, best first; none where nothing is
     * near enough.
     *
     * @param text empty for all careers, in no order
     * @param avoided words for what the work is not to be about
     */
    public SearchResult find(String text, List<String> avoided) {
        return attempt(() -> {
            Snapshot now = held();
            try {
                return find(text, avoided, now);
            } finally {
                now.reader().decRef();
            }
        });
    }

    /** Completes a career's name while it is being typed: at most eight careers. */
    public Completions suggest(String text) {
        NameIndex names = snapshot.names();
        List<Integer> fitting = Suggestions.of(text, names);
        return new Completions(
                fitting.stream()
                        .limit(Suggestions.MAX)
                        .map(n -> new Suggested(names.career(names.careerOf(n)).id(), names.text(n)))
                        .toList(),
                fitting.size());
    }

    private static SearchResult find(String text, List<String> avoided, Snapshot now) throws IOException {
        BitSet about = now.meanings().about(avoided);
        if (text.isEmpty()) {
            return new SearchResult(
                    IntStream.range(0, now.names().careers())
                            .filter(career -> !about.get(career))
                            .mapToObj(career -> new SearchResult.Hit(now.names().career(career).id(), null))
                            .toList(),
                    null);
        }
        ParsedQuery query = new ParsedQuery(text, word -> occurs(word, now), now.vocabulary());
        if (query.isNonsense()) {
            return new SearchResult(List.of(), query.didYouMean());
        }
        MeaningIndex.Nearness near = now.meanings().of(query.meant(), now.vocabulary()::has);
        List<SearchResult.Hit> hits = new Ranking(new IndexSearcher(now.reader()), now.names(), now.careerOf())
                .of(query, near, about).stream()
                        .map(hit -> new SearchResult.Hit(
                                now.names().career(hit.career()).id(),
                                hit.byMeaning() ? near.text(hit.career()) : null))
                        .toList();
        return new SearchResult(hits, query.didYouMean());
    }

    private static boolean occurs(String word, Snapshot now) {
        return attempt(() -> {
            for (String stem : IndexSchema.stem(word)) {
                for (String field : IndexSchema.STEMS.keySet()) {
                    if (now.reader().docFreq(new Term(field, stem)) > 0) {
                        return true;
                    }
                }
            }
            return now.names().sameRoot(word).length > 0;
        });
    }

    /** The present snapshot, kept open until its reader is released. */
    private Snapshot held() {
        Snapshot now = snapshot;
        while (!now.reader().tryIncRef()) {
            now = snapshot;
        }
        return now;
    }

    private Snapshot snapshotOf(DirectoryReader reader) throws IOException {
        NameIndex names =
                new NameIndex(careers.values().stream().map(IndexedCareer::names).toList());
        return new Snapshot(
                reader,
                new SpellChecker(terms(reader, IndexSchema.WORDS), names),
                names,
                careers(reader, names),
                new MeaningIndex(
                        careers.values().stream().map(IndexedCareer::texts).toList()));
    }

    private static int[] careers(DirectoryReader reader, NameIndex names) throws IOException {
        int[] careerOf = new int[reader.maxDoc()];
        Arrays.fill(careerOf, -1);
        BinaryDocValues ids = MultiDocValues.getBinaryValues(reader, IndexSchema.ID);
        while (ids != null && ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            careerOf[ids.docID()] = names.career(ids.binaryValue().utf8ToString());
        }
        return careerOf;
    }

    private static Set<String> terms(DirectoryReader reader, String field) throws IOException {
        Set<String> terms = new HashSet<>();
        Terms of = MultiTerms.getTerms(reader, field);
        TermsEnum each = of == null ? TermsEnum.EMPTY : of.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            terms.add(term.utf8ToString());
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
