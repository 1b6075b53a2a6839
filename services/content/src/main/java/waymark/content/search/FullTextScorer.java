package waymark.content.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import waymark.content.search.QueryTerms.TermVariant;

/** Asks the index which guides speak of a word, and how much. */
final class FullTextScorer {
    private static final int MAX = 10_000;
    private static final float TIE = 0.1f;

    /** Is told of each document that speaks of it, from 0 to 1 for the one that does most. */
    interface HitConsumer {
        void accept(int document, float share);
    }

    private FullTextScorer() {}

    static void of(List<TermVariant> variants, IndexSearcher searcher, HitConsumer hits) throws IOException {
        Query query = new DisjunctionMaxQuery(
                variants.stream().map(FullTextScorer::query).toList(), TIE);
        ScoreDoc[] found = searcher.search(query, MAX).scoreDocs;
        for (ScoreDoc hit : found) {
            hits.accept(hit.doc, hit.score / found[0].score);
        }
    }

    private static Query query(TermVariant variant) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        variant.words().forEach(word -> all.add(word(word, variant.beginning()), Occur.MUST));
        return new BoostQuery(all.build(), variant.worth());
    }

    private static Query word(String word, boolean beginning) {
        List<Query> fields = new ArrayList<>();
        for (String stem : IndexSchema.stem(word)) {
            IndexSchema.STEMS.forEach(
                    (field, worth) -> fields.add(new BoostQuery(new TermQuery(new Term(field, stem)), worth)));
        }
        if (beginning) {
            fields.add(
                    new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(IndexSchema.WORDS, word))), 0.1f));
        }
        return new DisjunctionMaxQuery(fields, TIE);
    }
}
