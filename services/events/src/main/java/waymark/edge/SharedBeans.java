package waymark.edge;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/** Beans every service needs: the clock, and its own database. */
@Factory
class SharedBeans {

    /** In milliseconds: the database keeps no more, and what is answered must equal what is read again. */
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** The service's own database, named after the service. Writes are acknowledged by a majority and journaled. */
    @Bean
    @Singleton
    MongoDatabase database(
            MongoClient client, @Value("${waymark.database:micronaut.application.name:waymark}") String name) {
        return client.getDatabase(name).withWriteConcern(com.mongodb.WriteConcern.MAJORITY.withJournal(true));
    }
}
