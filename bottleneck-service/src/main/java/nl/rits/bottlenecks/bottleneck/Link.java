package nl.rits.bottlenecks.bottleneck;

import java.util.UUID;

/** A document elsewhere. @param party who put it there */
public record Link(int id, String title, String url, UUID party) {}
