package eu.maillage.ui;

import eu.maillage.tenancy.TerritoryId;

/** Knows each territory's face; answered by the module that holds territories, quickly, for it is asked on every page. */
public interface TerritoryFaces {

    TerritoryFace of(TerritoryId territory);
}
