package waymark.content.guide;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hears who speaks in a guide. The only voice in it is the editor's, who says you and they, or a real source's with its
 * name; a person made up for the page may act in a typical day, but is no witness.
 */
final class Voices {
    /** Speech between straight or curly marks. Two words and fewer name a term rather than let somebody speak. */
    private static final Pattern QUOTATION = Pattern.compile("[\"“]([^\"“”]+)[\"”]");

    private static final int WORDS_OF_A_TERM = 2;

    /** I and we in all their forms, but for numerals: Title I, Firefighter I and II, the I-9 form, U.S. and US. */
    private static final Pattern FIRST_PERSON = Pattern.compile(
            "(?<![\\p{L}\\p{N}.-])(?<!(?:Title|Type|Class|Level|Part|Grade|Praxis|Accounting|Firefighter) )"
                    + "(?:I(?![\\p{L}\\p{N}.-])|(?:[Mm]e|[Mm]y|[Mm]yself|[Ww]e|us|[Oo]urs?|[Oo]urselves)\\b"
                    + "|[Ll]et['’]s\\b|(?:of|like|than|is|was) mine\\b)");

    /** What tells that somebody speaks: a verb of saying in the same sentence. */
    private static final Pattern SAYING =
            Pattern.compile("\\b(?:says?|said|calls?|called|asks?|asked|writes?|wrote)\\b");

    /** Who does well in a career, lasts in it or leaves it: a finding, which nobody made up for the page can make. */
    private static final Pattern SUCCESS = Pattern.compile("\\b(?:(?:do|does|did|done) (?:very )?well|thrives?"
            + "|(?:people|ones|those|many|most|everyone) who (?:last|stay|do well|make it|succeed)|lasting ones"
            + "|last here|(?:quit|leave|are gone|burn out) (?:within|fast|by the))\\b");

    private Voices() {}

    /** Sentences in which somebody made up says I or we. */
    static List<String> witnesses(Guide guide) {
        return Prose.sentences(Prose.texts(guide)).stream()
                .filter(s -> FIRST_PERSON
                        .matcher(QUOTATION.matcher(s).replaceAll(""))
                        .find())
                .toList();
    }

    /** Quoted speech of nobody: in a typical day without a speaker, elsewhere without a source that the guide lists. */
    static List<String> speakerless(Guide guide) {
        List<String> day = guide.work().typicalDay();
        return Prose.sentences(Prose.texts(guide)).stream()
                .filter(Voices::quotesSpeech)
                .filter(s -> day.stream().anyMatch(d -> d.contains(s))
                        ? !SAYING.matcher(s).find()
                        : named(guide).noneMatch(s::contains))
                .toList();
    }

    /** Claims about who does well, that name no source the guide lists. */
    static List<String> unprovenSuccess(Guide guide) {
        return Prose.sentences(Stream.concat(
                                Stream.of(guide.rightForYou().interests()),
                                Stream.concat(
                                        guide.rightForYou().hard().stream(),
                                        Stream.concat(guide.overview().stream(), guide.path().alternatives().stream())))
                        .toList())
                .stream()
                .filter(s -> SUCCESS.matcher(s).find())
                .filter(s -> named(guide).noneMatch(s::contains))
                .toList();
    }

    private static boolean quotesSpeech(String sentence) {
        return QUOTATION
                .matcher(sentence)
                .results()
                .anyMatch(q -> q.group(1).strip().split("\\s+").length > WORDS_OF_A_TERM);
    }

    private static Stream<String> named(Guide guide) {
        return Stream.concat(
                guide.sources().stream().map(Guide.Source::name),
                guide.resources().stream().map(Guide.Resource::name));
    }
}
