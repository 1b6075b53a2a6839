/**
 * Says which careers fit a person and why, and measures how often people agree.
 *
 * <p>Features: {@code career} (the public careers, in memory; careers like this one), {@code instrument} (what people
 * were asked, in memory), {@code input} (both at one moment), {@code affinity} (how near what they were asked is to
 * careers' duties, pure arithmetic), {@code fit} (scores, answers and careers to a ranking with reasons, pure
 * arithmetic), {@code change} (why a fit moved), {@code highlight} (the one reason a card has room for), {@code match}
 * (the ranking of each completed assessment, kept up to date), {@code accuracy} (thumbs against fit).
 *
 * <p>Routes: {@code /assessments/{id}/matches}, {@code /assessments/{id}/fit/{slug}},
 * {@code /assessments/{id}/discoveries}, {@code /careers/{slug}/similar}, {@code /matches}, {@code /me/matches},
 * {@code /me/matches/compare/{slug}}, {@code /accuracy}. Publishes the topic {@code match}; reads {@code career} and
 * {@code instrument} (whole, at every start), {@code assessment}, {@code rating} and {@code people}.
 */
package waymark.recommendation;
