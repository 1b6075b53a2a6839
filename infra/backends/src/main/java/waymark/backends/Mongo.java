package waymark.backends;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.testcontainers.containers.MongoDBContainer;

/**
 * A real MongoDB: a replica set of one.
 *
 * @param uri its connection string, without a database
 * @param child its process, null where it is not ours
 */
public record Mongo(String uri, ChildProcess child) {
    private static final Duration TIMEOUT = Duration.ofSeconds(300);

    /** For the allocator inside mongod: memory that is free goes back to the system soon. */
    private static final Map<String, String> GIVE_BACK = Map.of("TCMALLOC_RELEASE_RATE", "10");

    private static final SharedBackend<Mongo> SHARED = new SharedBackend<>(Mongo::ours);

    /** The one all tests of this JVM share; {@code MONGODB_URI} points it elsewhere. */
    public static Mongo shared() {
        return SHARED.get();
    }

    static void begin() {
        SHARED.begin();
    }

    /** Starts {@code mongod} as a child process. */
    public static Mongo launch(ServerDirectory place) {
        String mongod = Mongod.find().toString();
        place.data().toFile().mkdirs();
        ChildProcess child = new ProcessCommand("MongoDB", line(mongod, place), GIVE_BACK, place.log()).start();
        return new Mongo("mongodb://localhost:" + place.port() + "/?replicaSet=rs0", child);
    }

    /** Waits until the replica set has its primary; founds the set if it is new. */
    public Mongo await() {
        var address = new ConnectionString(uri).getHosts().getFirst();
        try (MongoClient client = MongoClients.create(
                "mongodb://" + address + "/?directConnection=true&serverSelectionTimeoutMS=500&connectTimeoutMS=500")) {
            child.await(() -> isPrimary(client, address), TIMEOUT);
        }
        return this;
    }

    private static List<String> line(String mongod, ServerDirectory place) {
        return List.of(
                mongod,
                "--replSet",
                "rs0",
                "--bind_ip",
                "localhost",
                "--port",
                String.valueOf(place.port()),
                "--dbpath",
                place.data().toString(),
                // Less than the 256 MB that --wiredTigerCacheSizeGB takes at least; a whole portal's documents are some
                // 60 MB.
                "--wiredTigerEngineConfigString",
                "cache_size=128M",
                "--setParameter",
                "diagnosticDataCollectionEnabled=false", // a sample a second for MongoDB's own engineers
                "--slowOpSampleRate",
                "0", // else what took long is in the log as it was asked, with ids and people's words
                "--journalCommitInterval",
                "500", // what asks for the journal does not wait for it; a quiet journal is looked at less often
                "--oplogSize",
                "128",
                "--nounixsocket",
                "--quiet");
    }

    /** Founds the replica set the first time; later a restarted node finds itself in it. */
    private static boolean isPrimary(MongoClient client, String address) {
        try {
            var admin = client.getDatabase("admin");
            Document hello = admin.runCommand(new Document("hello", 1));
            if (hello.getBoolean("isWritablePrimary", false)) {
                return true;
            }
            if (!hello.containsKey("setName") && hello.getBoolean("isreplicaset", false)) {
                var self = new Document("_id", 0).append("host", address);
                admin.runCommand(
                        new Document("replSetInitiate", new Document("_id", "rs0").append("members", List.of(self))));
            }
            return false;
        } catch (MongoException notYet) {
            return false;
        }
    }

    /** Of the build if there is one to share, emptied of what other modules left; else our own. */
    private static Mongo ours() {
        return BuildServers.ours()
                .map(servers -> new Mongo(servers.addresses(BuildServers.MONGO), null).emptied())
                .orElseGet(Mongo::choose);
    }

    private Mongo emptied() {
        try (MongoClient client = MongoClients.create(uri)) {
            for (String database : client.listDatabaseNames()) {
                if (!List.of("admin", "config", "local").contains(database)) {
                    client.getDatabase(database).drop();
                }
            }
        }
        return this;
    }

    static Mongo choose() {
        String elsewhere = System.getenv("MONGODB_URI");
        if (elsewhere != null && !elsewhere.isBlank()) {
            return new Mongo(elsewhere, null);
        }
        if (!BackendMode.docker()) {
            return launch(ServerDirectory.temporary("mongo")).await().withoutScans();
        }
        var container = new MongoDBContainer("mongo:8.0");
        IPv4.only(container).start();
        return new Mongo(container.getConnectionString() + "/?directConnection=true", null).withoutScans();
    }

    /**
     * Refuses from now on what no index serves, so that a test fails where a portal would only be slow. Whole
     * collections can be read still: what has no filter is not refused.
     */
    private Mongo withoutScans() {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase("admin").runCommand(new Document("setParameter", 1).append("notablescan", true));
        }
        return this;
    }
}
