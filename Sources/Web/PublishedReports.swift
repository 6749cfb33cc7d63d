import Estate
import Hummingbird
import Reports
import Storage

/// Published reports in the formats they can be had in.
extension Backend {
    /// A published report and its frozen bytes.
    func published(_ id: Int) async throws -> (PublishedReport, [UInt8])? {
        try await offload { [store] in
            guard let report = try store.publishedReport(id: id),
                let content = try store.content(ofReport: id)
            else { return nil }
            return (report, content)
        }
    }

    /// A published report as a file.
    ///
    /// The frozen bytes are JSON. What they do not hold, such as the areas behind a share, other
    /// formats need: the report is made again as it was known then, and must be the frozen one.
    ///
    /// - Throws: a conflict where it no longer is.
    func published(
        _ published: PublishedReport, _ content: [UInt8], as format: AnswerFormat
    ) async throws -> Response {
        let district = current.district.name
        guard format != .json else { return .report(content, format, of: published, district) }
        guard let report = try await remade(published, as: content) else {
            throw Problem.conflict(Self.isNotTheSame)
        }
        return .report(
            try await offload { try report.written(as: format) }, format, of: published, district)
    }

    /// A published report made again of what was known then.
    ///
    /// - Parameter content: the frozen bytes.
    /// - Returns: `nil` where it no longer comes out the same, byte by byte.
    func remade(
        _ published: PublishedReport, as content: [UInt8]
    ) async throws -> AreaReport? {
        let report = try await areaReport(
            AreaReport.Subject(published.period, knownAt: published.knownAt), as: nil)
        return try await offload { report.json() == content ? report : nil }
    }

    /// What a published report says differently from the version before.
    ///
    /// - Returns: `nil` for the first version of a period.
    func changes(
        of report: PublishedReport
    ) async throws -> (before: PublishedReport, changes: ReportChanges)? {
        try await offload { [store] in
            guard let before = try store.publishedReport(before: report),
                let old = try store.content(ofReport: before.id),
                let new = try store.content(ofReport: report.id)
            else { return nil }
            guard let changes = ReportChanges(from: old, to: new) else {
                throw Problem.unknown("published report \(report.id) is no JSON")
            }
            return (before, changes)
        }
    }

    static let isNotTheSame =
        "按当时的数据重新计算，结果与封存的报告不完全一致（程序或口径已更新），所以只提供封存的 JSON 原件。"
}

extension AreaReport {
    /// The report's bytes in a format.
    func written(as format: AnswerFormat) throws -> [UInt8] {
        switch format {
        case .json: json()
        case .csv: csv()
        case .html: html()
        case .xlsx: try xlsx()
        }
    }
}

extension Response {
    /// A report to keep.
    static func report(
        _ bytes: [UInt8], _ format: AnswerFormat, of report: AreaReport
    ) -> Response {
        let name = report.period?.description ?? report.asOf.description
        return .file(
            bytes, format.contentType,
            name: "\(report.districtName)面积报告 \(name).\(format.rawValue)",
            plainName: "area-\(name).\(format.rawValue)")
    }

    /// A published report to keep.
    static func report(
        _ bytes: [UInt8], _ format: AnswerFormat, of report: PublishedReport, _ district: String
    ) -> Response {
        .file(
            bytes, format.contentType,
            name: "\(district)面积报告 \(report.title).\(format.rawValue)",
            plainName: "report-\(report.period)-v\(report.version).\(format.rawValue)")
    }
}
