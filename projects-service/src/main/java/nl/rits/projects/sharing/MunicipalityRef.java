package nl.rits.projects.sharing;

/** A municipality as named in answers. @param code of Statistics Netherlands (CBS), e.g. GM0177 */
public record MunicipalityRef(String code, String name) {}
