/** The instruments people answered, as quiz tells of them, kept in memory from their events. */
package waymark.recommendation.instrument;
