/// Trigonometry in degrees, in plain arithmetic: the standard library has none without the C mathematics library, and this way every
/// machine finds the same day.
enum Angle {
    /// Error below 10⁻¹⁵ in the reduced angle; 0 for an argument that is not finite or beyond ±10¹⁵.
    static func sine(_ degrees: Double) -> Double {
        guard degrees.magnitude < 1e15 else { return 0 }
        var reduced = normalised(degrees + 90) - 90
        if reduced > 90 { reduced = 180 - reduced }
        let angle = reduced * (Double.pi / 180)
        let square = angle * angle
        // Taylor series to x²¹ by Horner: each step divides by 2n (2n + 1).
        var sum = 1.0
        var twice = 20.0
        while twice >= 2 {
            sum = 1 - square * sum / (twice * (twice + 1))
            twice -= 2
        }
        return angle * sum
    }

    /// The sine of the complement.
    static func cosine(_ degrees: Double) -> Double { sine(degrees + 90) }

    /// `degrees` brought into 0 ..< 360; 0 for an argument that is not finite or beyond ±10¹⁵.
    static func normalised(_ degrees: Double) -> Double {
        guard degrees.magnitude < 1e15 else { return 0 }
        let within = degrees - 360 * Double(floor(degrees / 360))
        // The quotient is rounded, so that `within` may miss the range by a hair on either side.
        if within < 0 { return 0 }
        return within < 360 ? within : 0
    }

    /// The greatest whole number not above `value`; 0 beyond ±10¹⁵. (`rounded(.down)` would need the C mathematics library.)
    static func floor(_ value: Double) -> Int {
        guard value.magnitude < 1e15 else { return 0 }
        let truncated = Int(value)
        return Double(truncated) > value ? truncated - 1 : truncated
    }

    /// From radians.
    static func degrees(radians: Double) -> Double { radians * (180 / Double.pi) }
}
