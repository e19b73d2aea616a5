package amends.tests.contract;

import amends.backoffice.DynamoBook;
import amends.book.Book;
import amends.book.BookContract;
import amends.local.template.Deployment;
import amends.local.template.Stack;
import amends.tests.crash.TableInMemory;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The book in the table in memory keeps to the same: what is proved on that table is true of DynamoDB's. */
class TableInMemoryTest extends BookContract {
    private final TableInMemory table = new TableInMemory(Stack.read(
                    Path.of("..", "template.yaml"),
                    Deployment.here(URI.create("http://127.0.0.1:1"), Map.of("Issuer", "http://127.0.0.1:1")))
            .tables()
            .getFirst());
    private final Book book = new DynamoBook(() -> table, table.name());

    @Override
    protected Book book() {
        return book;
    }
}
