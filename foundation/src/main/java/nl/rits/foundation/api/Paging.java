package nl.rits.foundation.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Which page is asked for: use as {@code @Valid @BeanParam Paging paging}. */
public class Paging {
    public static final int LARGEST = 200;

    /** From 1. */
    @QueryParam("page")
    @DefaultValue("1")
    @Min(1)
    @Max(1_000_000)
    public int page = 1;

    @QueryParam("pageSize")
    @DefaultValue("50")
    @Min(1)
    @Max(LARGEST)
    public int pageSize = 50;

    public int offset() {
        return (page - 1) * pageSize;
    }
}
