package waymark.content.importing;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import waymark.backends.Backends;
import waymark.content.career.CareerStore;
import waymark.content.importing.onet.Zips;
import waymark.content.importing.source.ImportSource;

/** Imports of files that lie in a folder of their own, as one import each time. */
abstract class ImportFixture implements Backends {
    static final CareerImporter.Progress QUIET = (done, of, written) -> {};

    @Inject
    CareerImporter imports;

    @Inject
    CareerStore careers;

    @TempDir
    Path folder;

    ImportPlan plan(ImportSource... sources) {
        return imports.compare(new ImportSources(List.of(sources))).plan();
    }

    List<String> changes(ImportSource source) {
        return imports.compare(new ImportSources(List.of(source))).basis().changes();
    }

    int apply(ImportSource... sources) {
        return imports.apply(new ImportSources(List.of(sources)), QUIET);
    }

    /** The small release, whose occupation with interests has that code. */
    ImportSource release(String code) throws IOException {
        Map<String, String> tables = Zips.small();
        tables.replaceAll((name, text) -> text.replace("19-9999.01", code));
        return imports.read("r.zip", Zips.write(folder, tables));
    }
}
