package amends.local.house;

import amends.local.part.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The parts of the house: started in their order, stopped in the opposite one. */
final class Parts {
    private final List<Part> parts;
    private final Deque<Part> started = new ArrayDeque<>();

    Parts(List<Part> parts) {
        this.parts = parts;
    }

    /** Returns when all of them run; ends with the fault of the first that cannot start. */
    void start() {
        for (Part part : parts) {
            part.start();
            synchronized (started) {
                started.push(part);
            }
        }
    }

    /** Stops those that run, whatever becomes of one of them; ends with what went wrong. */
    void stop() {
        List<RuntimeException> faults = new ArrayList<>();
        synchronized (started) {
            while (!started.isEmpty()) {
                try {
                    started.pop().stop();
                } catch (RuntimeException fault) {
                    faults.add(fault);
                }
            }
        }
        if (!faults.isEmpty()) {
            IllegalStateException all = new IllegalStateException("not every part stopped as it should");
            faults.forEach(all::addSuppressed);
            throw all;
        }
    }
}
