/// A mailbox as contributors of a commune's news office fill it: about 70 of 100 messages small (replies, a few delivery
/// reports, a few in windows-1258), the others with one to five photos of 50 kB to 3 MB.
struct SyntheticMailbox {
    private var random: SeededRandom
    private var number = 0

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// The next message, with CRLF line ends as IMAP delivers it.
    mutating func next() -> (bytes: [UInt8], hasPhotos: Bool) {
        number += 1
        let client = Client.draw(&random)
        let hasPhotos = random.chance(30)
        let letter = Letter(client: client, number: number, random: &random)
        if hasPhotos { return (letter.withPhotos(&random), true) }
        switch random.weighted([193, 4, 3]) {
        case 0: return (letter.reply(&random), false)
        case 1: return (letter.deliveryReport(&random), false)
        default: return (letter.legacy(), false)
        }
    }
}
