package waymark.gateway.upstream.recommendation;

/** How well a career fits the person who looks, as far as that can be told. */
public sealed interface PersonalFit {

    /**
     * There is an assessment, and this is what it says of the career; {@code results} is the page of all its matches.
     */
    record Known(Match match, String results) implements PersonalFit {}

    /** There is an assessment; what it says of the career is told on its own page, or later. */
    record Unavailable(String results) implements PersonalFit {}

    /** The quiz is begun and goes on at that address. */
    record InProgress(String at) implements PersonalFit {}

    /** Whether there is an assessment cannot be told at the moment. */
    record Unknown() implements PersonalFit {}

    /** Nothing to go by. */
    record None() implements PersonalFit {}
}
