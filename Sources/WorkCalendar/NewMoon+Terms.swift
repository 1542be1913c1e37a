extension NewMoon {
    /// `amplitude` (10⁻⁵ day) × E^`eccentricity` × sin(`sun` M + `moon` M′ + `latitude` F).
    struct PeriodicTerm {
        let amplitude: Double
        let sun: Double
        let moon: Double
        let latitude: Double
        let eccentricity: Int

        init(_ amplitude: Double, sun: Double = 0, moon: Double = 0, latitude: Double = 0, eccentricity: Int = 0) {
            self.amplitude = amplitude
            self.sun = sun
            self.moon = moon
            self.latitude = latitude
            self.eccentricity = eccentricity
        }
    }

    /// `amplitude` (10⁻⁶ day) × sin(`phase` + `rate` k), in degrees.
    struct PlanetaryTerm {
        let amplitude: Double
        let phase: Double
        let rate: Double
    }

    static let periodicTerms = [
        PeriodicTerm(-40720, moon: 1),
        PeriodicTerm(17241, sun: 1, eccentricity: 1),
        PeriodicTerm(1608, moon: 2),
        PeriodicTerm(1039, latitude: 2),
        PeriodicTerm(739, sun: -1, moon: 1, eccentricity: 1),
        PeriodicTerm(-514, sun: 1, moon: 1, eccentricity: 1),
        PeriodicTerm(208, sun: 2, eccentricity: 2),
        PeriodicTerm(-111, moon: 1, latitude: -2),
        PeriodicTerm(-57, moon: 1, latitude: 2),
        PeriodicTerm(56, sun: 1, moon: 2, eccentricity: 1),
        PeriodicTerm(-42, moon: 3),
        PeriodicTerm(42, sun: 1, latitude: 2, eccentricity: 1),
        PeriodicTerm(38, sun: 1, latitude: -2, eccentricity: 1),
        PeriodicTerm(-24, sun: -1, moon: 2, eccentricity: 1),
        PeriodicTerm(-7, sun: 2, moon: 1),
        PeriodicTerm(4, moon: 2, latitude: -2),
        PeriodicTerm(4, sun: 3),
        PeriodicTerm(3, sun: 1, moon: 1, latitude: -2),
        PeriodicTerm(3, moon: 2, latitude: 2),
        PeriodicTerm(-3, sun: 1, moon: 1, latitude: 2),
        PeriodicTerm(3, sun: -1, moon: 1, latitude: 2),
        PeriodicTerm(-2, sun: -1, moon: 1, latitude: -2),
        PeriodicTerm(-2, sun: 1, moon: 3),
        PeriodicTerm(2, moon: 4),
    ]

    static let planetaryTerms = [
        PlanetaryTerm(amplitude: 165, phase: 251.88, rate: 0.016321),
        PlanetaryTerm(amplitude: 164, phase: 251.83, rate: 26.651886),
        PlanetaryTerm(amplitude: 126, phase: 349.42, rate: 36.412478),
        PlanetaryTerm(amplitude: 110, phase: 84.66, rate: 18.206239),
        PlanetaryTerm(amplitude: 62, phase: 141.74, rate: 53.303771),
        PlanetaryTerm(amplitude: 60, phase: 207.14, rate: 2.453732),
        PlanetaryTerm(amplitude: 56, phase: 154.84, rate: 7.306860),
        PlanetaryTerm(amplitude: 47, phase: 34.52, rate: 27.261239),
        PlanetaryTerm(amplitude: 42, phase: 207.19, rate: 0.121824),
        PlanetaryTerm(amplitude: 40, phase: 291.34, rate: 1.844379),
        PlanetaryTerm(amplitude: 37, phase: 161.72, rate: 24.198154),
        PlanetaryTerm(amplitude: 35, phase: 239.56, rate: 25.513099),
        PlanetaryTerm(amplitude: 23, phase: 331.55, rate: 3.592518),
    ]
}
