package amends.local.house;

import amends.local.command.CannotRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The ports of loopback: which are free, and which answer. */
public final class Ports {
    private static final int PATIENCE = 2_000;

    private Ports() {}

    /** Refuses to go on if one of so many ports in a row is taken. */
    static void mustBeFree(int first, int count) {
        mustBeFree(first, count, "up");
    }

    /** The same for another command than {@code up}. */
    static void mustBeFree(int first, int count, String command) {
        for (int port = first; port < first + count; port++) {
            if (!isFree(port)) {
                throw CannotRun.because(
                        ("Port %d is taken by another program. Stop that one, or start Amends elsewhere:"
                                        + " ./amends %s --port %d (it and the %d after it must be free).")
                                .formatted(port, command, first >= 60_000 ? 8_400 : first + 100, count - 1));
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket tried = new ServerSocket()) {
            tried.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** The first of so many ports in a row that were free just now, below those that systems give out by themselves. */
    public static int freeRow(int count) {
        while (true) {
            int first = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (IntStream.range(first, first + count).allMatch(Ports::isFree)) {
                return first;
            }
        }
    }

    /** So many ports that were free just now, each another one. */
    static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int n = 0; n < count; n++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether something at this port answers HTTP, whatever it says. */
    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == 'H';
        } catch (IOException notYet) {
            return false;
        }
    }
}
