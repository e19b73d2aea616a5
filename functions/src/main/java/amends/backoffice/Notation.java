package amends.backoffice;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How one type of thing is written as an attribute, and read again; null is an attribute that is not there. */
interface Notation {
    @Nullable
    AttributeValue write(Object thing);

    Object read(@Nullable AttributeValue attribute);

    /** An attribute that cannot be read; it learns where it stands on its way out. */
    final class Unreadable extends RuntimeException {
        private final String where;
        private final String why;

        Unreadable(String why) {
            this("", why, null);
        }

        Unreadable(String why, Throwable cause) {
            this("", why, cause);
        }

        private Unreadable(String where, String why, @Nullable Throwable cause) {
            super(where + ": " + why, cause);
            this.where = where;
            this.why = why;
        }

        Unreadable in(String attribute) {
            return new Unreadable(where.isEmpty() ? attribute : attribute + "." + where, why, getCause());
        }
    }
}
