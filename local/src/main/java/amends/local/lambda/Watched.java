package amends.local.lambda;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkClient;

/** A client of the SDK, each of whose calls somebody sees, and may send, change, repeat or refuse. */
public final class Watched {
    private Watched() {}

    /** Who sees the calls. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * One call; what it returns is what the caller gets.
         *
         * @param operation what the SDK calls it
         * @param sending   sends it to the real client, with these arguments or others
         */
        Object called(String operation, Object[] arguments, Sending sending) throws Throwable;
    }

    /** The call itself. */
    @FunctionalInterface
    public interface Sending {
        Object send(Object... arguments) throws Throwable;
    }

    public static <C extends SdkClient> C client(Class<C> type, C real, Watcher watcher) {
        InvocationHandler handler = (proxy, method, given) -> {
            // A request that is built by the caller's own words is built by the interface; what it builds comes by
            // again.
            if (given != null && given.length == 1 && given[0] instanceof Consumer) {
                return InvocationHandler.invokeDefault(proxy, method, given);
            }
            return watcher.called(method.getName(), given == null ? new Object[0] : given, arguments -> {
                try {
                    return method.invoke(real, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                }
            });
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
