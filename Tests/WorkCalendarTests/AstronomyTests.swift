import Testing

@testable import WorkCalendar

@Suite("R5: astronomy of the lunar calendar")
struct AstronomyTests {
    @Test("sine agrees with known values in every quadrant and far out")
    func sine() {
        let known: [(Double, Double)] = [
            (0, 0), (30, 0.5), (90, 1), (150, 0.5), (180, 0), (210, -0.5), (270, -1), (330, -0.5), (360, 0), (-30, -0.5),
            (45, 0.707_106_781_186_547_5), (1, 0.017_452_406_437_283_51), (3_600_030, 0.5), (-3_600_030, -0.5),
        ]
        for (degrees, value) in known {
            #expect((Angle.sine(degrees) - value).magnitude < 1e-15)
        }
        #expect(Angle.sine(.nan) == 0)
        #expect(Angle.sine(.infinity) == 0)
        #expect(Angle.floor(-0.5) == -1)
        #expect(Angle.floor(1e300) == 0)
        #expect(Angle.normalised(-1e-20) < 360)
    }

    // Meeus, Astronomical Algorithms, example 49.a: new moon of February 1977.
    @Test("new moon as in Meeus's example")
    func newMoon() {
        #expect((NewMoon.julianEphemerisDate(-283) - 2_443_192.65118).magnitude < 0.00001)
    }

    // Meeus, example 25.b: 1992 October 13, 0h TD, apparent longitude 199°54′21.818″ = 199.906061°.
    @Test("the Sun's longitude as in Meeus's example")
    func sun() {
        let universal = 2_448_908.5 - DeltaT.days(julianDate: 2_448_908.5)
        #expect((SolarLongitude.apparent(julianDate: universal) - 199.906061).magnitude < 0.0001)
    }

    @Test(
        "ΔT as observed, in seconds",
        arguments: [(1900.0, -2.8, 0.5), (1950, 29.1, 0.5), (1967.5, 37.9, 0.5), (1990, 56.9, 0.5), (2000, 63.8, 0.5), (2017, 68.6, 2.5)])
    func deltaT(year: Double, seconds: Double, tolerance: Double) {
        #expect((DeltaT.seconds(year: year) - seconds).magnitude < tolerance)
    }

    @Test("ΔT has no step where one polynomial follows another")
    func deltaTJoins() {
        for year in [1860.0, 1900, 1920, 1941, 1961, 1986, 2005, 2050, 2150] {
            #expect((DeltaT.seconds(year: year - 0.001) - DeltaT.seconds(year: year + 0.001)).magnitude < 1)
        }
    }

    // The instants are those of PyEphem 4.2. Nearer to midnight than the series is exact, they come from the table.
    @Test(
        "new moons close to midnight in Vietnam fall on the right day",
        arguments: [
            ("1944-06-20", -687), ("1967-07-08", -402), ("1998-09-21", -16), ("2054-05-08", 672), ("2072-12-09", 902),
            ("2077-11-15", 963), ("2085-10-18", 1061),
        ])
    func borderline(day: String, lunation: Int) {
        #expect(CivilDate(julianDay: NewMoon.julianDay(lunation)).description == day)
    }
}
