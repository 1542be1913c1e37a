/// Multipart boundaries, derived from the Message-ID so that sending again sends the same bytes.
///
/// Each holds `=_`, which neither quoted-printable nor base64 can; a part sent as it is has no line that begins with `--=_`
/// (`TransferForm`). They are looked for all the same.
struct BoundarySource {
    private var state: UInt64
    private var count = 0

    init(seed: MessageID) {
        // FNV-1a, 64 bits: names need to differ, not to be secret.
        state = seed.value.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// A boundary that occurs in none of `bodies`.
    mutating func next(absentFrom bodies: [[UInt8]]) -> String {
        var boundary = draw()
        while bodies.contains(where: { ByteSearch.firstIndex(of: Array(("--" + boundary).utf8), in: $0) != nil }) { boundary = draw() }
        return boundary
    }

    private mutating func draw() -> String {
        count += 1
        state = (state ^ UInt64(count)) &* 0x100_0000_01B3
        let digits = String(state, radix: 16, uppercase: false)
        return "=_homthu_\(count)_" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
