package waymark.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class BackendsTest implements Backends {
    @Test
    void mongo_takes_transactions() {
        try (var client = MongoClients.create(Backends.mongoUri());
                var session = client.startSession()) {
            var things =
                    client.getDatabase(getProperties().get("waymark.database")).getCollection("things");
            session.withTransaction(() -> things.insertOne(session, new Document("_id", "one")));
            assertThat(things.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void mongo_refuses_a_query_that_no_index_serves() {
        try (var client = MongoClients.create(Backends.mongoUri())) {
            var things =
                    client.getDatabase(getProperties().get("waymark.database")).getCollection("things");
            things.insertOne(new Document("_id", "one").append("colour", "red"));
            var red = Filters.eq("colour", "red");

            assertThat(things.find()).hasSize(1);
            assertThatThrownBy(() -> things.find(red).first())
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("notablescan");
            things.createIndex(Indexes.ascending("colour"));
            assertThat(things.find(red)).hasSize(1);
        }
    }

    @Test
    void kafka_creates_topics() throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", Backends.kafkaServers()))) {
            admin.createTopics(List.of(new NewTopic("smoke", 6, (short) 1)))
                    .all()
                    .get();
            assertThat(admin.listTopics().names().get()).contains("smoke");
        }
    }

    @Test
    void a_token_is_checked_with_the_key_that_is_served() throws Exception {
        var key = JWKSet.load(URI.create(Tokens.jwksUri()).toURL()).getKeyByKeyId("test");
        var token = SignedJWT.parse(Tokens.student("s-1"));

        assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("student");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("waymark-api");
    }
}
