package waymark.gateway.admin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.gateway.upstream.desk.Draft;

/** Something done to many careers at once. */
public enum BulkAction {
    /** To another editor. */
    SUBMIT("Submit for review", "sent for review"),
    /** To the public. */
    PUBLISH("Publish", "published"),
    /** From the public. */
    WITHDRAW("Withdraw", "withdrawn");

    /** A career and what would happen to it, or did. */
    public record Row(String slug, String title, long revision, String says, boolean fine) {}

    private final String label;
    private final String done;

    BulkAction(String label, String done) {
        this.label = label;
        this.done = done;
    }

    /** The one a button names, as {@code publish}. */
    static Optional<BulkAction> of(String button) {
        return Stream.of(values()).filter(b -> b.key().equals(button)).findFirst();
    }

    /** Its name in forms and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its button says. */
    public String label() {
        return label;
    }

    /** The word for a career it was done to. */
    public String done() {
        return done;
    }

    /** What it would do to a draft as it stands. */
    Row plan(Draft draft) {
        List<String> gaps = draft.problems();
        String incomplete = gaps.size() == 1
                ? "One thing is missing: " + gaps.getFirst()
                : gaps.size() + " things are missing in the draft.";
        return switch (this) {
            case SUBMIT ->
                draft.state().equals("published")
                        ? no(draft, "The draft says what is public already; there is nothing to review.")
                        : gaps.isEmpty() ? yes(draft, "Another editor is asked to review it.") : no(draft, incomplete);
            case PUBLISH ->
                draft.state().equals("published")
                        ? no(draft, "It is public as drafted; nothing changes.")
                        : gaps.isEmpty()
                                ? yes(draft, "Version " + (draft.version() + 1) + " goes public.")
                                : no(draft, incomplete);
            case WITHDRAW ->
                draft.open()
                        ? yes(draft, "Nobody finds it any more; draft and versions are kept.")
                        : no(draft, "It is not public; nothing changes.");
        };
    }

    private static Row yes(Draft draft, String says) {
        return new Row(draft.slug(), draft.title(), draft.revision(), says, true);
    }

    private static Row no(Draft draft, String says) {
        return new Row(draft.slug(), draft.title(), draft.revision(), says, false);
    }
}
