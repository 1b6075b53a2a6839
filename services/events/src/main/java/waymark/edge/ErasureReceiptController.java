package waymark.edge;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

/** Shows the receipt of an erasure to whoever holds its unguessable id. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ErasureReceiptController {
    private final ErasureReceiptStore receipts;

    ErasureReceiptController(ErasureReceiptStore receipts) {
        this.receipts = receipts;
    }

    @Get("/erasures/{receipt}")
    Optional<ErasureReceipt> receipt(String receipt) {
        return receipts.find(receipt);
    }
}
