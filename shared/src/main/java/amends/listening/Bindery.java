package amends.listening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Binds the languages' files, when the house is built, so that none is read word by word while a guest waits. */
public final class Bindery {
    private Bindery() {}

    /** @param folder where to put them: one, into which the classes are compiled */
    public static void main(String[] folder) throws IOException {
        Path shelf = Path.of(folder[0]).resolve("amends").resolve("listening");
        for (String file : Lexicons.files()) {
            Press press = new Press();
            LexiconReader.read(file, Lexicons.lines(file)).print(press);
            Files.write(shelf.resolve(Lexicons.bound(file)), press.printed());
        }
    }
}
