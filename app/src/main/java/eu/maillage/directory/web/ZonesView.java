package eu.maillage.directory.web;

import eu.maillage.directory.domain.Zone;
import eu.maillage.ui.FormState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The zones of the territory.
 *
 * @param form of a new zone
 * @param renamed the one whose new name was refused, with what was typed
 */
public record ZonesView(
        List<Zone> zones, FormState form, @Nullable UUID renamed, FormState renaming) {

    /** The form that renames a zone. */
    public FormState formOf(Zone zone) {
        FormState state =
                zone.id().value().equals(renamed) ? renaming : FormState.of(new ZoneForm(zone.name(), zone.version()));
        return state.named("z" + zone.id());
    }
}
