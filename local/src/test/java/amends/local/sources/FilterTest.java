package amends.local.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilterTest {
    private static final String EVENT = """
            {"eventName":"INSERT","dynamodb":{"SizeBytes":120,"NewImage":{"type":{"S":"entry"},"tags":{"SS":["a","b"]},
             "none":{"NULL":true}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true  | {'eventName':['INSERT'],'dynamodb':{'NewImage':{'type':{'S':['entry']}}}}",
                "true  | {'eventName':['MODIFY','INSERT']}",
                "false | {'eventName':['MODIFY']}",
                "false | {'eventName':['INSERT'],'dynamodb':{'NewImage':{'type':{'S':['stay']}}}}",
                "true  | {'dynamodb':{'NewImage':{'type':{'S':[{'exists':true}]}}}}",
                "false | {'dynamodb':{'NewImage':{'owedShard':{'S':[{'exists':true}]}}}}",
                "true  | {'dynamodb':{'NewImage':{'owedShard':{'S':[{'exists':false}]}}}}",
                "false | {'dynamodb':{'NewImage':{'type':[{'exists':true}]}}}",
                "true  | {'eventName':[{'prefix':'INS'}]}",
                "false | {'eventName':[{'suffix':'INS'}]}",
                "false | {'eventName':[{'anything-but':['INSERT','REMOVE']}]}",
                "true  | {'eventName':[{'anything-but':'REMOVE'}]}",
                "false | {'eventName':[{'anything-but':{'prefix':'IN'}}]}",
                "false | {'absent':[{'anything-but':'x'}]}",
                "true  | {'eventName':[{'equals-ignore-case':'insert'}]}",
                "true  | {'dynamodb':{'SizeBytes':[{'numeric':['>',100,'<=',120]}]}}",
                "false | {'dynamodb':{'SizeBytes':[{'numeric':['>',120]}]}}",
                "true  | {'dynamodb':{'SizeBytes':[120]}}",
                "true  | {'dynamodb':{'NewImage':{'tags':{'SS':['b']}}}}",
                "true  | {'dynamodb':{'NewImage':{'none':{'NULL':[true]}}}}",
            })
    void a_record_passes_as_eventbridge_would_have_it(boolean passes, String pattern) {
        assertThat(filter(pattern).passes(map(EVENT))).isEqualTo(passes);
    }

    @Test
    void what_a_filter_asks_that_nobody_here_can_do_is_named() {
        assertThatThrownBy(() -> filter("{'a':{'b':[{'wildcard':'x*'}]}}"))
                .hasMessageContaining(".a.b")
                .hasMessageContaining("wildcard");
        assertThatThrownBy(() -> filter("{'a':'x'}")).hasMessageContaining(".a");
    }

    private static Filter filter(String pattern) {
        return new Filter(map(pattern.replace('\'', '"')));
    }

    private static Map<String, Object> map(String json) {
        try {
            return JSON.std.mapFrom(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
