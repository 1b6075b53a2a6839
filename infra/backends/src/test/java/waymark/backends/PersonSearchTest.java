package waymark.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonSearchTest implements Backends {
    private final String person = "person-" + UUID.randomUUID();
    private final PersonSearch search = new PersonSearch(List.of(person, "Zoë.Q@Example.org"));

    @Test
    void a_document_that_names_somebody_is_found_until_it_is_gone() {
        try (var client = MongoClients.create(Backends.mongoUri())) {
            var database = client.getDatabase(getProperties().get("waymark.database"));
            var things = database.getCollection("things");
            things.insertOne(new Document("_id", "one").append("deep", List.of(new Document("who", person))));
            things.insertOne(new Document("_id", "two").append("mail", "zoë.q@example.org"));
            things.insertOne(new Document("_id", "three"));
            database.getCollection("forgotten").insertOne(new Document("_id", person));

            assertThat(search.inDatabase(database))
                    .extracting(PersonSearch.Trace::where, PersonSearch.Trace::allowed)
                    .satisfiesExactlyInAnyOrder(
                            one -> assertThat(one.toList().toString()).contains("things, document one", "false"),
                            two -> assertThat(two.toList().toString()).contains("things, document two", "false"),
                            kept -> assertThat(kept.toList().toString()).contains("forgotten", "true"));
            assertThat(search.inDatabases(Backends.mongoUri())).hasSize(3);

            var people = database.getCollection("people");
            people.insertOne(new Document("_id", person));
            assertThat(search.inDatabase(database))
                    .filteredOn(trace -> trace.where().contains("collection people,"))
                    .as("the topic of that name tells of erasures, the collection of people who are here")
                    .singleElement()
                    .matches(trace -> !trace.allowed());
            people.deleteOne(Filters.eq(person));
            things.deleteMany(Filters.exists("_id"));
            assertThat(search.inDatabase(database)).hasSize(1).allMatch(PersonSearch.Trace::allowed);
        }
    }

    @Test
    void a_record_that_names_somebody_is_found_until_a_newer_one_of_its_key_does_not() throws Exception {
        String topic = "search-" + UUID.randomUUID();
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", Backends.kafkaServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1), new NewTopic(topic + ".dead", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", Backends.kafkaServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "k1", "{\"person\":\"" + person + "\"}"))
                    .get();
            producer.send(new ProducerRecord<>(topic + ".dead", null, "about " + person))
                    .get();
            assertThat(search.inTopics(Backends.kafkaServers()))
                    .extracting(PersonSearch.Trace::where)
                    .satisfiesExactlyInAnyOrder(
                            one -> assertThat(one).startsWith("topic " + topic + ","),
                            dead -> assertThat(dead).startsWith("topic " + topic + ".dead,"));

            producer.send(new ProducerRecord<>(topic, "k1", "{\"erased\":true}"))
                    .get();
            assertThat(search.inTopics(Backends.kafkaServers()))
                    .extracting(PersonSearch.Trace::where)
                    .singleElement()
                    .satisfies(dead -> assertThat(dead).startsWith("topic " + topic + ".dead,"));
        }
    }

    @Test
    void an_account_that_names_somebody_is_found_until_it_is_gone() {
        var keycloak = new KeycloakAdmin(Keycloak.shared().url());
        keycloak.call(
                "POST",
                "/waymark/users",
                """
                {"username":"%s","enabled":true,"firstName":"Zoe","lastName":"Quill",
                "credentials":[{"type":"password","userLabel":"%s","secretData":"{\\"value\\":\\"eA==\\",\\"salt\\":\\"eA==\\"}",
                "credentialData":"{\\"hashIterations\\":1,\\"algorithm\\":\\"pbkdf2-sha256\\"}"}]}"""
                        .formatted(person, person));
        Object id = keycloak.list("/waymark/users?exact=true&username=" + person)
                .getFirst()
                .get("id");

        assertThat(search.inRealm(keycloak))
                .extracting(PersonSearch.Trace::where)
                .containsExactly("Keycloak, account " + id, "Keycloak, credentials of account " + id);

        keycloak.call("DELETE", "/waymark/users/" + id, null);
        assertThat(search.inRealm(keycloak)).isEmpty();
    }

    @Test
    void what_was_deleted_is_in_the_log_of_changes_and_does_not_count() {
        try (var client = MongoClients.create(Backends.mongoUri())) {
            var things =
                    client.getDatabase(getProperties().get("waymark.database")).getCollection("things");
            things.insertOne(new Document("_id", person));
            things.deleteOne(Filters.eq(person));
        }
        assertThat(search.inLogOfChanges(Backends.mongoUri())).singleElement().satisfies(trace -> {
            assertThat(trace.where()).startsWith("MongoDB's log of changes");
            assertThat(trace.allowed()).isTrue();
        });
    }

    @Test
    void memory_that_names_somebody_is_found_and_does_not_count() {
        assertThat(search.inMemory(ProcessHandle.current())).singleElement().satisfies(trace -> {
            assertThat(trace.where())
                    .startsWith("memory of process " + ProcessHandle.current().pid());
            assertThat(trace.allowed()).isTrue();
        });
    }

    @Test
    void a_line_of_a_log_that_names_somebody_is_found(@TempDir Path logs) throws Exception {
        Files.writeString(logs.resolve("a.log"), "fine\nmail to ZOË.q@example.org\n");
        assertThat(search.inFiles(logs))
                .extracting(PersonSearch.Trace::where)
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("a.log, line 2"));
        assertThat(search.inFiles(logs.resolve("none"))).isEmpty();
    }

    @Test
    void a_word_that_would_be_found_everywhere_is_refused() {
        assertThatThrownBy(() -> new PersonSearch(List.of("Al"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonSearch(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
