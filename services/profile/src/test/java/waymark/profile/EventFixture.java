package waymark.profile;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Says what the other services say, as the bytes they would send. */
public record EventFixture(Producer<String, byte[]> producer) {
    private static final String SCORES =
            """
            {"interests":{"R":22.5,"I":70.0,"A":57.5,"S":62.5,"E":30.0,"C":82.5},
             "standardErrors":{"R":6.1,"I":5.4,"A":6.6,"S":5.9,"E":6.3,"C":4.8},
             "values":{"achievement":75.0},"setting":{"outdoors":25.0},"flags":["flat"]}""";

    /** Sends any bytes under a type. */
    public void raw(String topic, String key, String type, String body) {
        var record = new ProducerRecord<>(topic, key, body.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A person is so far with a sitting. */
    public void answered(String sitting, long revision, String person, int answered) {
        raw("assessment", sitting, "quiz.section-done.v1", state(sitting, revision, person, answered, false));
    }

    /** A person completed a sitting. */
    public void completed(String sitting, long revision, String person) {
        raw("assessment", sitting, "quiz.assessment-completed.v1", state(sitting, revision, person, 80, true));
    }

    /** A sitting is gone. */
    public void sittingErased(String sitting, long revision) {
        raw(
                "assessment",
                sitting,
                "quiz.sitting-erased.v1",
                "{\"sitting\":\"%s\",\"revision\":%d}".formatted(sitting, revision));
    }

    /** Careers were ranked; the best comes first. */
    public void ranked(String assessment, long revision, String person, String... titles) {
        rankedBy("waymark-1", assessment, revision, person, titles);
    }

    /** The same by a model of that name. */
    public void rankedBy(String model, String assessment, long revision, String person, String... titles) {
        var top = new StringBuilder();
        for (String title : titles) {
            top.append(top.isEmpty() ? "" : ",")
                    .append(
                            """
                            {"career":"%1$s","slug":"%1$s","title":"%1$s","fit":80.5,"percentile":98.0,"tier":"best",
                             "why":"Suits you: %1$s."}"""
                                    .formatted(title));
        }
        raw(
                "match",
                assessment,
                "recommendation.matches-ranked.v1",
                """
                {"assessment":"%s","revision":%d,"person":%s,"model":"%s","contentRevision":34,"careers":30,
                 "top":[%s],"rankedAt":"2026-11-24T09:12:01Z"}"""
                        .formatted(assessment, revision, quoted(person), model, top));
    }

    /** Matches are gone. */
    public void matchesErased(String assessment, long revision) {
        raw(
                "match",
                assessment,
                "recommendation.matches-erased.v1",
                "{\"assessment\":\"%s\",\"revision\":%d}".formatted(assessment, revision));
    }

    /** A career became public, with two steps. */
    public void published(String career, long revision, String slug, String former, String title) {
        published(career, revision, slug, former, title, "Study");
    }

    /** The same, whose second step is that one. */
    public void published(String career, long revision, String slug, String former, String title, String second) {
        raw(
                "career",
                career,
                "content.career-published.v1",
                """
                {"career":"%s","revision":%d,"slug":"%s","formerSlugs":[%s],"title":"%s","alternativeTitles":[],
                 "summary":"s","category":"c","onetCode":"25-4022.00","preparation":5,
                 "interests":{"R":2.2,"I":3.6,"A":2.8,"S":4.4,"E":2.9,"C":6.1},"values":{},"setting":{},
                 "steps":[{"head":"Try the work","action":"Volunteer.","duration":"Some months","requirement":"Time"},
                          {"head":"%s","action":"Take a degree.","duration":"2 years","requirement":"A place"}],
                 "imported":false,"publishedAt":"2026-11-24T09:00:00Z"}"""
                        .formatted(career, revision, slug, former == null ? "" : quoted(former), title, second));
    }

    /** A career is not public any more. */
    public void withdrawn(String career, long revision, String slug) {
        raw(
                "career",
                career,
                "content.career-withdrawn.v1",
                "{\"career\":\"%s\",\"revision\":%d,\"slug\":\"%s\",\"withdrawnAt\":\"2026-11-24T09:00:00Z\"}"
                        .formatted(career, revision, slug));
    }

    /** A person asked to be forgotten. */
    public void personErased(String person, long revision, String receipt) {
        raw(
                "people",
                person,
                "profile.person-erased.v1",
                "{\"person\":\"%s\",\"revision\":%d,\"receipt\":\"%s\",\"requestedAt\":\"2026-11-24T09:00:00Z\"}"
                        .formatted(person, revision, receipt));
    }

    private static String state(String sitting, long revision, String person, int answered, boolean completed) {
        return """
                {"sitting":"%s","revision":%d,"state":{"person":%s,"instrument":"interests-1","instrumentVersion":"1.0",
                 "items":80,"answered":%d,"sectionsDone":["s1"],"startedAt":"2026-11-24T09:00:00Z",
                 "updatedAt":"2026-11-24T09:12:00Z"%s}}"""
                .formatted(
                        sitting,
                        revision,
                        quoted(person),
                        answered,
                        completed ? ",\"completedAt\":\"2026-11-24T09:12:00Z\",\"scores\":" + SCORES : "");
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }
}
