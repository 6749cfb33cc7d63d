import Estate

extension StackingChart {
    /// A building's plan as a chart, its blocks linked to rows of the table below.
    ///
    /// - Parameter href: where a unit's row is, such as `#unit-12-1201`.
    init(
        id: String, title: String, plan: StackingPlan, colouring: Colouring,
        href: (StackingPlan.Row, Estate.Unit) -> String?
    ) {
        self.init(
            id: id, title: title, asOf: plan.asOf, colouring: colouring,
            rows: plan.rows.map { row in
                Row(
                    number: row.number, label: row.label, grossArea: row.grossArea, use: row.use,
                    blocks: row.units.map { placed in
                        Block(placed.unit, placed.direction, href: href(row, placed.unit))
                    })
            })
    }
}

extension StackingChart.Block {
    /// - Parameter direction: the class of the unit's tenant.
    init(_ unit: Estate.Unit, _ direction: Direction?, href: String?) {
        self.init(
            unit: unit.id, href: href, area: unit.area, state: unit.state, use: unit.use,
            tenant: unit.tenant?.name, direction: direction, leaseEnd: unit.lease?.end,
            rent: unit.lease?.rent ?? unit.askingRent)
    }
}
