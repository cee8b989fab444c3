package nl.rits.bottlenecks.booklet;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * One party's line in time: marks from left (0) to right (1), with the shape of its side, so that colour is not needed.
 *
 * @param side market: a shield down; corporation: a wedge; municipality: a roof up
 * @param years borders between years
 */
record Lane(String side, List<Double> marks, List<Double> years) {

    private static final Color INK = new Color(0x10, 0x18, 0x20);
    private static final Color GRID = new Color(0xd5, 0xd9, 0xdd);

    static Lane of(Element element) {
        return new Lane(element.getAttribute("side"), places(element, "marks"), places(element, "years"));
    }

    private static List<Double> places(Element element, String name) {
        var places = new ArrayList<Double>();
        for (var place : element.getAttribute(name).split(" ", -1)) {
            if (!place.isBlank()) {
                places.add(Double.valueOf(place));
            }
        }
        return places;
    }

    void draw(Graphics2D graphics, double width, double height) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(GRID);
        graphics.setStroke(new BasicStroke(.7f));
        years.forEach(place -> graphics.draw(new Line2D.Double(place * width, 0, place * width, height)));
        var colour = switch (side) {
            case "MARKET" -> new Color(0xb5, 0x36, 0x10);
            case "CORPORATION" -> new Color(0x0b, 0x74, 0x6c);
            case "MUNICIPALITY" -> new Color(0x1d, 0x45, 0xa3);
            default -> INK;
        };
        graphics.setColor(colour);
        if (marks.size() > 1) {
            var first = marks.stream().mapToDouble(it -> it).min().orElse(0);
            var last = marks.stream().mapToDouble(it -> it).max().orElse(0);
            graphics.fill(new Rectangle2D.Double(first * width, height / 2 - 1, (last - first) * width, 2));
        }
        var size = Math.min(height, 12) * .8;
        marks.forEach(place -> graphics.fill(mark(place * width - size / 2, (height - size) / 2, size)));
    }

    private Path2D mark(double x, double y, double size) {
        var path = new Path2D.Double();
        switch (side) {
            case "MARKET" -> {
                path.moveTo(x, y);
                path.lineTo(x + size, y);
                path.lineTo(x + size, y + size * .55);
                path.lineTo(x + size / 2, y + size);
                path.lineTo(x, y + size * .55);
            }
            case "CORPORATION" -> {
                path.moveTo(x, y);
                path.lineTo(x + size, y);
                path.lineTo(x + size / 2, y + size);
            }
            default -> {
                path.moveTo(x, y + size);
                path.lineTo(x + size, y + size);
                path.lineTo(x + size, y + size * .45);
                path.lineTo(x + size / 2, y);
                path.lineTo(x, y + size * .45);
            }
        }
        path.closePath();
        return path;
    }
}
