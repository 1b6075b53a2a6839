package waymark.gateway.web.asset;

import java.util.Locale;

/** Waymark's own drawings. All of a kind have the same size, so a page keeps their place before they arrive. */
public final class Illustrations {
    /** Width of a field's drawing in its own units. */
    public static final int FIELD_WIDTH = 320;
    /** Height of a field's drawing in its own units. */
    public static final int FIELD_HEIGHT = 200;

    /** Width and height of an interest's drawing in its own units. */
    public static final int INTEREST_SIZE = 96;

    private Illustrations() {}

    /** The address of a field of work's drawing; of one that has none yet, the drawing for all of them. */
    public static String field(String category) {
        String name = "illustrations/fields/" + category + ".svg";
        return Assets.url(Assets.find(name).isPresent() ? name : "trail.svg");
    }

    /** The address of an interest's drawing, by its letter. */
    public static String interest(String letter) {
        return Assets.url("illustrations/interests/" + letter.toLowerCase(Locale.ROOT) + ".svg");
    }
}
