package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobLeaseTest implements Backends {
    @Inject
    MongoDatabase database;

    private final String job = "job-" + UUID.randomUUID();

    @Test
    void one_has_it_until_it_gives_it_back_or_half_a_minute_has_passed() {
        JobLease one = new JobLease(database, job);
        JobLease other = new JobLease(database, job);

        assertThat(one.take()).isTrue();
        assertThat(other.take()).isFalse();
        assertThat(other.prolong()).isFalse();
        other.release();
        assertThat(one.prolong()).isTrue();

        one.release();
        assertThat(one.prolong()).isFalse();
        assertThat(other.take()).isTrue();
        assertThat(one.take()).isFalse();

        database.getCollection("leases").updateOne(Filters.eq(job), Updates.set("leaseUntil", new Date(0)));
        assertThat(one.take()).isTrue();
        assertThat(other.prolong()).isFalse();
        assertThat(new JobLease(database, job + "-other").take()).isTrue();
    }
}
