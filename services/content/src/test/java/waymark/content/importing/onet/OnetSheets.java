package waymark.content.importing.onet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import waymark.content.guide.Guide;

/** What an import of a release writes for each occupation, by its code. */
public final class OnetSheets {
    private OnetSheets() {}

    public static Map<String, Guide> of(Path release) throws IOException {
        OnetRelease read = OnetRelease.read(release);
        Map<String, Guide> sheets = new TreeMap<>();
        read.occupations().forEach((code, occupation) -> sheets.put(code, OnetGuide.of(read, occupation)));
        return sheets;
    }
}
