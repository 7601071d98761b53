package eu.maillage.directory.web;

import eu.maillage.directory.Directory;
import eu.maillage.directory.MergerAdvice;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.ZoneFace;
import eu.maillage.directory.domain.Address;
import eu.maillage.directory.domain.Contact;
import eu.maillage.directory.domain.Identifiers;
import eu.maillage.directory.domain.Merging;
import eu.maillage.directory.domain.Merging.Field;
import eu.maillage.directory.domain.Organisation;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.directory.domain.Size;
import eu.maillage.directory.domain.Zones;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Option;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making one organisation of two. */
@Controller
class MergePages {

    private static final String OTHER = "other";
    private static final int FOUND = 12;

    private final Organisations organisations;
    private final Directory directory;
    private final Zones zones;
    private final List<MergerAdvice> advice;

    MergePages(Organisations organisations, Directory directory, Zones zones, List<MergerAdvice> advice) {
        this.organisations = organisations;
        this.directory = directory;
        this.zones = zones;
        this.advice = advice;
    }

    @GetMapping("/organisations/{id}/merge")
    String compare(
            Asker asker,
            Page page,
            Model model,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "with", required = false) @Nullable UUID with) {
        OrganisationId kept = new OrganisationId(id);
        UUID other = id.equals(with) ? null : with;
        return Stream.of(id, other == null ? id : other)
                .map(each -> organisations.find(asker, new OrganisationId(each)))
                .flatMap(each -> KeptPlace.of(each).stream())
                .findFirst()
                .orElseGet(() -> {
                    model.addAttribute("page", page);
                    model.addAttribute(
                            "view",
                            other == null
                                    ? searching(asker, kept, q)
                                    : comparing(asker, page, kept, new OrganisationId(other), Map.of()));
                    return "directory/web/merge";
                });
    }

    @PostMapping("/organisations/{id}/merge")
    String merge(
            Asker asker,
            Page page,
            Model model,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(name = "with") UUID other,
            @RequestParam int keptVersion,
            @RequestParam int otherVersion,
            @RequestParam(defaultValue = "false") boolean despiteNumbers,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        Set<Field> fromOther = Stream.of(Field.values())
                .filter(field -> OTHER.equals(sent.get(field.name())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
        OrganisationId kept = new OrganisationId(id);
        OrganisationId merged = new OrganisationId(other);
        Merging.Answer answer = organisations.merge(
                asker, new Merging.Decision(kept, keptVersion, merged, otherVersion, fromOther, despiteNumbers));
        return switch (answer) {
            case MERGED -> {
                Notice.done("directory.merge.done").after(redirect);
                yield "redirect:/organisations/" + id;
            }
            case TWO_NUMBERS -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("view", comparing(asker, page, kept, merged, sent));
                yield "directory/web/merge";
            }
        };
    }

    private MergeView searching(Asker asker, OrganisationId kept, String text) {
        organisations.find(asker, kept);
        List<OrganisationFace> found = text.isBlank()
                ? List.of()
                : directory.search(asker, text, FOUND).stream()
                        .filter(face -> !face.id().equals(kept))
                        .toList();
        return new MergeView(
                face(asker, kept),
                null,
                found,
                List.of(),
                FormState.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                false,
                0,
                0);
    }

    /** Side by side; as it was sent, where the answer misses something. */
    private MergeView comparing(
            Asker asker, Page page, OrganisationId kept, OrganisationId other, Map<String, String> sent) {
        Merging merging = organisations.merging(asker, kept, other);
        Map<?, String> names = zones.all(asker).stream().collect(Collectors.toMap(ZoneFace::id, ZoneFace::name));
        List<MergeView.Choice> choices = merging.differences().stream()
                .map(field -> new MergeView.Choice(
                        field,
                        List.of(
                                Option.of("kept", shown(page, names, field, merging.kept())),
                                Option.of(OTHER, shown(page, names, field, merging.merged())))))
                .toList();
        List<MergeView.Line> taken = merging.gaps().stream()
                .map(field -> new MergeView.Line(field, shown(page, names, field, merging.merged())))
                .toList();
        return new MergeView(
                face(asker, kept),
                face(asker, other),
                List.of(),
                advice.stream()
                        .flatMap(each -> each.beforeMerging(asker, kept, other).stream())
                        .toList(),
                form(choices, sent),
                choices,
                taken,
                Stream.concat(merging.keptContacts().stream(), merging.mergedContacts().stream())
                        .collect(Collectors.toMap(
                                Contact::id, each -> each, (one, same) -> one, java.util.LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList(),
                merging.hasTwoNumbers(),
                merging.kept().version(),
                merging.merged().version());
    }

    private static FormState form(List<MergeView.Choice> choices, Map<String, String> sent) {
        MapBindingResult form = new MapBindingResult(
                choices.stream()
                        .collect(Collectors.toMap(
                                choice -> choice.field().name(),
                                choice -> sent.getOrDefault(choice.field().name(), "kept"))),
                "form");
        if (!sent.isEmpty()) {
            form.rejectValue("despiteNumbers", "TwoNumbers", "directory.merge.numbers-unsaid");
        }
        return FormState.of(form);
    }

    private OrganisationFace face(Asker asker, OrganisationId id) {
        return directory.organisation(asker, id).orElseThrow(() -> new NotFound("No organisation " + id + "."));
    }

    private String shown(Page page, Map<?, String> zoneNames, Field field, Organisation organisation) {
        Object value = field.of(organisation.particulars());
        return switch (value) {
            case null -> "";
            case OrganisationKind kind -> page.name("directory.kind", kind);
            case Size size -> page.name("directory.size", size);
            case Identifiers ids ->
                joined(" · ", ids.siret() == null ? ids.siren() : ids.siret(), ids.rna(), ids.bce());
            case Address address ->
                joined(", ", address.street(), joined(" ", address.postalCode(), address.commune()));
            case eu.maillage.directory.ZoneId zone -> Objects.requireNonNullElse(zoneNames.get(zone), "");
            default ->
                field == Field.SECTOR
                        ? directory
                                .sector(value.toString())
                                .map(sector -> sector.code() + " · " + sector.label(page.locale()))
                                .orElse(value.toString())
                        : value.toString();
        };
    }

    private static String joined(String with, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(with));
    }
}
