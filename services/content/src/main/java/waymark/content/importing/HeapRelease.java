package waymark.content.importing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Gives back the memory that an import needed. By itself the serial collector looks for what has grown old only when
 * the heap is full, so some sixty megabytes would be kept for weeks by a service that is only read.
 */
final class HeapRelease {
    /** MongoDB's driver keeps its buffers for a minute after their last use. */
    private static final int BUFFERS_ARE_GONE = 90;

    private HeapRelease() {}

    /** Collects once, a minute and a half from now: a pause of some 200 ms. */
    static void later() {
        CompletableFuture.delayedExecutor(BUFFERS_ARE_GONE, TimeUnit.SECONDS).execute(System::gc);
    }
}
