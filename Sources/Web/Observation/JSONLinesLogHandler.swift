import Estate
import Foundation
import Logging

/// Writes one JSON object a line, whatever a value holds.
struct JSONLinesLogHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata = Logger.Metadata()
    var metadataProvider: Logger.MetadataProvider?
    private let output: LogOutput
    private let now: @Sendable () -> Instant

    /// - Parameter now: the clock.
    init(output: LogOutput, now: @escaping @Sendable () -> Instant) {
        self.output = output
        self.now = now
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        // What an event says of itself is most of it, and wins.
        var fields = event.metadata ?? [:]
        if let provided = metadataProvider?.get() { fields.merge(provided) { own, _ in own } }
        fields.merge(metadata) { own, _ in own }
        if let error = event.error { fields["cause"] = "\(error)" }
        // Hummingbird's number of the request; ours is what clients are told.
        fields["hb.request.id"] = nil
        output.write(
            LogLine.bytes(
                time: now(), level: event.level.rawValue, message: event.message.description,
                fields: fields))
    }
}
