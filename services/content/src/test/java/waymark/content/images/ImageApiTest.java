package waymark.content.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Tokens;
import waymark.content.Guides;
import waymark.content.Http;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.career.Slug;
import waymark.content.guide.Guide;

/** A picture on its way into a guide and out of it. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImageApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    CareerStore careers;

    @Inject
    ImageStore images;

    private Http visitor;
    private Http admin;
    private String slug;
    private Guide guide;

    @BeforeEach
    void aDraft() {
        visitor = new Http(server.getURI(), null);
        admin = visitor.as(Tokens.admin("ann"));
        guide = Guides.complete("Lichenologist " + UUID.randomUUID());
        slug = Slug.forTitle(guide.title());
        careers.add(Career.createPublished(slug, guide, false, Editor.WAYMARK, Instant.now()));
    }

    @Test
    void only_admins_upload_and_the_picture_goes_public_with_the_guide() throws Exception {
        byte[] png = SampleImages.png(41, 31);
        assertThat(upload(visitor, png, "?alt=A+lichen").statusCode()).isEqualTo(401);
        assertThat(upload(visitor.as(Tokens.student("sam")), png, "?alt=A+lichen")
                        .statusCode())
                .isEqualTo(403);
        assertThat(upload(admin, png, "?alt=A+lichen&credit=Ann").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/careers/" + slug).body()).doesNotContainKey("image");
        admin.post("/admin/careers/" + slug + "/publish", null);
        String id = UploadedImage.of(png).id();
        assertThat(visitor.get("/careers/" + slug).body().get("image"))
                .isEqualTo(Map.of("id", id, "alt", "A lichen", "credit", "Ann"));

        Http.Answer shown = visitor.get("/images/" + id);
        assertThat(shown.raw().body()).isEqualTo(png);
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.header("Cache-Control")).contains("immutable");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(visitor.get("/images/" + id, "If-None-Match", shown.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(visitor.get("/images/" + "0".repeat(32)).status()).isEqualTo(404);
    }

    @Test
    void a_picture_kept_before_metadata_was_taken_out_is_shown_without_it() {
        byte[] plain = SampleImages.jpeg(43, 33);
        byte[] photo = SampleImages.photo(plain, 1);
        String id = UploadedImage.digest(photo);
        images.put(new UploadedImage(id, photo, "image/jpeg", 43, 33));
        assertThat(visitor.get("/images/" + id).raw().body()).isEqualTo(plain);
    }

    @Test
    void a_picture_without_words_or_without_being_one_is_refused() throws Exception {
        byte[] png = SampleImages.png(4, 3);
        assertThat(upload(admin, png, "").body()).contains("Say what the picture shows");
        assertThat(upload(admin, png, "?alt=+").statusCode()).isEqualTo(422);
        assertThat(upload(admin, png, "?alt=" + "a".repeat(301)).statusCode()).isEqualTo(422);
        assertThat(upload(admin, "<svg/>".getBytes(), "?alt=x").body()).contains("PNG, JPEG or WebP");
        assertThat(upload(admin, new byte[0], "?alt=x").body()).contains("422", "Choose a picture to upload.");
        assertThat(upload(admin, new byte[UploadedImage.LARGEST + 1], "?alt=x").body())
                .contains("2 MB");
        assertThat(upload(admin, new byte[5 << 20], "?alt=x").statusCode()).isEqualTo(413);
        assertThat(careers.at(slug).orElseThrow().draft().image()).isNull();
    }

    @Test
    void saving_the_text_leaves_the_picture_and_removing_takes_it_out() throws Exception {
        upload(admin, SampleImages.png(5, 6), "?alt=A+lichen");
        long revision = careers.at(slug).orElseThrow().revision();
        Guide.Image forged = new Guide.Image("0".repeat(32), "x", "y");
        Guide text = Guides.titled(guide, guide.title() + " II").withImage(forged);
        assertThat(admin.put("/admin/careers/" + slug + "/draft", Map.of("guide", text, "revision", revision))
                        .status())
                .isEqualTo(200);
        Map<String, Object> shown =
                admin.get("/admin/careers/" + slug + "/image").body();
        assertThat(shown.get("image")).asInstanceOf(MAP).containsEntry("alt", "A lichen");
        assertThat(shown.get("accepted"))
                .isEqualTo(Map.of(
                        "types",
                        List.of("image/png", "image/jpeg", "image/webp"),
                        "formats",
                        "PNG, JPEG or WebP",
                        "explanation",
                        "At most 2 MB and 4,000 pixels wide and high.",
                        "maxLength",
                        300));
        assertThat(careers.at(slug).orElseThrow().draft().image())
                .isEqualTo(
                        new Guide.Image(UploadedImage.of(SampleImages.png(5, 6)).id(), "A lichen", ""));
        assertThat(admin.send("DELETE", "/admin/careers/" + slug + "/image", null)
                        .status())
                .isEqualTo(200);
        assertThat(careers.at(slug).orElseThrow().draft().image()).isNull();
    }

    @Test
    void a_picture_goes_when_no_draft_and_no_version_shows_it() throws Exception {
        byte[] kept = SampleImages.jpeg(51, 31);
        byte[] gone = SampleImages.jpeg(52, 31);
        upload(admin, kept, "?alt=kept");
        admin.post("/admin/careers/" + slug + "/publish", null);
        upload(admin, gone, "?alt=gone");
        admin.send("DELETE", "/admin/careers/" + slug + "/image", null);
        admin.post("/admin/careers/" + slug + "/publish", null);
        images.sweep(Instant.now().minusSeconds(60));
        assertThat(images.has(UploadedImage.of(gone).id()))
                .as("too young to go")
                .isTrue();
        images.sweep(Instant.now().plusSeconds(60));
        assertThat(images.has(UploadedImage.of(gone).id())).isFalse();
        assertThat(images.has(UploadedImage.of(kept).id()))
                .as("version 2 shows it")
                .isTrue();
    }

    private HttpResponse<String> upload(Http who, byte[] file, String query) {
        return who.exchange(
                "POST",
                "/admin/careers/" + slug + "/image" + query,
                BodyPublishers.ofByteArray(file),
                BodyHandlers.ofString(),
                "Content-Type",
                "image/png");
    }
}
