package nl.rits.foundation.api;

import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * The OpenAPI document as the outside world meets the API: under the gateway, with the major version only in the server's
 * address, with who answers for it, and with what holds for every operation.
 */
public class PublishedApi implements OASFilter {
    private static final String VERSION = "/v1";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var name = ConfigProvider.getConfig().getValue("rits.api.name", String.class);
        document.setServers(List.of(
                OASFactory.createServer().url("/api/" + name + VERSION).description("Achter de poort van Rits")));
        if (document.getInfo() == null) {
            document.setInfo(OASFactory.createInfo());
        }
        document.getInfo()
                .contact(OASFactory.createContact()
                        .name("Team Rits")
                        .url("https://rits.example/contact")
                        .email("api@rits.example"))
                .license(OASFactory.createLicense().name("EUPL-1.2").url("https://eupl.eu/1.2/nl/"));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(EveryOperation.PROBLEM, EveryOperation.problem());
        if (document.getPaths() != null) {
            var paths = new LinkedHashMap<String, PathItem>();
            document.getPaths().getPathItems().forEach((path, item) -> {
                var shorter = shorter(path);
                item.getOperations()
                        .forEach((method, operation) -> new EveryOperation(shorter, method).complete(operation));
                paths.put(shorter, item);
            });
            document.getPaths().setPathItems(paths);
        }
    }

    private static String shorter(String path) {
        return path.startsWith(VERSION + "/") ? path.substring(VERSION.length()) : path;
    }
}
