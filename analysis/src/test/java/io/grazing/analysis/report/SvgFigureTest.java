package io.grazing.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.analysis.study.Figure;
import io.grazing.analysis.study.Figure.Axis;
import io.grazing.analysis.study.Figure.Panel;
import io.grazing.analysis.study.Figure.Point;
import io.grazing.analysis.study.Figure.Series;
import io.grazing.analysis.study.Figure.Style;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class SvgFigureTest {

    @Test
    void hostileTextStaysText() throws Exception {
        String title = "</text><script>alert('1 & \"2\"')</script> \u0000\u0007\ud800";
        Document svg = parse(SvgFigure.draw(Results.figure(title)));
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("</text><script>alert('1 & \"2\"')</script> \ufffd\ufffd\ufffd");
    }

    @Test
    void equalFiguresGiveEqualBytes() {
        assertThat(SvgFigure.draw(Results.figure("Coulomb"))).isEqualTo(SvgFigure.draw(Results.figure("Coulomb")));
    }

    @Test
    void showsTitleAxesAndLegend() throws Exception {
        Document svg = parse(SvgFigure.draw(Results.figure("Truncated Coulomb")));
        assertThat(texts(svg)).contains("Truncated Coulomb", "a subtitle", "θ (rad)", "dσ/dθ", "measured", "exact");
        assertThat(texts(svg)).contains("10⁻³", "10⁻²");
    }

    @Test
    void whatAnAxisCannotShowIsLeftOut() throws Exception {
        List<Point> points = List.of(
                new Point(0.0, 1.0, 0.0),
                new Point(1.0, 0.0, 0.0),
                new Point(1.0, Double.NaN, 0.0),
                new Point(2.0, 3.0, Double.NaN),
                new Point(3.0, -1.0, 1.0));
        for (Style style : Style.values()) {
            String svg = SvgFigure.draw(oneSeries(new Series("odd", style, 3, points)));
            assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
            parse(svg);
        }
    }

    @Test
    void nothingToShowIsStillAFigure() throws Exception {
        String svg = SvgFigure.draw(oneSeries(new Series("none", Style.POINTS, 0, List.of())));
        assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(texts(parse(svg))).contains("none");
    }

    @Test
    void longTextIsShortenedToItsRoom() throws Exception {
        Document svg = parse(SvgFigure.draw(Results.figure("x".repeat(10_000))));
        assertThat(texts(svg)).anyMatch(text -> text.endsWith("…") && text.length() < 100);
    }

    private static Figure oneSeries(Series series) {
        return new Figure(
                "f", "t", "s", new Axis("x", true), List.of(new Panel(new Axis("y", true), 1.0, List.of(series))));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }
}
