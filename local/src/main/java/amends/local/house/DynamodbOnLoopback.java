package amends.local.house;

import java.lang.reflect.Field;

/**
 * The main class of DynamoDB Local's process: starts its server, listening on loopback only.
 *
 * <p>By itself it listens on every interface and has no option to change that. It is reached by reflection because
 * nothing here is compiled against it.
 */
final class DynamodbOnLoopback {
    private DynamodbOnLoopback() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Object proxy = Class.forName("software.amazon.dynamodb.services.local.main.ServerRunner")
                .getMethod("createServerFromCommandLineArgs", String[].class)
                .invoke(null, (Object) arguments);
        Field field = proxy.getClass().getDeclaredField("server");
        field.setAccessible(true);
        Object server = field.get(proxy);
        for (Object connector :
                (Object[]) server.getClass().getMethod("getConnectors").invoke(server)) {
            connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
        }
        proxy.getClass().getMethod("safeStart").invoke(proxy);
        proxy.getClass().getMethod("join").invoke(proxy);
    }
}
