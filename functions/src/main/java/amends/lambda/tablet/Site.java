package amends.lambda.tablet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The built tablet: its page and the assets that the page names, each read once and kept. */
final class Site {
    /** What the build may name an asset; it cannot lead out of the folder. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}\\.([a-z]{2,12})");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    private static final String BROTLI = ".br";

    private final Function<String, Optional<byte[]>> files;
    private final byte[] page;
    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    /**
     * An asset.
     *
     * @param squeezed the same in Brotli, where the build has made it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Asset(String type, byte[] plain, Optional<byte[]> squeezed) {}

    /**
     * A site in some folder.
     *
     * @param files the file of a path below the folder
     */
    Site(Function<String, Optional<byte[]>> files) {
        this.files = files;
        this.page = files.apply("index.html")
                .orElseThrow(() -> new IllegalStateException("the build has left out the tablet's index.html"));
    }

    /** That which was built into the artifact. */
    static Site built() {
        return new Site(path -> resource("site/" + path));
    }

    byte[] page() {
        return page;
    }

    /** The asset of a name; none when there is no such file, or when it is no asset's name. */
    Optional<Asset> asset(String name) {
        var known = Optional.ofNullable(assets.get(name));
        return known.isPresent() ? known : read(name);
    }

    /** Names that nothing has are not kept: there is no end of them. */
    private Optional<Asset> read(String name) {
        var matched = NAME.matcher(name);
        if (!matched.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(TYPES.get(matched.group(1)))
                .flatMap(type -> files.apply("assets/" + name).map(plain -> {
                    Asset asset = new Asset(type, plain, files.apply("assets/" + name + BROTLI));
                    assets.put(name, asset);
                    return asset;
                }));
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream in = Site.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
