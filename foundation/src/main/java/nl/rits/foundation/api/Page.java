package nl.rits.foundation.api;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total of all pages together
 * @param page from 1
 */
public record Page<T>(List<T> items, long total, int page, int pageSize) {
    public static <T> Page<T> of(List<T> items, long total, Paging paging) {
        return new Page<>(items, total, paging.page, paging.pageSize);
    }

    public <U> Page<U> map(Function<? super T, ? extends U> change) {
        return new Page<>(items.stream().<U>map(change).toList(), total, page, pageSize);
    }
}
