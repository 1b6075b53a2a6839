package waymark.content.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import waymark.content.guide.Guide;
import waymark.content.search.words.EverydayPhrases;
import waymark.edge.Sha256;

/** What of a guide is indexed, under which name, and how text becomes words. */
final class IndexSchema {
    static final String ID = "id";
    /** Words of everything, as written. */
    static final String WORDS = "words";

    /** Fields of word stems and how much a match in each is worth. */
    static final Map<String, Float> STEMS = Map.of(
            "title",
            4f,
            "alternatives",
            3f,
            "spanish",
            3f,
            "summary",
            3f,
            "phrases",
            3f,
            "duties",
            2f,
            "tools",
            1.5f,
            "rest",
            0.5f);

    private static final Analyzer AS_WRITTEN = new Words(null);
    private static final Analyzer STEMMED = new Words(stops());
    /** Programming languages whose names end or begin with marks, which no tokenizer leaves on. */
    private static final NormalizeCharMap LANGUAGES = languages();

    /** Words the stemmer takes for others: to it, animals and animators are the same. */
    private static final StemmerOverrideFilter.StemmerOverrideMap STEMS_OF = overrides(Map.of("animals", "animal"));

    private static final FieldType NAMES = withoutLengths(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType IN_ORDER = withoutLengths(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    /** So that no phrase runs from one text into the next. */
    private static final int BETWEEN_TEXTS = 100;

    private IndexSchema() {}

    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(STEMMED, Map.of(WORDS, AS_WRITTEN));
    }

    static Document document(String id, Guide guide) {
        Document document = new Document();
        document.add(new StringField(ID, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(id)));
        text(document, "title", List.of(guide.title()), NAMES);
        text(document, "alternatives", guide.alternativeTitles(), NAMES);
        // Not among the words as written: an English typo is not mended to a Spanish word.
        EverydayPhrases.spanishNames(guide.onetCode()).forEach(name -> document.add(new Field("spanish", name, NAMES)));
        text(document, "phrases", EverydayPhrases.of(guide.onetCode()), TextField.TYPE_NOT_STORED);
        text(document, "summary", List.of(guide.summary()), TextField.TYPE_NOT_STORED);
        text(
                document,
                "duties",
                guide.work().duties().stream()
                        .flatMap(d -> Stream.concat(Stream.of(d.group()), d.items().stream()))
                        .toList(),
                TextField.TYPE_NOT_STORED);
        text(document, "tools", guide.work().tools(), TextField.TYPE_NOT_STORED);
        List<String> rest = new ArrayList<>(guide.overview());
        rest.addAll(guide.work().workplaces());
        rest.addAll(guide.rightForYou().traits());
        rest.add(guide.rightForYou().interests());
        text(document, "rest", rest, TextField.TYPE_NOT_STORED);
        return document;
    }

    /** A short hash of all that a document says: documents that say the same have the same. */
    static String digest(Document document) {
        StringBuilder all = new StringBuilder();
        for (IndexableField field : document) {
            if (field.stringValue() != null) {
                all.append(field.name())
                        .append('\0')
                        .append(field.stringValue())
                        .append('\0');
            }
        }
        return Sha256.hex(all.toString());
    }

    private static void text(Document document, String field, List<String> texts, FieldType type) {
        for (String text : texts) {
            document.add(new Field(field, text, type));
            document.add(new Field(WORDS, text, IN_ORDER));
        }
    }

    /** The title, then the alternative titles. */
    static List<String> names(Guide guide) {
        return Stream.concat(Stream.of(guide.title()), guide.alternativeTitles().stream())
                .toList();
    }

    /** The words as written, in small letters without accents. */
    static List<String> words(String text) {
        return tokens(AS_WRITTEN, text);
    }

    /** The stem of a word, or nothing for a word that says nothing. */
    static List<String> stem(String word) {
        return tokens(STEMMED, word);
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            List<String> tokens = new ArrayList<>();
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharArraySet stops() {
        CharArraySet stops = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
        stops.addAll(List.of(("career careers job jobs become becoming how i what who do does my want someone people's"
                        + " de la el los las del y")
                .split(" ")));
        return stops;
    }

    /** A text of words, with the names of programming languages as people write them. */
    static String languagesAsWritten(String words) {
        return words.replace("cplusplus", "C++").replace("csharp", "C#").replace("dotnet", ".NET");
    }

    private static NormalizeCharMap languages() {
        NormalizeCharMap.Builder languages = new NormalizeCharMap.Builder();
        for (String c : List.of("C", "c")) {
            languages.add(c + "++", "cplusplus");
            languages.add(c + "#", "csharp");
        }
        for (String net : List.of(".NET", ".Net", ".net")) {
            languages.add(net, " dotnet");
        }
        return languages.build();
    }

    private static StemmerOverrideFilter.StemmerOverrideMap overrides(Map<String, String> stems) {
        StemmerOverrideFilter.Builder words = new StemmerOverrideFilter.Builder();
        stems.forEach((word, stem) -> {
            words.add(word, stem);
            words.add(stem, stem);
        });
        return CareerSearch.attempt(words::build);
    }

    /** A career with more alternative titles must not rank lower for it. */
    private static FieldType withoutLengths(IndexOptions kept) {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setOmitNorms(true);
        type.setIndexOptions(kept);
        type.freeze();
        return type;
    }

    private static final class Words extends Analyzer {
        private final CharArraySet stops;

        Words(CharArraySet stops) {
            this.stops = stops;
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return BETWEEN_TEXTS;
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(LANGUAGES, reader);
        }

        @Override
        protected Reader initReaderForNormalization(String field, Reader reader) {
            return initReader(field, reader);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer source = new StandardTokenizer();
            TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
            return new TokenStreamComponents(
                    source,
                    stops == null
                            ? words
                            : new PorterStemFilter(new StemmerOverrideFilter(new StopFilter(words, stops), STEMS_OF)));
        }
    }
}
