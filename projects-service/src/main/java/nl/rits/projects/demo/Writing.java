package nl.rits.projects.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import nl.rits.projects.project.ProjectWriting;
import nl.rits.projects.project.ReleaseWriting;
import nl.rits.projects.project.StatementWriting;

/** All that the demo writes with: the same as people do. */
record Writing(
        ProjectWriting projects,
        StatementWriting statements,
        ReleaseWriting releases,
        EntityManager entities,
        LocalDate today) {}
