package amends.local.part;

/** One thing that runs inside the house process, such as the gateway. */
public interface Part {

    /** Returns when it answers; the tables and queues answer already, and every part named before it runs. */
    void start();

    /** Finishes what is in hand and returns; called in the opposite order. */
    void stop();
}
