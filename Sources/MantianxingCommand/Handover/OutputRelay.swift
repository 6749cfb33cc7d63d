import Foundation

/// Passes on what the service writes for a command, to where the command's own output goes.
///
/// The service writes to files in memory, so that a reader who takes their time (`| less`) keeps
/// nobody but themselves waiting.
struct OutputRelay {
    let output: Descriptor
    let error: Descriptor
    private let console: Console
    private var streams: [Stream]

    private struct Stream {
        let spool: Descriptor
        let isError: Bool
        var passedOn = 0
    }

    init(to console: Console) throws(HandoverError) {
        self.console = console
        output = try Spool.inMemory()
        // Where both go to one terminal they share a file, which keeps their order.
        let isOne =
            FileIdentity(descriptor: console.output) == FileIdentity(descriptor: console.error)
        error = isOne ? output : try Spool.inMemory()
        streams = [Stream(spool: output, isError: false)]
        if !isOne { streams.append(Stream(spool: error, isError: true)) }
    }

    /// Passes on what has come since the last time.
    mutating func passOn() {
        for index in streams.indices {
            while let bytes = next(of: streams[index]) {
                if streams[index].isError { console.note(bytes) } else { console.out(bytes) }
                streams[index].passedOn += bytes.count
            }
        }
    }

    private func next(of stream: Stream) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            let got = pread(
                stream.spool.number, buffer.baseAddress, buffer.count, off_t(stream.passedOn))
            count = max(0, got)
        }
        return bytes.isEmpty ? nil : bytes
    }
}
