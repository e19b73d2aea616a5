package amends.hotel;

/** A word with one spelling in the API, the table and the files. */
public interface Coded {
    String code();
}
