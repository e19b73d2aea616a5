package amends.hotel;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A language that Amends listens to and speaks; {@link #UND} is one that it does not know. */
public enum Language implements Coded {
    EN("en"),
    HE("he"),
    ZH_HANS("zh-Hans"),
    ZH_HANT("zh-Hant"),
    SK("sk"),
    TR("tr"),
    ES("es"),
    FR("fr"),
    DE("de"),
    AR("ar"),
    RU("ru"),
    UND("und");

    private static final Map<String, Language> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Language::code, Function.identity()));

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The BCP 47 tag that the API, the table and the files use. */
    @Override
    public String code() {
        return code;
    }

    /** The language of a tag, exactly as {@link #code()} writes it, or {@link #UND} for any other. */
    public static Language of(String code) {
        return BY_CODE.getOrDefault(code, UND);
    }
}
