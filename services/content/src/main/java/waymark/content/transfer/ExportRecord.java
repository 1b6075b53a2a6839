package waymark.content.transfer;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.audit.EditorialChange;
import waymark.content.career.Career;
import waymark.content.career.CareerState;
import waymark.content.career.PublishedVersion;
import waymark.content.career.Version;
import waymark.content.guide.Category;
import waymark.content.guide.Guide;
import waymark.content.images.UploadedImage;

/**
 * One line of the file; {@code kind} says which of the other parts it holds.
 *
 * @param kind waymark, category, image or career
 * @param format of the file, in its first line: {@value #FORMAT}
 * @param career with its present version
 * @param versions those before the present one, oldest first
 */
@Serdeable
record ExportRecord(
        @Nullable String kind,
        @Nullable Integer format,
        @Nullable Category category,
        @Nullable Image image,
        @Nullable ExportedCareer career,
        @Nullable List<ExportedVersion> versions) {
    static final int FORMAT = 1;

    /**
     * A picture.
     *
     * @param data its bytes in base64
     * @param digest of its bytes, where that is not its id
     */
    @Serdeable
    record Image(@Nullable String id, @Nullable String data, @Nullable String digest) {
        static Image of(UploadedImage picture) {
            String digest = UploadedImage.digest(picture.bytes());
            return new Image(
                    picture.id(),
                    Base64.getEncoder().encodeToString(picture.bytes()),
                    digest.equals(picture.id()) ? null : digest);
        }

        /** Is this what was exported? */
        boolean fits(String found) {
            return id != null && id.matches("[0-9a-f]{32}") && found.equals(digest == null ? id : digest);
        }
    }

    /** A version before the present one. */
    @Serdeable
    record ExportedVersion(
            int number, @Nullable Guide guide, @Nullable Instant publishedAt, @Nullable Editor publishedBy) {
        static ExportedVersion of(Version v) {
            return new ExportedVersion(v.number(), v.guide(), v.publishedAt(), v.publishedBy());
        }

        Version of(String career) {
            return new Version(career + ":" + number, career, number, guide, publishedAt, publishedBy);
        }
    }

    /**
     * What of a career travels. How far a draft was in review, what was scheduled, and revisions belong to one portal
     * alone.
     */
    @Serdeable
    record ExportedCareer(
            @Nullable String id,
            @Nullable List<String> slugs,
            @Nullable CareerState state,
            @Nullable Guide draft,
            @Nullable Guide published,
            int version,
            @Nullable Instant publishedAt,
            @Nullable Editor publishedBy,
            @Nullable Instant updatedAt,
            @Nullable Editor updatedBy,
            boolean imported) {
        static ExportedCareer of(Career c) {
            return new ExportedCareer(
                    c.id(),
                    c.slugs(),
                    c.state(),
                    c.draft(),
                    c.published(),
                    c.version(),
                    c.publication() == null ? null : c.publication().at(),
                    c.publication() == null ? null : c.publication().by(),
                    c.updatedAt(),
                    c.updatedBy(),
                    c.imported());
        }

        /** The career it becomes here. */
        Career at(long revision) {
            EditorialChange brought =
                    new Edit(updatedBy, updatedAt, "From another portal").did(EditorialChange.What.BROUGHT, revision);
            PublishedVersion publication =
                    version == 0 ? null : new PublishedVersion(version, published, publishedAt, publishedBy);
            return new Career(
                    id,
                    revision,
                    slugs,
                    state,
                    draft,
                    publication,
                    updatedAt,
                    updatedBy,
                    imported,
                    null,
                    null,
                    brought);
        }

        ExportedCareer without(Set<String> people) {
            return new ExportedCareer(
                    id,
                    slugs,
                    state,
                    draft,
                    published,
                    version,
                    publishedAt,
                    forget(publishedBy, people),
                    updatedAt,
                    forget(updatedBy, people),
                    imported);
        }
    }

    static ExportRecord first() {
        return new ExportRecord("waymark", FORMAT, null, null, null, null);
    }

    static ExportRecord of(Category category) {
        return new ExportRecord("category", null, category, null, null, null);
    }

    static ExportRecord of(Image image) {
        return new ExportRecord("image", null, null, image, null, null);
    }

    static ExportRecord of(Career career, List<Version> versions) {
        List<ExportedVersion> past = versions.stream()
                .filter(v -> v.number() < career.version())
                .sorted(Comparator.comparing(Version::number))
                .map(ExportedVersion::of)
                .toList();
        return new ExportRecord("career", null, null, null, ExportedCareer.of(career), past);
    }

    List<ExportedVersion> past() {
        return versions == null ? List.of() : versions;
    }

    /** Everybody who is named in a career without problems. */
    Set<String> editors() {
        return Stream.concat(
                        Stream.of(career.updatedBy()),
                        Stream.concat(
                                Stream.ofNullable(career.publishedBy()),
                                past().stream().map(ExportedVersion::publishedBy)))
                .filter(Objects::nonNull)
                .map(Editor::id)
                .collect(Collectors.toSet());
    }

    /** The same career without a word of who these people are, in the shape two of them are compared in. */
    ExportRecord without(Set<String> people) {
        List<ExportedVersion> past = past().stream()
                .map(p -> new ExportedVersion(p.number(), p.guide(), p.publishedAt(), forget(p.publishedBy(), people)))
                .toList();
        return new ExportRecord(kind, null, null, null, career.without(people), past);
    }

    private static @Nullable Editor forget(@Nullable Editor editor, Set<String> people) {
        return editor != null && people.contains(editor.id()) ? Editor.FORMER : editor;
    }
}
