package waymark.gateway.upstream.http;

import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClientConfiguration;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How pages ask services: each call has a time limit of its own; the rest is as {@code micronaut.http.client} says. */
@Singleton
class ServiceHttpConfiguration extends HttpClientConfiguration {
    /** Longer than any call may take. */
    private static final Duration SILENCE = Duration.ofMinutes(6);

    private final ConnectionPoolConfiguration pool = new ConnectionPoolConfiguration();

    ServiceHttpConfiguration(DefaultHttpClientConfiguration common) {
        super(common);
        setReadTimeout(SILENCE);
        pool.setConnectionLocality(ConnectionPoolConfiguration.ConnectionLocality.PREFERRED);
    }

    @Override
    public ConnectionPoolConfiguration getConnectionPoolConfiguration() {
        return pool;
    }
}
