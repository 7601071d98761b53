package eu.maillage.cards;

/** Looks texts through as cards are looked up: accents, case and plurals aside. */
public interface CardSearch {

    /** Whether each word that was typed begins one of the text's. */
    boolean finds(String typed, String text);
}
