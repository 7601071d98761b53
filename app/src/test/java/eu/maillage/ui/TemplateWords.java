package eu.maillage.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a template as a visitor would: skips its code and its markup, keeps the words in between and in spoken attributes. */
final class TemplateWords {

    private static final Pattern CODE_LINE = Pattern.compile("@(import|param)\\s[^\n]*");
    private static final Pattern PLAIN_WORD = Pattern.compile("@(else(?!if)|endif|endfor)");
    private static final Pattern BRANCH = Pattern.compile("@(if|elseif|for)\\s*(?=\\()");
    private static final Pattern CALL = Pattern.compile("@template\\.[\\w.]+(?=\\()");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
    private static final Pattern SPOKEN = Pattern.compile("\\b(alt|title|placeholder|aria-label)=\"([^\"$]*)\"");

    private final String text;
    private final StringBuilder words = new StringBuilder();
    private int at;

    TemplateWords(String text) {
        this.text = text;
    }

    String read() {
        html('\0');
        return words.toString().strip();
    }

    private void html(char end) {
        while (at < text.length() && text.charAt(at) != end) {
            if (text.startsWith("${", at) || text.startsWith("!{", at)) {
                at++;
                code('{', '}');
            } else if (skip(BRANCH) || skip(CALL)) {
                code('(', ')');
            } else if (text.charAt(at) == '<') {
                tag();
            } else if (!skip(CODE_LINE) && !skip(PLAIN_WORD) && !skip(ENTITY)) {
                keep(text.charAt(at++));
            }
        }
        at++;
    }

    private boolean skip(Pattern pattern) {
        Matcher found = pattern.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            return false;
        }
        at = found.end();
        return true;
    }

    private void keep(char letter) {
        if (Character.isLetter(letter)) {
            words.append(letter);
        } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    /** Java between brackets, in which a content block is HTML again. */
    private void code(char open, char close) {
        int depth = 0;
        do {
            char here = text.charAt(at);
            if (here == '"') {
                string();
            } else if (text.startsWith("@`", at)) {
                at += 2;
                html('`');
                continue;
            } else if (here == open) {
                depth++;
            } else if (here == close) {
                depth--;
            }
            at++;
        } while (depth > 0);
    }

    private void string() {
        do {
            at += text.charAt(at) == '\\' ? 2 : 1;
        } while (text.charAt(at) != '"');
    }

    private void tag() {
        int start = at;
        while (text.charAt(at) != '>') {
            if (text.startsWith("${", at)) {
                at++;
                code('{', '}');
            } else {
                at++;
            }
        }
        at++;
        Matcher spoken = SPOKEN.matcher(text.substring(start, at));
        while (spoken.find()) {
            spoken.group(2).chars().forEach(letter -> keep((char) letter));
            keep(' ');
        }
    }
}
