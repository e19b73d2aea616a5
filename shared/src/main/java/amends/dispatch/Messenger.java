package amends.dispatch;

import amends.hotel.Phone;
import java.util.Map;

/** Reaches people outside the book. */
public interface Messenger {
    /** What became of a message; a failure that may pass is thrown instead, so that it is tried again. */
    enum Delivery {
        SENT,
        /** The other side will never take it: a number that cannot be texted, a topic that is gone. */
        NEVER
    }

    /**
     * Texts a phone.
     *
     * @param id the same at every try, so that a text sent twice can be told
     */
    Delivery text(Phone from, Phone to, String words, String id);

    /**
     * Publishes an alert to a hotel's topic, for machines and mailboxes.
     *
     * @param topic      its full name
     * @param attributes to filter on; never a guest's data
     */
    Delivery publish(String topic, String subject, String words, Map<String, String> attributes, String id);
}
