package eu.maillage.ui;

import eu.maillage.tenancy.Asker;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that frames a page's own content.
 *
 * @param csrf asked only by a page that holds a form, since asking may open a session
 */
record Surroundings(
        List<Language> languages,
        @Nullable Asker asker,
        TerritoryFace territory,
        List<NavigationLink> navigation,
        List<Banner> banners,
        Supplier<@Nullable Csrf> csrf,
        @Nullable Notice notice,
        Assets assets) {}
