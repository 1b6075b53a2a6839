package waymark.content.transfer;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.guide.Category;
import waymark.content.guide.CategoryStore;
import waymark.content.images.ImageStore;
import waymark.content.images.UploadedImage;
import waymark.content.transfer.ImportReport.Outcome;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.PlainText;
import waymark.edge.RefusedException;
import waymark.outbox.TopicProvisioner;

/**
 * Takes in a file line by line. A career comes in whole with its versions or not at all; doing it again changes
 * nothing.
 */
@Singleton
class ContentImporter {
    private final CareerStore careers;
    private final CategoryStore categories;
    private final ImageStore images;
    private final ErasureReceiptStore receipts;
    private final TopicProvisioner topics;
    private final ObjectMapper json;

    ContentImporter(
            CareerStore careers,
            CategoryStore categories,
            ImageStore images,
            ErasureReceiptStore receipts,
            TopicProvisioner topics,
            ObjectMapper json) {
        this.careers = careers;
        this.categories = categories;
        this.images = images;
        this.receipts = receipts;
        this.topics = topics;
        this.json = json;
    }

    /**
     * Takes in all lines it can; the report names those it cannot.
     *
     * @throws RefusedException (invalid) if the first line does not say that this is such a file; nothing was taken in
     *     then
     */
    ImportReport file(InputStream in) throws IOException {
        ByteLineReader lines = new ByteLineReader(in);
        byte[] first = lines.next();
        if (first == null || !isFirst(first)) {
            throw RefusedException.invalid(
                    "not-an-export",
                    "Line 1: kind: this is not a Waymark content file. Choose one that another portal's export gave"
                            + " you.");
        }
        topics.ensure();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        List<ImportReport.Refusal> refused = new ArrayList<>();
        for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
            List<String> problems = take(bytes, outcome -> counts.merge(outcome, 1, Integer::sum));
            if (!problems.isEmpty()) {
                counts.merge(Outcome.REFUSED, 1, Integer::sum);
                if (refused.size() < ImportReport.MAX) {
                    refused.add(new ImportReport.Refusal(lines.number(), problems));
                }
            }
        }
        return ImportReport.of(lines.number(), counts, refused);
    }

    private boolean isFirst(byte[] bytes) {
        try {
            ExportRecord line = json.readValue(bytes, ExportRecord.class);
            return line != null
                    && "waymark".equals(line.kind())
                    && Integer.valueOf(ExportRecord.FORMAT).equals(line.format());
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> take(byte[] bytes, Consumer<Outcome> done) {
        if (bytes.length == 0) {
            return List.of("line: is empty, or longer than 4 MB.");
        }
        ExportRecord line;
        try {
            line = json.readValue(bytes, ExportRecord.class);
        } catch (IOException | RuntimeException e) {
            return List.of(new FieldErrorLocator(json).sentence(bytes));
        }
        return switch (line == null || line.kind() == null ? "" : line.kind()) {
            case "category" -> category(line.category(), done);
            case "image" -> image(line.image(), done);
            case "career" -> career(line, done);
            default -> List.of("kind: is category, image or career.");
        };
    }

    private List<String> category(Category category, Consumer<Outcome> done) {
        if (category == null || category.slug() == null || !category.slug().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            return List.of("category.slug: use small letters, digits and single hyphens.");
        }
        if (category.name() == null || PlainText.line(category.name()).isEmpty() || category.description() == null) {
            return List.of("category.name: each category needs a name and a description.");
        }
        Category tidy = new Category(
                category.slug(),
                PlainText.line(category.name()),
                PlainText.line(category.description()),
                category.position());
        if (!categories.all().contains(tidy)) {
            categories.put(tidy);
            done.accept(Outcome.CATEGORY);
        }
        return List.of();
    }

    private List<String> image(ExportRecord.Image image, Consumer<Outcome> done) {
        if (image == null || image.data() == null) {
            return List.of("image.data: is missing.");
        }
        try {
            byte[] sent = Base64.getDecoder().decode(image.data());
            UploadedImage picture = UploadedImage.of(sent);
            if (!image.fits(UploadedImage.digest(sent))) {
                return List.of("image.id: does not fit the picture; the file was damaged or changed.");
            }
            if (images.put(picture.named(image.id()))) {
                done.accept(Outcome.IMAGE);
            }
            return List.of();
        } catch (RefusedException e) {
            return List.of("image.data: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return List.of("image.data: is not base64.");
        }
    }

    private List<String> career(ExportRecord sent, Consumer<Outcome> done) {
        List<String> problems = ImportDecision.problems(sent, categories.slugs(), images::has);
        if (!problems.isEmpty()) {
            return problems;
        }
        Set<String> gone = sent.editors().stream().filter(receipts::isErased).collect(Collectors.toSet());
        ExportRecord line = sent.without(gone);
        ExportRecord.ExportedCareer arriving = line.career();
        for (int tries = 0; tries < 5; tries++) {
            Optional<Career> held = careers.find(arriving.id());
            Outcome outcome = ImportDecision.of(
                    held.map(h -> ExportRecord.of(h, careers.versions(h))).orElse(null), line);
            if (outcome == Outcome.UNCHANGED || outcome == Outcome.KEPT || write(held, line)) {
                done.accept(outcome);
                return List.of();
            }
            for (String slug : arriving.slugs()) {
                Optional<Career> other = careers.at(slug).filter(c -> !c.id().equals(arriving.id()));
                if (other.isPresent()) {
                    return List.of("career.slugs: %s leads to \"%s\" here already."
                            .formatted(slug, other.get().draft().title()));
                }
            }
        }
        return List.of("career: others are changing it right now. Import the file again.");
    }

    private boolean write(Optional<Career> held, ExportRecord line) {
        Career next = line.career().at(held.map(Career::revision).orElse(0L) + 1);
        return careers.importCareer(
                held.orElse(null),
                next,
                line.past().stream().map(p -> p.of(next.id())).toList());
    }
}
