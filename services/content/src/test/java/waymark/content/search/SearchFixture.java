package waymark.content.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.content.Guides;
import waymark.content.guide.Guide;
import waymark.content.guide.RealGuides;

/** As many careers as a portal may hold, each with many names made of words from real guides. */
final class SearchFixture {
    private SearchFixture() {}

    /** A search over Waymark's own guides, by their slugs. */
    static CareerSearch ofRealGuides() throws IOException {
        CareerSearch search = new CareerSearch();
        RealGuides.all().forEach(search::put);
        search.refresh();
        return search;
    }

    /** Always the same ones. */
    static Map<String, Guide> random(int careers, int names) {
        Random random = new Random(1);
        List<Guide> real = List.copyOf(RealGuides.all().values());
        List<String> words = real.stream()
                .flatMap(g -> Stream.of(
                                IndexSchema.names(g),
                                g.overview(),
                                g.work().tools(),
                                g.path().alternatives())
                        .flatMap(List::stream))
                .flatMap(text -> IndexSchema.words(text).stream())
                .distinct()
                .sorted()
                .toList();
        Map<String, Guide> all = new TreeMap<>();
        for (int i = 0; i < careers; i++) {
            List<String> called = IntStream.range(0, names)
                    .mapToObj(n -> words.get(random.nextInt(words.size())) + " "
                            + words.get(random.nextInt(words.size())) + " " + (n % 3 == 0 ? "technician" : "worker"))
                    .toList();
            all.put("c" + i, Guides.called(real.get(i % real.size()), called.getFirst(), called.subList(1, names)));
        }
        return all;
    }
}
