package waymark.recommendation.accuracy;

/**
 * The Wilson score interval for a share at 95 %: where the true share probably lies when {@code up} of {@code n} said
 * yes. It stays within 0 and 1 and is sound for small n (E. B. Wilson, JASA 22, 1927, 209–212).
 *
 * @param low lower bound, 0–1
 * @param high upper bound, 0–1
 */
record WilsonInterval(double low, double high) {
    /** What it is called, for people. */
    static final String LABEL = "95% interval";

    private static final double Z = 1.959963984540054;

    /** The interval; all of 0–1 for n = 0. */
    static WilsonInterval of(int up, int n) {
        if (n == 0) {
            return new WilsonInterval(0, 1);
        }
        double share = (double) up / n;
        double denominator = 1 + Z * Z / n;
        double centre = (share + Z * Z / (2 * n)) / denominator;
        double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n)) / denominator;
        return new WilsonInterval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
