package io.grazing.analysis.report;

import java.util.Locale;

/** The text of an SVG image, element by element. Coordinates are rounded to 1/100 pixel. */
final class SvgWriter {

    private final StringBuilder text = new StringBuilder();

    /** An image of this size in pixels, with a title and a description for those who cannot see it. */
    SvgWriter(double width, double height, String title, String description) {
        text.append(String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$.0f\" height=\"%2$.0f\""
                                + " viewBox=\"0 0 %1$.0f %2$.0f\" role=\"img\""
                                + " font-family=\"Helvetica, Arial, 'DejaVu Sans', sans-serif\">%n",
                        width,
                        height)
                .replace(System.lineSeparator(), "\n"));
        text.append("<title>").append(escape(title)).append("</title>\n");
        text.append("<desc>").append(escape(description)).append("</desc>\n");
        raw("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
    }

    /** One element as it is. */
    void raw(String element) {
        text.append(element).append('\n');
    }

    /** One element from a format with numbers. */
    void element(String format, Object... arguments) {
        raw(String.format(Locale.ROOT, format, arguments));
    }

    /**
     * A line of text.
     *
     * @param attributes further attributes, such as {@code font-size="13"}
     */
    void label(double x, double y, String attributes, String content) {
        element("<text x=\"%.2f\" y=\"%.2f\" %s>%s</text>", x, y, attributes, escape(content));
    }

    /** The whole image. */
    String finish() {
        return text + "</svg>\n";
    }

    /** Text as XML wants it; characters that XML forbids become a replacement character. */
    static String escape(String content) {
        StringBuilder escaped = new StringBuilder();
        content.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
