package nl.rits.foundation.api;

import jakarta.ws.rs.BadRequestException;
import nl.rits.foundation.problem.Fault;

/** A query or header parameter that cannot be read; it passes through the framework as its own kind of refusal. */
public class BadParameter extends BadRequestException {
    private final transient Fault fault;

    BadParameter(Fault fault) {
        super(fault.parameter());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
