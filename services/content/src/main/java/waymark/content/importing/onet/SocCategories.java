package waymark.content.importing.onet;

import java.util.ResourceBundle;
import java.util.stream.IntStream;

/**
 * In which of our categories an occupation belongs, by the beginning of its SOC code: the longest beginning that
 * {@code soc-categories.properties} lists decides.
 */
final class SocCategories {
    private static final ResourceBundle CATEGORIES = ResourceBundle.getBundle("soc-categories");
    private static final int LENGTH = "25-4022".length();

    private SocCategories() {}

    /** The category of an O*NET-SOC or SOC code. */
    static String category(String code) {
        return IntStream.iterate(LENGTH, length -> length > 1, length -> length - 1)
                .mapToObj(length -> code.substring(0, length))
                .filter(CATEGORIES::containsKey)
                .map(CATEGORIES::getString)
                .findFirst()
                .orElse("business-finance");
    }
}
