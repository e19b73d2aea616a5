package amends.local;

import amends.local.command.Arguments;
import amends.local.command.CannotRun;
import amends.local.command.Command;
import amends.local.part.Premises;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Sends round again what a queue gave up on: from its dead-letter queue back to where it came from. */
final class Redrive implements Command {
    private static final List<String> QUEUES = List.of("text", "dispatch", "notify");
    private static final int AT_ONCE = 10;
    private static final int HIDDEN_SECONDS = 60;

    @Override
    public String name() {
        return "redrive";
    }

    @Override
    public String summary() {
        return "sends round again what a queue gave up on";
    }

    @Override
    public int run(Arguments arguments) {
        boolean aws = arguments.has("--aws");
        String stack = arguments.value("--stack").orElse("amends");
        int port = arguments.port();
        String queue = arguments.next().orElse("");
        arguments.nothingElse();
        if (!QUEUES.contains(queue)) {
            throw CannotRun.misused("Which queue? One of " + String.join(", ", QUEUES)
                    + ". (What the stream could not deliver is still owed: the sweep sends it.)");
        }
        try (AwsCrtHttpClient http = (AwsCrtHttpClient) AwsCrtHttpClient.create();
                SqsClient sqs = aws ? there(http) : here(http, port)) {
            int moved = move(sqs, stack + "-" + queue + "-dead", stack + "-" + queue);
            System.out.println(moved + (moved == 1 ? " message goes" : " messages go") + " round again.");
            return 0;
        } catch (QueueDoesNotExistException absent) {
            throw CannotRun.because("There is no queue " + stack + "-" + queue + "-dead there.");
        } catch (SdkClientException unreachable) {
            throw CannotRun.because(
                    aws
                            ? "AWS cannot be reached: " + unreachable.getMessage()
                            : "Nothing answers at port " + (port + 2) + ": is ./amends up running (--port)?");
        }
    }

    /** One after the other: sent first and deleted then, so that a crash in between doubles and never loses. */
    static int move(SqsClient sqs, String from, String to) {
        String source = sqs.getQueueUrl(it -> it.queueName(from)).queueUrl();
        String target = sqs.getQueueUrl(it -> it.queueName(to)).queueUrl();
        int moved = 0;
        while (true) {
            List<Message> messages = sqs.receiveMessage(it ->
                            it.queueUrl(source).maxNumberOfMessages(AT_ONCE).visibilityTimeout(HIDDEN_SECONDS))
                    .messages();
            if (messages.isEmpty()) {
                return moved;
            }
            for (Message message : messages) {
                sqs.sendMessage(it -> it.queueUrl(target).messageBody(message.body()));
                sqs.deleteMessage(it -> it.queueUrl(source).receiptHandle(message.receiptHandle()));
                moved++;
            }
        }
    }

    private static SqsClient here(AwsCrtHttpClient http, int port) {
        URI address = new Premises(Path.of("."), Path.of("."), port).sqs();
        return SqsClient.builder()
                .httpClient(http)
                .endpointOverride(address)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    private static SqsClient there(AwsCrtHttpClient http) {
        SqsClientBuilder builder = SqsClient.builder();
        return builder.httpClient(http).build();
    }

    @Override
    public String help() {
        return """
                ./amends redrive QUEUE sends round again what QUEUE gave up on after five tries: from its dead-letter
                queue back to it. QUEUE is one of %s. To be run once the cause is mended; it can be repeated.

                  --port N       the service of ./amends up --port N on this machine, %d if not given
                  --aws          the deployment on AWS, by the environment's credentials and region
                  --stack NAME   its stack, amends if not given
                  --help         this
                """.formatted(String.join(", ", QUEUES), Premises.USUAL_PORT);
    }
}
