package waymark.content.transfer;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.Stream;
import waymark.content.career.CareerStore;
import waymark.content.guide.CategoryStore;
import waymark.content.images.ImageStore;

/** Writes the file. Each line is read from the database when the receiver is ready for it, so none but one is held. */
@Singleton
class ContentExporter {
    private final CareerStore careers;
    private final CategoryStore categories;
    private final ImageStore images;
    private final ObjectMapper json;

    ContentExporter(CareerStore careers, CategoryStore categories, ImageStore images, ObjectMapper json) {
        this.careers = careers;
        this.categories = categories;
        this.images = images;
        this.json = json;
    }

    /** The whole file: its first line, categories in their order, pictures and careers by id. */
    InputStream file() {
        Stream<ExportRecord> pictures = images.used().stream()
                .flatMap(id -> images.find(id).stream())
                .map(picture -> ExportRecord.of(ExportRecord.Image.of(picture)));
        Stream<ExportRecord> all = careers.ids().stream()
                .flatMap(id -> careers.find(id).stream())
                .map(career -> ExportRecord.of(career, careers.versions(career)));
        // Parts that are flat-mapped into one stream would be read whole, hundreds of careers, before the first is
        // sent.
        Stream<ExportRecord> head = Stream.concat(
                Stream.of(ExportRecord.first()), categories.all().stream().map(ExportRecord::of));
        Iterator<ExportRecord> lines =
                Stream.concat(head, Stream.concat(pictures, all)).iterator();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return lines.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(bytes(lines.next()));
            }
        });
    }

    private byte[] bytes(ExportRecord line) {
        try {
            return (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
