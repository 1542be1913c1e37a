import Editorial
import Journal
import Site

/// Compares the site store with the journal it is a function of (invariant 9).
enum SiteComparison {
    /// What the site has that the journal did not order, and the other way round; one sentence each.
    static func problems(journal: Journal, site: SiteStore) throws -> [String] {
        var expected: [ItemCode: SiteOrderRow] = [:]
        for order in try journal.allSiteOrders() where order.isDone { expected[order.code] = order }
        var problems: [String] = []
        let stored = try site.snapshot().items
        for item in stored where expected[item.code] == nil { problems.append("\(item.code): on the site without an order of the journal") }
        for (code, order) in expected.sorted(by: { $0.key < $1.key }) {
            guard let item = stored.first(where: { $0.code == code }) else {
                problems.append("\(code): ordered, but not on the site")
                continue
            }
            if order.isPublication != (item.withdrawnAt == nil) { problems.append("\(code): withdrawn on one side only") }
            let content = try journal.content(code, version: order.version)
            if content?.hash != item.content.hash { problems.append("\(code): the site shows another version than the journal ordered") }
        }
        return problems
    }
}
