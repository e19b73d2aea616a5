package amends.tests.crash;

import amends.complaint.By;
import amends.complaint.Fact;
import java.util.Map;
import java.util.Set;

/** What happens on an evening, again and again, each time with another thing going wrong. */
enum Story {
    /** Filed at the desk, taken, answered, promised, put right. */
    AT_THE_DESK {
        @Override
        void play(World world) {
            String id = world.files(
                    "noa",
                    "{\"stay\":\"s412\",\"room\":\"412\",\"category\":\"water\",\"words\":\"The shower is cold\","
                            + "\"remedies\":[{\"kind\":\"repair\"}]}");
            world.does("noa", "take", id);
            world.does("noa", "reply", id, "{\"text\":\"Somebody is on the way\"}");
            world.does("noa", "promise", id, "{\"inMinutes\":20}");
            world.does(
                    "noa",
                    "hand-over",
                    id,
                    "{\"to\":\"maintenance\",\"said\":\"No hot water\",\"wanted\":\"Bleed the pipe\"}");
            world.does("noa", "remedies", id, "{\"kind\":\"repair\",\"station\":\"given\"}");
            world.does("noa", "resolve", id, "{\"outcome\":\"The pipe was bled\"}");
        }
    },
    /** Heard by text, once more, answered, and thanked for. */
    BY_TEXT {
        @Override
        void play(World world) {
            world.texts(Cast.DANA, "The air conditioning in 412 is broken. Could you move us to another room?");
            String id = world.only();
            world.texts(Cast.DANA, "It is getting hotter and hotter in here!");
            world.does("sam", "start", id);
            world.does("sam", "reply", id, "{\"text\":\"I am coming up with a fan\"}");
            world.does("sam", "resolve", id);
            world.texts(Cast.DANA, "Thank you so much!");
        }
    },
    /** Danger on the phone: given to a clerk at once, not begun, and moved on to the next. */
    DANGER_ON_THE_PHONE {
        @Override
        void play(World world) {
            world.calls(
                    Cast.STRANGER,
                    Map.of(
                            "words",
                            "there is smoke in the corridor",
                            "category",
                            "smoke-odour",
                            "room",
                            "305",
                            "language",
                            "en"));
            String id = world.only();
            world.until(() -> world.happened(Fact.PassedOn.class));
            world.does(world.owner(id), "start", id);
            world.does(world.owner(id), "resolve", id);
        }

        // To whom it is given, how often it moves on and who hears of each: a crash may take the minute that each has.
        @Override
        boolean byTheClock(Fact fact) {
            return fact instanceof Fact.Pushed
                    || fact instanceof Fact.PassedOn
                    || fact instanceof Fact.Nobody
                    || super.byTheClock(fact);
        }

        @Override
        String told(Texts.Sms sms) {
            return sms.words().startsWith("Severity 1") ? "somebody: Severity 1" : super.told(sms);
        }

        @Override
        String by(By by) {
            return by instanceof By.Staff ? "whoever has it" : super.by(by);
        }
    },
    /** Too much for one: what is not begun goes back, the supervisor hears of it, and then of its end. */
    OVERLOAD {
        @Override
        void play(World world) {
            String first =
                    world.files("sam", "{\"room\":\"117\",\"category\":\"billing\",\"words\":\"Charged twice\"}");
            String second = world.files(
                    "sam", "{\"room\":\"233\",\"category\":\"staff-conduct\",\"words\":\"He shouted at me\"}");
            String third = world.files(
                    "sam", "{\"room\":\"508\",\"category\":\"billing\",\"words\":\"Who drank this minibar\"}");
            String fourth = world.files("sam", "{\"room\":\"305\",\"category\":\"water\",\"words\":\"No hot water\"}");
            world.does("noa", "start", first);
            world.does("noa", "take", second);
            world.does("noa", "take", third);
            world.does("noa", "take", fourth);
            world.does("noa", "resolve", first);
            world.does("noa", "resolve", fourth);
            world.until(() -> world.happened(Fact.AllClear.class));
        }
    },
    /** A reply to a phone that cannot be reached, until the house gives it up and puts it before a person. */
    A_PHONE_THAT_IS_OUT {
        @Override
        void play(World world) {
            String id = world.files(
                    "noa", "{\"stay\":\"s412\",\"room\":\"412\",\"category\":\"noise\",\"words\":\"Drums\"}");
            world.does("noa", "take", id);
            world.does("noa", "reply", id, "{\"text\":\"They have been told\"}");
        }

        @Override
        Set<String> unreachable() {
            return Set.of(Cast.DANA.e164());
        }
    };

    abstract void play(World world);

    /** Whether the house does this because of the time alone, so that what holds it up may change it. */
    boolean byTheClock(Fact fact) {
        return fact instanceof Fact.Late || fact instanceof Fact.Watching;
    }

    /** What counts of a text: figures may be times. */
    String told(Texts.Sms sms) {
        return sms.to() + ": " + sms.words().replaceAll("[0-9]+", "#");
    }

    String by(By by) {
        return by instanceof By.House ? "house" : by.toString();
    }

    /** The phones that nobody reaches in it. */
    Set<String> unreachable() {
        return Set.of();
    }
}
