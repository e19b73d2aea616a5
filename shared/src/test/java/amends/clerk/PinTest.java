package amends.clerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {
    private static final byte[] SALT = "sixteen bytes ok".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567890123", "12345a", " 481207", "４８１２０７", "-48120"})
    void what_is_not_6_to_12_digits_is_no_pin(String typed) {
        assertThat(Pin.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000000",
                "777777777",
                "123456",
                "345678",
                "6543210",
                "987654",
                "789012",
                "210987",
                "121212",
                "123123",
                "1231231",
                "898989898989"
            })
    void what_anybody_would_try_first_is_guessable(String typed) {
        assertThat(new Pin(typed).guessable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"481207", "112358", "000001", "135790", "123465", "314159265358"})
    void other_pins_are_not(String typed) {
        assertThat(new Pin(typed).guessable()).isFalse();
    }

    @Test
    void a_hash_is_of_its_pin_alone() {
        String hash = new Pin("481207").hash(10, SALT);

        assertThat(new Pin("481207").matches(hash)).isTrue();
        assertThat(new Pin("481208").matches(hash)).isFalse();
        assertThat(new Pin("4812070").matches(hash)).isFalse();
    }

    @Test
    void the_rounds_are_read_from_the_hash() {
        assertThat(new Pin("481207").hash(7, SALT)).startsWith("pbkdf2-sha256$7$");
        assertThat(new Pin("481207").matches(new Pin("481207").hash(7, SALT))).isTrue();
    }

    /** As OpenSSL's PBKDF2 makes it, by Python's hashlib. */
    @Test
    void the_hash_is_the_standard_one() {
        assertThat(new Pin("481207").hash(1000, SALT))
                .isEqualTo("pbkdf2-sha256$1000$c2l4dGVlbiBieXRlcyBvaw==$DvoWJkdb/dr+0g2t+QSyL5LIdmQJNkPxxbZ86/kZoKI=");
    }

    @Test
    void nobodys_hash_is_no_pins() {
        assertThat(new Pin("481207").matches(Pin.hashOfNobody(10))).isFalse();
    }

    @Test
    void another_kind_of_hash_is_not_guessed_at() {
        assertThatThrownBy(() -> new Pin("481207").matches("plain$481207"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_pin_never_shows_in_a_log_line() {
        assertThat(new Pin("481207").toString()).doesNotContain("481207");
    }
}
