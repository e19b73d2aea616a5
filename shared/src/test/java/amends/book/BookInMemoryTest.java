package amends.book;

/** The fake is as honest as the table. */
class BookInMemoryTest extends BookContract {
    private final Book book = new BookInMemory();

    @Override
    protected Book book() {
        return book;
    }
}
