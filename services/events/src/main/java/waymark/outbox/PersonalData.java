package waymark.outbox;

/** Something a service holds of people and erases with them. {@link PeopleListener} asks for it all. */
public interface PersonalData {

    /** What it is, as receipts of erasures name it: {@code sittings}. */
    String kind();

    /** Erases what is held of a person; can be repeated. Returns how much of it there was. */
    long eraseOf(String person);
}
