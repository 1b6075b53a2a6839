/** The figures themselves, and how sure they are. Pure arithmetic. */
package waymark.evaluation.metrics;
