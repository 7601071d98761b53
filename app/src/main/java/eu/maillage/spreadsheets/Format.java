package eu.maillage.spreadsheets;

import java.nio.charset.Charset;

/** How a readable file turned out to be written. */
public sealed interface Format {

    /** An Excel workbook (.xlsx, or .xlsm whose macros are left alone). */
    record Workbook() implements Format {}

    /** Text with separators. */
    record Text(Charset charset, char separator) implements Format {}
}
