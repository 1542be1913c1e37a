/// ΔT = TT − UT, by which the uniform time of ephemerides is ahead of the Earth's rotation.
///
/// Polynomials of Espenak and Meeus (Five Millennium Canon of Solar Eclipses, NASA/TP-2006-214141). They are kept for the future as
/// well, though the Earth has lately turned faster than they foresaw: published Vietnamese calendars rest on the same figures, and
/// the new moon of 2077-11-15 would move over midnight with a ΔT some 20 seconds smaller.
enum DeltaT {
    /// Seconds, for a decimal year (1 July 2026 is 2026.5).
    static func seconds(year: Double) -> Double {
        switch year {
        case ..<1800: parabola(year)
        case ..<1860:
            polynomial(year - 1800, [13.72, -0.332447, 0.0068612, 0.0041116, -0.00037436, 0.0000121272, -0.0000001699, 0.000000000875])
        case ..<1900: polynomial(year - 1860, [7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1 / 233_174])
        case ..<1920: polynomial(year - 1900, [-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197])
        case ..<1941: polynomial(year - 1920, [21.20, 0.84493, -0.076100, 0.0020936])
        case ..<1961: polynomial(year - 1950, [29.07, 0.407, -1 / 233, 1 / 2547])
        case ..<1986: polynomial(year - 1975, [45.45, 1.067, -1 / 260, -1 / 718])
        case ..<2005: polynomial(year - 2000, [63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599])
        case ..<2050: polynomial(year - 2000, [62.92, 0.32217, 0.005589])
        case ..<2150: parabola(year) - 0.5628 * (2150 - year)
        default: parabola(year)
        }
    }

    /// Days, for a Julian date.
    static func days(julianDate: Double) -> Double {
        seconds(year: 2000 + (julianDate - 2_451_544.5) / 365.25) / 86_400
    }

    /// Morrison and Stephenson's long-term parabola, for times without better figures.
    private static func parabola(_ year: Double) -> Double {
        let centuries = (year - 1820) / 100
        return -20 + 32 * centuries * centuries
    }

    private static func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
        coefficients.reversed().reduce(0) { $0 * x + $1 }
    }
}
