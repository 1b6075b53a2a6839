package waymark.content.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import waymark.content.search.CareerSearch.Completions;
import waymark.content.search.CareerSearch.Suggested;

/** The index at one moment: it answers what careers there were when it was made. */
final class SearchSnapshot {
    private final DirectoryReader reader;
    private final NameIndex names;
    private final SpellChecker vocabulary;
    private final int[] careerOf;
    private final MeaningIndex meanings;

    /** @param names and {@code meanings} of the same careers, in the same order */
    SearchSnapshot(DirectoryReader reader, NameIndex names, MeaningIndex meanings) throws IOException {
        this.reader = reader;
        this.names = names;
        this.vocabulary = new SpellChecker(terms(reader), names);
        this.careerOf = careers(reader, names);
        this.meanings = meanings;
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

    private static Set<String> terms(DirectoryReader reader) throws IOException {
        Set<String> terms = new HashSet<>();
        Terms of = MultiTerms.getTerms(reader, IndexSchema.WORDS);
        TermsEnum each = of == null ? TermsEnum.EMPTY : of.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            terms.add(term.utf8ToString());
        }
        return terms;
    }

    /** Its reader: who uses this snapshot keeps it open meanwhile. */
    DirectoryReader reader() {
        return reader;
    }

    /** See {@link CareerSearch#find(String, CareerSearch.Conditions)}. */
    SearchResult find(String text, CareerSearch.Conditions conditions) throws IOException {
        Ranking ranking = new Ranking(new IndexSearcher(reader), names, careerOf);
        List<String> exactly = conditions.exactly();
        BitSet allowed = exactly.isEmpty() ? ranking.all() : ranking.saying(exactly);
        conditions.about().forEach(said -> allowed.and(meanings.about(said, MeaningIndex.SURELY)));
        conditions.avoided().forEach(word -> allowed.andNot(meanings.about(word, MeaningIndex.ABOUT)));
        if (text.isEmpty()) {
            return new SearchResult(
                    allowed.stream()
                            .mapToObj(career -> new SearchResult.Hit(id(career), null))
                            .toList(),
                    null);
        }
        QueryTerms query = new QueryTerms(text, this::occurs, vocabulary);
        if (query.isNonsense()) {
            return new SearchResult(List.of(), query.didYouMean());
        }
        MeaningIndex.Nearness near = meanings.of(query.meant(), vocabulary::has);
        List<SearchResult.Hit> hits = ranking.of(query, near, allowed, !exactly.isEmpty()).stream()
                .map(hit -> new SearchResult.Hit(id(hit.career()), hit.byMeaning() ? near.text(hit.career()) : null))
                .toList();
        return new SearchResult(hits, query.didYouMean());
    }

    /** See {@link CareerSearch#suggest}. */
    Completions suggest(String text) {
        List<Integer> fitting =
                Suggestions.of(text, names, () -> CareerSearch.attempt(() -> find(text, CareerSearch.Conditions.NONE))
                        .ids());
        return new Completions(
                fitting.stream()
                        .limit(Suggestions.MAX)
                        .map(name -> new Suggested(id(names.careerOf(name)), names.text(name)))
                        .toList(),
                fitting.size());
    }

    private String id(int career) {
        return names.career(career).id();
    }

    private boolean occurs(String word) {
        return names.sameRoot(word).length > 0
                || IndexSchema.stem(word).stream()
                        .flatMap(stem -> IndexSchema.STEMS.keySet().stream().map(field -> new Term(field, stem)))
                        .anyMatch(term -> CareerSearch.attempt(() -> reader.docFreq(term)) > 0);
    }
}
