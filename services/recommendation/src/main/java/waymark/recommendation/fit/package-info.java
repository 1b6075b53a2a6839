/**
 * How well a career fits a person, and why. Pure arithmetic: scores and careers in, a ranking with reasons out.
 *
 * <p>Both models are one linear form, so that reasons add up to the fit without remainder. With p how a feature stands out in the
 * person, c how it stands out in the career and w the model's weight of it, over all features known of both:
 *
 * <pre>fit = 50 + 50 · Σ w·p·c / Σ w</pre>
 *
 * <p>50 is the baseline, each term of the sum is one reason's contribution. See {@link waymark.recommendation.fit.Model} for the
 * weights, {@link waymark.recommendation.fit.Scores#leaning} for p and {@link waymark.recommendation.career.Career#character} for c.
 */
package waymark.recommendation.fit;
