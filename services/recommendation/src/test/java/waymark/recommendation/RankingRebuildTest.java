package waymark.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import waymark.backends.Backends;
import waymark.backends.Tokens;
import waymark.events.AssessmentEvent.AssessmentClaimed;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.events.AssessmentEvent.SittingErased;
import waymark.events.CareerEvent.CareerPublished;
import waymark.events.CareerEvent.CareerWithdrawn;
import waymark.recommendation.match.AssessmentRanking;

/**
 * The service in a process of its own, as it is in a portal, and once more after its database was dropped: a JVM orders
 * some collections differently at every start, which must not show.
 */
class RankingRebuildTest implements Backends {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int PEOPLE = 12;

    /** What {@link AssessmentRanking} says differs after a wipe: when it was ranked, and that it is told as newer. */
    private static final Set<String> DIFFERING = Set.of("revision", "rankedAt");

    private final String run = UUID.randomUUID().toString();
    private final String quiz = "quiz-" + run;
    private final String owner = "owner-" + run;
    private final String erased = "erased-" + run;
    private final ObjectMapper json = ObjectMapper.getDefault();
    private waymark.backends.Http http;

    @Test
    void a_wiped_database_is_rebuilt_from_the_topics_to_the_same_rankings_byte_for_byte() throws IOException {
        try (ServiceProcess service = new ServiceProcess(getProperties());
                MongoClient mongo = MongoClients.create(Backends.mongoUri());
                Wire wire = new Wire(json)) {
            http = new waymark.backends.Http(service.server());
            var database = mongo.getDatabase(service.database());
            var matches = database.getCollection("matches", BsonDocument.class);
            long careers = careers() + 30 + 21 + 1; // below: published, changed and withdrawn
            happen(wire, matches);
            awaitCurrent(matches, careers);
            Map<String, BsonDocument> stored = stored(matches);
            Map<String, String> shown = shown();
            Map<String, Long> told = told(wire);

            service.close();
            database.drop();
            service.restart();
            awaitCurrent(matches, careers);

            Map<String, BsonDocument> again = stored(matches);
            assertThat(json(again)).isEqualTo(json(stored)).hasSize(PEOPLE);
            assertThat(bytes(again)).isEqualTo(bytes(stored));
            assertThat(shown()).isEqualTo(shown);
            assertThat(String.join("", shown.values())).contains("\"kind\":\"answer\"");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(wire))
                    .allSatisfy((id, revision) -> assertThat(revision).isGreaterThan(told.get(id))));
        }
    }

    /**
     * In another order than the one in which a wiped service reads it: assessments before their instrument, careers
     * that change afterwards, a claim, an erasure.
     */
    private void happen(Wire wire, MongoCollection<BsonDocument> matches) {
        List<CareerPublished> careers = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            careers.add(SampleCareers.career(
                    "career-%02d-%s".formatted(n, run),
                    1,
                    "field-" + n % 7,
                    SampleCareers.interests(1 + n % 7, 1 + n % 5, 1 + n % 3, 1 + n % 6, 1 + n % 4, 1 + n % 2)));
        }
        careers.forEach(wire::send);
        for (int n = 0; n < PEOPLE / 2; n++) {
            wire.send(completed(n, null));
        }
        wire.send(new AssessmentCompleted(
                erased, 1, SampleCareers.state(null, interests(1), quiz, SampleInstruments.answers(1))));
        await().atMost(PATIENCE)
                .until(() -> count(matches, Filters.eq("answers.instrumentRevision", 0)) == PEOPLE / 2 + 1);
        wire.send(SampleInstruments.instrument(quiz, 7));
        for (int n = PEOPLE / 2; n < PEOPLE; n++) {
            wire.send(completed(n, n % 2 == 0 ? owner : null));
        }
        wire.send(new AssessmentClaimed(id(1), 2, completed(1, owner).state()));
        wire.send(new SittingErased(erased, 2));
        careers.subList(0, 20)
                .forEach(c -> wire.send(SampleCareers.withDuties(
                        c, "Teach groups of people.", "Keep records of " + c.slug() + ".", "Mend machines.")));
        wire.send(new CareerWithdrawn(
                careers.getLast().career(), 2, careers.getLast().slug(), SampleCareers.NOW));
        wire.send(SampleInstruments.longer(quiz, 8, "A3"));
        wire.send(SampleCareers.withDuties(careers.get(20), "Sell houses."));
        await().atMost(PATIENCE)
                .until(() ->
                        isClaimed(matches) && count(matches, Filters.eq("answers.instrumentRevision", 8)) == PEOPLE);
    }

    /** Was the claim read, too? A ranking is current before it is. */
    private boolean isClaimed(MongoCollection<BsonDocument> matches) {
        return count(matches, Filters.eq("person", owner)) == PEOPLE / 4 + 1;
    }

    private long count(MongoCollection<BsonDocument> matches, Bson which) {
        return matches.countDocuments(Filters.and(Filters.in("_id", ids()), which));
    }

    private List<String> ids() {
        return Stream.concat(IntStream.range(0, PEOPLE).mapToObj(this::id), Stream.of(erased))
                .toList();
    }

    private AssessmentCompleted completed(int n, String person) {
        return new AssessmentCompleted(
                id(n), 1, SampleCareers.state(person, interests(n), quiz, SampleInstruments.answers(n)));
    }

    private static Map<String, Double> interests(int n) {
        return SampleCareers.interests(10 + n, 30 - n, 40, 90 - 5 * n, 50, 30 + 3 * n);
    }

    private String id(int n) {
        return "assessment-%02d-%s".formatted(n, run);
    }

    /** All are ranked, by the mended instrument and against these careers. */
    private void awaitCurrent(MongoCollection<BsonDocument> matches, long careers) {
        await().atMost(PATIENCE)
                .until(() -> careers() == careers
                        && isClaimed(matches)
                        && count(
                                        matches,
                                        Filters.and(
                                                Filters.eq("contentRevision", careers),
                                                Filters.eq("answers.instrumentRevision", 8)))
                                == PEOPLE);
    }

    /** Which state of the careers is ranked against. */
    private long careers() throws IOException {
        var ranked = http.exchange(
                "POST",
                "/matches",
                null,
                BodyPublishers.ofString("{\"interests\":{\"R\":1,\"I\":2,\"A\":3,\"S\":4,\"E\":5,\"C\":6}}"),
                BodyHandlers.ofString(),
                "Content-Type",
                "application/json");
        return json.readValue(ranked.body(), JsonNode.class)
                .get("contentRevision")
                .getLongValue();
    }

    /** What is kept of each, without what differs and what the outbox keeps beside it. */
    private Map<String, BsonDocument> stored(MongoCollection<BsonDocument> matches) {
        Set<String> kept = Stream.of(AssessmentRanking.class.getRecordComponents())
                .map(component -> component.getName().equals("id") ? "_id" : component.getName())
                .filter(name -> !DIFFERING.contains(name))
                .collect(Collectors.toSet());
        Map<String, BsonDocument> stored = new TreeMap<>();
        matches.find(Filters.and(Filters.in("_id", ids()), Filters.exists("erased", false)))
                .forEach(document -> {
                    document.keySet().retainAll(kept);
                    stored.put(document.getString("_id").getValue(), document);
                });
        return stored;
    }

    private static Map<String, String> json(Map<String, BsonDocument> documents) {
        return new TreeMap<>(documents.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, d -> d.getValue().toJson())));
    }

    private static List<String> bytes(Map<String, BsonDocument> documents) {
        return documents.values().stream()
                .map(document -> new RawBsonDocument(document, new BsonDocumentCodec())
                        .getByteBuffer()
                        .array())
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    /** What readers are answered, whole lists with all reasons, byte for byte. */
    private Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        for (int n = 0; n < PEOPLE; n++) {
            String token = n == 1 || n >= PEOPLE / 2 && n % 2 == 0 ? Tokens.student(owner) : null;
            for (String page : List.of("matches?size=100", "matches?grouped=true&discoveries=true&reasons=3")) {
                var answer = http.exchange(
                        "GET",
                        "/assessments/%s/%s".formatted(id(n), page),
                        token,
                        BodyPublishers.noBody(),
                        BodyHandlers.ofByteArray());
                assertThat(answer.statusCode()).isEqualTo(200);
                shown.put(id(n) + page, new String(answer.body(), StandardCharsets.ISO_8859_1));
            }
        }
        return shown;
    }

    /** The newest revision that was told of each. */
    private Map<String, Long> told(Wire wire) {
        Map<String, Long> told = new TreeMap<>();
        for (int n = 0; n < PEOPLE; n++) {
            told.put(
                    id(n),
                    Collections.max(wire.bodies("match", id(n)).stream()
                            .map(body -> RawBsonDocument.parse(body)
                                    .get("revision")
                                    .asNumber()
                                    .longValue())
                            .toList()));
        }
        return told;
    }
}
