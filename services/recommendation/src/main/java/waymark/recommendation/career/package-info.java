/** The public careers as ranking needs them, kept in memory from their events; and which careers are alike. */
package waymark.recommendation.career;
