package amends.listening;

import static org.assertj.core.api.Assertions.assertThat;

import amends.complaint.Category;
import amends.complaint.Kind;
import amends.complaint.Severity;
import amends.complaint.Sure;
import amends.hotel.Language;
import amends.remedy.RemedyKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerTest {
    private final Listener listener = Listener.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"STOP", " stop. ", "Unsubscribe", "ARRET", "opt-out", "TD", "stop all", "הסר", "הפסק!"})
    void an_opt_out_is_one_as_the_whole_message(String text) {
        assertThat(listener.listen(text).category()).isEqualTo(Category.OTHER);
        assertThat(listener.listen(text).kind()).isEqualTo(Kind.OPT_OUT);
        assertThat(listener.listen(text).sure().kind()).isGreaterThan(Sure.BAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please stop the noise",
                "the shower won't stop",
                "the bus stop is too loud",
                "I had to cancel my booking because your wifi is broken",
                "תפסיקו את הרעש"
            })
    void an_opt_out_word_inside_a_complaint_is_a_complaint(String text) {
        assertThat(listener.listen(text).kind()).isEqualTo(Kind.COMPLAINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "unstop", "התחל"})
    void an_opt_in_is_one_as_the_whole_message(String text) {
        assertThat(listener.listen(text).kind()).isEqualTo(Kind.OPT_IN);
    }

    @Test
    void the_bare_word_help_is_help_and_more_is_not() {
        assertThat(listener.listen("Help!").kind()).isEqualTo(Kind.HELP);
        assertThat(listener.listen("Help!").safety()).isFalse();
        assertThat(listener.listen("help, he is not breathing").kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(listener.listen("help, he is not breathing").safety()).isTrue();
    }

    @Test
    void a_bare_number_answers_and_only_a_long_one_is_the_room() {
        assertThat(listener.listen("412").kind()).isEqualTo(Kind.ANSWER);
        assertThat(listener.listen("412").room()).contains("412");
        assertThat(listener.listen("room 7").room()).contains("7");
        assertThat(listener.listen("2").kind()).isEqualTo(Kind.ANSWER);
        assertThat(listener.listen("2").room()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no hot water in 412 since 18:30|412",
                "Room 412B is cold|412",
                "room412 tv broken|412",
                "חדר ٤١٢ קר מאוד|412",
                "ב412 אין מים|412",
                "moved from 412 to 512, still cold|512",
                "I'm in 304 and the guests in 305 are shouting|304",
                "I'm in 304, smoke from 305|305",
                "the noise from room 305 is terrible|",
                "you charged me 350 for parking|",
                "charged $450 for nothing|",
                "booking 4471 was cancelled|",
                "the shower stays cold. 37.|37",
                "270 tap drips|270",
                "the tap drips and I paid 270|",
                "the air conditioning is dead, 1901|1901",
                "that old kettle is from 1987 and leaks|",
                "somebody took 500 from my card|",
                "a receipt over 180 for the cleaning, give it back|",
                "we are 5 people on floor 12 and the lift is broken|",
                "waiting 120 minutes for food|",
                "call me at +972 50 555 0123|",
                "it is +312 in here and the air conditioning is dead|",
                "you took it from my card twice, 320 and 320|",
                "we have left, we were in room 517 and my watch is still there|517",
                "my key card is dead, I am standing outside room 410|410",
                "music from outside room 410|",
                "the lamp is dead in here, 1216. guests upstairs are dancing too|1216",
                "the lamp is dead in here, 1216 guests upstairs are dancing too|",
                "I am 104 years old and your bed is broken|"
            })
    void the_room_is_the_guests_own_and_no_other_figure(String text, String room) {
        assertThat(listener.listen(text).room().orElse(null)).isEqualTo(room);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I don't want a refund, just fix it|REPAIR",
                "no refund, just fix it|REPAIR",
                "A refund is not what I want. Send a plumber.|REPAIR",
                "I don't want points, just fix the shower|REPAIR",
                "keep your points, fix the shower|REPAIR",
                "don't need a free night, I need the heating fixed|REPAIR",
                "not going to another hotel, just move me to a quieter room|ROOM_MOVE",
                "Don't bother with a voucher, I want my money back|REFUND",
                "why don't you just give us a refund|REFUND",
                "couldn't you move us to a quieter room?|ROOM_MOVE",
                "no hot water. please fix it|REPAIR",
                "לא רוצה החזר, רק תתקנו|REPAIR",
                "במקום הנחה תנו לי חדר אחר|ROOM_MOVE"
            })
    void a_refused_remedy_is_not_asked_for(String text, RemedyKind only) {
        assertThat(listener.listen(text).remedies()).containsExactly(only);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do something about the noise",
                "what will you offer for this noise?",
                "explain yourselves, the wifi is down",
                "make them be quiet",
                "I will call the bank and write a bad review about your rude staff",
                "please send me a corrected invoice, the bill is wrong"
            })
    void what_is_no_remedy_is_none(String text) {
        assertThat(listener.listen(text).remedies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this bill is a heart attack",
                "I'm dying in this heat",
                "my kids will kill me if the wifi does not come back",
                "I am pregnant and the room is cold",
                "I have asthma, the room is dusty",
                "bed bugs in my bed",
                "the room is freezing and we have a baby",
                "my key card is dead",
                "the toilet is overflowing",
                "the curry was fire",
                "I was shocked by the price",
                "smoke detector keeps beeping, battery is low",
                "can you help me with the wifi",
                "somebody stole my wallet yesterday",
                "החשבון הזה התקף לב",
                "אנחנו מתים פה מחום",
                "אשתי תהרוג אותי אם לא יהיה מזגן",
                "יש פשפשים במיטה",
                "ההצגה היתה פצצה"
            })
    void an_idiom_or_a_nuisance_is_no_danger(String text) {
        assertThat(listener.listen(text).safety()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I had an allergic reaction to the soup, better now",
                "our door does not lock and a man is walking about",
                "something is burning i think",
                "the plug gave me a jolt... it gave me a shock",
                "I dont want to be here anymore",
                "my dad hit his head and is confused",
                "a man followed me from the elevator",
                "we hear a woman begging him to stop",
                "the balcony railing is loose",
                "my toddler locked himself in the bathroom",
                "there's water dripping into the socket",
                "he wont wake up",
                "ther is somke in the hallway",
                "אשתי לא נושמת",
                "מריח שרוף בחדר",
                "יש מישהו שעוקב אחריי",
                "הילדה נעלמה לנו מהלובי",
                "נתקענו במעלית"
            })
    void a_danger_told_plainly_or_not_is_one(String text) {
        Understanding understood = listener.listen(text);
        assertThat(understood.safety()).as(text).isTrue();
        // Where it is only feared, it is the second thing that the message is about.
        assertThat(understood.severity() == Severity.DANGER
                        || understood.second().equals(Optional.of(Category.SAFETY)))
                .isTrue();
        assertThat(understood.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(understood.because()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no hot water at all|2",
                "there is a mouse in my room|2",
                "I couldn't sleep all night because of the music|2",
                "the wifi is slow|3",
                "the waiter was rude|3",
                "the tv remote is broken, no rush|4",
                "what time is breakfast?|4",
                "המצעים מסריחים, אי אפשר לישון ככה|2",
                "האינטרנט איטי|3"
            })
    void the_severity_follows_what_it_does_to_the_stay(String text, int number) {
        assertThat(listener.listen(text).severity().number()).isEqualTo(number);
    }

    @Test
    void two_complaints_in_one_show_both() {
        Understanding understood = listener.listen("no hot water, and the wifi is slow");
        assertThat(understood.category()).isEqualTo(Category.WATER);
        assertThat(understood.second()).contains(Category.INTERNET_TV);
    }

    @Test
    void it_is_sure_of_a_plain_complaint_and_unsure_of_what_it_does_not_know() {
        Sure plain = listener.listen("The wifi does not work in room 412, please send a technician")
                .sure();
        assertThat(plain.unsure()).isFalse();
        assertThat(listener.listen("the flurbish is grommeted").sure().unsure()).isTrue();
        assertThat(listener.listen("").sure().unsure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rude waiter", "a cockroach"})
    void of_two_complaints_in_one_it_is_less_sure_than_of_either(String either) {
        assertThat(listener.listen("rude waiter, a cockroach").sure().category())
                .isLessThan(listener.listen(either).sure().category());
    }

    @Test
    void the_words_that_decided_are_named() {
        assertThat(listener.listen("The WiFi doesn't work").because()).contains("wifi doesnt work");
        assertThat(listener.listen("אין מים חמים").because()).contains("אין מים חמים");
    }

    @Test
    void a_misspelt_word_is_still_heard() {
        assertThat(listener.listen("there is a cockraoch under the bed").category())
                .isEqualTo(Category.PESTS);
        assertThat(listener.listen("the intenret is down").category()).isEqualTo(Category.INTERNET_TV);
        assertThat(listener.listen("a blue house behind the hotel").because()).doesNotContain("house");
    }

    @Test
    void lost_spaces_are_found_again() {
        assertThat(listener.listen("the showeris cold and thewifi slow").category())
                .isEqualTo(Category.WATER);
        assertThat(listener.listen("nohotwater in 412 please").category()).isEqualTo(Category.WATER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the shower is cold|EN",
                "wifi down|EN",
                "המקלחת קרה|HE",
                "ה-wifi לא עובד|HE",
                "в номере нет горячей воды|RU",
                "لا يوجد ماء ساخن|AR",
                "房间没有热水|ZH_HANS",
                "房間沒有熱水|ZH_HANT",
                "no hay agua caliente en la habitación|ES",
                "il n'y a pas d'eau chaude dans la chambre|FR",
                "es gibt kein warmes Wasser im Zimmer|DE",
                "na izbe nie je teplá voda|SK",
                "odada sıcak su yok|TR",
                "412|UND",
                "😀|UND"
            })
    void the_language_is_told(String text, Language language) {
        assertThat(listener.listen(text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nincs meleg víz a szobában tegnap óta",
                "hakuna maji ya moto chumbani",
                "δεν έχει ζεστό νερό στο δωμάτιο",
                "部屋でお湯が出ません",
                "कमरे में गर्म पानी नहीं है"
            })
    void a_language_without_a_file_is_a_complaint_that_it_is_not_sure_of(String text) {
        Understanding understood = listener.listen(text);
        assertThat(understood.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(understood.category()).isEqualTo(Category.OTHER);
        assertThat(understood.sure().kind()).isLessThan(Sure.BAR);
        assertThat(understood.sure().category()).isLessThan(Sure.BAR);
    }

    @Test
    void two_languages_in_one_message_are_both_heard() {
        assertThat(listener.listen("אין hot water בחדר 412, please fix").remedies())
                .containsExactly(RemedyKind.REPAIR);
    }

    @Test
    void only_the_files_that_a_message_needs_are_read() {
        Listener fresh = new Listener(Weights.shipped(), Lexicons.lines("tongue.txt"), Leanings.shipped());
        assertThat(fresh.read()).isEmpty();
        fresh.listen("412");
        assertThat(fresh.read()).containsExactly("any.txt");
        fresh.listen("המים בחדר שלנו קרים כבר יומיים");
        assertThat(fresh.read()).containsExactlyInAnyOrder("any.txt", "he.txt");
    }

    @Test
    void a_rehearsal_leaves_no_file_read() {
        Listener fresh = new Listener(Weights.shipped(), Lexicons.lines("tongue.txt"), Leanings.shipped());
        fresh.rehearse();
        assertThat(fresh.read()).isEmpty();
    }

    @Test
    void the_same_text_is_always_understood_alike() {
        String text = "Third call. Still no hot water in 412. Fix it or move us.";
        assertThat(listener.listen(text)).isEqualTo(Listener.shipped().listen(text));
    }
}
