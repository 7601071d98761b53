package eu.maillage.documents;

/**
 * Prints one page of HTML as PDF. The paper follows the page's own {@code @page} rules (A4 portrait with margins of 15
 * mm when it has none), the letters are always embedded, and the same HTML always gives the same bytes. Nothing is ever
 * fetched: pictures come as {@code data:} addresses or inline SVG.
 */
public interface PdfPrinter {

    /** The family of the running text, which a page has without asking. */
    String TEXT = "Atkinson Hyperlegible";

    /** The same letters with figures of equal width, for columns of numbers. */
    String TABULAR = "Atkinson Hyperlegible Tabular";

    /** Arrows, ticks and other alphabets: text takes them from here by itself, a drawing must name this family too. */
    String SIGNS = "DejaVu Sans";

    byte[] print(String html);
}
