package waymark.gateway.upstream;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import waymark.gateway.upstream.route.ServiceRoutes;
import waymark.outbox.DeadLetter;
import waymark.retention.RetentionReport;

/** Asks each service for what all of them have. */
@ServiceClient
public interface CommonClient {
    /** The services there are. */
    List<String> SERVICES = ServiceRoutes.services();

    /** Proof that a service forgot a person: how many things of each kind are gone. */
    @Serdeable
    record ErasureReceipt(String service, Map<String, Long> erased, Instant at) {
        /** How much is gone. */
        public long total() {
            return erased.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The description of a service's API. */
    @Get("/openapi.json")
    ServiceResult<JsonNode> openApi(@Header(HttpHeaders.HOST) String service);

    /** A service's proof that it has erased a person; 404 as long as it has not. */
    @Get("/erasures/{receipt}")
    ServiceResult<ErasureReceipt> erasure(@Header(HttpHeaders.HOST) String service, String receipt);

    /** How long a service keeps what it owns, what would go now and what its last runs removed; for admins. */
    @Get("/admin/retention")
    ServiceResult<RetentionReport> retention(@Header(HttpHeaders.HOST) String service);

    /** A page of the events a service could not handle, of one kind or of all, newest first; for admins. */
    @Get("/admin/events/dead?kind={kind}&page={page}&size={size}")
    ServiceResult<DeadLetter.All> letters(
            @Header(HttpHeaders.HOST) String service, @Nullable String kind, int page, int size);

    /** Has a service send the records of all letters of a kind again; for admins. */
    @Post("/admin/events/dead/kinds/{kind}/redrive")
    ServiceResult<DeadLetter.KindRedriven> redriveKind(@Header(HttpHeaders.HOST) String service, String kind);

    /** Has a service send a letter's record again; for admins. */
    @Post("/admin/events/dead/{id}/redrive")
    ServiceResult<DeadLetter.Redriven> redrive(@Header(HttpHeaders.HOST) String service, String id);
}
