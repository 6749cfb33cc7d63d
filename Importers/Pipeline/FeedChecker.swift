import Estate
import FeedReader

/// The middle of the pipeline: elements in, checked floors and findings out.
struct FeedChecker {
    private let context: ImportContext
    private var assembler: FeedAssembler
    private var importer: NativeImporter?
    private var hasSeenRoot = false

    init(context: ImportContext) {
        self.context = context
        self.assembler = FeedAssembler(context: context)
    }

    mutating func take(_ piece: DocumentPiece, handOn: (FeedPiece) -> Void) {
        switch piece {
        case .opened(let number):
            assembler = FeedAssembler(context: context)
            importer = nil
            hasSeenRoot = false
            handOn(.opened(number))
        case .read(let batch, let frame, let size):
            let hadFeed = assembler.feed != nil
            recognise(batch)
            importer?.read(batch, into: &assembler)
            if !hadFeed, let feed = assembler.feed { handOn(.feed(feed)) }
            if let ready = assembler.takeReady(all: false) { handOn(ready) }
            if size > 0, !assembler.log.hasErrors { handOn(.source(frame: frame, size: size)) }
        case .ended(let error):
            if let error { assembler.report(error.diagnostic) }
            if let ready = assembler.takeReady(all: true) { handOn(ready) }
            handOn(.finished(assembler.reading))
        case .failed(let error):
            handOn(.failed(error))
        }
    }

    /// Chooses the importer by the root element.
    private mutating func recognise(_ batch: ElementBatch) {
        guard !hasSeenRoot, let root = batch.events.first(where: { $0.kind == .start }) else {
            return
        }
        hasSeenRoot = true
        // The root's name is the first the document uses, after its attributes' names.
        guard let name = batch.newNames[safe: Int(root.name)] else { return }
        switch Dialect(root: name) {
        case .native where context.dialect == nil || context.dialect == .native:
            importer = NativeImporter(today: context.today)
        case let dialect:
            assembler.report(Self.unknown(name, recognised: dialect, root))
        }
    }

    private static func unknown(
        _ name: ElementName, recognised: Dialect?, _ root: ElementBatch.Event
    ) -> Diagnostic {
        let namespace = name.namespace.isEmpty ? "没有命名空间" : "命名空间是 \(name.namespace)"
        let known = Dialect.allCases.map { "\($0.name)（\($0.summary)）" }.joined(separator: "；")
        let nearest =
            name.local == "occupancyFeed"
            ? "根元素对了，请写上 xmlns=\"\(NativeVocabulary.namespace)\"。" : ""
        return Diagnostic(
            code: .dialectUnknown, line: Int(root.line), column: Int(root.column),
            path: "/\(name.local)", value: name.local,
            message: "认不出这种文件：根元素是 <\(name.local)>，\(namespace)。",
            hint: nearest + "能识别的格式：\(known)。")
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
