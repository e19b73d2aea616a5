package amends.tests.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import amends.lambda.door.Json;
import amends.local.runtime.Answer;
import amends.local.template.Source;
import amends.local.template.Stack;
import java.util.List;
import java.util.Map;

/** What a function's source makes of its answers: which are good, and which refuse an event so that nothing is lost. */
enum Kind {
    HTTP {
        @Override
        void good(String answer) {
            assertThat(status(answer)).isBetween(200, 299);
        }

        @Override
        void refused(String answer) {
            Map<String, Object> reply = Payload.object(answer);
            assertThat(status(answer)).isBetween(400, 499);
            assertThat(Json.object(reply.get("headers")))
                    .extractingByKey("content-type")
                    .isEqualTo("application/problem+json");
            assertThat(Payload.object(Story.body(reply))).containsKeys("type", "title", "status", "detail");
        }
    },
    /** A queue's messages or a stream's records: those that failed are named, and come again. */
    BATCH {
        @Override
        void good(String answer) {
            assertThat(failures(answer)).isEmpty();
        }

        @Override
        void refused(String answer) {
            assertThat(failures(answer)).isNotEmpty();
        }
    },
    /** Amazon Connect takes a flat map of texts and nothing else. */
    PHONE {
        @Override
        void good(String answer) {
            assertThat(Payload.object(answer))
                    .containsEntry("filed", "true")
                    .values()
                    .hasOnlyElementsOfType(String.class);
        }

        @Override
        void refused(String answer) {
            assertThat(Payload.object(answer))
                    .containsEntry("filed", "false")
                    .containsKeys("reason", "say", "language")
                    .values()
                    .hasOnlyElementsOfType(String.class);
        }
    },
    /** Nobody hears what a rule's function answers. */
    RULE {
        @Override
        void good(String answer) {
            assertThat(answer).isEmpty();
        }

        @Override
        void refused(String answer) {
            assertThat(answer).isEmpty();
        }
    };

    /** Of a function, by what wakes it first. */
    static Kind of(Stack stack, String function) {
        if (stack.phone().filter(function::equals).isPresent()) {
            return PHONE;
        }
        return stack.sources().stream()
                .filter(source -> source.function().equals(function))
                .findFirst()
                .map(source -> source instanceof Source.Schedule ? RULE : BATCH)
                .orElse(HTTP);
    }

    abstract void good(String answer);

    abstract void refused(String answer);

    /** Returned to the runtime, whatever it is. */
    static String returned(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Returned.class);
        return ((Answer.Returned) answer).payload();
    }

    static int status(String answer) {
        return Payload.object(answer).get("statusCode") instanceof Integer status ? status : 0;
    }

    private static List<?> failures(String answer) {
        return Payload.object(answer).get("batchItemFailures") instanceof List<?> list ? list : List.of("no list");
    }
}
