package waymark.gateway.api;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.edge.UnavailableException;
import waymark.gateway.upstream.CommonClient;
import waymark.gateway.upstream.ServiceResult;
import waymark.outbox.DeadLetter;
import waymark.outbox.DeadLetters;

/**
 * Events that could not be handled: each service keeps its own, and the gateway those of its own listener. Here they
 * are one list.
 */
@Singleton
public class DeadLetterService {
    private static final String GATEWAY = "gateway";

    private final CommonClient services;
    private final DeadLetters own;

    DeadLetterService(CommonClient services, DeadLetters own) {
        this.services = services;
        this.own = own;
    }

    /** All of them, newest first, and who did not answer. */
    public DeadLetter.All all() {
        Map<String, ServiceResult<DeadLetter.All>> kept = ask();
        return DeadLetter.All.of(
                items(kept),
                kept.keySet().stream()
                        .filter(name -> kept.get(name).found().isEmpty())
                        .toList());
    }

    /** Has whoever keeps the letter send its record again. */
    public ServiceResult<DeadLetter.Redriven> redrive(String id) {
        Map<String, ServiceResult<DeadLetter.All>> kept = ask();
        Optional<String> keeper = items(kept).stream()
                .filter(letter -> letter.id().equals(id))
                .map(DeadLetter::service)
                .findFirst();
        if (keeper.isEmpty()) {
            return kept.keySet().stream()
                    .filter(name -> kept.get(name).status() >= 500)
                    .findFirst()
                    .<ServiceResult<DeadLetter.Redriven>>map(ServiceResult.Unavailable::new)
                    .orElseGet(DeadLetterService::none);
        }
        return keeper.get().equals(GATEWAY)
                ? own.redrive(id)
                        .map(DeadLetter.Redriven::of)
                        .<ServiceResult<DeadLetter.Redriven>>map(ServiceResult.Ok::new)
                        .orElseGet(DeadLetterService::none)
                : services.redrive(keeper.get(), id);
    }

    private static List<DeadLetter> items(Map<String, ServiceResult<DeadLetter.All>> kept) {
        List<DeadLetter> all = new ArrayList<>();
        kept.values().forEach(answer -> answer.found().ifPresent(letters -> all.addAll(letters.items())));
        all.sort(Comparator.comparing(DeadLetter::at).reversed());
        return all;
    }

    private Map<String, ServiceResult<DeadLetter.All>> ask() {
        Map<String, ServiceResult<DeadLetter.All>> kept = new LinkedHashMap<>();
        CommonClient.SERVICES.forEach(service -> kept.put(service, services.letters(service)));
        try {
            kept.put(GATEWAY, new ServiceResult.Ok<>(DeadLetter.All.of(own.list(), List.of())));
        } catch (UnavailableException e) {
            kept.put(GATEWAY, new ServiceResult.Unavailable<>(GATEWAY));
        }
        return kept;
    }

    private static <T> ServiceResult<T> none() {
        return new ServiceResult.Problem<>(404, "not-found", "There is no such letter.", List.of(), null);
    }
}
