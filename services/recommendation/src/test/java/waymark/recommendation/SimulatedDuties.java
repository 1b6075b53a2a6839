package waymark.recommendation;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import waymark.recommendation.career.Feature;

/** What people in made-up careers do: the more of an interest the more a career is about it. */
final class SimulatedDuties {
    private static final int DUTIES = 12;

    private static final List<List<String>> BY_INTEREST = List.of(
            List.of(
                    "Mend engines and pumps in a workshop",
                    "Lay bricks and pour concrete",
                    "Drive a loaded truck over long distances",
                    "Fell trees and clear the undergrowth",
                    "Weld steel beams together",
                    "Wire houses for light and heating",
                    "Feed cattle and mend fences",
                    "Set up a lathe and turn metal parts"),
            List.of(
                    "Test samples of blood in a laboratory",
                    "Work out how a disease spreads",
                    "Watch stars and planets with a telescope",
                    "Write programs that analyze large amounts of data",
                    "Run experiments on the behavior of animals",
                    "Prove a theorem about prime numbers",
                    "Dig up and date old bones",
                    "Measure how chemicals react with each other"),
            List.of(
                    "Draw the pictures for a children's book",
                    "Rehearse a part in a play",
                    "Compose music for films",
                    "Photograph people and landscapes",
                    "Design dresses and choose their fabrics",
                    "Write poems and novels",
                    "Shape vases out of clay",
                    "Dance on a stage before an audience"),
            List.of(
                    "Teach pupils how to read and write",
                    "Wash and dress patients who cannot do so",
                    "Listen to people in distress and advise them",
                    "Look after small children while their parents work",
                    "Help injured people to move again",
                    "Bring quarrelling neighbors to agree",
                    "Train volunteers to run a youth club",
                    "Find homes and support for families in need"),
            List.of(
                    "Sell cars to customers",
                    "Win voters for a candidate",
                    "Bargain with suppliers over prices",
                    "Lead a department and decide on its budget",
                    "Plead for a client before a court",
                    "Plan a campaign that makes a brand known",
                    "Start a company and find investors",
                    "Buy and sell shares for others"),
            List.of(
                    "Enter bills and payments in the ledger",
                    "File letters so that they can be found again",
                    "Check forms for missing entries",
                    "Count the stock in a warehouse",
                    "Type addresses into a database",
                    "Work out wages and taxes",
                    "Draw up timetables and shifts",
                    "Compare invoices with orders"));

    private SimulatedDuties() {}

    /** Duties of a career that asks so much of each interest. */
    static List<String> of(double[] profile, Random random) {
        double[] weights = Feature.INTERESTS.stream()
                .mapToDouble(f -> Math.exp(2.5 * profile[f.ordinal()]))
                .toArray();
        return Stream.generate(() -> BY_INTEREST.get(drawn(weights, random)))
                .limit(DUTIES)
                .map(duties -> duties.get(random.nextInt(duties.size())))
                .distinct()
                .toList();
    }

    private static int drawn(double[] weights, Random random) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        int drawn = 0;
        while (drawn < weights.length - 1 && left > weights[drawn]) {
            left -= weights[drawn++];
        }
        return drawn;
    }
}
