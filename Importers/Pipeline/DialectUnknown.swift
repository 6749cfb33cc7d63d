import Estate
import FeedReader

/// What to say of a document that no dialect, or another than was asked for, begins with.
enum DialectUnknown {
    /// The element by which a document was to be told.
    struct Root {
        var name: ElementName
        var line: Int
        var column: Int

        init(name: ElementName, event: ElementBatch.Event) {
            self.name = name
            line = Int(event.line)
            column = Int(event.column)
        }
    }

    /// - Parameter recognised: the dialect it is, where another was asked for.
    static func finding(_ root: Root, recognised: Dialect?) -> Diagnostic {
        let name = root.name
        let namespace = name.namespace.isEmpty ? "没有命名空间" : "命名空间是 \(name.namespace)"
        let message =
            recognised.map { "这是\($0.name)，与指定的格式不同。" }
            ?? "认不出这种文件：根元素是 <\(name.local)>，\(namespace)。"
        let known = Dialect.allCases.map { "\($0.name)（\($0.summary)）" }.joined(separator: "；")
        return Diagnostic(
            code: .dialectUnknown, line: root.line, column: root.column,
            path: "/\(name.local)", value: name.local, message: message,
            hint: (recognised == nil
                ? nearest(to: name) : "请不要指定格式，或改为 \(recognised?.rawValue ?? "")。")
                + "能识别的格式：\(known)。")
    }

    /// What the document probably is.
    private static func nearest(to name: ElementName) -> String {
        let local = name.local.lowercased()
        switch local {
        case "occupancyfeed": return "根元素对了，请写上 xmlns=\"\(NativeVocabulary.namespace)\"。"
        case "html": return "这是网页形式的表格：请在 Excel 或 WPS 里打开，另存为“XML 电子表格 2003”。"
        case "workbook", "worksheet", "sst":
            return "这是 xlsx 内部的文件：请在 Excel 或 WPS 里另存为“XML 电子表格 2003”。"
        case "buildingsync", "audits":
            return "像是 BuildingSync，但版本不同：请导出 2.x（命名空间 \(Dialect.buildingSyncNamespace)）。"
        default: break
        }
        let roots = ["occupancyFeed", "Workbook", "BuildingSync", "PhysicalProperty"]
        if let root = Spelling.nearest(to: name.local, in: roots) { return "根元素是不是“\(root)”？" }
        return "如果是一行一个单元的导出，每行要有房号和面积两项，字段名不同时请在导入配置里补上叫法。"
    }
}
