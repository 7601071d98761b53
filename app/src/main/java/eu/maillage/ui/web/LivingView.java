package eu.maillage.ui.web;

import eu.maillage.ui.Agenda;
import eu.maillage.ui.CardFace;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Funnel;
import eu.maillage.ui.Happening;
import eu.maillage.ui.Option;
import eu.maillage.ui.Page;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Rotation;
import eu.maillage.ui.Seating;
import eu.maillage.ui.Sort;
import eu.maillage.ui.Step;
import eu.maillage.ui.Tab;
import eu.maillage.ui.Target;
import eu.maillage.ui.Tone;
import eu.maillage.ui.Work;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Samples for each component, in French and English. */
public record LivingView(Page page, FormState form) {

    /** A sentence in the page's language: samples need no bundle. */
    public String say(String french, String english) {
        return page.lang().equals("fr") ? french : english;
    }

    public List<Step> steps() {
        return List.of(
                new Step(say("Préparer", "Prepare"), Step.State.DONE, "#stepper", null),
                new Step(
                        say("Mobiliser", "Mobilise"),
                        Step.State.DONE,
                        "#stepper",
                        say("24 structures sur 30", "24 of 30 organisations")),
                new Step(
                        say("Planifier", "Plan"),
                        Step.State.NOW,
                        "#stepper",
                        say("6 structures sans fiche", "6 organisations without a card")),
                new Step(say("Animer", "Run"), Step.State.LATER, null, null),
                new Step(say("Suivre", "Follow up"), Step.State.LATER, null, null));
    }

    public List<CardFace> cards() {
        return List.of(
                new CardFace(
                        true,
                        "A-07",
                        say("Palettes Europe déclassées", "Used Europallets"),
                        "Menuiserie Delacroix",
                        say(
                                "Une quarantaine par mois, à venir chercher sur place, chargement avec notre chariot.",
                                "Some forty a month, to be fetched; we load with our forklift."),
                        List.of(say("Matière", "Material"), say("40 par mois", "40 a month"), "Saint-Aubin"),
                        "#card-face"),
                new CardFace(
                        false,
                        "B-12",
                        say("Salle de réunion pour 20 personnes", "Meeting room for 20 people"),
                        say("Association Passerelle", "Passerelle association"),
                        say(
                                "Deux matinées par trimestre, avec un vidéoprojecteur.",
                                "Two mornings a quarter, with a projector."),
                        List.of(say("Espace", "Space"), say("Récurrent", "Recurring")),
                        "#card-face"),
                new CardFace(
                        true,
                        null,
                        say("Formation aux gestes qui sauvent", "First-aid training"),
                        null,
                        null,
                        List.of(say("Formation", "Training")),
                        null));
    }

    public List<Row> rows() {
        return List.of(
                new Row(
                        "1",
                        "Ateliers du Lavoir",
                        say("Entreprise", "Company"),
                        "Saint-Aubin",
                        12,
                        Tone.GOOD,
                        say("Confirmée", "Confirmed")),
                new Row(
                        "2",
                        "Biscuiterie Morvan",
                        say("Entreprise", "Company"),
                        "Les Prés",
                        48,
                        Tone.CARE,
                        say("À relancer", "To chase")),
                new Row(
                        "3",
                        say("Ressourcerie du Val", "Val reuse centre"),
                        "Association",
                        "Saint-Aubin",
                        9,
                        Tone.BAD,
                        say("Décline", "Declined")));
    }

    /** One row of the sample table. */
    public record Row(String id, String name, String kind, String zone, long size, Tone tone, String status) {}

    public Sort sort() {
        return Sort.of(page.parameter("sort"), List.of("name", "size"));
    }

    public Paging paging() {
        return Paging.of(page.parameter("page"), 1234);
    }

    public List<Option> kinds() {
        return List.of(
                Option.of("COMPANY", say("Entreprise", "Company")),
                Option.of("ASSOCIATION", "Association"),
                Option.of("PUBLIC_BODY", say("Organisme public", "Public body")));
    }

    public List<Option> answers() {
        return List.of(
                new Option(
                        "YES",
                        say("Oui, cela m’intéresse", "Yes, I am interested"),
                        say("Vos coordonnées seront transmises.", "Your details will be passed on.")),
                new Option("NO", say("Non", "No"), null));
    }

    public List<Option> days() {
        return List.of(
                Option.of("monday", say("Lundi", "Monday")),
                Option.of("tuesday", say("Mardi", "Tuesday")),
                Option.of("wednesday", say("Mercredi", "Wednesday")));
    }

    public List<Option> towns() {
        return Stream.of("Saint-Aubin", "Les Prés", "Brumeval")
                .map(town -> Option.of(town, town))
                .toList();
    }

    public List<Tab> tabs() {
        return List.of(
                new Tab(say("À traiter", "To do"), "#tabs", 12L, true),
                new Tab(say("En attente", "Waiting"), "#tabs", 3L, false),
                new Tab(say("Terminées", "Done"), "#tabs", null, false));
    }

    public List<Happening> happenings() {
        Instant first = Instant.parse("2026-11-03T08:40:00Z");
        return List.of(
                new Happening(
                        first, say("Invitation envoyée", "Invitation sent"), "contact@lavoir.example", Tone.PLAIN),
                new Happening(
                        first.plusSeconds(400_000), say("Appel sans réponse", "Call not answered"), null, Tone.CARE),
                new Happening(
                        first.plusSeconds(800_000),
                        say("Inscrite, deux personnes", "Registered, two people"),
                        say("Par son lien", "By its link"),
                        Tone.GOOD));
    }

    public Funnel funnel() {
        return new Funnel(List.of(
                new Funnel.Stage(say("À contacter", "To contact"), 86),
                new Funnel.Stage(say("Invitées", "Invited"), 64),
                new Funnel.Stage(say("Rencontrées", "Met"), 31),
                new Funnel.Stage(say("Inscrites", "Registered"), 24),
                new Funnel.Stage(say("Présentes", "Attended"), 0)));
    }

    public List<Target> targets() {
        return List.of(
                Target.of(say("Structures inscrites", "Organisations registered"), 30, 18L, 24L),
                Target.of(say("Synergies mises en œuvre en 2027", "Synergies implemented in 2027"), 10, null, null));
    }

    public Work work() {
        return new Work(
                say("Recherche du meilleur plan de table", "Looking for the best seating"),
                62,
                say(
                        "Meilleur plan jusqu’ici : 2 structures d’une même zone séparées.",
                        "Best plan so far: 2 organisations of one zone apart."),
                true);
    }

    public Seating seating() {
        List<String> names = List.of(
                "Ateliers du Lavoir",
                "Biscuiterie Morvan",
                "Menuiserie Delacroix et fils",
                "Passerelle",
                "Transports Lemoine",
                "Imprimerie du Port");
        return new Seating(IntStream.rangeClosed(1, 4)
                .mapToObj(table -> new Seating.Table(
                        String.valueOf(table),
                        IntStream.range(0, table == 2 ? 6 : 5)
                                .mapToObj(seat -> new Seating.Guest(
                                        names.get((seat + table) % names.size()), "Saint-Aubin", seat == 2))
                                .toList()))
                .toList());
    }

    public Rotation rotation() {
        List<String> letters = List.of("A", "B", "C", "D");
        List<Rotation.Row> rows = IntStream.range(0, 4)
                .mapToObj(table -> new Rotation.Row(
                        say("Table ", "Table ") + (table + 1),
                        IntStream.range(0, 4)
                                .map(round -> (table + round) % 4)
                                .mapToObj(batch -> new Rotation.Batch(batch + 1, letters.get(batch), "28 s"))
                                .toList()))
                .toList();
        return new Rotation(
                IntStream.rangeClosed(1, 4)
                        .mapToObj(round -> say("Tour ", "Round ") + round)
                        .toList(),
                rows);
    }

    public Agenda agenda() {
        return new Agenda(
                say("Heure", "Time"),
                List.of(say("Grande salle", "Main hall"), say("Atelier", "Workshop")),
                List.of(
                        Agenda.Line.of(
                                "8:30",
                                new Agenda.Entry(
                                        say("Accueil, petit-déjeuner", "Welcome, breakfast"), null, Tone.PLAIN, null),
                                null),
                        Agenda.Line.of(
                                "9:00",
                                new Agenda.Entry(
                                        say("Ce que chacun propose", "What each can give"),
                                        say("6 tours de 5 minutes", "6 rounds of 5 minutes"),
                                        Tone.OFFER,
                                        "#agenda"),
                                null),
                        Agenda.Line.of(
                                "10:15",
                                new Agenda.Entry(
                                        say("Ce dont chacun a besoin", "What each needs"),
                                        say("6 tours de 5 minutes", "6 rounds of 5 minutes"),
                                        Tone.NEED,
                                        "#agenda"),
                                new Agenda.Entry(say("Atelier énergie", "Energy workshop"), null, Tone.ACCENT, null))));
    }
}
