import Glibc

/// `homthu-bench parse`: the conductor, which starts the sides and lets them play in turn.
struct ParseBench {
    let options: ParseOptions
    /// This executable, started again as a worker.
    let executable: String

    func run() throws(BenchError) {
        var report = ParseReport()
        report.notes.append(Machine.description)
        for corpus in try Corpora.prepare(options) {
            if options.corpora.contains("memory"), corpus.name == "mailbox" { report.memory = try memory(corpus) }
            guard options.corpora.contains(corpus.name) || !options.packs.isEmpty else { continue }
            report.corpora.append(try compare(corpus, &report))
        }
        if options.corpora.contains("base64") { report.base64 = Base64Bench.run(rounds: options.rounds) }
        Worker.say(options.asJSON ? report.json : report.table)
    }

    private func compare(_ corpus: Corpus, _ report: inout ParseReport) throws(BenchError) -> ParseReport.Comparison {
        var sides = [try Side("homthu", [executable, "parse-worker"], pack: corpus.pack)]
        for peer in options.peers {
            do throws(BenchError) {
                sides.append(try Side(peer.name, peer.command, pack: corpus.pack))
            } catch {
                report.notes.append("\(corpus.name): \(error)")
            }
        }
        // A first pass that does not count: warms caches and tells how often a short corpus must be read to fill 20 ms.
        for side in sides { attempt(side, &report) { side throws(BenchError) in try side.warmUp(options) } }
        for round in 0..<options.rounds {
            for side in sides where round < side.wanted {
                attempt(side, &report) { side throws(BenchError) in try side.play() }
            }
        }
        for side in sides { side.finish() }
        report.notes.append("\(corpus.name): load average at the end \(Machine.load)")
        return ParseReport.Comparison(corpus: corpus.name, sides: sides)
    }

    /// A side that fails is out, with a note; the others play on.
    private func attempt(_ side: Side, _ report: inout ParseReport, _ turn: (Side) throws(BenchError) -> Void) {
        do throws(BenchError) {
            try turn(side)
        } catch {
            side.wanted = 0
            report.notes.append("\(error)")
        }
    }

    /// The ten largest messages, each read in a fresh process.
    private func memory(_ corpus: Corpus) throws(BenchError) -> [ParseReport.Memory] {
        let sizes = try Pack.read(corpus.pack).map(\.count).enumerated().sorted { $0.element > $1.element }
        var found: [ParseReport.Memory] = []
        for (index, _) in sizes.prefix(10) {
            guard let child = Child.start([executable, "memory-worker", corpus.pack, String(index)]) else { throw .peer("memory-worker") }
            var line = [CChar](repeating: 0, count: 256)
            let isSaid = fgets(&line, 256, child.output) != nil
            fclose(child.input)
            fclose(child.output)
            Child.wait(child.process)
            let words = Child.words(line).compactMap { Int($0) }
            guard isSaid, words.count == 3 else { throw .peer("memory-worker") }
            found.append(ParseReport.Memory(message: words[0], parts: words[1], peak: words[2]))
        }
        return found
    }
}

/// The machine in words.
enum Machine {
    static var load: String {
        var averages = [0.0, 0, 0]
        getloadavg(&averages, 3)
        return averages.map { ParseReport.fixed($0, 2) }.joined(separator: " ")
    }

    static var description: String { "\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) processors, load average at the start \(load)" }
}
