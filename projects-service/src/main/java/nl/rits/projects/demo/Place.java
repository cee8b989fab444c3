package nl.rits.projects.demo;

import java.util.List;

/**
 * A real place, by its centre.
 *
 * @param municipality code of CBS
 */
record Place(String name, String municipality, double lon, double lat) {

    static final Place RAALTE = new Place("Raalte", "GM0177", 6.2782, 52.3859);
    static final Place HEETEN = new Place("Heeten", "GM0177", 6.2817, 52.3316);
    static final Place LUTTENBERG = new Place("Luttenberg", "GM0177", 6.3652, 52.4049);
    static final Place HEINO = new Place("Heino", "GM0177", 6.2318, 52.4370);
    static final Place HARDENBERG = new Place("Hardenberg", "GM0160", 6.6204, 52.5708);
    static final Place DEVENTER = new Place("Deventer", "GM0150", 6.1831, 52.2565);
    static final Place OLST = new Place("Olst", "GM1773", 6.1111, 52.3369);
    static final Place KAMPEN = new Place("Kampen", "GM0166", 5.9007, 52.5553);
    static final Place MEPPEL = new Place("Meppel", "GM0119", 6.1944, 52.6958);
    static final Place ZWOLLE = new Place("Zwolle", "GM0193", 6.0928, 52.5132);
    static final Place ASSEN = new Place("Assen", "GM0106", 6.5625, 52.9967);

    /** Where the generated plans lie: every municipality of both provinces once, larger ones twice. */
    static final List<Place> ALL = List.of(
            new Place("Wijhe", "GM1773", 6.1381, 52.3844),
            new Place("Mariënheem", "GM0177", 6.3239, 52.3833),
            new Place("Dalfsen", "GM0148", 6.2604, 52.5125),
            new Place("Ommen", "GM0175", 6.4243, 52.5239),
            new Place("Staphorst", "GM0180", 6.2149, 52.6400),
            new Place("Steenwijk", "GM1708", 6.1211, 52.7894),
            new Place("Hasselt", "GM1896", 6.0973, 52.5880),
            new Place("Almelo", "GM0141", 6.6608, 52.3560),
            new Place("Enschede", "GM0153", 6.8865, 52.2172),
            new Place("Hengelo", "GM0164", 6.7980, 52.2692),
            new Place("Borne", "GM0147", 6.7540, 52.2999),
            new Place("Losser", "GM0168", 7.0052, 52.2614),
            new Place("Oldenzaal", "GM0173", 6.9200, 52.3114),
            new Place("Rijssen", "GM1742", 6.5171, 52.3084),
            new Place("Nijverdal", "GM0163", 6.4750, 52.3640),
            new Place("Wierden", "GM0189", 6.5940, 52.3614),
            new Place("Vriezenveen", "GM1700", 6.6201, 52.4089),
            new Place("Tubbergen", "GM0183", 6.7866, 52.4069),
            new Place("Denekamp", "GM1774", 7.0102, 52.3779),
            new Place("Goor", "GM1735", 6.5862, 52.2387),
            new Place("Haaksbergen", "GM0158", 6.7379, 52.1606),
            new Place("Emmen", "GM0114", 6.9069, 52.7792),
            new Place("Hoogeveen", "GM0118", 6.4764, 52.7225),
            new Place("Coevorden", "GM0109", 6.7405, 52.6610),
            new Place("Beilen", "GM1731", 6.5139, 52.8633),
            new Place("Roden", "GM1699", 6.4208, 53.1375),
            new Place("Borger", "GM1681", 6.7931, 52.9233),
            new Place("Gieten", "GM1680", 6.7639, 53.0050),
            new Place("Eelde", "GM1730", 6.5625, 53.1358),
            new Place("Diever", "GM1701", 6.3181, 52.8542),
            new Place("De Wijk", "GM1690", 6.2886, 52.6731),
            ZWOLLE,
            DEVENTER,
            KAMPEN,
            HARDENBERG,
            ASSEN,
            MEPPEL,
            HEINO,
            new Place("Dedemsvaart", "GM0160", 6.4707, 52.6009),
            new Place("Klazienaveen", "GM0114", 6.9903, 52.7242),
            new Place("Zwolle", "GM0193", 6.1200, 52.5000),
            new Place("Enschede", "GM0153", 6.8500, 52.2300),
            new Place("Diepenveen", "GM0150", 6.1516, 52.2905),
            new Place("IJsselmuiden", "GM0166", 5.9371, 52.5662),
            new Place("Holten", "GM1742", 6.4186, 52.2822),
            new Place("Zuidlaren", "GM1730", 6.6819, 53.0942),
            new Place("Hellendoorn", "GM0163", 6.4510, 52.3885),
            new Place("Genemuiden", "GM1896", 6.0483, 52.6210),
            new Place("Nieuwleusen", "GM0148", 6.2760, 52.5838));
}
