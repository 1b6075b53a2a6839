package waymark.content.career;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.edge.Labeled;
import waymark.edge.RefusedException;

/**
 * How far a draft is on its way to the public, whether an older version of it is public or not.
 *
 * @param authors who changed or submitted the draft since it was last published, last one last; none of them may
 *     approve it
 * @param textRevision the career's revision since which the draft says what it says
 * @param typed where the text was last saved from, if the form said so
 * @param by who last submitted, approved or sent back
 */
public record Review(
        Stage stage,
        List<Author> authors,
        long textRevision,
        @Nullable Typed typed,
        @Nullable Editor by,
        @Nullable Instant at,
        @Nullable String comment) {

    /** Who may not approve it, for those who see its authors. */
    public static final String AUTHORS = "None of them may approve it.";

    /** One kept before authors were named has none. */
    public Review {
        authors = authors == null ? List.of() : authors;
    }

    /** How far. */
    public enum Stage implements Labeled {
        /** Being written. */
        DRAFT,
        /** Waiting for another editor. */
        IN_REVIEW,
        /** Another editor found this text good. */
        APPROVED;
    }

    /** An editor and when they last changed the draft. */
    public record Author(Editor editor, Instant at) {}

    /**
     * A form on somebody's screen, and how many times something had been typed into it. What a form saves never clashes
     * with what the same form saved before.
     */
    public record Typed(String form, long step) {}

    /** Nothing is under way: the draft was begun or has just been published. */
    static Review none(long textRevision) {
        return new Review(Stage.DRAFT, List.of(), textRevision, null, null, null, null);
    }

    /** Another text: whatever a reviewer said was about the old one, but the last word stays readable. */
    Review edited(long revision, @Nullable Typed typed, Edit edit) {
        return new Review(Stage.DRAFT, with(edit), revision, typed, by, at, comment);
    }

    /** Newer figures came into the text; what people said of it stands. */
    Review refreshed(long revision) {
        return new Review(stage, authors, revision, typed, by, at, comment);
    }

    Review submitted(Edit edit) {
        if (isApproved()) {
            throw RefusedException.conflict(
                    "approved-already", "This draft is approved already. Publish it, or set a time for it.");
        }
        return new Review(Stage.IN_REVIEW, with(edit), textRevision, typed, edit.by(), edit.at(), edit.comment());
    }

    Review approved(Edit edit) {
        if (stage != Stage.IN_REVIEW) {
            throw notInReview();
        }
        if (wrote(edit.by().id())) {
            throw RefusedException.forbidden(
                    "own-draft",
                    "You wrote or submitted this draft yourself, so you cannot approve it. Ask another editor to.");
        }
        return new Review(Stage.APPROVED, authors, textRevision, typed, edit.by(), edit.at(), edit.comment());
    }

    Review sentBack(Edit edit) {
        if (isBeingWritten()) {
            throw notInReview();
        }
        if (edit.comment() == null && needsComment(edit.by().id())) {
            throw RefusedException.invalid(
                    "comment-missing", "Say in the comment what should be mended, so that the author can do it.");
        }
        return new Review(Stage.DRAFT, authors, textRevision, typed, edit.by(), edit.at(), edit.comment());
    }

    /** What follows for somebody who wrote a draft that is in review, for them; null if nothing does. */
    public @Nullable String explanation(String person, boolean required) {
        if (stage != Stage.IN_REVIEW || !wrote(person)) {
            return null;
        }
        return required
                ? "You wrote or submitted this draft, so another editor must approve it before it goes out. You"
                        + " may take it back and go on writing."
                : "You wrote or submitted this draft, so only another editor can approve it. You may take it"
                        + " back and go on writing, or publish it without an approval, which is not required here.";
    }

    static RefusedException nothingNew() {
        return RefusedException.conflict(
                "nothing-to-review", "The draft says what is public already. Change something first.");
    }

    static RefusedException notImported() {
        return RefusedException.conflict(
                "not-imported", "This career is written by editors already. Open it and change it.");
    }

    static RefusedException adopted(Editor by) {
        return RefusedException.conflict(
                "adopted-already",
                "%s has adopted this career. Talk to them, or open the draft and work on it together."
                        .formatted(by.name()));
    }

    private static RefusedException notInReview() {
        return RefusedException.conflict(
                "not-in-review",
                "This draft is not in review, or was changed meanwhile. Open it again and see where it stands.");
    }

    /** Must this person say why when they send it back? Whoever wrote it takes it back without a word. */
    public boolean needsComment(String person) {
        return !isBeingWritten() && !wrote(person);
    }

    /** Is nobody reviewing it, and has nobody approved it? */
    public boolean isBeingWritten() {
        return stage == Stage.DRAFT;
    }

    /** Did another editor find the draft good? */
    public boolean isApproved() {
        return stage == Stage.APPROVED;
    }

    /** Did this person change or submit the draft? */
    public boolean wrote(String person) {
        return authors.stream().anyMatch(a -> a.editor().id().equals(person));
    }

    /** The ids of its authors. */
    Stream<String> authorIds() {
        return authors.stream().map(author -> author.editor().id());
    }

    /** Is one of those who changed a draft, told by their ids, another than Waymark's own editors? */
    public static boolean isTakenOn(Stream<String> authors) {
        return authors.anyMatch(id -> !id.equals(Editor.WAYMARK.id()));
    }

    /** Who changed the draft last. */
    public Optional<Editor> lastAuthor() {
        return authors.isEmpty()
                ? Optional.empty()
                : Optional.of(authors.getLast().editor());
    }

    private List<Author> with(Edit edit) {
        List<Author> all = new ArrayList<>(authors);
        all.removeIf(a -> a.editor().id().equals(edit.by().id()));
        all.add(new Author(edit.by(), edit.at()));
        return List.copyOf(all);
    }

    Review without(String person) {
        List<Author> named = authors.stream()
                .map(a -> new Author(a.editor().without(person), a.at()))
                .toList();
        return new Review(stage, named, textRevision, typed, by == null ? null : by.without(person), at, comment);
    }
}
