package waymark.gateway.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.edge.PageRequest;
import waymark.edge.UnavailableException;
import waymark.gateway.upstream.CommonClient;
import waymark.gateway.upstream.ServiceResult;
import waymark.outbox.DeadLetter;
import waymark.outbox.DeadLetterKind;
import waymark.outbox.DeadLetters;

/**
 * Events that could not be handled: each service keeps its own, and the gateway those of its own listener. Here they
 * are one list.
 */
@Singleton
public class DeadLetterService {
    private static final String GATEWAY = "gateway";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,300}");

    private final CommonClient services;
    private final DeadLetters own;
    private final ExecutorService blocking;

    DeadLetterService(CommonClient services, DeadLetters own, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.services = services;
        this.own = own;
        this.blocking = blocking;
    }

    /**
     * A page of all of them, how many there are of each kind, and who did not answer. Application stands after
     * application, and the newest come first in each.
     */
    public DeadLetter.All all(PageRequest page) {
        Map<String, ServiceResult<DeadLetter.All>> kept = ask(page.size());
        List<DeadLetter> items = new ArrayList<>();
        List<DeadLetterKind> kinds = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int before = 0;
        for (String name : kept.keySet()) {
            Optional<DeadLetter.All> found = kept.get(name).found();
            if (found.isEmpty()) {
                missing.add(name);
                continue;
            }
            kinds.addAll(found.get().kinds());
            int total = found.get().total();
            int from = Math.max(0, page.skip() - before);
            int until = Math.min(total, page.skip() + page.size() - before);
            for (int number = from / page.size(); number * page.size() < until; number++) {
                List<DeadLetter> part =
                        number == 0 ? found.get().items() : items(name, new PageRequest(number, page.size()));
                int start = number * page.size();
                items.addAll(part.subList(
                        Math.clamp(from - start, 0, part.size()), Math.clamp(until - start, 0, part.size())));
            }
            before += total;
        }
        kinds.sort(Comparator.comparing(DeadLetterKind::letters).reversed());
        return new DeadLetter.All(items, before, kinds, missing);
    }

    /** A page of those of one kind, newest first. */
    public ServiceResult<DeadLetter.All> ofKind(String kind, PageRequest page) {
        String keeper = DeadLetterKind.service(kind);
        return known(kind, keeper) ? ask(keeper, kind, page).join() : none();
    }

    /** Has whoever keeps the letter send its record again. */
    public ServiceResult<DeadLetter.Redriven> redrive(String id) {
        String keeper = Stream.concat(CommonClient.SERVICES.stream(), Stream.of(GATEWAY))
                .filter(name -> id.matches(".*-\\d+-\\d+-" + name + "-.*"))
                .findFirst()
                .orElse("");
        if (!known(id, keeper)) {
            return none();
        }
        return keeper.equals(GATEWAY)
                ? own.redrive(id)
                        .map(DeadLetter.Redriven::of)
                        .<ServiceResult<DeadLetter.Redriven>>map(ServiceResult.Ok::new)
                        .orElseGet(DeadLetterService::none)
                : services.redrive(keeper, id);
    }

    /** Has whoever keeps letters of a kind send all their records again. */
    public ServiceResult<DeadLetter.KindRedriven> redriveKind(String kind) {
        String keeper = DeadLetterKind.service(kind);
        if (!known(kind, keeper)) {
            return none();
        }
        return keeper.equals(GATEWAY)
                ? own.redriveKind(kind)
                        .<ServiceResult<DeadLetter.KindRedriven>>map(ServiceResult.Ok::new)
                        .orElseGet(DeadLetterService::none)
                : services.redriveKind(keeper, kind);
    }

    private static boolean known(String id, String keeper) {
        return ID.matcher(id).matches() && (keeper.equals(GATEWAY) || CommonClient.SERVICES.contains(keeper));
    }

    private List<DeadLetter> items(String keeper, PageRequest page) {
        return ask(keeper, null, page).join().found().map(DeadLetter.All::items).orElse(List.of());
    }

    /** All at the same time: each reads its letters from the broker. */
    private Map<String, ServiceResult<DeadLetter.All>> ask(int size) {
        PageRequest first = new PageRequest(0, size);
        Map<String, CompletableFuture<ServiceResult<DeadLetter.All>>> asked = new LinkedHashMap<>();
        CommonClient.SERVICES.forEach(service -> asked.put(service, ask(service, null, first)));
        asked.put(GATEWAY, ask(GATEWAY, null, first));
        Map<String, ServiceResult<DeadLetter.All>> kept = new LinkedHashMap<>();
        asked.forEach((name, answer) -> kept.put(name, answer.join()));
        return kept;
    }

    private CompletableFuture<ServiceResult<DeadLetter.All>> ask(
            String keeper, @Nullable String kind, PageRequest page) {
        return CompletableFuture.supplyAsync(
                PropagatedContext.getOrEmpty()
                        .wrap((Supplier<ServiceResult<DeadLetter.All>>) () -> keeper.equals(GATEWAY)
                                ? own(kind, page)
                                : services.letters(keeper, kind, page.number(), page.size())),
                blocking);
    }

    private ServiceResult<DeadLetter.All> own(@Nullable String kind, PageRequest page) {
        try {
            return new ServiceResult.Ok<>(own.page(kind, page));
        } catch (UnavailableException e) {
            return new ServiceResult.Unavailable<>(GATEWAY);
        }
    }

    private static <T> ServiceResult<T> none() {
        return new ServiceResult.Problem<>(404, "not-found", "There is no such letter.", List.of(), null);
    }
}
