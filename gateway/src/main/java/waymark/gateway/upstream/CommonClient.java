package waymark.gateway.upstream;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import waymark.gateway.upstream.route.ServiceRoutes;
import waymark.outbox.DeadLetter;

/** Asks each service for what all of them have. */
@Singleton
public class CommonClient {
    /** The services there are. */
    public static final List<String> SERVICES = ServiceRoutes.services();

    private static final Operation<JsonNode> OPENAPI = Operation.get("/openapi.json", JsonNode.class);
    private static final Operation<ErasureReceipt> ERASURE = Operation.get("/erasures/{receipt}", ErasureReceipt.class);

    private static final Operation<DeadLetter.All> LETTERS = Operation.get("/admin/events/dead", DeadLetter.All.class);
    private static final Operation<DeadLetter.Redriven> REDRIVE =
            Operation.post("/admin/events/dead/{id}/redrive", DeadLetter.Redriven.class);

    private final ServiceCalls calls;

    CommonClient(ServiceCalls calls) {
        this.calls = calls;
    }

    /** The description of a service's API. */
    public ServiceResult<JsonNode> openApi(String service) {
        return calls.ask(service, OPENAPI.with());
    }

    /** A service's proof that it has erased a person; 404 as long as it has not. */
    public ServiceResult<ErasureReceipt> erasure(String service, String receipt) {
        return calls.ask(service, ERASURE.with(receipt));
    }

    /** The events a service could not handle, newest first; for admins. */
    public ServiceResult<DeadLetter.All> letters(String service) {
        return calls.askAsVisitor(service, LETTERS.with());
    }

    /** Has a service send a letter's record again; for admins. */
    public ServiceResult<DeadLetter.Redriven> redrive(String service, String letter) {
        return calls.askAsVisitor(service, REDRIVE.with(letter));
    }
}
