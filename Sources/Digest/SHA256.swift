import CVector

/// SHA-256 (FIPS 180-4), incremental, over byte buffers.
///
/// Written here because neither Foundation on Linux nor libcurl nor SQLite offers a digest; checked against the FIPS vectors.
public struct SHA256: Sendable {
    private var state: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
    )
    /// Octets that wait for a whole block, ``waiting`` of them.
    private var block = InlineArray<64, UInt8>(repeating: 0)
    private var waiting = 0
    private var length: UInt64 = 0
    private let usesInstructions: Bool

    /// True where the processor has instructions for the rounds.
    static let hasInstructions = homthu_has_sha256() != 0

    /// An empty digest.
    public init() { self.init(usesInstructions: Self.hasInstructions) }

    /// With the processor's own rounds, or with those written here.
    init(usesInstructions: Bool) { self.usesInstructions = usesInstructions }

    /// The digest of `bytes` in one call.
    public static func hash(_ bytes: some Sequence<UInt8>) -> Hash256 {
        var digest = SHA256()
        digest.update(bytes)
        return digest.finish()
    }

    /// The digest of octets where they stand.
    public static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Hash256 {
        var digest = SHA256()
        digest.absorb(UnsafeRawBufferPointer(bytes))
        return digest.finish()
    }

    /// Adds bytes.
    public mutating func update(_ bytes: some Sequence<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { absorb(UnsafeRawBufferPointer($0)) }
        if done == nil { Array(bytes).withUnsafeBytes { absorb($0) } }
    }

    /// Pads and returns the digest; the value is used up.
    public consuming func finish() -> Hash256 {
        let bits = length &* 8
        pad(from: waiting, with: 0x80)
        if waiting > 55 {
            foldBlock()
            pad(from: 0, with: 0)
        }
        for octet in 0..<8 { block[56 + octet] = UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * octet)) }
        foldBlock()
        return withUnsafeBytes(of: state) { state in
            Hash256(
                unchecked: [UInt8](unsafeUninitializedCapacity: 32) { out, count in
                    for word in 0..<8 {
                        let value = state.load(fromByteOffset: word * 4, as: UInt32.self)
                        for octet in 0..<4 { out[word * 4 + octet] = UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * octet)) }
                    }
                    count = 32
                })
        }
    }

    /// Fills the block with `first` and zeros.
    private mutating func pad(from start: Int, with first: UInt8) {
        block[start] = first
        for index in (start + 1)..<64 { block[index] = 0 }
    }

    private mutating func foldBlock() {
        let whole = block
        whole.span.withUnsafeBytes { fold($0, from: 0, blocks: 1) }
    }

    private mutating func absorb(_ input: UnsafeRawBufferPointer) {
        length &+= UInt64(input.count)
        var offset = 0
        if waiting > 0 {
            offset = min(64 - waiting, input.count)
            wait(for: input[..<offset])
            guard waiting == 64 else { return }
            foldBlock()
            waiting = 0
        }
        let blocks = (input.count - offset) / 64
        fold(input, from: offset, blocks: blocks)
        wait(for: input[(offset + blocks * 64)...])
    }

    private mutating func wait(for octets: Slice<UnsafeRawBufferPointer>) {
        for octet in octets {
            block[waiting] = octet
            waiting += 1
        }
    }

    /// Folds whole blocks into the state.
    private mutating func fold(_ input: UnsafeRawBufferPointer, from offset: Int, blocks: Int) {
        guard usesInstructions else {
            for block in 0..<blocks { compress(input, at: offset + block * 64) }
            return
        }
        guard blocks > 0, let start = input.baseAddress else { return }
        withUnsafeMutableBytes(of: &state) { state in
            Self.roundConstants.withUnsafeBufferPointer { constants in
                homthu_sha256_blocks(
                    state.assumingMemoryBound(to: UInt32.self).baseAddress, (start + offset).assumingMemoryBound(to: UInt8.self), blocks,
                    constants.baseAddress)
            }
        }
    }

    private mutating func compress(_ input: UnsafeRawBufferPointer, at offset: Int) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
            for index in 0..<16 {
                schedule[index] = UInt32(bigEndian: input.loadUnaligned(fromByteOffset: offset + index * 4, as: UInt32.self))
            }
            for index in 16..<64 {
                let before15 = schedule[index - 15]
                let before2 = schedule[index - 2]
                let small0 = rotate(before15, 7) ^ rotate(before15, 18) ^ (before15 >> 3)
                let small1 = rotate(before2, 17) ^ rotate(before2, 19) ^ (before2 >> 10)
                schedule[index] = schedule[index - 16] &+ small0 &+ schedule[index - 7] &+ small1
            }
            var (a, b, c, d, e, f, g, h) = state
            Self.roundConstants.withUnsafeBufferPointer { constants in
                for index in 0..<64 {
                    let big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
                    let choice = (e & f) ^ (~e & g)
                    let first = h &+ big1 &+ choice &+ constants[index] &+ schedule[index]
                    let big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
                    let second = big0 &+ ((a & b) ^ (a & c) ^ (b & c))
                    (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
                }
            }
            state.0 &+= a
            state.1 &+= b
            state.2 &+= c
            state.3 &+= d
            state.4 &+= e
            state.5 &+= f
            state.6 &+= g
            state.7 &+= h
        }
    }

    @inline(__always) private func rotate(_ word: UInt32, _ by: UInt32) -> UInt32 { (word >> by) | (word << (32 &- by)) }

    private static let roundConstants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
