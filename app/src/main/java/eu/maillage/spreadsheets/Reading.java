package eu.maillage.spreadsheets;

/** What came of opening a file: a spreadsheet that can be read to its end, or the reason why not. */
public sealed interface Reading permits Spreadsheet, Refusal {}
