import CXLSXWriter
import Estate
import Foundation

/// An XLSX file in the making, through libxlsxwriter.
///
/// The same content makes the same bytes: the time it says it was made is given, not read.
final class Workbook {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let folder: URL
    private var isClosed = false
    private var formats: [CellFormat: UnsafeMutablePointer<lxw_format>] = [:]

    /// - Parameters:
    ///   - title: the title of the document's properties.
    ///   - subject: their subject.
    ///   - made: when the document says it was made.
    /// - Throws: where there is no room for temporary files.
    init(title: String, subject: String, made: Instant) throws {
        // The library writes to a named file only; nobody else may look into it.
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "mantianxing-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw WorkbookError(reason: "无法建立临时文件夹")
        }
        var options = lxw_workbook_options()
        let opened = folder.path.withCString { directory in
            // Its own temporary files lie beside it.
            options.tmpdir = UnsafeMutablePointer(mutating: directory)
            return workbook_new_opt(folder.appending(path: "report.xlsx").path, &options)
        }
        guard let opened else {
            try? FileManager.default.removeItem(at: folder)
            throw WorkbookError(reason: "无法建立临时文件")
        }
        self.folder = folder
        workbook = opened
        describe(title: title, subject: subject, made: made)
    }

    private func describe(title: String, subject: String, made: Instant) {
        title.withCString { title in
            subject.withCString { subject in
                "满天星 mantianxing".withCString { author in
                    var properties = lxw_doc_properties()
                    properties.title = UnsafeMutablePointer(mutating: title)
                    properties.subject = UnsafeMutablePointer(mutating: subject)
                    properties.author = UnsafeMutablePointer(mutating: author)
                    properties.created = made.milliseconds / 1000
                    workbook_set_properties(workbook, &properties)
                }
            }
        }
    }

    deinit {
        if !isClosed { workbook_close(workbook) }
        try? FileManager.default.removeItem(at: folder)
    }

    /// Adds a sheet behind the others.
    ///
    /// - Parameter name: at most 31 characters, none of `[]:*?/\`.
    func sheet(_ name: String) throws -> Sheet {
        guard let sheet = workbook_add_worksheet(workbook, name) else {
            throw WorkbookError(reason: "无法建立工作表“\(name)”")
        }
        return Sheet(name: name, worksheet: sheet, workbook: self)
    }

    /// Adds a chart, to be put into a sheet.
    func chart(_ type: lxw_chart_type) throws -> UnsafeMutablePointer<lxw_chart> {
        guard let chart = workbook_add_chart(workbook, UInt8(type.rawValue)) else {
            throw WorkbookError(reason: "无法建立图表")
        }
        return chart
    }

    /// The library's format, made when it is first asked for.
    func format(_ format: CellFormat) -> UnsafeMutablePointer<lxw_format>? {
        if let known = formats[format] { return known }
        guard let made = workbook_add_format(workbook) else { return nil }
        format.apply(to: made)
        formats[format] = made
        return made
    }

    /// The whole file; nothing can be added afterwards.
    func finish() throws -> [UInt8] {
        isClosed = true
        // Frees the workbook too.
        let error = workbook_close(workbook)
        guard error == LXW_NO_ERROR else {
            throw WorkbookError(reason: Self.reason(error))
        }
        do {
            return Array(try Data(contentsOf: folder.appending(path: "report.xlsx")))
        } catch {
            throw WorkbookError(reason: "无法读出临时文件")
        }
    }

    /// What an error of the library means for people.
    private static func reason(_ error: lxw_error) -> String {
        switch error {
        case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
            LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
            "无法写入临时文件，可能是磁盘已满"
        case LXW_ERROR_MEMORY_MALLOC_FAILED: "内存不足"
        default: String(cString: lxw_strerror(error))
        }
    }
}
