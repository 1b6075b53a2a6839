package waymark.content.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What somebody typed, read against the words there are: one clause per word, and what may have been meant instead. */
final class Asked {
    private static final int MOST_WORDS = 12;

    private final IndexReader reader;
    private final Vocabulary vocabulary;
    private final List<Query> clauses = new ArrayList<>();
    private final List<String> meant = new ArrayList<>();
    private final List<String> typed;
    private boolean corrected;
    private int unknown;

    Asked(String text, IndexReader reader, Vocabulary vocabulary) throws IOException {
        this.reader = reader;
        this.vocabulary = vocabulary;
        List<String> words = Fields.words(text);
        this.typed = words.subList(0, Math.min(MOST_WORDS, words.size()));
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            boolean last = i == typed.size() - 1;
            if (!last && vocabulary.has(word + typed.get(i + 1))) {
                joined(word, typed.get(++i));
            } else {
                word(word, last);
            }
        }
    }

    /** How many words ask for something. */
    int words() {
        return clauses.size() + unknown;
    }

    /** The query that wants at least so many of the words; a whole title beats everything. */
    Query query(int words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        clauses.forEach(c -> any.add(c, Occur.SHOULD));
        any.setMinimumNumberShouldMatch(words);
        return new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(whole(typed, 200), Occur.SHOULD)
                .add(whole(meant, 100), Occur.SHOULD)
                .build();
    }

    /** Can so many of the words be found at all? */
    boolean canMatch(int words) {
        return words > 0 && clauses.size() >= words;
    }

    /** The corrected text, or null if nothing was corrected. */
    String didYouMean() {
        return corrected ? String.join(" ", meant) : null;
    }

    private static Query whole(List<String> words, float worth) {
        return new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new Term(Fields.NAME, String.join(" ", words)))), worth);
    }

    private void joined(String left, String right) throws IOException {
        List<Query> ways = new ArrayList<>();
        ways.add(known(left + right));
        if (isKnown(left) && isKnown(right)) {
            ways.add(all(List.of(left, right)));
        }
        clauses.add(new DisjunctionMaxQuery(ways, 0));
        meant.add(left);
        meant.add(right);
    }

    private void word(String word, boolean last) throws IOException {
        List<Query> everyday = everyday(word);
        if (!everyday.isEmpty()) {
            everyday.add(known(word));
            clauses.add(new DisjunctionMaxQuery(everyday, 0.1f));
            meant.add(word);
        } else if (Fields.stem(word).isEmpty()) {
            meant.add(word);
        } else if (isKnown(word)) {
            Query known = known(word);
            clauses.add(last && word.length() > 1 ? or(known, beginning(Fields.NAME_WORDS, word, 1)) : known);
            meant.add(word);
        } else if (vocabulary.continues(word)) {
            clauses.add(or(beginning(Fields.NAME_WORDS, word, 8), beginning(Fields.WORDS, word, 1)));
            meant.add(word);
        } else {
            unheardOf(word);
        }
    }

    /** What guides say for it, as far as any guide does. */
    private List<Query> everyday(String word) throws IOException {
        List<Query> ways = new ArrayList<>();
        for (List<String> meaning : EverydayWords.meaning(word)) {
            boolean known = true;
            for (String part : meaning) {
                known &= isKnown(part);
            }
            if (known) {
                ways.add(all(meaning));
            }
        }
        return ways;
    }

    private void unheardOf(String word) throws IOException {
        List<Vocabulary.Near> near = vocabulary.near(word);
        List<String> split = near.isEmpty() ? vocabulary.split(word).orElse(List.of()) : List.of();
        if (!near.isEmpty()) {
            List<Query> ways = new ArrayList<>();
            for (Vocabulary.Near n : near) {
                ways.add(new BoostQuery(known(n.word()), n.typos() == 1 ? 0.6f : 0.4f));
            }
            clauses.add(new DisjunctionMaxQuery(ways, 0));
            meant.add(near.getFirst().word());
            corrected = true;
        } else if (!split.isEmpty()) {
            clauses.add(all(split));
            meant.addAll(split);
            corrected = true;
        } else {
            unknown++;
            String resembling = vocabulary.resembling(word).orElse(null);
            corrected |= resembling != null;
            meant.add(resembling == null ? word : resembling);
        }
    }

    private boolean isKnown(String word) throws IOException {
        for (String stem : Fields.stem(word)) {
            for (String field : Fields.STEMS.keySet()) {
                if (reader.docFreq(new Term(field, stem)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Query known(String word) {
        List<Query> fields = new ArrayList<>();
        for (String stem : Fields.stem(word)) {
            Fields.STEMS.forEach(
                    (field, worth) -> fields.add(new BoostQuery(new TermQuery(new Term(field, stem)), worth)));
        }
        return new DisjunctionMaxQuery(fields, 0.1f);
    }

    private static Query all(List<String> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(known(word), Occur.MUST));
        return all.build();
    }

    private static Query beginning(String field, String word, float worth) {
        return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, word))), worth);
    }

    private static Query or(Query a, Query b) {
        return new DisjunctionMaxQuery(List.of(a, b), 0.1f);
    }
}
