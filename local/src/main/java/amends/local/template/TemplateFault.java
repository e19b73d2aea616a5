package amends.local.template;

/** Why a template cannot run on this machine: where it says so, and what it says. */
public final class TemplateFault extends RuntimeException {
    TemplateFault(String where, String what) {
        super(where + ": " + what);
    }
}
