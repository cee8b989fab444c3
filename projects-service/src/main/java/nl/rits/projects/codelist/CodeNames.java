package nl.rits.projects.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the codes are called, for files; screens ask for the lists themselves. */
@ApplicationScoped
public class CodeNames {

    private final CodeTable table;

    CodeNames(CodeTable table) {
        this.table = table;
    }

    /** Every housing environment by its code, those of before as well. */
    public Map<String, String> environments(String language) {
        return table.all().getOrDefault(KnownLists.ENVIRONMENT, List.of()).stream()
                .collect(Collectors.toMap(Code::code, it -> "en".equals(language) ? it.en() : it.nl()));
    }
}
