import Editorial
import Journal
import Site
import WorkCalendar

extension OfficeGateway {
    /// Carries out every open order of the site, renders the pages once, then notes the orders as done; returns how many.
    ///
    /// Letters that wait for an order leave only after it is noted, so nobody is told of a page that is not there.
    func carryOutSiteOrders() throws -> Int {
        var done: [SiteOrderRow] = []
        let orders = try journal.openSiteOrders()
        guard !orders.isEmpty else { return 0 }
        for order in orders {
            try carryOut(order)
            Step.sitePublished.reached()
            done.append(order)
        }
        try site.render()
        Step.siteRendered.reached()
        for order in done {
            try journal.markDone(order, now: clock())
            Step.siteOrderDone.reached()
        }
        return done.count
    }

    private func carryOut(_ order: SiteOrderRow) throws {
        guard order.isPublication else {
            _ = try site.withdraw(order.code, at: order.at, reason: order.reason)
            return log.info("withdrawn", ["code": order.code.description])
        }
        guard let content = try journal.content(order.code, version: order.version), let decision = try journal.decision(order.decision),
            let person = configuration.office.people[decision.record.by]
        else { throw JournalError.damaged("site_order \(order.id)") }
        let approval = ApprovalRecord(
            version: order.version, contentHash: decision.record.contentHash, deciderName: person.name,
            deciderTitle: person.role.title, decidedAt: decision.record.at, decisionID: decision.id)
        _ = try site.publish(
            PublishedItem(code: order.code, content: content, approval: approval, publishedAt: order.at), mediaFolder: journal.mediaFolder)
        log.info("published", ["code": order.code.description, "version": "\(order.version)"])
    }
}
