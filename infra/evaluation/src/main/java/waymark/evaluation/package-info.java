/**
 * How well matching does, measured: runs the quiz's own scoring and the recommendation's own ranking over people's
 * answers, real or simulated, with the careers an O*NET release gives, and prints figures with their uncertainty.
 * Behind {@code ./waymark evaluate}; no part of the running portal.
 *
 * <p>Real people are known by what they study. A field studied is not a job held, and who answers on the web chose
 * themselves: the figures compare models, they are not "accuracy for you". Nothing but answers to items is read of
 * anybody.
 */
package waymark.evaluation;
