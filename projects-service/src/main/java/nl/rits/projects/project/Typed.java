package nl.rits.projects.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.sharing.Search;
import nl.rits.projects.sharing.SharedQuery.Condition;

/**
 * What someone typed to find projects. Each term must be found: in a name, a place or a municipality, in the name of a party
 * that takes part, in the id of a plan, or in the steward's own number of it. A mistake of typing is forgiven in words only.
 */
record Typed(List<Term> terms, String start) {

    /** Of these nearly every Dutch name has one; who types more than one of them means the rest. */
    private static final Set<String> SMALL =
            Set.of("de", "het", "een", "van", "der", "den", "ten", "ter", "te", "in", "op", "aan", "bij", "en", "of");

    /** A shorter part of an id would be found everywhere. */
    private static final int SHORTEST_KEY = 3;

    /** @param key without punctuation, as ids are compared */
    record Term(List<String> words, String key) {}

    static Typed of(String text) {
        var typed = text.replaceAll("\\p{Cntrl}", " ").toLowerCase(Locale.ROOT).strip();
        var terms = Arrays.stream(typed.split("\\s+"))
                .map(it -> new Term(
                        Arrays.stream(it.split("[^\\p{L}\\p{M}\\p{N}]+"))
                                .filter(word -> !word.isEmpty())
                                .toList(),
                        it.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "")))
                .filter(it -> !it.words().isEmpty())
                .distinct()
                .toList();
        var telling = terms.stream().filter(it -> !SMALL.contains(it.key())).toList();
        return new Typed(telling.isEmpty() ? terms : telling, typed.replaceAll("[\\\\%_]", "\\\\$0"));
    }

    void narrow(Search search) {
        if (terms.isEmpty()) {
            search.where(FieldGroup.CORE, "false");
        }
        for (var term : terms) {
            var any = new ArrayList<Condition>();
            any.add(new Condition(FieldGroup.CORE, every(term, "f.words"), term.words()));
            any.add(new Condition(
                    FieldGroup.MUNICIPAL_PLANNING,
                    "f.involved && array(select p.id from party p where " + every(term, "p.words") + ")",
                    term.words()));
            if (term.key().length() >= SHORTEST_KEY) {
                var part = List.of("%" + term.key() + "%");
                any.add(new Condition(FieldGroup.STATUS, "f.plan_key like ?", part));
                any.add(new Condition(FieldGroup.MUNICIPAL_PLANNING, "f.reference_key like ?", part));
            }
            search.whereAny(any);
        }
    }

    /** First what begins like that, then what has these words, then what has them as a part; last what is only like it. */
    void order(Search search) {
        var words = terms.stream().flatMap(it -> it.words().stream()).toList();
        if (words.isEmpty()) {
            return;
        }
        var parameters = new ArrayList<Object>();
        parameters.add(start + "%");
        parameters.addAll(words);
        parameters.addAll(words);
        search.rankBy(
                "case when lower(f.name) like ? then 0 when "
                        + all(words, "f.words @> array[plain(?)]") + " then 1 when "
                        + all(words, "f.words && array(select words_with(?))") + " then 2 else 3 end",
                parameters);
    }

    private static String every(Term term, String column) {
        return all(term.words(), column + " && array(select words_like(?))");
    }

    private static String all(List<String> words, String condition) {
        return words.stream().map(_ -> condition).collect(Collectors.joining(" and "));
    }
}
