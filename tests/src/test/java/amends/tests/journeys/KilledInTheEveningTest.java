package amends.tests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every process is killed once in the middle of an evening, and nothing is lost. */
@Tag("slow")
final class KilledInTheEveningTest {
    /** What the evening says when it is in the middle of something, and who is killed then. */
    private static final List<List<String>> KILLS = List.of(
            List.of("the mark is crossed", "house"),
            List.of("dan       signs in", "elasticmq"),
            List.of("goes there", "dynamodb-local"));

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void nothing_is_lost_and_nothing_done_twice() throws IOException, InterruptedException {
        try (RunningHouse house = RunningHouse.start()) {
            Path said = Files.createTempFile("evening", ".log");
            Process evening = house.amends("evening", said);
            for (List<String> kill : KILLS) {
                await(kill.getFirst(), said, evening);
                kill(house, kill.getLast());
            }
            int exit = evening.waitFor();
            String told = Files.readString(said, StandardCharsets.UTF_8);
            System.out.println(told.substring(Math.max(0, told.indexOf("  complaint  came by"))));
            assertThat(exit).as(told).isZero();
            assertThat(told).contains("All accounted for").contains("is away");
            Files.delete(said);
        }
    }

    /**
     * DynamoDB Local answers a write a few milliseconds before the write is on disk, which DynamoDB does not: so that the
     * kill shows our faults and not its own, the house holds its breath for a moment before.
     */
    private static void kill(RunningHouse house, String child) throws IOException, InterruptedException {
        if (child.equals("dynamodb-local")) {
            signal("STOP", house.child("house"));
            Thread.sleep(500);
            house.child(child).destroyForcibly();
            signal("CONT", house.child("house"));
        } else {
            house.child(child).destroyForcibly();
        }
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }

    private static void await(String moment, Path said, Process evening) throws IOException, InterruptedException {
        while (evening.isAlive()
                && !Files.readString(said, StandardCharsets.UTF_8).contains(moment)) {
            Thread.sleep(50);
        }
    }
}
