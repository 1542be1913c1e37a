/// The grammar of UTF-8 (RFC 3629 §4) as an automaton that takes an octet without a branch.
///
/// In Vietnamese text letters of one, two and three octets alternate without pattern, and a reader that branches on them spends
/// most of its time on wrong guesses. Here each octet has one word, in which the next state stands at the place of the state
/// before: a state is a shift count, and one step is one shift (Vognsen, "Shift-based DFAs", 2022).
enum UTF8Automaton {
    /// What may come next.
    private enum State: UInt64, CaseIterable {
        /// A letter begins.
        case start
        /// One, two or three more octets of any value.
        case one, two, three
        /// After E0, ED, F0, F4: as above, the next octet in a narrower range (overlong forms, surrogates, above U+10FFFF).
        case afterE0, afterED, afterF0, afterF4
        case wrong

        var shift: UInt64 { rawValue * 6 }

        func next(_ octet: UInt8) -> State {
            switch self {
            case .start: Self.first(octet)
            case .one: octet & 0xc0 == 0x80 ? .start : .wrong
            case .two: octet & 0xc0 == 0x80 ? .one : .wrong
            case .three: octet & 0xc0 == 0x80 ? .two : .wrong
            case .afterE0: (0xa0...0xbf).contains(octet) ? .one : .wrong
            case .afterED: (0x80...0x9f).contains(octet) ? .one : .wrong
            case .afterF0: (0x90...0xbf).contains(octet) ? .two : .wrong
            case .afterF4: (0x80...0x8f).contains(octet) ? .two : .wrong
            case .wrong: .wrong
            }
        }

        private static func first(_ octet: UInt8) -> State {
            switch octet {
            case 0...0x7f: .start
            case 0xc2...0xdf: .one
            case 0xe0: .afterE0
            case 0xed: .afterED
            case 0xe1...0xef: .two
            case 0xf0: .afterF0
            case 0xf1...0xf3: .three
            case 0xf4: .afterF4
            default: .wrong
            }
        }
    }

    /// One word an octet: at bit `state.shift` the shift of the next state.
    static let transitions: [UInt64] = (0...255).map { octet in
        State.allCases.reduce(0) { $0 | $1.next(UInt8(octet)).shift << $1.shift }
    }

    static func accepts(_ bytes: UnsafeBufferPointer<UInt8>, _ transitions: UnsafeBufferPointer<UInt64>) -> Bool {
        guard let base = bytes.baseAddress, let step = transitions.baseAddress else { return true }
        let raw = UnsafeRawPointer(base)
        var state = State.start.shift
        var index = 0
        while index + 16 <= bytes.count {
            let first = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let second = raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
            index += 16
            // The bits above the lowest six are left-overs that the shift ignores.
            if (first | second) & 0x8080_8080_8080_8080 == 0, state & 63 == State.start.shift { continue }
            advance(&state, over: first, step)
            advance(&state, over: second, step)
        }
        while index < bytes.count {
            state = step[Int(base[index])] &>> state
            index += 1
        }
        return state & 63 == State.start.shift
    }

    @inline(__always)
    private static func advance(_ state: inout UInt64, over word: UInt64, _ step: UnsafePointer<UInt64>) {
        let octets = UInt64(littleEndian: word)
        var shift: UInt64 = 0
        while shift < 64 {
            state = step[Int(octets &>> shift & 255)] &>> state
            shift &+= 8
        }
    }
}
