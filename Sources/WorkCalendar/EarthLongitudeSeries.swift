/// The heliocentric longitude of the Earth in VSOP87 (Bretagnon and Francou, 1988), cut as in Meeus, Astronomical Algorithms
/// (2nd edition, 1998), Appendix III: about 1 arc second over the centuries around 2000, which the Sun takes 24 seconds to travel.
enum EarthLongitudeSeries {
    /// `amplitude` (10⁻⁸ radian) × cos(`phase` + `rate` × τ), τ in Julian millennia from J2000.0 (TT).
    struct Term {
        let amplitude: Double
        let phase: Double
        let rate: Double

        init(_ amplitude: Double, _ phase: Double, _ rate: Double) {
            self.amplitude = amplitude
            self.phase = phase
            self.rate = rate
        }
    }

    /// L0 … L4: the n-th series is multiplied by τⁿ.
    static let powers: [[Term]] = [constant, linear, quadratic, cubic, quartic]

    private static let constant = [
        Term(175347046, 0, 0),
        Term(3341656, 4.6692568, 6283.0758500),
        Term(34894, 4.62610, 12566.15170),
        Term(3497, 2.7441, 5753.3849),
        Term(3418, 2.8289, 3.5231),
        Term(3136, 3.6277, 77713.7715),
        Term(2676, 4.4181, 7860.4194),
        Term(2343, 6.1352, 3930.2097),
        Term(1324, 0.7425, 11506.7698),
        Term(1273, 2.0371, 529.6910),
        Term(1199, 1.1096, 1577.3435),
        Term(990, 5.233, 5884.927),
        Term(902, 2.045, 26.298),
        Term(857, 3.508, 398.149),
        Term(780, 1.179, 5223.694),
        Term(753, 2.533, 5507.553),
        Term(505, 4.583, 18849.228),
        Term(492, 4.205, 775.523),
        Term(357, 2.920, 0.067),
        Term(317, 5.849, 11790.629),
        Term(284, 1.899, 796.298),
        Term(271, 0.315, 10977.079),
        Term(243, 0.345, 5486.778),
        Term(206, 4.806, 2544.314),
        Term(205, 1.869, 5573.143),
        Term(202, 2.458, 6069.777),
        Term(156, 0.833, 213.299),
        Term(132, 3.411, 2942.463),
        Term(126, 1.083, 20.775),
        Term(115, 0.645, 0.980),
        Term(103, 0.636, 4694.003),
        Term(102, 0.976, 15720.839),
        Term(102, 4.267, 7.114),
        Term(99, 6.21, 2146.17),
        Term(98, 0.68, 155.42),
        Term(86, 5.98, 161000.69),
        Term(85, 1.30, 6275.96),
        Term(85, 3.67, 71430.70),
        Term(80, 1.81, 17260.15),
        Term(79, 3.04, 12036.46),
        Term(75, 1.76, 5088.63),
        Term(74, 3.50, 3154.69),
        Term(74, 4.68, 801.82),
        Term(70, 0.83, 9437.76),
        Term(62, 3.98, 8827.39),
        Term(61, 1.82, 7084.90),
        Term(57, 2.78, 6286.60),
        Term(56, 4.39, 14143.50),
        Term(56, 3.47, 6279.55),
        Term(52, 0.19, 12139.55),
        Term(52, 1.33, 1748.02),
        Term(51, 0.28, 5856.48),
        Term(49, 0.49, 1194.45),
        Term(41, 5.37, 8429.24),
        Term(41, 2.40, 19651.05),
        Term(39, 6.17, 10447.39),
        Term(37, 6.04, 10213.29),
        Term(37, 2.57, 1059.38),
        Term(36, 1.71, 2352.87),
        Term(36, 1.78, 6812.77),
        Term(33, 0.59, 17789.85),
        Term(30, 0.44, 83996.85),
        Term(30, 2.74, 1349.87),
        Term(25, 3.16, 4690.48),
    ]

    private static let linear = [
        Term(628331966747, 0, 0),
        Term(206059, 2.678235, 6283.075850),
        Term(4303, 2.6351, 12566.1517),
        Term(425, 1.590, 3.523),
        Term(119, 5.796, 26.298),
        Term(109, 2.966, 1577.344),
        Term(93, 2.59, 18849.23),
        Term(72, 1.14, 529.69),
        Term(68, 1.87, 398.15),
        Term(67, 4.41, 5507.55),
        Term(59, 2.89, 5223.69),
        Term(56, 2.17, 155.42),
        Term(45, 0.40, 796.30),
        Term(36, 0.47, 775.52),
        Term(29, 2.65, 7.11),
        Term(21, 5.34, 0.98),
        Term(19, 1.85, 5486.78),
        Term(19, 4.97, 213.30),
        Term(17, 2.99, 6275.96),
        Term(16, 0.03, 2544.31),
    ]

    private static let quadratic = [
        Term(52919, 0, 0),
        Term(8720, 1.0721, 6283.0758),
        Term(309, 0.867, 12566.152),
        Term(27, 0.05, 3.52),
        Term(16, 5.19, 26.30),
        Term(16, 3.68, 155.42),
        Term(10, 0.76, 18849.23),
    ]

    private static let cubic = [
        Term(289, 5.844, 6283.076),
        Term(35, 0, 0),
        Term(17, 5.49, 12566.15),
    ]

    private static let quartic = [
        Term(114, 3.142, 0),
        Term(8, 4.13, 6283.08),
    ]
}
