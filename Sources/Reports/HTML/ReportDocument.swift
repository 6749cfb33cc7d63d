import Estate

/// The area report as a document, section by section.
struct ReportDocument {
    let report: AreaReport

    var text: String {
        var head = Markup()
        head.element("title", title)
        var body = Markup()
        body.element("main") { main in
            for section in sections {
                main.write("\n")
                section(&main)
            }
            main.write("\n")
        }
        return """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="mantianxing">
            \(head.text)
            <style>
            \(Self.style)</style>
            </head>
            <body>
            \(body.text)
            </body>
            </html>

            """
    }

    private static let style = String(
        decoding: ChartStyle.bytes + PackageResources.document_css, as: UTF8.self)

    private var sections: [(inout Markup) -> Void] {
        [
            writeHeading, writeNotes, writeCarrierGoal, writeGoals, writeTotals, writeComparisons,
            writeGroups, writeMantianxing, writeDirections, writeBuildings, writeClustering,
        ]
    }

    /// A section with its heading.
    func section(
        _ title: String, in markup: inout Markup, className: String? = nil,
        _ content: (inout Markup) -> Void
    ) {
        markup.element("section", ["class": .text(className)]) { section in
            section.element("h2", title)
            section.write("\n")
            content(&section)
        }
    }

    /// A drawing that is not cut by the end of a page.
    func figure(_ picture: Picture, in markup: inout Markup) {
        markup.element("figure") { $0.add(picture) }
        markup.write("\n")
    }

    /// Names and what is said of them, with a remark where there is one.
    func facts(_ facts: [(name: String, text: String, note: String?)], in markup: inout Markup) {
        markup.element("dl", ["class": "facts"]) { list in
            for fact in facts {
                list.element("div") { item in
                    item.element("dt", fact.name)
                    item.element("dd") { text in
                        text.write(fact.text)
                        if let note = fact.note {
                            text.write(" ")
                            text.element("span", ["class": "muted"], note)
                        }
                    }
                }
            }
        }
        markup.write("\n")
    }
}

extension ReportDocument {
    private var title: String {
        "\(report.districtName)楼宇产业" + (report.period.map { "\($0.name)报告" } ?? "面积报告")
    }

    private func writeHeading(into markup: inout Markup) {
        markup.element("header") { header in
            header.element("h1", title)
            let known = report.knownAt.description.prefix(19).replacing("T", with: " ")
            let missing = report.buildings.count { $0.feed == nil }
            let stale = report.buildings.count(where: \.isStale) - missing
            facts(
                [
                    ("截至", report.asOf.description, nil),
                    ("数据已知时间", String(known), "北京时间"),
                    (
                        "报告期", report.period?.name ?? "按日",
                        report.period.map { "\($0.start) 至 \($0.end)" }
                    ),
                    (
                        "楼宇", "\(Figures.count(report.buildings.count)) 栋",
                        "数据过期 \(Figures.count(stale)) 栋，无数据 \(Figures.count(missing)) 栋"
                    ),
                ], in: &header)
            if !report.isFinished {
                header.element(
                    "p", ["class": "warning"], "本期尚未结束，数据仅供内部参考，不能发布。")
            }
        }
    }

    private func writeNotes(into markup: inout Markup) {
        section("口径", in: &markup) { section in
            section.element("ul", ["class": "notes"]) { list in
                for note in ReportNotes.all(report) { list.element("li", note) }
            }
        }
    }
}
