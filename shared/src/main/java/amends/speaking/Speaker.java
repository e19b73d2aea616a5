package amends.speaking;

import amends.hotel.Language;

public final class Speaker {
    public String say(Saying saying, Language language) {
        return saying + language.code();
    }
}
