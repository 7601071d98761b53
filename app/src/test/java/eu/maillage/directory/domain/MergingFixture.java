package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import java.util.EnumSet;

/** Two organisations that turn out to be one. */
public final class MergingFixture {

    private MergingFixture() {}

    /** Keeps everything of the one kept. */
    public static void merge(Organisations organisations, Asker coordinator, OrganisationId gone, OrganisationId kept) {
        Merging merging = organisations.merging(coordinator, kept, gone);
        assertThat(organisations.merge(
                        coordinator,
                        new Merging.Decision(
                                kept,
                                merging.kept().version(),
                                gone,
                                merging.merged().version(),
                                EnumSet.noneOf(Merging.Field.class),
                                false)))
                .isEqualTo(Merging.Answer.MERGED);
    }
}
