package amends.local.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The stack at an endpoint, as its CloudFormation tells of it. */
public final class StackThere {
    /**
     * What LocalStack does not have, and says nevertheless that it has made: the door, which the gateway is.
     */
    static final Set<String> LACKING = Set.of(
            "AWS::ApiGatewayV2::Api",
            "AWS::ApiGatewayV2::Stage",
            "AWS::ApiGatewayV2::Authorizer",
            "AWS::ApiGatewayV2::Route",
            "AWS::ApiGatewayV2::Integration");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TABLE = "AWS::DynamoDB::Table";

    private final Asking asking;
    private final String name;

    public StackThere(URI endpoint, String name) {
        this.asking = new Asking(endpoint);
        this.name = name;
    }

    /** One resource of it. */
    public record Resource(String id, String type, String physical, String status, String reason) {
        /** Whether the endpoint only says that it is there. */
        boolean unknown() {
            return physical.isBlank() || physical.equals("unknown");
        }

        @Override
        public String toString() {
            return id + " (" + type + ", " + status + (reason.isBlank() ? "" : ": " + reason) + ")";
        }
    }

    /** Its status, such as {@code CREATE_COMPLETE}; nothing when there is none. */
    public Optional<String> status() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ask("DescribeStacks");
        if (answer.statusCode() == 400) {
            return Optional.empty();
        }
        return members(read(answer), "Stacks").stream()
                .findFirst()
                .map(stack -> text(stack, "StackStatus"))
                .filter(status -> !status.equals("DELETE_COMPLETE"));
    }

    /** Everything in it. */
    public List<Resource> resources() throws IOException, InterruptedException {
        return resources(read(ask("DescribeStackResources")));
    }

    static List<Resource> resources(Document document) {
        return members(document, "StackResources").stream()
                .map(member -> new Resource(
                        text(member, "LogicalResourceId"),
                        text(member, "ResourceType"),
                        text(member, "PhysicalResourceId"),
                        text(member, "ResourceStatus"),
                        text(member, "ResourceStatusReason")))
                .toList();
    }

    /** Asks for its deletion, which takes a while. */
    public void delete() throws IOException, InterruptedException {
        read(ask("DeleteStack"));
    }

    /** Whether a stack of this status can be deployed over. */
    public static boolean whole(String status) {
        return Set.of("CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE")
                .contains(status);
    }

    /**
     * What is not really there, although the endpoint should have made it.
     *
     * @param leftOut what the template's conditions leave out, which is listed all the same
     */
    public static List<Resource> missing(List<Resource> resources, Set<String> leftOut) {
        return resources.stream()
                .filter(resource -> !leftOut.contains(resource.id()))
                .filter(resource -> !resource.status().endsWith("_COMPLETE")
                        || (resource.unknown() && !LACKING.contains(resource.type())))
                .toList();
    }

    /** How many resources are only said to be there because the endpoint lacks their kind. */
    public static long lacking(List<Resource> resources) {
        return resources.stream()
                .filter(resource -> resource.unknown() && LACKING.contains(resource.type()))
                .count();
    }

    /** What the tables are called, by their logical ids. */
    public static Map<String, String> tables(List<Resource> resources) {
        return resources.stream()
                .filter(resource -> resource.type().equals(TABLE))
                .collect(Collectors.toMap(Resource::id, Resource::physical));
    }

    private HttpResponse<byte[]> ask(String action) throws IOException, InterruptedException {
        String form = "Action=" + action + "&Version=2010-05-15&StackName=" + name;
        return asking.post(
                "cloudformation",
                "/",
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8),
                PATIENCE);
    }

    private static Document read(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("CloudFormation answers " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return read(answer.body());
    }

    static Document read(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("CloudFormation's answer is no XML", e);
        }
    }

    private static List<Element> members(Document document, String list) {
        List<Element> members = new ArrayList<>();
        if (document.getElementsByTagName(list).item(0) instanceof Element element) {
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element member) {
                    members.add(member);
                }
            }
        }
        return members;
    }

    private static String text(Element member, String name) {
        return member.getElementsByTagName(name).item(0) instanceof Element found
                ? String.valueOf(found.getTextContent())
                : "";
    }
}
