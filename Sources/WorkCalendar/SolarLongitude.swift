/// The apparent ecliptic longitude of the Sun, after Meeus, Astronomical Algorithms, chapter 25 (higher accuracy), VSOP87 series.
enum SolarLongitude {
    /// Degrees, 0 ..< 360, at a Julian date in UT. Off by at most about 1.5 arc seconds in 1900–2100.
    static func apparent(julianDate: Double) -> Double {
        let terrestrial = julianDate + DeltaT.days(julianDate: julianDate)
        let t = (terrestrial - 2_451_545) / 36_525
        let geometric = heliocentricEarth(t / 10) + 180
        // −0.09033″ turns VSOP87's frame into FK5; 20.4898″ is the constant of aberration.
        let arcSeconds = -0.09033 - 20.4898 / distance(t / 10) + nutation(t)
        return Angle.normalised(geometric + arcSeconds / 3600)
    }

    /// Which twelfth of the ecliptic the Sun is in as local day `julianDay` begins: 0 from the March equinox, 9 from the December
    /// solstice. A day in which this changes holds a major solar term (trung khí).
    static func sector(startOf julianDay: Int) -> Int {
        Int(apparent(julianDate: LocalMidnight.julianDate(startOf: julianDay)) / 30)
    }

    private static func heliocentricEarth(_ tau: Double) -> Double {
        var sum = 0.0
        for series in EarthLongitudeSeries.powers.reversed() {
            sum *= tau
            for term in series {
                sum += term.amplitude * Angle.cosine(Angle.degrees(radians: term.phase + term.rate * tau))
            }
        }
        return Angle.degrees(radians: sum * 1e-8)
    }

    /// Astronomical units.
    private static func distance(_ tau: Double) -> Double {
        let year = Angle.degrees(radians: 6283.07585 * tau)
        return 1.00013989 + 0.01670700 * Angle.cosine(177.5291 + year) + 0.00013956 * Angle.cosine(175.0530 + 2 * year)
    }

    /// Nutation in longitude, arc seconds: the IAU 1980 terms above 0.01″ (Meeus, chapter 22).
    private static func nutation(_ t: Double) -> Double {
        let node = 125.04452 - 1934.136261 * t
        let sun = 280.4665 + 36_000.7698 * t
        let moon = 218.3165 + 481_267.8813 * t
        let sunAnomaly = 357.52772 + 35_999.050340 * t
        let moonAnomaly = 134.96298 + 477_198.867398 * t
        var sum = -(17.1996 + 0.01742 * t) * Angle.sine(node) - 1.3187 * Angle.sine(2 * sun)
        sum += -0.2274 * Angle.sine(2 * moon) + 0.2062 * Angle.sine(2 * node)
        sum += 0.1426 * Angle.sine(sunAnomaly) + 0.0712 * Angle.sine(moonAnomaly)
        sum += -0.0517 * Angle.sine(sunAnomaly + 2 * sun) - 0.0386 * Angle.sine(2 * moon - node)
        sum += -0.0301 * Angle.sine(moonAnomaly + 2 * moon) + 0.0217 * Angle.sine(2 * sun - sunAnomaly)
        return sum + 0.0129 * Angle.sine(2 * sun - node)
    }
}
