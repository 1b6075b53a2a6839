package waymark.gateway.signin.session;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.JsonMapper;
import io.netty.util.AsciiString;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import waymark.edge.RandomIds;
import waymark.gateway.cache.PersonCache;
import waymark.gateway.signin.keycloak.KeycloakClient;
import waymark.gateway.signin.keycloak.KeycloakDown;
import waymark.gateway.signin.keycloak.SignInRefused;
import waymark.gateway.signin.keycloak.TokenSet;

/** Who is signed in. */
@Singleton
public class SessionService {
    private static final Duration EARLY = Duration.ofSeconds(30);

    /**
     * A session with its opened grant.
     *
     * @param bearer the {@code Authorization} header it gives, in the form in which it is written each time
     */
    public record OpenSession(Session session, TokenSet grant, AsciiString bearer) {
        OpenSession(Session session, TokenSet grant) {
            this(session, grant, AsciiString.of("Bearer " + grant.access()));
        }

        /** Whose it is. */
        public String person() {
            return session.person();
        }

        @Override
        public String toString() {
            return "Live[" + grant + "]";
        }
    }

    private final SessionStore store;
    private final SessionCache recent = new SessionCache(System::nanoTime);
    private final KeycloakClient keycloak;
    private final SessionCipher vault;
    private final JsonMapper json;
    private final Clock clock;
    private final List<PersonCache> caches;
    // One refresh at a time for each session; sessions that share a lock only wait a little.
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    SessionService(
            SessionStore store,
            KeycloakClient keycloak,
            SessionCipher vault,
            JsonMapper json,
            Clock clock,
            List<PersonCache> caches) {
        this.store = store;
        this.keycloak = keycloak;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
        this.caches = caches;
    }

    /** Begins a session with a new id and returns the id: what the cookie holds, kept nowhere else. */
    public String begin(TokenSet grant, @Nullable String sitting) {
        String cookie = RandomIds.random();
        store.insert(sealed(SessionCipher.hash(cookie), grant, sitting));
        return cookie;
    }

    /**
     * The session of that cookie if it was read a moment ago, its tokens are good for half a minute, and no sitting
     * waits to be claimed; null if it must be read. Never blocks.
     */
    public @Nullable OpenSession recent(String cookie) {
        OpenSession live = recent.find(cookie);
        return live != null && live.session().sitting() == null && fresh(live) ? live : null;
    }

    /** The session of that cookie with tokens good for half a minute at least; empty if it has ended. */
    public Optional<OpenSession> find(String cookie) throws KeycloakDown {
        OpenSession known = recent.find(cookie);
        if (known != null && fresh(known)) {
            return Optional.of(known);
        }
        SessionCache.Reading reading = recent.reading();
        Optional<OpenSession> live = read(SessionCipher.hash(cookie));
        live.ifPresent(read -> recent.put(cookie, read, reading));
        return live;
    }

    private Optional<OpenSession> read(String id) throws KeycloakDown {
        Optional<OpenSession> live = open(id);
        if (live.isEmpty() || fresh(live.get())) {
            return live;
        }
        Lock lock = locks[Math.floorMod(id.hashCode(), locks.length)];
        lock.lock();
        try {
            Optional<OpenSession> again = open(id);
            return again.isEmpty() || fresh(again.get()) ? again : refresh(again.get());
        } finally {
            lock.unlock();
        }
    }

    private Optional<OpenSession> refresh(OpenSession live) throws KeycloakDown {
        try {
            TokenSet grant = keycloak.refresh(live.grant());
            Session session = sealed(live.session().id(), grant, live.session().sitting());
            store.replace(session);
            return Optional.of(new OpenSession(session, grant));
        } catch (SignInRefused e) {
            Optional<OpenSession> now = open(live.session().id());
            if (now.isPresent()
                    && !now.get().grant().refresh().equals(live.grant().refresh())) {
                return now; // another gateway was faster
            }
            store.end(live.session().id());
            return Optional.empty();
        } catch (KeycloakDown e) {
            if (live.grant().accessUntil().isAfter(clock.instant())) {
                return Optional.of(live);
            }
            throw e;
        }
    }

    /** The session as it is, its tokens fresh or not. */
    public Optional<OpenSession> peek(String cookie) {
        return open(SessionCipher.hash(cookie));
    }

    public void settled(Session session) {
        store.settled(session);
        recent.forget(live -> live.session().id().equals(session.id()));
    }

    public void end(String cookie) {
        String id = SessionCipher.hash(cookie);
        store.end(id);
        recent.forget(live -> live.session().id().equals(id));
    }

    /** Ends the sessions that came from that session at Keycloak. */
    public long endWith(String sid) {
        long ended = store.endWith(sid);
        recent.forget(live -> sid.equals(live.session().sid()));
        return ended;
    }

    /** Ends all of a person's sessions, as after an erasure, and forgets what was kept in memory to show them. */
    public long endAll(String person) {
        long ended = store.endAll(person);
        recent.forget(live -> live.session().person().equals(person));
        caches.forEach(cache -> cache.forget(person));
        return ended;
    }

    private boolean fresh(OpenSession live) {
        Instant now = clock.instant();
        return live.grant().accessUntil().minus(EARLY).isAfter(now)
                && live.session().endsAt().isAfter(now);
    }

    private Session sealed(String id, TokenSet grant, @Nullable String sitting) {
        try {
            byte[] sealed = vault.seal(json.writeValueAsBytes(grant), id);
            return new Session(
                    id, grant.person(), grant.sid(), sealed, sitting, grant.accessUntil(), grant.refreshUntil());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<OpenSession> open(String id) {
        return store.find(id).flatMap(session -> vault.open(session.grant(), id)
                .map(plain -> new OpenSession(session, read(plain))));
    }

    private TokenSet read(byte[] plain) {
        try {
            return json.readValue(plain, TokenSet.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
