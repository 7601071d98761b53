package eu.maillage.directory;

/**
 * A place on the globe, in degrees.
 *
 * @param precision how near to the organisation's door this is
 */
public record Coordinates(double latitude, double longitude, Precision precision) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** Where a position comes from. */
    public enum Precision {
        /** Given for the organisation itself. */
        ADDRESS,
        /** The centre of its commune. */
        COMMUNE,
        /** The middle of the communes that share its postal code, its own being unknown. */
        POSTAL_CODE
    }

    public Coordinates {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("No such place: %s, %s. Maybe latitude and longitude are in metres."
                    .formatted(latitude, longitude));
        }
    }

    /** The distance as the crow flies. */
    public double kilometresTo(Coordinates other) {
        double lat = Math.toRadians(other.latitude - latitude) / 2;
        double lon = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(lat), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(lon), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** Whether both places are known well enough to tell the distance without «about». */
    public boolean isExactWith(Coordinates other) {
        return precision == Precision.ADDRESS && other.precision == Precision.ADDRESS;
    }
}
