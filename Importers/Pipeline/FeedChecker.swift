import Compression
import Estate
import FeedReader

/// The middle of the pipeline: elements in, checked floors and findings out.
struct FeedChecker {
    private let context: ImportContext
    /// The parser's thread has most to do: compressing is done here.
    private let compressor: Compressor
    /// The number of the source being read.
    private var number = 0
    /// All names of the document so far.
    private var names: [ElementName] = []
    /// The dialect each of the names is the root of.
    private var rootDialects: [Dialect?] = []
    private var root: DialectUnknown.Root?
    private var stage = Stage.searching
    // Whoever reads the document: properties, so that each is changed in its place.
    private var native: NativeImporter?
    private var foreign: (any ForeignReader)?
    private var rowset: RowsetReader?
    private var assembler: FeedAssembler
    /// The bytes of a document, until its feeds can be told.
    private var frames: [(frame: [UInt8], size: Int)] = []

    /// How the document is being read.
    private enum Stage: Equatable {
        /// No known root yet: it may stand further inside. Until then the document may be a row set.
        case searching
        case known(Dialect)
        /// Why has been reported.
        case refused
    }

    init(context: ImportContext, compressor: Compressor = Compressor()) {
        self.context = context
        self.compressor = compressor
        self.assembler = FeedAssembler(context: context)
    }

    mutating func take(_ piece: DocumentPiece, handOn: (FeedPiece) -> Void) {
        switch piece {
        case .opened(let number):
            self = FeedChecker(context: context, compressor: compressor)
            self.number = number
            handOn(.opened(number))
        case .read(let batch, let bytes):
            read(batch, handOn)
            guard !bytes.isEmpty, !assembler.log.hasErrors else { return }
            keep(bytes, handOn)
        case .ended(let error):
            end(error, handOn)
        case .failed(let error):
            handOn(.failed(error))
        }
    }

    /// Keeps what a sound document was read from.
    private mutating func keep(_ bytes: [UInt8], _ handOn: (FeedPiece) -> Void) {
        do {
            frames.append((try compressor.compress(bytes), bytes.count))
            handOnNativeFrames(handOn)
        } catch {
            handOn(.failed(error))
        }
    }

    /// Hands on the bytes of a native document: after the feed, which they belong to.
    private mutating func handOnNativeFrames(_ handOn: (FeedPiece) -> Void) {
        guard native != nil, assembler.feed != nil else { return }
        for (frame, size) in frames { handOn(.source(frame: frame, size: size)) }
        frames = []
    }

    private mutating func read(_ batch: ElementBatch, _ handOn: (FeedPiece) -> Void) {
        names += batch.newNames
        rootDialects += batch.newNames.map { Dialect(root: $0) }
        var first = 0
        if stage == .searching { first = search(batch) }
        foreign?.read(batch, events: first..<batch.events.count, names: names)
        refuseTooManyUnits(at: batch.events.last)
        guard native != nil else { return }
        let hadFeed = assembler.feed != nil
        native?.read(batch, from: first, names: names, into: &assembler)
        if !hadFeed, let feed = assembler.feed {
            handOn(.feed(feed, dialect: Dialect.native.rawValue))
            handOnNativeFrames(handOn)
        }
        if let ready = assembler.takeReady(all: false) { handOn(ready) }
    }

    /// Stops reading a foreign document, and lets go of it, once it has too many units.
    private mutating func refuseTooManyUnits(at event: ElementBatch.Event?) {
        let most = context.mostForeignUnits
        guard (foreign?.unitCount ?? rowset?.unitCount ?? 0) > most else { return }
        let place = Place(line: event.map { Int($0.line) }, column: event.map { Int($0.column) })
        assembler.report(ForeignFeed.tooManyUnits(most, at: place))
        stage = .refused
        (foreign, rowset, frames) = (nil, nil, [])
    }

    /// Looks for the root of a known dialect: vendors wrap their feeds in envelopes.
    ///
    /// - Returns: the event it begins with.
    private mutating func search(_ batch: ElementBatch) -> Int {
        if root == nil, let event = batch.events.first(where: { $0.kind == .start }) {
            root = DialectUnknown.Root(name: names[Int(event.name)], event: event)
        }
        let mayBegin = rootDialects.contains { $0 != nil }
        for (index, event) in batch.events.enumerated() where mayBegin && event.kind == .start {
            guard let dialect = rootDialects[Int(event.name)], context.dialect != .rowset else {
                continue
            }
            let name = names[Int(event.name)]
            guard context.dialect == nil || context.dialect == dialect else {
                stage = .refused
                assembler.report(
                    DialectUnknown.finding(
                        DialectUnknown.Root(name: name, event: event), recognised: dialect))
                return index
            }
            begin(dialect)
            return index
        }
        if context.dialect == nil || context.dialect == .rowset {
            if rowset == nil {
                rowset = RowsetReader(
                    profiles: context.profile.map { [$0] } ?? Profiles.profiles(for: .rowset))
            }
            rowset?.read(batch, events: batch.events.indices, names: names)
        }
        return batch.events.count
    }

    private mutating func begin(_ dialect: Dialect) {
        stage = .known(dialect)
        rowset = nil
        switch dialect {
        case .native:
            native = NativeImporter(today: context.today)
        case .spreadsheetml:
            let profile =
                context.profile ?? Profiles.profiles(for: .spreadsheetml).first
                ?? ImportProfile(name: "", fields: [:])
            foreign = SpreadsheetReader(profile: profile)
        case .buildingsync: foreign = BuildingSyncReader()
        case .mits: foreign = MITSReader()
        case .rowset: break
        }
    }

    private mutating func end(_ error: DocumentError?, _ handOn: (FeedPiece) -> Void) {
        if let error { assembler.report(error.diagnostic) }
        guard error == nil else { return handOn(.finished(assembler.reading)) }
        if case .known(let dialect) = stage, let feeds = foreign?.finish() {
            guard feeds.count <= ForeignFeed.mostBuildings else {
                assembler.report(ForeignFeed.tooManyBuildings(at: feeds[0].place))
                return handOn(.finished(assembler.reading))
            }
            return finish(feeds, dialect, handOn)
        }
        if let feeds = rowset?.finish(), !feeds.isEmpty { return finish(feeds, .rowset, handOn) }
        if stage == .searching, let root {
            assembler.report(DialectUnknown.finding(root, recognised: nil))
        }
        if let ready = assembler.takeReady(all: true) { handOn(ready) }
        handOn(.finished(assembler.reading))
    }

    /// Hands on the feeds of a foreign document, one after the other.
    private func finish(
        _ feeds: [ForeignFeed], _ dialect: Dialect, _ handOn: (FeedPiece) -> Void
    ) {
        let isAlone = feeds.count == 1
        let buildings = feeds.map { $0.building(by: context, isAlone: isAlone) }
        let counts = Dictionary(buildings.map { ($0, 1) }, uniquingKeysWith: +)
        for (index, feed) in feeds.enumerated() {
            if index > 0 { handOn(.opened(number)) }
            let reading = feed.assemble(
                context: context, dialect: dialect, isAlone: isAlone,
                isRepeated: counts[buildings[index], default: 0] > 1, handOn: handOn)
            if !reading.log.hasErrors {
                for (frame, size) in frames { handOn(.source(frame: frame, size: size)) }
            }
            handOn(.finished(reading))
        }
    }
}
