package nl.rits.projects.project;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import nl.rits.projects.planning.PlanningStatus;

/** The database keeps the code, e.g. 2A. */
@Converter
public class PlanningStatusColumn implements AttributeConverter<PlanningStatus, String> {

    @Override
    public String convertToDatabaseColumn(PlanningStatus status) {
        return status.code();
    }

    @Override
    public PlanningStatus convertToEntityAttribute(String code) {
        return PlanningStatus.of(code);
    }
}
