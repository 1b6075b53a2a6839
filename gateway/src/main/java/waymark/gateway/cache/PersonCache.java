package waymark.gateway.cache;

/** Keeps something of people in memory, and lets it go before its time is over. */
public interface PersonCache {

    /** From now on nothing of that person is kept. */
    void forget(String person);
}
