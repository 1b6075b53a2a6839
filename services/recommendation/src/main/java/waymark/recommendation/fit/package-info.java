/**
 * How well a career fits a person, and why. Pure arithmetic: scores and careers in, a ranking with reasons out.
 *
 * <p>All models are one linear form, so that reasons add up to the fit without remainder. With p how a feature stands
 * out in the person, c how it stands out in the career and w the model's weight of it:
 *
 * <pre>fit = 50 + 50 · (Σ w·p·c + v·a) / W</pre>
 *
 * <p>v·a is what single answers add in {@code waymark-3} ({@code AnswerPart}): the sum over items of how much an answer
 * counts ({@code ShrunkAnswers}) times how near the item is to the career's duties
 * ({@link waymark.recommendation.affinity.Affinities}). 50 is the baseline; each term of the sums is one reason's
 * contribution, but for answers that are not named one by one. See {@link waymark.recommendation.model.Model} for the
 * weights, {@link waymark.recommendation.fit.Scores#preference} for p and
 * {@link waymark.recommendation.career.Career#profile} for c.
 *
 * <p><strong>What is not known.</strong> The older models add up what is known of both sides and let W be the weights
 * of just that. So the less is known of a career, the more each thing counts that is: its fits spread wider, and it
 * takes more than its share of the first places (49 of 923 occupations of O*NET 30.1 have no work values; they took 26
 * % of all top twenties). {@code waymark-2} always divides by the sum of all weights, and takes what is not known of a
 * career at what is to be expected from the rest of it (see {@code waymark.recommendation.career.FeaturePrior}): an
 * expectation as high, and over careers as widely spread, as the real figures are. So a thing that is known counts the
 * same in every career, and neither the expected rank of a career nor its chance of a first place depends on how much
 * is known of it. What expectations add is one reason of its own, of kind {@code unknown}. What is not known of the
 * person adds nothing to any career. {@code waymark-3} does the same; what single answers would say of a career is
 * expected from its interests where answers or duties are not known, by giving interests more weight, so much that such
 * careers take their share of first places.
 */
package waymark.recommendation.fit;
