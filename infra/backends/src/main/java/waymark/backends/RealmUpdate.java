package waymark.backends;

import io.micronaut.core.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds to a realm what an earlier version of Waymark had not: roles, scopes of clients, what people can do to their
 * accounts, and steps of signing in. Keycloak reads the realm's file once only, at its first start. What is there
 * already stays as it is, so what somebody changed in the console does; only what an earlier version had recorded of
 * people goes.
 */
public final class RealmUpdate {
    /** What of the realm itself is this version's, and not a matter of where it runs. */
    private static final Set<String> SETTINGS = Set.of(
            "loginTheme",
            "emailTheme",
            "browserFlow",
            "firstBrokerLoginFlow",
            "webAuthnPolicyPasswordlessRpEntityName",
            "webAuthnPolicyPasswordlessPasskeysEnabled");

    /** Seconds for which earlier versions had people's doings recorded. */
    private static final int EARLIER_EXPIRATION = 2_592_000;

    private final KeycloakAdmin keycloak;
    private final String realm;
    private final RealmFile file;

    /**
     * Of the portal's realm.
     *
     * @param variables what is filled into the realm's file
     */
    public static RealmUpdate of(KeycloakAdmin keycloak, Map<String, String> variables) {
        return new RealmUpdate(keycloak, "waymark", RealmFile.read(KeycloakHome.realmFile(), variables));
    }

    /** Of a realm of that name, by what the file says. */
    RealmUpdate(KeycloakAdmin keycloak, String realm, RealmFile file) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.file = file;
    }

    /**
     * Adds what is missing; a second time it finds nothing.
     *
     * @throws IllegalStateException if Keycloak refuses
     */
    public void apply() {
        stopRecording();
        addRoles();
        file.list("clients").forEach(this::addScopes);
        addActions();
        boolean flows = addFlows();
        if (flows) {
            Map<String, Object> settings = new HashMap<>(file.values());
            settings.keySet().retainAll(SETTINGS);
            change("PUT", "", settings);
        }
    }

    /** Records name people beyond their erasure: Keycloak takes none of them out with an account. */
    private void stopRecording() {
        Map<String, Object> settings = one("");
        if (Boolean.TRUE.equals(settings.get("eventsEnabled"))
                && settings.get("eventsExpiration") instanceof Number seconds
                && seconds.intValue() == EARLIER_EXPIRATION) {
            Map<String, Object> none = new HashMap<>(file.values());
            none.keySet().retainAll(Set.of("eventsEnabled", "eventsListeners"));
            none.put("eventsExpiration", 0);
            change("PUT", "", none);
            change("DELETE", "/events", null);
        }
    }

    private void addRoles() {
        List<Object> there = names(read("/roles"), "name");
        List<Map<String, Object>> wanted = RealmFile.list(file.map("roles"), "realm");
        List<Map<String, Object>> fresh = wanted.stream()
                .filter(role -> !there.contains(role.get("name")))
                .toList();
        fresh.forEach(role ->
                change("POST", "/roles", Map.of("name", role.get("name"), "description", role.get("description"))));
        for (Map<String, Object> role : wanted) {
            Object parts = RealmFile.map(role, "composites").get("realm");
            for (Map<String, Object> part : fresh) {
                if (parts instanceof List<?> names && names.contains(part.get("name"))) {
                    Map<String, Object> added = one("/roles/" + part.get("name"));
                    change("POST", "/roles/" + role.get("name") + "/composites", List.of(added));
                }
            }
        }
    }

    private void addScopes(Map<String, Object> client) {
        read("/clients?clientId=" + client.get("clientId")).stream().findFirst().ifPresent(found -> {
            String scopes = "/clients/" + found.get("id") + "/default-client-scopes";
            List<Object> there = names(read(scopes), "name");
            List<?> wanted = (List<?>) client.get("defaultClientScopes");
            read("/client-scopes").stream()
                    .filter(scope -> wanted.contains(scope.get("name")) && !there.contains(scope.get("name")))
                    .forEach(scope -> change("PUT", scopes + "/" + scope.get("id"), null));
        });
    }

    private void addActions() {
        List<Map<String, Object>> there = read("/authentication/required-actions");
        for (Map<String, Object> wanted : file.list("requiredActions")) {
            there.stream()
                    .filter(action -> action.get("alias").equals(wanted.get("alias")))
                    .filter(action -> !action.get("enabled").equals(wanted.get("enabled")))
                    .forEach(action -> {
                        Map<String, Object> next = new HashMap<>(action);
                        next.putAll(wanted);
                        change("PUT", "/authentication/required-actions/" + wanted.get("alias"), next);
                    });
        }
    }

    private boolean addFlows() {
        List<Object> there = names(read("/authentication/flows"), "alias");
        List<Map<String, Object>> fresh = file.list("authenticationFlows").stream()
                .filter(flow -> Boolean.TRUE.equals(flow.get("topLevel")) && !there.contains(flow.get("alias")))
                .toList();
        for (Map<String, Object> flow : fresh) {
            Map<String, Object> head = new HashMap<>(flow);
            head.remove("authenticationExecutions");
            head.put("builtIn", false);
            change("POST", "/authentication/flows", head);
            fill(flow);
        }
        return !fresh.isEmpty();
    }

    /** Adds a flow's steps, and those of the flows in it. */
    private void fill(Map<String, Object> flow) {
        String steps = "/authentication/flows/" + encoded(flow.get("alias")) + "/executions";
        for (Map<String, Object> step : RealmFile.list(flow, "authenticationExecutions")) {
            Object inner = step.get("flowAlias");
            Map<String, Object> added = inner == null
                    ? Map.of("provider", step.get("authenticator"))
                    : Map.of("alias", inner, "type", "basic-flow", "provider", "", "description", "");
            change("POST", steps + (inner == null ? "/execution" : "/flow"), added);
            List<Map<String, Object>> all = new ArrayList<>(read(steps));
            all.removeIf(one -> ((Number) one.get("level")).intValue() != 0);
            Map<String, Object> last = new HashMap<>(all.getLast());
            last.put("requirement", step.get("requirement"));
            change("PUT", steps, last);
            if (step.get("authenticatorConfig") != null) {
                change(
                        "POST",
                        "/authentication/executions/" + last.get("id") + "/config",
                        file.named("authenticatorConfig", step.get("authenticatorConfig")));
            }
            if (inner != null) {
                fill(file.named("authenticationFlows", inner));
            }
        }
    }

    private List<Map<String, Object>> read(String path) {
        return keycloak.list("/" + realm + path);
    }

    private Map<String, Object> one(String path) {
        return keycloak.object("/" + realm + path);
    }

    private void change(String method, String path, @Nullable Object body) {
        keycloak.call(method, "/" + realm + path, body == null ? null : RealmFile.json(body));
    }

    private static List<Object> names(List<Map<String, Object>> all, String name) {
        return all.stream().map(one -> one.get(name)).toList();
    }

    private static String encoded(Object text) {
        return URLEncoder.encode(text.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
