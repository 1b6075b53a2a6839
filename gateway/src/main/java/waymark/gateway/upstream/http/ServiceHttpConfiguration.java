package waymark.gateway.upstream.http;

import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How pages ask services: each call has a time limit of its own. */
@Singleton
class ServiceHttpConfiguration extends HttpClientConfiguration {
    /** Longer than any call may take. */
    private static final Duration SILENCE = Duration.ofMinutes(6);

    private static final int LARGEST = 10 << 20;

    private final ConnectionPoolConfiguration pool = new ConnectionPoolConfiguration();

    ServiceHttpConfiguration(ApplicationConfiguration application) {
        super(application);
        setConnectTimeout(Duration.ofSeconds(1));
        setReadTimeout(SILENCE);
        setConnectionPoolIdleTimeout(Duration.ofSeconds(20));
        setFollowRedirects(false);
        setMaxContentLength(LARGEST);
        pool.setConnectionLocality(ConnectionPoolConfiguration.ConnectionLocality.PREFERRED);
    }

    @Override
    public ConnectionPoolConfiguration getConnectionPoolConfiguration() {
        return pool;
    }
}
