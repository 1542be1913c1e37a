/// Turns tokens into blocks: keeps the open elements and the line being written.
struct HTMLBuilder {
    private(set) var result = HTMLText()
    private var stack: [HTMLElement] = [HTMLElement(name: HTMLName([]))]
    /// How many elements are open by the bucket of their name, so that a stray end tag costs nothing.
    private var open: [Int] = Array(repeating: 0, count: 512)
    private var line = HTMLLineBuffer()
    /// An empty line is due before the next block; the next block begins what is quoted.
    private var spaced = false
    private var cut = false
    /// The number of the ordered item whose text has not come yet.
    private var number: String?
    private var tables: [HTMLTableFrame] = []
    private var hidden: [UInt8] = []
    private var struck: [UInt8] = []
    /// A block that is the writer's own has been read.
    private var hasNew = false

    private var top: HTMLElement {
        get { stack[stack.count - 1] }
        set { stack[stack.count - 1] = newValue }
    }

    mutating func text(_ bytes: ArraySlice<UInt8>) {
        let flags = top.flags
        guard !flags.contains(.dropped) else { return }
        let text = bytes.contains(UInt8(ascii: "&")) ? HTMLEntities.octets(bytes)[...] : bytes
        if flags.contains(.hidden) {
            hidden.append(contentsOf: text)
            return
        }
        if flags.contains(.struck) { struck.append(contentsOf: text) }
        line.append(text, preformatted: flags.contains(.preformatted))
    }

    mutating func start(_ tag: HTMLTokenizer.Tag) {
        let kind = HTMLElement.kind(of: tag.name)
        if kind.contains(.block) {
            closeImplied(before: kind)
            breakLine()
            if kind.contains(.spaced), !top.flags.contains(.hidden) { spaced = true }
        }
        let mark = HTMLQuoteMarks.mark(tag, kind)
        if mark == .cut || (mark == .cutAfterText && hasOwnText) {
            breakLine()
            cut = true
        }
        if kind.contains(.void) {
            void(tag, kind)
            return
        }
        // What is quoted begins on a line of its own even where its element is an inline one.
        if mark != nil { breakLine() }
        push(tag, kind, mark: mark)
        if kind.contains(.table) { tables.append(HTMLTableFrame(start: result.segments.count)) }
        if kind.contains(.row), !tables.isEmpty { tables[tables.count - 1].rows.append([]) }
        if kind.contains(.cell) { openCell() }
    }

    mutating func end(_ name: HTMLName) {
        let kind = HTMLElement.kind(of: name)
        if kind.contains(.lineBreak) { line.lineBreak() }
        guard open[name.bucket] > 0 else { return }
        // An end tag inside a cell does not reach an element outside its table.
        let inTable = kind.contains(.tablePart)
        var index = stack.count - 1
        while index > 0, stack[index].name != name {
            if !inTable, stack[index].kind.contains(.cell) { return }
            if inTable, !kind.contains(.table), stack[index].kind.contains(.table) { return }
            index -= 1
        }
        guard index > 0 else { return }
        while stack.count > index { pop() }
    }

    mutating func finish() -> HTMLText {
        while stack.count > 1 { pop() }
        breakLine()
        return result
    }

    /// True where something the writer may have said stands before the present place.
    private var hasOwnText: Bool { !line.isBlank || hasNew }
}

extension HTMLBuilder {
    private mutating func push(_ tag: HTMLTokenizer.Tag, _ kind: HTMLElement.Kind, mark: HTMLQuoteMarks.Mark?) {
        var element = HTMLElement(name: tag.name, kind: kind, flags: top.flags, role: top.role)
        if kind.contains(.dropped) { element.flags.insert(.dropped) }
        let look = HTMLStyle.look(of: tag)
        if look.isHidden, !element.flags.contains(.hidden) {
            element.flags.insert(.hidden)
            element.collects.insert(.hidden)
        }
        if kind.contains(.struck) || look.isStruck, !element.flags.contains(.struck) {
            element.flags.insert(.struck)
            element.collects.insert(.struck)
        }
        if kind.contains(.preformatted) { element.flags.insert(.preformatted) }
        if kind.contains(.item) { element.flags.insert(.item) }
        if kind.contains(.blockquote) { element.flags.insert(.blockquote) }
        if kind.contains(.heading) { element.flags.insert(.heading) }
        if kind.contains(.ordered) { element.ordinal = tag.attribute(.start).flatMap { Int($0) }.map { max(0, min($0, 9999)) } ?? 1 }
        if kind.contains(.link) { element.link = tag.attribute(.href).map { ($0, result.segments.count, line.count) } }
        if kind.contains(.item), let next = nextOrdinal(), element.flags.isDisjoint(with: [.hidden, .dropped]) { number = "\(next). " }
        if !tag.attributes.isEmpty, tag.octets(.cssClass)?.starts(with: "MsoListParagraph".utf8) ?? false { element.flags.insert(.item) }
        apply(mark, to: &element)
        if look.isRuled { element.ruledFrom = result.segments.count }
        guard stack.count < HTMLReader.maximumDepth else {
            // Too deep to be told apart: what hides here hides the rest of the last element.
            if element.collects.contains(.hidden) { top.flags.insert(.hidden) }
            return
        }
        stack.append(element)
        open[tag.name.bucket] += 1
    }

    private func apply(_ mark: HTMLQuoteMarks.Mark?, to element: inout HTMLElement) {
        switch mark {
        case .quoted: element.role = .quoted
        case .quotedToBlockquote where element.kind.contains(.division):
            element.endsWithBlockquote = element.role != .quoted
            element.role = .quoted
        case .quotedToBlockquote: element.role = .quoted
        case .signature where element.role == .new: element.role = .signature
        case .signature, .cut, .cutAfterText, nil: break
        }
    }

    private mutating func nextOrdinal() -> Int? {
        guard let next = top.ordinal else { return nil }
        top.ordinal = next &+ 1
        return next
    }

    private mutating func pop() {
        let last = stack.count - 1
        if let link = stack[last].link { closeLink(link) }
        if stack[last].kind.contains(.block) || stack[last - 1].role != stack[last].role { breakLine() }
        let element = stack.removeLast()
        open[element.name.bucket] -= 1
        if element.collects.contains(.hidden) { Self.report(&hidden, in: &result.hiddenText) }
        if element.collects.contains(.struck) { Self.report(&struck, in: &result.struckText) }
        if let first = element.ruledFrom { markRuled(from: first) }
        if element.kind.contains(.item) { number = nil }
        if element.kind.contains(.cell) { closeCell() }
        if element.kind.contains(.table) { closeTable() }
        if element.kind.contains(.blockquote) { endGmailQuote() }
        if element.kind.contains(.spaced), !element.flags.contains(.hidden) { spaced = true }
    }

    private static func report(_ bytes: inout [UInt8], in list: inout [String]) {
        let text = TextFold.squeezed(String(decoding: bytes, as: UTF8.self))
        if !text.isEmpty { list.append(text) }
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func endGmailQuote() {
        guard let index = stack.lastIndex(where: { $0.kind.contains(.division) || $0.kind.contains(.blockquote) }),
            stack[index].endsWithBlockquote
        else {
            return
        }
        for place in index..<stack.count { stack[place].role = .new }
    }

    /// Outlook's rule counts as the start of a quotation only over a `From`, `Từ`, … line.
    private mutating func markRuled(from first: Int) {
        guard first < result.segments.count else { return }
        let text = Array(result.segments[first].block.text.utf8.prefix(400))
        let labels = text.split(separator: 10).map { line -> HeaderLabels.Label? in
            var folded: [UInt8] = []
            LineFold.append(line, to: &folded)
            return HeaderLabels.label(of: folded[...])
        }
        let isFrom = labels.first == .from
        let known = labels.count { $0 != nil }
        if isFrom || known >= 2 { result.segments[first].cut = true }
    }

    private static func impliedEnds(of kind: HTMLElement.Kind) -> HTMLElement.Kind {
        if kind.contains(.item) { return [.item, .paragraph] }
        if kind.contains(.cell) { return [.cell, .paragraph] }
        if kind.contains(.row) { return [.row, .cell, .paragraph] }
        if kind.contains(.tableSection) { return [.tableSection, .row, .cell, .paragraph] }
        return kind.contains(.definition) ? [.definition, .paragraph] : .paragraph
    }

    /// `p`, `li`, `tr`, `td` end where the next one begins (WHATWG HTML §13.1.2.4).
    private mutating func closeImplied(before kind: HTMLElement.Kind) {
        let closes = Self.impliedEnds(of: kind)
        var index = stack.count - 1
        var found = stack.count
        while index > 0 {
            let here = stack[index].kind
            if !here.isDisjoint(with: closes) { found = index } else if here.contains(.block) { break }
            index -= 1
        }
        while stack.count > found { pop() }
    }
}

extension HTMLBuilder {
    private mutating func void(_ tag: HTMLTokenizer.Tag, _ kind: HTMLElement.Kind) {
        let flags = top.flags
        guard flags.isDisjoint(with: [.hidden, .dropped]) else {
            if flags.contains(.hidden), kind.contains(.lineBreak) { hidden.append(10) }
            return
        }
        if kind.contains(.lineBreak) { line.lineBreak() }
        if kind.contains(.image) { image(tag) }
    }

    private mutating func image(_ tag: HTMLTokenizer.Tag) {
        let source = tag.attribute(.src) ?? ""
        let size = (tag.attribute(.width), tag.attribute(.height))
        // Pixels that only report being fetched.
        if HTMLStyle.look(of: tag).isHidden || size.0 == "1" || size.1 == "1" || size.0 == "0" || size.1 == "0" { return }
        let alt = TextFold.squeezed(tag.attribute(.alt) ?? "")
        breakLine()
        let id = source.utf8.prefix(4).elementsEqual("cid:".utf8) || source.utf8.prefix(4).elementsEqual("CID:".utf8)
        append(.image(contentID: id ? String(source.dropFirst(4)) : nil, source: id || source.isEmpty ? nil : source, alt: alt))
    }

    private mutating func closeLink(_ link: (address: String, segment: Int, offset: Int)) {
        guard link.segment == result.segments.count, top.flags.isDisjoint(with: [.hidden, .dropped]) else { return }
        if let address = HTMLLink.shown(link.address, besides: line.text(from: link.offset)) {
            line.append((" (" + address + ")").utf8, preformatted: false)
        }
    }

    /// Ends the line being written: what is in it becomes a block.
    private mutating func breakLine() {
        if let whole = line.takeWhole() {
            append(whole)
            return
        }
        for (index, part) in line.take().enumerated() {
            if index > 0 { spaced = true }
            append(part)
        }
    }

    /// A paragraph, item or heading; an empty one is the gap between two.
    private mutating func append(_ part: String) {
        let flags = top.flags
        if part.isEmpty {
            spaced = true
        } else if flags.contains(.heading) {
            append(.heading(part))
        } else if flags.contains(.item) {
            let item = HTMLLink.withoutBullet(part)
            append(.listItem(number.map { $0 + item } ?? item))
            number = nil
        } else {
            append(flags.contains(.blockquote) ? .quote(part) : .paragraph(part))
        }
    }

    private mutating func append(_ block: BodyBlock) {
        result.segments.append(.init(block: block, role: top.role, spaced: spaced, cut: cut))
        hasNew = hasNew || top.role == .new
        spaced = false
        cut = false
    }

    private mutating func openCell() {
        guard !tables.isEmpty else { return }
        tables[tables.count - 1].open(at: result.segments.count)
    }

    private mutating func closeCell() {
        guard !tables.isEmpty else { return }
        tables[tables.count - 1].close(at: result.segments.count)
    }

    private mutating func closeTable() {
        guard let table = tables.popLast() else { return }
        if !tables.isEmpty { tables[tables.count - 1].nested = true }
        guard let rows = table.rows(of: result.segments), table.start < result.segments.count else { return }
        let first = result.segments[table.start]
        result.segments.removeSubrange(table.start...)
        result.segments.append(.init(block: .table(rows), role: first.role, spaced: first.spaced, cut: first.cut))
    }
}
