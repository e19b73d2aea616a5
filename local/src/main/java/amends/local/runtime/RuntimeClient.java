package amends.local.runtime;

import amends.local.command.CannotRun;
import amends.local.house.Checkout;
import amends.local.house.Fetching;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lambda's own Java runtime client.
 *
 * @param classpath its jars
 * @param library its native half, taken out once: several that start at a time and each take it out crash
 */
public record RuntimeClient(String classpath, Path library) {
    private static final String NATIVES = "jni/libaws-lambda-jni.linux-x86_64.so";

    /** The client, fetched if it is not on this machine yet, with its native half in this folder. */
    public static RuntimeClient fetched(Checkout checkout, Path folder, Consumer<String> say) {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!machine.equals("Linux amd64")) {
            throw CannotRun.because("The artifact holds the native libraries of Linux x86_64, where Lambda runs it. "
                    + "This machine is " + machine + "; do this on the other kind.");
        }
        String classpath = Fetching.classpath(checkout, "lambda-runtime", "Lambda's Java runtime", say);
        return new RuntimeClient(classpath, library(classpath, folder));
    }

    private static Path library(String classpath, Path folder) {
        try {
            for (String jar : classpath.split(Pattern.quote(File.pathSeparator), -1)) {
                try (ZipFile zip = new ZipFile(jar)) {
                    ZipEntry entry = zip.getEntry(NATIVES);
                    if (entry != null) {
                        Path library = folder.resolve("lambda-runtime.so");
                        try (InputStream bytes = zip.getInputStream(entry)) {
                            Files.copy(bytes, library);
                        }
                        return library;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("Lambda's Java runtime client has no " + NATIVES);
    }
}
