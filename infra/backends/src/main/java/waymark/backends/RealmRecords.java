package waymark.backends;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** All that a realm of a Keycloak keeps of people, as its REST interface tells it. */
final class RealmRecords {
    private static final int PAGE = 200;

    private final KeycloakAdmin keycloak;
    private final String realm;

    RealmRecords(KeycloakAdmin keycloak, String realm) {
        this.keycloak = keycloak;
        this.realm = "/" + realm;
    }

    /** Tells of each record where it is, and what it says. */
    void forEach(BiConsumer<String, String> record) {
        pages("/users?briefRepresentation=false&", account -> {
            String id = text(account, "id");
            record.accept("account " + id, account.toString());
            for (String part : List.of("federated-identity", "credentials")) {
                keycloak.list(realm + "/users/" + id + "/" + part)
                        .forEach(one -> record.accept(part + " of account " + id, one.toString()));
            }
        });
        for (Map<String, Object> client : keycloak.list(realm + "/clients")) {
            for (String kind : List.of("user-sessions", "offline-sessions")) {
                pages(
                        "/clients/" + text(client, "id") + "/" + kind + "?",
                        session -> record.accept(
                                kind + " of " + text(client, "clientId") + ", " + text(session, "id"),
                                session.toString()));
            }
        }
        pages("/events?", event -> record.accept("event " + text(event, "type"), event.toString()));
        pages("/admin-events?", event -> record.accept("event " + text(event, "resourcePath"), event.toString()));
    }

    private void pages(String path, Consumer<Map<String, Object>> each) {
        int first = 0;
        List<Map<String, Object>> page;
        do {
            page = keycloak.list(realm + path + "first=" + first + "&max=" + PAGE);
            page.forEach(each);
            first += PAGE;
        } while (page.size() == PAGE);
    }

    private static String text(Map<String, Object> of, String name) {
        return String.valueOf(of.get(name));
    }
}
