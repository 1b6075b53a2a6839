package waymark.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import waymark.bench.Person;

/** Brings the published files into a portal, so that every test meets the whole catalogue. */
final class Catalogue {
    private Catalogue() {}

    /** Returns when all careers are public. */
    static void fill(String site) {
        try {
            Person admin = new Person(site).signIn("admin", "waymark");
            Path folder = Files.createTempDirectory(Path.of("target"), "published");
            List<String> codes = new Person(site)
                    .careers().stream()
                            .map(career -> career.get("onetCode").getAsString())
                            .toList();
            PublishedFiles files = PublishedFiles.find(codes, folder);
            bring(admin, List.of(files.onet()));
            bring(admin, files.bls());
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> new Person(site).careers().size() == PublishedFiles.CAREERS);
        } catch (IOException e) {
            throw new IllegalStateException("The published files cannot be brought in", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while bringing careers in", e);
        }
    }

    /** Comparing goes on in the background where it takes longer than a few seconds. */
    private static void bring(Person admin, List<Path> files) throws IOException, InterruptedException {
        String run = admin.upload(address("/api/admin/imports", files.getFirst()), files.getFirst())
                .get("id")
                .getAsString();
        reached(admin, run, "planned");
        for (Path more : files.subList(1, files.size())) {
            admin.upload(address("/api/admin/imports/" + run + "/files", more), more);
            reached(admin, run, "planned");
        }
        admin.json("POST", "/api/admin/imports/" + run + "/apply", null);
        reached(admin, run, "done");
    }

    private static void reached(Person admin, String run, String state) {
        await().atMost(Duration.ofMinutes(3)).until(() -> admin.json("GET", "/api/admin/imports/" + run, null)
                .get("state")
                .getAsString()
                .equals(state));
    }

    private static String address(String path, Path file) {
        return path + "?name=" + file.getFileName();
    }
}
