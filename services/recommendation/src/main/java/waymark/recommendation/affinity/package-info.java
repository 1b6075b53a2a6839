/**
 * How near in meaning what a person was asked ("Put a messy archive in order") is to what a career's people do
 * ("Organize and describe collections"). Pure arithmetic on the vectors of {@code waymark.embedding}.
 */
package waymark.recommendation.affinity;
